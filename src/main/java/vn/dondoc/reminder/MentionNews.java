package vn.dondoc.reminder;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.shared.IdGenerator;
import vn.dondoc.talk.TalkEvents;

/** Writes down, in the transaction of the entry, whom it names: each is owed a mail of his own. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class MentionNews {

    private final MailSwitch mail;
    private final OwedTable owed;
    private final RuleBook book;
    private final IdGenerator ids;
    private final Clock clock;

    MentionNews(MailSwitch mail, OwedTable owed, RuleBook book, IdGenerator ids, Clock clock) {
        this.mail = mail;
        this.owed = owed;
        this.book = book;
        this.ids = ids;
        this.clock = clock;
    }

    @EventListener
    void on(TalkEvents.Written event) {
        if (event.mentioned().isEmpty() || !mail.read().on()) {
            return;
        }
        Run run = book.run(clock.instant(), LocalDate.EPOCH);
        OwedRow.Act act =
                new OwedRow.Act(ids.next(), event.by().person(), event.by().name(), "", false, event.history());
        List<OwedRow> rows = event.mentioned().stream()
                .map(person -> new OwedRow(
                        ids.next(),
                        OwedRow.TALK,
                        event.entry().value(),
                        ReminderKind.MENTIONED,
                        0,
                        run.today(),
                        Addressee.key(person),
                        event.task().value(),
                        0,
                        book.heldUntil(run),
                        null,
                        act))
                .toList();
        owed.insert(rows);
    }
}
