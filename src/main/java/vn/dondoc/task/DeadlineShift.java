package vn.dondoc.task;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.calendar.WorkingCalendar;
import vn.dondoc.history.Change;
import vn.dondoc.shared.Actor;

/**
 * A deadline that moves on by working days which were not the agency's, with its ledger row. The days are counted from the
 * last day that was in time: a deadline on a day off that counts as the next working day gives back just as many.
 */
@Component
class DeadlineShift {

    private final DeadlineLedger ledger;
    private final EffectiveDay effective;
    private final CoordinationTable coordination;
    private final WorkingCalendar calendar;
    private final JdbcClient jdbc;

    DeadlineShift(
            DeadlineLedger ledger,
            EffectiveDay effective,
            CoordinationTable coordination,
            WorkingCalendar calendar,
            JdbcClient jdbc) {
        this.ledger = ledger;
        this.effective = effective;
        this.coordination = coordination;
        this.calendar = calendar;
        this.jdbc = jdbc;
    }

    /** What history shall say of it; nothing where there is no deadline or no day to give back. */
    List<Change> by(Actor actor, Task task, int days, LedgerKind kind, @Nullable String reason, LocalDate today) {
        LocalDate day = moved(task, days);
        if (day == null) {
            return List.of();
        }
        Deadline before = task.term().deadline();
        Deadline moved = before.movedTo(day);
        ledger.add(actor, task.id(), task.term().version() + 1, kind, before, moved, reason);
        task.moveDeadline(moved, effective.of(moved.dueOn(), today));
        return List.of(new Change("dueOn", before.told(), moved.told()));
    }

    /**
     * Moves a deadline that was just corrected by the same working days again, each with a row of its kind.
     *
     * @param moves what had moved the deadline that was wrong
     * @param reason of the correction, for a row that had none
     */
    void again(Actor actor, Task task, List<LedgerRow> moves, String reason, LocalDate today) {
        moves.forEach(row ->
                by(actor, task, days(row, today), row.kind(), Objects.requireNonNullElse(row.reason(), reason), today));
    }

    /** By how many working days the holds and reopenings moved it. */
    int days(List<LedgerRow> moves, LocalDate today) {
        return moves.stream().mapToInt(row -> days(row, today)).sum();
    }

    private int days(LedgerRow row, LocalDate today) {
        LocalDate last = effective.of(row.oldDueOn(), today);
        return last == null || row.newDueOn() == null ? 0 : calendar.days().countAfter(last, row.newDueOn());
    }

    /** The day to which it moves; null where there is no deadline or no day to give back. */
    @Nullable
    LocalDate moved(Task task, int days) {
        LocalDate last = task.term().effectiveOn();
        return last == null || days <= 0 ? null : calendar.days().plus(last, days);
    }

    /** The same for the days by which coordinating agencies are to answer: nobody answers while the task is on hold. */
    List<Change> ofAnswers(Task task, int days, LocalDate today) {
        List<Change> changes = new ArrayList<>();
        for (CoordinationTable.Awaited one :
                days <= 0 ? List.<CoordinationTable.Awaited>of() : coordination.awaited(task.id())) {
            LocalDate moved = calendar.days().plus(one.effectiveOn(), days);
            coordination.awaitBy(one.id(), moved, Objects.requireNonNull(effective.of(moved, today)));
            changes.add(new Change("answerDueOn", one.dueOn().toString(), moved.toString()));
        }
        return changes;
    }

    /**
     * What is added to the history of an act by which a claim falls away: while it waited it was judged by its own day, so the
     * days of a hold in that time are given back only now.
     */
    List<Change> heldWhileClaimed(Actor actor, Task task, LocalDate today, List<Change> told) {
        int held = jdbc.sql(OwedDays.since(":claim", ":task"))
                .param("claim", task.claimOrThrow())
                .param("task", task.id().value())
                .query(Integer.class)
                .single();
        List<Change> changes = new ArrayList<>(told);
        changes.addAll(by(actor, task, held, LedgerKind.HOLD, null, today));
        return changes;
    }
}
