package vn.dondoc.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.VaadinSession;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.Refused;
import vn.dondoc.shared.Role;
import vn.dondoc.testing.AnOffice;
import vn.dondoc.testing.ScreenTest;
import vn.dondoc.testing.Seat;

/** The frame around the screens, and what is said when something fails. */
@ScreenTest
class FrameScreenTest extends SpringBrowserlessTest {

    @Autowired
    AnOffice office;

    @Autowired
    Seat seat;

    @BeforeEach
    void anOfficerSits() {
        seat.take(Role.OFFICER, office.agency("Văn phòng UBND tỉnh"));
    }

    private List<Anchor> current() {
        return find(Anchor.class).all().stream()
                .filter(link -> "page".equals(link.getElement().getAttribute("aria-current")))
                .toList();
    }

    private static String words(Component component) {
        return component.getElement().getTextRecursively();
    }

    @Test
    void eachEntryOfTheMenuLeadsToItsPageAndIsMarkedThere() {
        UI.getCurrent().navigate("nhiem-vu");
        List<String> paths = find(MenuList.class).all().stream()
                .flatMap(menu -> menu.links().stream())
                .toList();
        assertThat(paths).isNotEmpty();
        for (String path : paths) {
            int query = path.indexOf('?');
            UI.getCurrent()
                    .navigate(
                            query < 0 ? path : path.substring(0, query),
                            query < 0
                                    ? QueryParameters.empty()
                                    : QueryParameters.fromString(path.substring(query + 1)));
            assertThat(getCurrentView()).as(path).isNotInstanceOf(ErrorPage.class);
            assertThat(find(MainLayout.class).all()).as(path).hasSize(1);
            assertThat(current())
                    .as(path)
                    .singleElement()
                    .satisfies(link -> assertThat(link.getHref()).isEqualTo(path));
        }
    }

    @Test
    void aPageThatIsNotThereLeadsHome() {
        UI.getCurrent().navigate("khong-co-trang-nay");
        assertThat(getCurrentView()).isInstanceOf(NotFoundPage.class);
        assertThat(words((Component) getCurrentView())).contains("Không có trang này", "Về Hôm nay");
    }

    @Test
    void aBrokenRuleThatNoFormCaughtIsSaidInWords() {
        UI.getCurrent().navigate("nhiem-vu");
        VaadinSession.getCurrent().getErrorHandler().error(new ErrorEvent(new Refused("error.right", "URGE")));
        VaadinSession.getCurrent()
                .getErrorHandler()
                .error(new ErrorEvent(new IllegalStateException(new InvalidInput("due", "error.required"))));
        assertThat(find(Notification.class).all().stream().map(FrameScreenTest::words))
                .containsExactlyInAnyOrder("Vai trò của bạn không được làm việc này.", "Cần nhập mục này.");
    }

    @Test
    void anUnexpectedFailureShowsACodeAndNothingElse() {
        UI.getCurrent().navigate("nhiem-vu");
        VaadinSession.getCurrent().getErrorHandler().error(new ErrorEvent(new IllegalStateException("secret detail")));
        assertThat(words(find(Notification.class).single()))
                .containsPattern("mã lỗi [A-Z][1-9]-\\d{4}\\.")
                .doesNotContain("secret");
    }
}
