package vn.dondoc.reminder;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.account.People;
import vn.dondoc.agency.Agencies;
import vn.dondoc.history.HistoryEntry;
import vn.dondoc.mail.MailGroup;
import vn.dondoc.mail.MailState;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.PersonId;
import vn.dondoc.shared.TaskId;
import vn.dondoc.talk.Talk;
import vn.dondoc.task.Coordinations;
import vn.dondoc.task.Tasks;

/** What was told to whom about a task. */
@Service
@Transactional(readOnly = true)
public class Reminders {

    private static final String MAILED = """
            SELECT EXISTS (SELECT 1 FROM mail_about a JOIN outgoing_mail m ON m.id = a.mail
                WHERE a.kind = 'TASK' AND m.recipient_person = :person AND m.state IN ('SENT', 'CHECK') AND\s""";

    private final Tasks tasks;
    private final Coordinations coordinations;
    private final Talk talk;
    private final People people;
    private final Agencies agencies;
    private final MailSwitch mail;
    private final JdbcClient jdbc;
    private final RuleBook rules;
    private final Clock clock;

    Reminders(
            Tasks tasks,
            Coordinations coordinations,
            Talk talk,
            People people,
            Agencies agencies,
            MailSwitch mail,
            JdbcClient jdbc,
            RuleBook rules,
            Clock clock) {
        this.tasks = tasks;
        this.coordinations = coordinations;
        this.talk = talk;
        this.people = people;
        this.agencies = agencies;
        this.mail = mail;
        this.jdbc = jdbc;
        this.rules = rules;
        this.clock = clock;
    }

    private record Row(
            ReminderKind kind,
            long subject,
            int step,
            String recipient,
            boolean owed,
            MailState mail,
            Instant at,
            @Nullable Long history,
            @Nullable NotOwed reason) {}

    /**
     * The mails that a task has caused or will cause next, oldest first; those withdrawn before they went out too. Mails of
     * what an agency handed on inside itself are none of the task's.
     *
     * @throws vn.dondoc.shared.NotFound if the actor may not see the task
     */
    public List<TaskMail> mailsOf(Actor actor, TaskId task) {
        tasks.require(actor, task);
        List<Row> all = jdbc.sql("""
                        SELECT o.kind, o.subject_id, o.step, o.recipient, o.state = 'OWED' AS owed, COALESCE(m.state, 'CANCELLED') AS mail,
                            COALESCE(m.sent_at, m.date_header, o.not_before) AS at, o.history_id, o.not_owed
                        FROM owed_reminder o LEFT JOIN outgoing_mail m ON m.message_key = o.mail_key
                        WHERE o.task_id = :task AND o.subject_kind <> 'INNER_TASK' AND o.kind NOT IN ('WATCHED', 'FOLDER_PROGRESS') ORDER BY o.id""")
                .param("task", task.value())
                .query((row, number) -> new Row(
                        ReminderKind.valueOf(row.getString("kind")),
                        row.getLong("subject_id"),
                        row.getInt("step"),
                        row.getString("recipient"),
                        row.getBoolean("owed"),
                        MailState.valueOf(row.getString("mail")),
                        row.getObject("at", Instant.class),
                        row.getObject("history_id", Long.class),
                        row.getString("not_owed") == null ? null : NotOwed.valueOf(row.getString("not_owed"))))
                .list();
        List<Row> rows = withoutUnread(withoutBetween(known(all, actor, task), actor, task), actor, task);
        Map<String, String> names =
                names(rows.stream().map(Row::recipient).distinct().toList());
        return rows.stream()
                .map(row -> new TaskMail(
                        row.at(),
                        row.kind(),
                        row.step(),
                        names.getOrDefault(row.recipient(), ""),
                        row.owed() ? MailGroup.WAITING : MailGroup.of(row.mail()),
                        row.reason()))
                .toList();
    }

    /** Mails inside an agency or inside the office are known to whom that entry of the history is. */
    private List<Row> known(List<Row> rows, Actor actor, TaskId task) {
        if (rows.stream().noneMatch(row -> row.kind().isBetweenFew())) {
            return rows;
        }
        Set<Long> history =
                tasks.history(actor, task).stream().map(HistoryEntry::id).collect(Collectors.toSet());
        return rows.stream()
                .filter(row -> !row.kind().isBetweenFew() || history.contains(row.history()))
                .toList();
    }

    /** Mails about what an agency was asked are known to whom that request is. */
    private List<Row> withoutBetween(List<Row> rows, Actor actor, TaskId task) {
        if (rows.stream().noneMatch(row -> row.kind().isBetween())) {
            return rows;
        }
        Set<Long> known = coordinations.of(actor, task).lines().stream()
                .map(line -> line.request().id().value())
                .collect(Collectors.toSet());
        return rows.stream()
                .filter(row -> !row.kind().isBetween() || known.contains(row.subject()))
                .toList();
    }

    /** Mails to whoever is named in an entry are known to those who read it; who watches a task is his own affair. */
    private List<Row> withoutUnread(List<Row> rows, Actor actor, TaskId task) {
        if (rows.stream().noneMatch(row -> row.kind() == ReminderKind.MENTIONED)) {
            return rows;
        }
        Set<Long> read =
                talk.of(actor, task).stream().map(entry -> entry.id().value()).collect(Collectors.toSet());
        return rows.stream()
                .filter(row -> row.kind() != ReminderKind.MENTIONED || read.contains(row.subject()))
                .toList();
    }

    /** Whether reminders are switched on. Everybody may know. */
    public boolean isMailOn(Actor actor) {
        return mail.read().on();
    }

    /** When the mail of an act of this moment leaves at the earliest: when it is no longer held, in the hours of mail. Everybody may know. */
    public Instant mailLeavesAt(Actor actor) {
        return rules.heldUntil(clock.instant());
    }

    /**
     * Whether this person was once sent a mail about the task: then he may be told that it is no longer his agency's, by
     * its code and nothing else. Asked for a task that he may not see.
     */
    public boolean wasMailedAbout(Actor actor, TaskId task) {
        return wasMailed(actor, "a.subject_id = :task)", Map.of("task", task.value()));
    }

    /** The same by the code in a link. */
    public boolean wasMailedAbout(Actor actor, String code) {
        return wasMailed(actor, "a.code = :code)", Map.of("code", code));
    }

    private boolean wasMailed(Actor actor, String which, Map<String, ?> parameters) {
        PersonId person = actor.person();
        return person != null
                && jdbc.sql(MAILED + which)
                        .param("person", person.value())
                        .params(parameters)
                        .query(Boolean.class)
                        .single();
    }

    private Map<String, String> names(List<String> recipients) {
        Map<String, String> names = new HashMap<>();
        people.names(recipients.stream()
                        .map(Addressee::personOf)
                        .filter(Objects::nonNull)
                        .toList())
                .forEach((id, row) -> names.put(Addressee.key(id), row.name()));
        agencies.names(recipients.stream()
                        .map(Addressee::mailboxOf)
                        .filter(Objects::nonNull)
                        .toList())
                .forEach((id, row) -> names.put(Addressee.key(id), row.name()));
        return names;
    }
}
