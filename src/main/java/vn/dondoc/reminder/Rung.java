package vn.dondoc.reminder;

import java.time.LocalDate;
import java.util.Set;

/**
 * A step of the ladder on its day.
 *
 * @param step working days from the deadline (negative: before), from the assignment or from the claim
 * @param owedOn the working day on which it is owed, however late it is planned
 * @param parties who is written to; empty if the step is none of theirs
 */
record Rung(ReminderKind kind, int step, LocalDate owedOn, Set<Party> parties) {

    Rung {
        parties = Set.copyOf(parties);
    }

    Rung to(Set<Party> others) {
        return new Rung(kind, step, owedOn, others);
    }
}
