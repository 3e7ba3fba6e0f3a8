package vn.dondoc.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ScreenTest
class ScreenTestTest extends SpringBrowserlessTest {

    @Autowired
    OfficeClock clock;

    @Test
    void aScreenAnswersWithoutABrowserAtTheTestsHour() {
        Button button = new Button("Đẩy tới trưa", click -> clock.setTo("2026-03-10T12:00"));
        UI.getCurrent().add(button);
        test(button).click();
        assertThat(clock.instant()).isEqualTo("2026-03-10T05:00:00Z");
    }
}
