package vn.dondoc.ui.security;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedSession;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
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
    private final SharedMachines machines;

    OpenSessions(LiveSessions live, CurrentActor current, SharedMachines machines) {
        this.live = live;
        this.current = current;
        this.machines = machines;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> {
            Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
            VaadinSession session = init.getUI().getSession();
            if (authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn) {
                live.opened(session, signedIn, current.find().orElse(null), windowsOf(session, signedIn));
                if (signedIn.shared()) {
                    machines.opened(session);
                }
            } else {
                live.closed(session);
            }
        });
        event.getSource().addSessionDestroyListener(destroyed -> {
            live.closed(destroyed.getSession());
            machines.closed(destroyed.getSession());
        });
    }

    static LiveSessions.Window windowsOf(VaadinSession session, SignedIn signedIn) {
        return new LiveSessions.Window() {
            @Override
            public void end() {
                session.access(() -> {
                    if (!hasGoneOn(session.getSession(), signedIn)) {
                        OpenSessions.end(session);
                    }
                });
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

    /**
     * Whoever changes the own password ends all sessions and goes on in this one ({@link OwnSession#goOn}). Seen between
     * the two, this one looked over too.
     */
    static boolean hasGoneOn(@Nullable WrappedSession session, SignedIn before) {
        return session != null
                && session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)
                        instanceof SecurityContext context
                && context.getAuthentication() != null
                && context.getAuthentication().getPrincipal() instanceof SignedIn now
                && now.authorityVersion() > before.authorityVersion();
    }

    private static void end(VaadinSession session) {
        for (UI ui : session.getUIs()) {
            LeaveGuard.lift(ui);
            ui.getPage().setLocation("login?ended");
            ui.push();
        }
        session.close();
    }
}
