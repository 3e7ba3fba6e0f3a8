package vn.dondoc.task;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.NotFound;
import vn.dondoc.shared.TaskId;

/**
 * Nhận tin: whoever reads a task may have its news in his daily letter. It is the person's own choice, not his post's, and
 * opens nothing: what he may not read any more is left out of the letter.
 */
@Service
@Transactional
public class Watches {

    private final TaskRepository tasks;
    private final TaskAccess access;
    private final JdbcClient jdbc;
    private final Clock clock;

    Watches(TaskRepository tasks, TaskAccess access, JdbcClient jdbc, Clock clock) {
        this.tasks = tasks;
        this.access = access;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Begins or ends it; doing it twice changes nothing. @throws NotFound if the actor may not see the task */
    public void watch(Actor actor, TaskId id, boolean on) {
        access.requireVisible(actor, tasks.findById(id.value()).orElseThrow(() -> new NotFound("task.not-found")));
        long person = actor.personOrThrow().value();
        if (on) {
            jdbc.sql("INSERT IGNORE INTO task_watch (person_id, task_id, since) VALUES (?, ?, ?)")
                    .params(person, id.value(), LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                    .update();
        } else {
            jdbc.sql("DELETE FROM task_watch WHERE person_id = ? AND task_id = ?")
                    .params(person, id.value())
                    .update();
        }
    }
}
