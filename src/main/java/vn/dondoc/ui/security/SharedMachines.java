package vn.dondoc.ui.security;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedSession;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.dondoc.policy.Policies;
import vn.dondoc.policy.Policy;
import vn.dondoc.ui.component.LeaveGuard;

/**
 * "Máy dùng chung": sessions at machines that others use too. An open window keeps a session alive by itself, and answers
 * what is pushed to it, so what counts is the last key or touch of the person ({@link #used}); after the policy's minutes the
 * window shows the sign-in form.
 */
@Component
class SharedMachines {

    /** The browser's own keeping, wherever it can be told before the window is gone. */
    private static final String FORGET = "try { localStorage.clear(); sessionStorage.clear(); } catch (e) {}";

    private final Policies policies;
    private final Clock clock;
    /** When the person last did something, by the clock of the machine. */
    private final Map<VaadinSession, Long> lastUse = new ConcurrentHashMap<>();

    SharedMachines(Policies policies, Clock clock) {
        this.policies = policies;
        this.clock = clock;
    }

    Duration idle() {
        return Duration.ofMinutes(policies.number(Policy.SHARED_MACHINE_MINUTES, LocalDate.now(clock)));
    }

    void opened(VaadinSession session) {
        lastUse.put(session, System.currentTimeMillis());
    }

    void closed(VaadinSession session) {
        lastUse.remove(session);
    }

    /** The person has pressed or typed something; nothing at a machine of his own. */
    void used(VaadinSession session) {
        used(session, System.currentTimeMillis());
    }

    void used(VaadinSession session, long now) {
        lastUse.computeIfPresent(session, (known, before) -> now);
    }

    @Scheduled(fixedDelay = 5_000)
    void look() {
        if (!lastUse.isEmpty()) {
            look(System.currentTimeMillis(), idle());
        }
    }

    /** @param now by the clock of the machine */
    void look(long now, Duration idle) {
        lastUse.forEach((session, last) -> {
            if (now - last >= idle.toMillis() && lastUse.remove(session, last)) {
                session.access(() -> end(session));
            }
        });
    }

    private static void end(VaadinSession session) {
        for (UI ui : session.getUIs()) {
            LeaveGuard.lift(ui);
            ui.getPage().executeJs(FORGET);
            ui.getPage().setLocation("login?idle");
            ui.push();
        }
        WrappedSession http = session.getSession();
        session.close();
        if (http != null) {
            http.invalidate();
        }
    }
}
