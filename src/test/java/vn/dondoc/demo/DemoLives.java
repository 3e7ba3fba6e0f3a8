package vn.dondoc.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dondoc.demo.DemoAct.Verb;

/** An oracle of its own for the lives in the content: which state they end in, and which figure they fall in. */
final class DemoLives {

    enum State {
        DRAFT,
        ASSIGNED,
        REFUSED,
        IN_PROGRESS,
        PENDING_CONFIRMATION,
        RETURNED,
        COMPLETED,
        ON_HOLD,
        CLOSED_NOT_DONE,
        CANCELLED
    }

    enum Bucket {
        DONE_ON_TIME,
        DONE_LATE,
        OPEN_IN_TIME,
        OPEN_OVERDUE,
        NO_DEADLINE_DONE,
        NO_DEADLINE_OPEN,
        CLOSED,
        NOWHERE
    }

    /** @param claimed the last claim's day */
    record End(State state, @Nullable LocalDate claimed) {}

    private static final Map<State, Map<Verb, State>> TABLE = Map.of(
            State.ASSIGNED,
            Map.of(
                    Verb.ACKNOWLEDGE,
                    State.IN_PROGRESS,
                    Verb.REFUSE,
                    State.REFUSED,
                    Verb.URGE,
                    State.ASSIGNED,
                    Verb.CANCEL,
                    State.CANCELLED,
                    Verb.CORRECT,
                    State.ASSIGNED),
            State.REFUSED,
            Map.of(Verb.REASSIGN, State.ASSIGNED, Verb.END, State.CLOSED_NOT_DONE),
            State.IN_PROGRESS,
            Map.of(
                    Verb.REPORT,
                    State.IN_PROGRESS,
                    Verb.URGE,
                    State.IN_PROGRESS,
                    Verb.CLAIM,
                    State.PENDING_CONFIRMATION,
                    Verb.ASK,
                    State.IN_PROGRESS,
                    Verb.GRANT,
                    State.IN_PROGRESS,
                    Verb.DENY,
                    State.IN_PROGRESS,
                    Verb.HOLD,
                    State.ON_HOLD,
                    Verb.COORDINATE,
                    State.IN_PROGRESS,
                    Verb.ANSWER,
                    State.IN_PROGRESS),
            State.COMPLETED,
            Map.of(Verb.REOPEN, State.RETURNED),
            State.PENDING_CONFIRMATION,
            Map.of(Verb.RETURN, State.RETURNED, Verb.CONFIRM, State.COMPLETED),
            State.RETURNED,
            Map.of(Verb.REPORT, State.RETURNED, Verb.URGE, State.RETURNED, Verb.CLAIM, State.PENDING_CONFIRMATION));

    private static final Set<Verb> ASIDE =
            EnumSet.of(Verb.SAY, Verb.WATCH, Verb.ASK_REPORT, Verb.CALL, Verb.STAR, Verb.LABEL);

    private DemoLives() {}

    /** Walks a life; an act that the state does not allow fails. */
    static End walk(DemoTask task, DemoDays days) {
        State state = task.isDraft() ? State.DRAFT : State.ASSIGNED;
        LocalDate claimed = null;
        for (DemoAct act : task.life()) {
            if (state == State.DRAFT) {
                continue;
            }
            if (act.verb() == Verb.HAND_ON || act.verb() == Verb.DONE_INSIDE) {
                // inside the agency; the task stays as it is
                assertThat(state).as(task.content()).isIn(State.IN_PROGRESS, State.RETURNED);
                continue;
            }
            if (ASIDE.contains(act.verb())) {
                continue;
            }
            if (act.verb() == Verb.TRANSFER) {
                // the new lead has not taken it yet
                assertThat(state).as(task.content()).isIn(State.ASSIGNED, State.IN_PROGRESS, State.RETURNED);
                state = State.ASSIGNED;
                continue;
            }
            State next = TABLE.getOrDefault(state, Map.of()).get(act.verb());
            if (next == null) {
                throw new AssertionError(task.content() + ": " + act.verb() + " while " + state);
            }
            state = next;
            if (act.verb() == Verb.CLAIM) {
                claimed = days.date(act.dayOrThrow());
            }
        }
        return new End(state, claimed);
    }

    static Bucket bucket(DemoTask task, DemoDays days) {
        End end = walk(task, days);
        DemoDay due = task.lastDue().day();
        boolean done = end.state() == State.COMPLETED;
        if (end.state() == State.DRAFT || end.state() == State.CANCELLED) {
            return Bucket.NOWHERE;
        }
        if (end.state() == State.CLOSED_NOT_DONE || end.state() == State.ON_HOLD) {
            return Bucket.CLOSED;
        }
        if (due == null) {
            return done ? Bucket.NO_DEADLINE_DONE : Bucket.NO_DEADLINE_OPEN;
        }
        boolean waiting = done || end.state() == State.PENDING_CONFIRMATION;
        LocalDate judged = waiting && end.claimed() != null ? end.claimed() : days.start();
        boolean late = judged.isAfter(days.date(due));
        return done ? late ? Bucket.DONE_LATE : Bucket.DONE_ON_TIME : late ? Bucket.OPEN_OVERDUE : Bucket.OPEN_IN_TIME;
    }
}
