package vn.dondoc.task;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
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
}
