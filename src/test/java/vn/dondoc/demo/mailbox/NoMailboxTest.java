package vn.dondoc.demo.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouteConfiguration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.dondoc.shared.Role;
import vn.dondoc.testing.AnOffice;
import vn.dondoc.testing.ScreenTest;
import vn.dondoc.testing.Seat;

/** Outside the demo there is no mailbox, no way to it, and no server. */
@ScreenTest
class NoMailboxTest extends SpringBrowserlessTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    AnOffice office;

    @Autowired
    Seat seat;

    @Test
    void nothingOfItIsThere() {
        assertThat(context.getBeansOfType(Mailbox.class)).isEmpty();
        assertThat(context.getBeansOfType(MailboxServer.class)).isEmpty();
        assertThat(context.getBeansOfType(MailboxPages.class)).isEmpty();
        assertThat(context.getBeanDefinitionNames())
                .noneMatch(name -> name.toLowerCase().contains("mailbox"));
    }

    @Test
    void whoIsSignedInFindsNoSuchPage() {
        seat.take(Role.ADMINISTRATOR, office.agency("Văn phòng UBND tỉnh"));
        assertThat(RouteConfiguration.forApplicationScope().isRouteRegistered(MailboxView.class))
                .isFalse();
        for (String path : new String[] {MailboxView.PATH, MailboxView.PATH + "/1"}) {
            UI.getCurrent().navigate(path);
            assertThat(getCurrentView()).isNotInstanceOf(MailboxView.class);
            assertThat(((Component) getCurrentView()).getElement().getTextRecursively())
                    .contains("Không có trang này");
        }
    }
}
