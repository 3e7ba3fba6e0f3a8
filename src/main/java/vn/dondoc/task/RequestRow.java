package vn.dondoc.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import vn.dondoc.shared.TaskId;

/**
 * A line of what lead agencies ask and nobody has answered yet. Carries the task's version, so that an answer meets
 * whoever was faster.
 *
 * @param extensions how often the deadline was extended already
 */
public record RequestRow(
        long id,
        Versioned task,
        TaskRequest.Kind kind,
        String reason,
        @Nullable String document,
        @Nullable LocalDate proposedDueOn,
        @Nullable LocalTime proposedDueAt,
        @Nullable LocalDate dueOn,
        @Nullable LocalTime dueAt,
        TaskRequest.Decider decider,
        String askerName,
        Instant askedAt,
        String code,
        String content,
        String agencyName,
        int extensions) {

    static RequestRow read(ResultSet row, int n) throws SQLException {
        return new RequestRow(
                row.getLong("id"),
                new Versioned(new TaskId(row.getLong("task")), row.getLong("version")),
                TaskRequest.Kind.valueOf(row.getString("kind")),
                row.getString("reason"),
                row.getString("document"),
                row.getObject("proposed_due_on", LocalDate.class),
                row.getObject("proposed_due_at", LocalTime.class),
                row.getObject("due_on", LocalDate.class),
                row.getObject("due_at", LocalTime.class),
                TaskRequest.Decider.valueOf(row.getString("decider")),
                row.getString("asker_name"),
                row.getTimestamp("asked_at").toInstant(),
                row.getString("code"),
                row.getString("content"),
                row.getString("agency"),
                row.getInt("extensions"));
    }
}
