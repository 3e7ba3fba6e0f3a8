package vn.dondoc.talk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.PersonId;
import vn.dondoc.shared.TalkId;
import vn.dondoc.shared.TaskId;

/** The rows of the talk, which are only ever added. */
@Component
class TalkTable {

    private final JdbcClient jdbc;
    private final JdbcTemplate statements;

    TalkTable(JdbcClient jdbc, JdbcTemplate statements) {
        this.jdbc = jdbc;
        this.statements = statements;
    }

    /** The task stays in its state until the end of the transaction; others may write about it meanwhile. */
    void keep(TaskId task) {
        statements.queryForList("SELECT id FROM task WHERE id = ? LOCK IN SHARE MODE", task.value());
    }

    void add(TaskId task, TalkEntry one, Map<PersonId, String> mentioned) {
        statements.update(
                "INSERT INTO talk_entry (id, task_id, kind, audience, agency_id, text, written_by, writer_name, writer_title,"
                        + " writer_agency, in_place_of, written_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                one.id().value(),
                task.value(),
                one.kind().name(),
                one.audience().name(),
                one.agency() == null ? null : one.agency().value(),
                one.text(),
                one.writer().value(),
                one.writerName(),
                one.writerTitle(),
                one.agencyName(),
                one.inPlaceOf(),
                Timestamp.from(one.writtenAt()));
        mentioned.forEach((person, name) -> statements.update(
                "INSERT INTO talk_mention (entry_id, person_id, name) VALUES (?, ?, ?)",
                one.id().value(),
                person.value(),
                name));
    }

    /** @return whether it had not been taken back before */
    boolean withdraw(TalkId id, Instant at) {
        return statements.update(
                        "INSERT IGNORE INTO talk_withdrawal (entry_id, withdrawn_at) VALUES (?, ?)",
                        id.value(),
                        Timestamp.from(at))
                == 1;
    }

    /** Whether anything was written about one of these; of drafts nothing is. */
    boolean isAbout(Collection<TaskId> tasks) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM talk_entry WHERE task_id IN (:tasks))")
                .param("tasks", tasks.stream().map(TaskId::value).toList())
                .query(Boolean.class)
                .single();
    }

    /** All that was written about a task, oldest first; of what was taken back not the words. */
    List<TalkEntry> of(TaskId task) {
        List<TalkEntry> entries =
                jdbc.sql("""
                        SELECT e.id, e.kind, e.audience, e.agency_id, IF(w.entry_id IS NULL, e.text, '') AS text, e.written_by,
                            e.writer_name, e.writer_title, e.writer_agency, e.in_place_of, e.written_at, w.withdrawn_at
                        FROM talk_entry e LEFT JOIN talk_withdrawal w ON w.entry_id = e.id
                        WHERE e.task_id = ? ORDER BY e.written_at, e.id""").param(task.value()).query((row, n) -> read(row)).list();
        if (entries.isEmpty()) {
            return entries;
        }
        Map<Long, List<String>> names = new HashMap<>();
        jdbc.sql("SELECT m.entry_id, m.name FROM talk_mention m JOIN talk_entry e ON e.id = m.entry_id"
                        + " WHERE e.task_id = ? ORDER BY m.entry_id, m.name")
                .param(task.value())
                .query(row -> {
                    names.computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                            .add(row.getString(2));
                });
        return entries.stream()
                .map(one -> one.with(names.getOrDefault(one.id().value(), List.of())))
                .toList();
    }

    private static TalkEntry read(ResultSet row) throws SQLException {
        long agency = row.getLong("agency_id");
        return new TalkEntry(
                new TalkId(row.getLong("id")),
                OpinionKind.valueOf(row.getString("kind")),
                Audience.valueOf(row.getString("audience")),
                agency == 0 ? null : new AgencyId(agency),
                row.getString("text"),
                new PersonId(row.getLong("written_by")),
                row.getString("writer_name"),
                row.getString("writer_title"),
                row.getString("writer_agency"),
                row.getString("in_place_of"),
                row.getTimestamp("written_at").toInstant(),
                List.of(),
                row.getTimestamp("withdrawn_at") == null
                        ? null
                        : row.getTimestamp("withdrawn_at").toInstant());
    }
}
