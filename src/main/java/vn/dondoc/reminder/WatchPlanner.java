package vn.dondoc.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.shared.BusinessTime;
import vn.dondoc.shared.IdGenerator;
import vn.dondoc.shared.PersonId;

/**
 * Whose watched tasks have news: one row for each person, task and morning. It says only that somebody may be owed a word;
 * what he may read of it is judged when the letter is written.
 */
@Component
class WatchPlanner {

    /** Nobody acts while the program is away, so that older news was planned before. */
    private static final int WORKING_DAYS_BACK = 3;

    private static final String NEWS = """
            SELECT w.person_id, w.task_id, e.at FROM task_watch w JOIN history_event e ON e.subject_kind = 'TASK'
                AND e.subject_id = w.task_id AND e.at > w.since AND e.at > :from AND e.act IN (:acts)
                AND NOT (e.actor_person <=> w.person_id)
            UNION ALL
            SELECT w.person_id, w.task_id, e.written_at FROM task_watch w JOIN talk_entry e ON e.task_id = w.task_id
                AND e.written_at > w.since AND e.written_at > :from AND e.written_by <> w.person_id""";

    private final JdbcClient jdbc;
    private final IdGenerator ids;

    WatchPlanner(JdbcClient jdbc, IdGenerator ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    /** What is told to whom on which morning. */
    private record Key(long person, long task, LocalDate owedOn) {}

    List<OwedRow> rows(Run run) {
        Instant from = run.window().digestOf(run.days().minus(run.today(), WORKING_DAYS_BACK));
        Instant switchedOn = run.from().atStartOfDay(BusinessTime.ZONE).toInstant();
        Set<Key> keys = new LinkedHashSet<>();
        jdbc.sql(NEWS)
                .param("from", from.isAfter(switchedOn) ? from : switchedOn)
                .param("acts", WatchNews.ACTS)
                .query(row -> {
                    keys.add(new Key(
                            row.getLong(1),
                            row.getLong(2),
                            WatchNews.morning(row.getObject(3, Instant.class), run.days(), run.window())));
                });
        if (keys.isEmpty()) {
            return List.of();
        }
        keys.removeAll(planned(keys));
        List<OwedRow> rows = new ArrayList<>();
        keys.forEach(key -> rows.add(new OwedRow(
                ids.next(),
                OwedRow.WATCH,
                key.task(),
                ReminderKind.WATCHED,
                0,
                key.owedOn(),
                Addressee.key(new PersonId(key.person())),
                key.task(),
                0,
                run.window().digestOf(key.owedOn()),
                null,
                null)));
        return rows;
    }

    /** What is planned already, whatever became of it: a morning is told once. */
    private Set<Key> planned(Set<Key> keys) {
        Set<Key> planned = new HashSet<>();
        jdbc.sql("SELECT recipient, subject_id, owed_on FROM owed_reminder WHERE subject_kind = '" + OwedRow.WATCH
                        + "' AND subject_id IN (:tasks)")
                .param("tasks", keys.stream().map(Key::task).distinct().toList())
                .query(row -> {
                    PersonId person = Addressee.personOf(row.getString(1));
                    if (person != null) {
                        planned.add(new Key(person.value(), row.getLong(2), row.getObject(3, LocalDate.class)));
                    }
                });
        return planned;
    }
}
