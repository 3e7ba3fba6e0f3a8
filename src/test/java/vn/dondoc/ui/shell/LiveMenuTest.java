package vn.dondoc.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UIDetachedException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import vn.dondoc.testing.RuleTest;

/** Open windows are told that counts may have changed. */
@RuleTest
class LiveMenuTest {

    private final LiveMenu menu = new LiveMenu();
    private final AtomicInteger first = new AtomicInteger();
    private final AtomicInteger last = new AtomicInteger();

    @Test
    void aWindowThatIsJustBeingClosedTakesNothingFromTheOthers() {
        menu.join(first::incrementAndGet);
        AtomicInteger tried = new AtomicInteger();
        menu.join(() -> {
            tried.incrementAndGet();
            throw new UIDetachedException("closed");
        });
        menu.join(last::incrementAndGet);
        menu.changed();
        menu.tell();
        menu.changed();
        menu.tell();
        assertThat(first).hasValue(2);
        assertThat(last).hasValue(2);
        assertThat(tried).as("it is forgotten").hasValue(1);
    }

    @Test
    void nothingIsAskedWhileNothingChanges() {
        menu.join(first::incrementAndGet);
        menu.tell();
        assertThat(first).hasValue(0);
    }
}
