package vn.dondoc.reminder;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.history.History;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.IdGenerator;
import vn.dondoc.task.CoordinationEvents;
import vn.dondoc.task.TaskEvents;
import vn.dondoc.task.TaskFate;

/**
 * A directive has ended or was corrected by a paper: whoever leads one of its tasks is owed one letter that lists all of
 * his, each with what becomes of it. Where an urgent task has to stop, it leaves at once, with all that stands in the same
 * letter.
 *
 * @see "docs/decisions/0038-together-in-one-mail.md"
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class DirectiveNews {

    /** What an agency must stop doing. */
    private static final Set<ReminderKind> STOPS = EnumSet.of(ReminderKind.ENDED, ReminderKind.HELD);

    private final MailSwitch mail;
    private final Duties duties;
    private final OwedTable owed;
    private final RuleBook book;
    private final History history;
    private final IdGenerator ids;
    private final Clock clock;

    DirectiveNews(
            MailSwitch mail,
            Duties duties,
            OwedTable owed,
            RuleBook book,
            History history,
            IdGenerator ids,
            Clock clock) {
        this.mail = mail;
        this.duties = duties;
        this.owed = owed;
        this.book = book;
        this.history = history;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * One act on a directive.
     *
     * @param about the number by which its letter finds what happened
     * @param subjectKind of its rows
     * @param recall whether the office takes back what it ordered
     */
    private record Act(Actor by, long about, String subjectKind, boolean recall, List<TaskFate> fates) {}

    @EventListener
    void on(TaskEvents.DirectiveSettled event) {
        owe(new Act(event.by(), event.directive().value(), OwedRow.ENDING, event.recall(), event.fates()));
    }

    @EventListener
    void on(TaskEvents.DirectiveCorrected event) {
        owe(new Act(event.by(), event.paper(), OwedRow.CORRECTING, true, event.fates()));
    }

    private void owe(Act act) {
        if (act.fates().isEmpty() || !mail.read().on()) {
            return;
        }
        Instant now = clock.instant();
        Run run = book.run(now, LocalDate.EPOCH);
        List<Long> tasks =
                act.fates().stream().map(one -> one.seen().task().value()).toList();
        Map<Long, Duty> found = duties.byId(tasks);
        Map<Long, Long> acts = history.latestWithout(act.by(), CoordinationEvents.FOLLOWED, OwedRow.TASK, tasks);
        // who helps with a task reads what was corrected of it; how it goes on is between the office and its lead
        Map<Long, List<Duties.Part>> parts = duties.parts(act.fates().stream()
                .filter(one -> one.choice() == TaskFate.Choice.CORRECT)
                .map(one -> one.seen().task().value())
                .toList());
        run.directory().know(found.values().stream().map(Duty::lead).toList());
        run.directory()
                .know(parts.values().stream()
                        .flatMap(List::stream)
                        .map(Duties.Part::agency)
                        .toList());
        Instant held = book.heldUntil(run);
        long batch = ids.next();
        List<OwedRow> rows = new ArrayList<>();
        for (TaskFate fate : act.fates()) {
            Duty duty = found.get(fate.seen().task().value());
            if (duty == null) {
                continue;
            }
            ReminderKind kind = kind(fate.choice());
            Long entry = kind == ReminderKind.KEPT ? null : acts.get(duty.id());
            OwedRow.Act by = new OwedRow.Act(
                    batch,
                    act.by().person(),
                    act.by().name(),
                    String.valueOf(act.about()),
                    act.recall() && duty.urgent() && STOPS.contains(kind),
                    entry);
            long subject = entry == null ? kept(act, duty) : entry;
            ActReaders.of(
                            kind,
                            duty,
                            parts.getOrDefault(duty.id(), List.of()),
                            run.directory(),
                            act.by().person())
                    .keySet()
                    .forEach(recipient -> rows.add(new OwedRow(
                            ids.next(),
                            act.subjectKind(),
                            subject,
                            kind,
                            duty.deadlineVersion(),
                            run.today(),
                            recipient,
                            duty.id(),
                            0,
                            held,
                            null,
                            by)));
        }
        owed.insert(OwedRow.whole(rows, now));
    }

    /** A directive ends once, but may be corrected twice a day: what is kept has no history row that tells the two apart. */
    private long kept(Act act, Duty duty) {
        return act.subjectKind().equals(OwedRow.ENDING) ? duty.id() : ids.next();
    }

    private static ReminderKind kind(TaskFate.Choice choice) {
        return switch (choice) {
            case END -> ReminderKind.ENDED;
            case HOLD -> ReminderKind.HELD;
            case CARRY_OVER -> ReminderKind.CARRIED_OVER;
            case KEEP -> ReminderKind.KEPT;
            case CORRECT -> ReminderKind.CORRECTED;
        };
    }
}
