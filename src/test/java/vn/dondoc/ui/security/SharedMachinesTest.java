package vn.dondoc.ui.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.VaadinSessionState;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.policy.Policies;
import vn.dondoc.policy.Policy;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.Role;
import vn.dondoc.testing.Actors;
import vn.dondoc.testing.ScreenWalk;

/** "Máy dùng chung": what ends the session is that nobody does anything, however long the window stands open. */
class SharedMachinesTest extends ScreenWalk {

    private static final Duration IDLE = Duration.ofMinutes(10);

    @Autowired
    SharedMachines machines;

    @Autowired
    Policies policies;

    @Test
    void theSessionEndsAfterThePolicysMinutesWithoutUseAndNotBefore() {
        sits(Role.OFFICER);
        VaadinSession session = VaadinSession.getCurrent();
        long last = System.currentTimeMillis();
        machines.look(last + IDLE.toMillis(), IDLE);
        assertThat(session.getState()).as("at a machine of one's own").isEqualTo(VaadinSessionState.OPEN);
        machines.opened(session);
        machines.used(session, last);
        machines.look(last + IDLE.toMillis() - 1, IDLE);
        session.getService().runPendingAccessTasks(session);
        assertThat(session.getState()).isEqualTo(VaadinSessionState.OPEN);

        machines.look(last + IDLE.toMillis(), IDLE);
        session.getService().runPendingAccessTasks(session);
        assertThat(session.getState()).isNotEqualTo(VaadinSessionState.OPEN);
    }

    @Test
    void theMinutesAreTheOfficesOwn() {
        assertThat(machines.idle()).isEqualTo(IDLE);
        LocalDate today = LocalDate.of(2026, 3, 10);
        policies.set(Actors.with(Right.MANAGE_POLICY), Policy.SHARED_MACHINE_MINUTES, "5", today, "1/QĐ");
        try {
            assertThat(machines.idle()).isEqualTo(Duration.ofMinutes(5));
        } finally {
            policies.set(Actors.with(Right.MANAGE_POLICY), Policy.SHARED_MACHINE_MINUTES, "10", today, "1/QĐ");
        }
    }
}
