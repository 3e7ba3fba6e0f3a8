package vn.dondoc.ui.security;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import java.time.Duration;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import vn.dondoc.account.CurrentActor;
import vn.dondoc.account.LiveSessions;
import vn.dondoc.account.SignedIn;
import vn.dondoc.shared.PostId;
import vn.dondoc.shared.Refused;
import vn.dondoc.ui.component.LeaveGuard;

/** What a person may change about the running session: the post, and to go on after a new password. */
@Component
public class OwnSession {

    private final CurrentActor current;
    private final LiveSessions live;
    private final SharedMachines machines;

    OwnSession(CurrentActor current, LiveSessions live, SharedMachines machines) {
        this.current = current;
        this.live = live;
        this.machines = machines;
    }

    /** Goes on in another post of the same person; every open window of this session starts anew. */
    public void choose(PostId post) {
        put(current.choose(post));
        for (UI ui : VaadinSession.getCurrent().getUIs()) {
            if (ui != UI.getCurrent()) {
                // what was typed there is kept as a draft; the window may not stay at the other desk
                LeaveGuard.lift(ui);
            }
            ui.getPage().setLocation(".");
        }
    }

    /** After how long without use the session ends because others use the machine too; empty at one's own. */
    public Optional<Duration> endsWithoutUse() {
        Authentication now = SecurityContextHolder.getContext().getAuthentication();
        return now != null && now.getPrincipal() instanceof SignedIn signedIn && signedIn.shared()
                ? Optional.of(machines.idle())
                : Optional.empty();
    }

    /** The person has done something in one of the windows. */
    public void used() {
        machines.used(VaadinSession.getCurrent());
    }

    /** Goes on with the account's new authority version; the person's other sessions have ended. */
    public void goOn(long authorityVersion) {
        Authentication before = SecurityContextHolder.getContext().getAuthentication();
        if (before == null || !(before.getPrincipal() instanceof SignedIn signedIn)) {
            throw new Refused("account.session.ended");
        }
        put(new SignedIn(signedIn.person(), signedIn.post(), authorityVersion, signedIn.since(), signedIn.shared()));
    }

    private void put(SignedIn signedIn) {
        Authentication before = SecurityContextHolder.getContext().getAuthentication();
        if (before == null) {
            throw new Refused("account.session.ended");
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(signedIn, null, before.getAuthorities()));
        SecurityContextHolder.setContext(context);
        VaadinSession session = VaadinSession.getCurrent();
        session.getSession().setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, context);
        live.opened(session, signedIn, current.find().orElse(null), OpenSessions.windowsOf(session, signedIn));
    }
}
