package vn.dondoc.ui.security;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import vn.dondoc.account.LiveSessions;
import vn.dondoc.account.SignedIn;

/** Tells the accounts which windows are open, so that a session that is over shows the sign-in form within seconds. */
@Component
class OpenSessions implements VaadinServiceInitListener {

    private final LiveSessions live;

    OpenSessions(LiveSessions live) {
        this.live = live;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> {
            Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
            VaadinSession session = init.getUI().getSession();
            if (authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn) {
                live.opened(session, signedIn, () -> end(session));
            } else {
                live.closed(session);
            }
        });
        event.getSource().addSessionDestroyListener(destroyed -> live.closed(destroyed.getSession()));
    }

    static void end(VaadinSession session) {
        session.access(() -> {
            for (UI ui : session.getUIs()) {
                ui.getPage().setLocation("login?ended");
                ui.push();
            }
            session.close();
        });
    }
}
