package vn.dondoc.ui.security;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import vn.dondoc.account.CurrentActor;
import vn.dondoc.account.LiveSessions;
import vn.dondoc.account.SignedIn;
import vn.dondoc.ui.component.LeaveGuard;

/** Tells the accounts which windows are open, so that a session that is over shows the sign-in form within seconds. */
@Component
class OpenSessions implements VaadinServiceInitListener {

    private final LiveSessions live;
    private final CurrentActor current;

    OpenSessions(LiveSessions live, CurrentActor current) {
        this.live = live;
        this.current = current;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> {
            Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
            VaadinSession session = init.getUI().getSession();
            if (authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn) {
                live.opened(session, signedIn, current.find().orElse(null), windowsOf(session));
            } else {
                live.closed(session);
            }
        });
        event.getSource().addSessionDestroyListener(destroyed -> live.closed(destroyed.getSession()));
    }

    static LiveSessions.Window windowsOf(VaadinSession session) {
        return new LiveSessions.Window() {
            @Override
            public void end() {
                OpenSessions.end(session);
            }

            @Override
            public void anew() {
                session.access(() -> session.getUIs().forEach(ui -> {
                    LeaveGuard.lift(ui);
                    ui.getPage().reload();
                    ui.push();
                }));
            }
        };
    }

    private static void end(VaadinSession session) {
        session.access(() -> {
            for (UI ui : session.getUIs()) {
                LeaveGuard.lift(ui);
                ui.getPage().setLocation("login?ended");
                ui.push();
            }
            session.close();
        });
    }
}
