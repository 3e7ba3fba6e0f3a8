package vn.dondoc.reminder;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.IdGenerator;
import vn.dondoc.shared.PersonId;
import vn.dondoc.shared.TaskId;
import vn.dondoc.task.TaskEvents;

/**
 * What the agencies of a common task do is owed to the following officer together: one row for each common task, morning
 * and officer, written in the transaction of the act. Ninety-nine claims of a day are one row.
 *
 * @see "docs/decisions/0038-together-in-one-mail.md"
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class FolderNews {

    private final MailSwitch mail;
    private final FolderFacts folders;
    private final Duties duties;
    private final OwedTable owed;
    private final RuleBook book;
    private final IdGenerator ids;
    private final Clock clock;

    FolderNews(
            MailSwitch mail,
            FolderFacts folders,
            Duties duties,
            OwedTable owed,
            RuleBook book,
            IdGenerator ids,
            Clock clock) {
        this.mail = mail;
        this.folders = folders;
        this.duties = duties;
        this.owed = owed;
        this.book = book;
        this.ids = ids;
        this.clock = clock;
    }

    @EventListener
    void on(TaskEvents.Acknowledged event) {
        tell(event.by(), event.task());
    }

    @EventListener
    void on(TaskEvents.Reported event) {
        tell(event.by(), event.task());
    }

    @EventListener
    void on(TaskEvents.Claimed event) {
        tell(event.by(), event.task());
    }

    @EventListener
    void on(TaskEvents.Refused event) {
        tell(event.by(), event.task());
    }

    private void tell(Actor by, TaskId task) {
        Long folder = folders.folderOf(task).orElse(null);
        if (folder == null || !mail.read().on()) {
            return;
        }
        Duty duty = duties.byId(List.of(task.value())).get(task.value());
        if (duty == null) {
            return;
        }
        Instant now = clock.instant();
        Run run = book.run(now, LocalDate.EPOCH);
        LocalDate morning = FolderFacts.morning(now, run);
        Map<String, Told> told = new LinkedHashMap<>();
        run.directory().office(EnumSet.of(Party.OFFICER), duty, told);
        PersonId actor = by.person();
        if (actor != null) {
            told.remove(Addressee.key(actor));
        }
        owed.insert(told.keySet().stream()
                .map(recipient -> new OwedRow(
                        ids.next(),
                        OwedRow.FOLDER,
                        folder,
                        ReminderKind.FOLDER_PROGRESS,
                        0,
                        morning,
                        recipient,
                        task.value(),
                        0,
                        run.window().digestOf(morning),
                        null,
                        null))
                .toList());
    }
}
