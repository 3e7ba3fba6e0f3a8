package vn.dondoc.reminder;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.history.History;
import vn.dondoc.shared.IdGenerator;
import vn.dondoc.shared.TaskId;
import vn.dondoc.task.TaskEvents;

/** The same as {@link ReminderNews} for proposals that were declined, of drafts too, which have no duty yet. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class DeclineNews {

    private final MailSwitch mail;
    private final Declines declines;
    private final OwedTable owed;
    private final RuleBook book;
    private final History history;
    private final IdGenerator ids;
    private final Clock clock;

    DeclineNews(
            MailSwitch mail,
            Declines declines,
            OwedTable owed,
            RuleBook book,
            History history,
            IdGenerator ids,
            Clock clock) {
        this.mail = mail;
        this.declines = declines;
        this.owed = owed;
        this.book = book;
        this.history = history;
        this.ids = ids;
        this.clock = clock;
    }

    @EventListener
    void on(TaskEvents.ProposalsDeclined event) {
        if (!mail.read().on()) {
            return;
        }
        Run run = book.run(clock.instant(), LocalDate.EPOCH);
        Instant held = book.heldUntil(run);
        Map<Long, Long> acts = history.latest(
                event.by(),
                OwedRow.TASK,
                event.tasks().stream().map(TaskId::value).toList());
        long batch = ids.next();
        List<OwedRow> rows = new ArrayList<>();
        declines.standing(event.proposals()).forEach((proposal, one) -> {
            OwedRow.Act act =
                    new OwedRow.Act(batch, event.by().person(), event.by().name(), "", false, acts.get(one.task()));
            Declines.reader(one, run.directory())
                    .keySet()
                    .forEach(recipient -> rows.add(new OwedRow(
                            ids.next(),
                            OwedRow.PROPOSAL,
                            proposal,
                            ReminderKind.PROPOSAL_DECLINED,
                            0,
                            run.today(),
                            recipient,
                            one.task(),
                            0,
                            held,
                            null,
                            act)));
        });
        owed.insert(rows);
    }
}
