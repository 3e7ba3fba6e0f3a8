package vn.dondoc.task;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.IdGenerator;
import vn.dondoc.shared.TaskId;

/** The rows of what was said by telephone or on a visit. */
@Component
class TaskCalls {

    private final JdbcClient jdbc;
    private final IdGenerator ids;
    private final Clock clock;

    TaskCalls(JdbcClient jdbc, IdGenerator ids, Clock clock) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
    }

    void add(Actor actor, TaskId task, CallForm form) {
        jdbc.sql("INSERT INTO task_call (id, task_id, channel, spoke_with, note, promised_on, noted_by, noted_name,"
                        + " noted_at) VALUES (:id, :task, :channel, :with, :note, :promised, :by, :name, :at)")
                .param("id", ids.next())
                .param("task", task.value())
                .param("channel", form.channel().name())
                .param("with", form.spokeWith())
                .param("note", form.note())
                .param("promised", form.promisedOn())
                .param("by", actor.personNumber())
                .param("name", actor.name())
                .param("at", LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }

    /** The day that was promised last; empty if none was. */
    Optional<LocalDate> promised(TaskId task) {
        return jdbc.sql("SELECT promised_on FROM task_call WHERE task_id = ? AND promised_on IS NOT NULL"
                        + " ORDER BY noted_at DESC, id DESC LIMIT 1")
                .param(task.value())
                .query((row, n) -> row.getObject(1, LocalDate.class))
                .optional();
    }
}
