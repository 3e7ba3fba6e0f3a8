package vn.dondoc.directive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.calendar.CalendarChange;
import vn.dondoc.calendar.CalendarChanged;
import vn.dondoc.calendar.CalendarDependents;
import vn.dondoc.calendar.WorkingCalendar;
import vn.dondoc.calendar.WorkingDays;
import vn.dondoc.history.Change;
import vn.dondoc.history.History;
import vn.dondoc.history.HistoryNote;
import vn.dondoc.policy.Policies;
import vn.dondoc.policy.Policy;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.Right;

/**
 * The last day on which an answer to those above is in time: the outer deadline, or the next working day where the policy of the
 * day on which the deadline was set says so. It follows the calendar until the province has answered.
 */
@Component
class DutyDays implements CalendarDependents {

    private static final int SHOWN = 50;
    /** Calendar days before a changed day within which a deadline can lie that counts to it. */
    private static final int LONGEST_HOLIDAY = 30;

    private final WorkingCalendar calendar;
    private final Policies policies;
    private final History history;
    private final JdbcClient jdbc;

    DutyDays(WorkingCalendar calendar, Policies policies, History history, JdbcClient jdbc) {
        this.calendar = calendar;
        this.policies = policies;
        this.history = history;
        this.jdbc = jdbc;
    }

    /** The last day in time of a duty that is noted today. */
    LocalDate lastDay(LocalDate dueOn, LocalDate today) {
        return under(calendar.days(), dueOn, today);
    }

    @EventListener
    void follow(CalendarChanged event) {
        List<HistoryNote> notes = new ArrayList<>();
        for (Move move : moves(event.change(), " FOR UPDATE")) {
            jdbc.sql("UPDATE upward_duty SET effective_on = ?, version = version + 1 WHERE directive_id = ?")
                    .params(move.to(), move.directive().value())
                    .update();
            notes.add(new HistoryNote(
                    DirectiveRegister.subject(move.directive()),
                    "DIRECTIVE_DUTY_DAY_MOVED",
                    List.of(new Change(
                            "effectiveOn", move.from().toString(), move.to().toString()))));
        }
        history.recordAll(event.by(), notes);
    }

    @Override
    @Transactional(readOnly = true)
    public Touched touchedBy(Actor actor, CalendarChange change) {
        List<Move> moves = moves(change, "");
        return new Touched(
                moves.size(),
                actor.may(Right.READ_ALL) ? things(moves.stream().limit(SHOWN).toList()) : List.of());
    }

    private List<Thing> things(List<Move> moves) {
        Map<Long, String> papers = new HashMap<>();
        if (!moves.isEmpty()) {
            jdbc.sql("SELECT id, COALESCE(number_symbol, '–') FROM directive WHERE id IN (:ids)")
                    .param(
                            "ids",
                            moves.stream().map(move -> move.directive().value()).toList())
                    .query(row -> {
                        papers.put(row.getLong(1), row.getString(2));
                    });
        }
        return moves.stream()
                .map(move -> new Thing(
                        papers.getOrDefault(move.directive().value(), "–"),
                        move.owed(),
                        "calendar.effect.duty-moved",
                        List.of(move.from(), move.to())))
                .toList();
    }

    private record Move(DirectiveId directive, String owed, LocalDate from, LocalDate to) {}

    /** From the duties alone: who locks them holds tasks by then, and a directive is locked before its tasks. */
    private List<Move> moves(CalendarChange change, String how) {
        SortedSet<LocalDate> days = change.days();
        return days.isEmpty()
                ? List.of()
                : jdbc
                        .sql("SELECT directive_id, owed, effective_on, due_on, due_set_on FROM upward_duty"
                                + " WHERE answered_on IS NULL AND due_on BETWEEN :from AND :to ORDER BY directive_id"
                                + how)
                        .param("from", days.first().minusDays(LONGEST_HOLIDAY))
                        .param("to", days.last())
                        .query((row, n) -> new Move(
                                new DirectiveId(row.getLong(1)),
                                row.getString(2),
                                row.getObject(3, LocalDate.class),
                                under(
                                        change.after(),
                                        row.getObject(4, LocalDate.class),
                                        row.getObject(5, LocalDate.class))))
                        .list()
                        .stream()
                        .filter(move -> !move.from().equals(move.to()))
                        .toList();
    }

    private LocalDate under(WorkingDays days, LocalDate dueOn, LocalDate decidedOn) {
        return policies.is(Policy.DEADLINE_MOVES_TO_WORKING_DAY, decidedOn) ? days.next(dueOn) : dueOn;
    }
}
