package vn.dondoc.task;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.NotFound;
import vn.dondoc.shared.Refused;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.TaskId;

/** Gắn sao: the chair, a vice-chair or a leader of the Office keeps an eye on a task. Each has his own; nobody is told. */
@Service
@Transactional
public class Stars {

    private static final Set<Role> LEADERS = EnumSet.of(Role.CHAIR, Role.VICE_CHAIR, Role.OFFICE_LEADER);

    private final TaskRepository tasks;
    private final TaskAccess access;
    private final JdbcClient jdbc;
    private final Clock clock;

    Stars(TaskRepository tasks, TaskAccess access, JdbcClient jdbc, Clock clock) {
        this.tasks = tasks;
        this.access = access;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether the actor's role has a list of its own. */
    public boolean has(Actor actor) {
        return givenBy(actor) != null;
    }

    /** Whose stars the actor gives and sees: his post's; null if his role gives none. */
    static @Nullable Long givenBy(Actor actor) {
        return LEADERS.contains(actor.role()) ? actor.deskNumber() : null;
    }

    /** Stars the task, or takes the star away; doing it twice changes nothing. */
    public void star(Actor actor, TaskId id, boolean on) {
        require(actor, id);
        if (on) {
            jdbc.sql("INSERT IGNORE INTO task_star (person_id, task_id, since) VALUES (?, ?, ?)")
                    .params(desk(actor), id.value(), LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                    .update();
        } else {
            jdbc.sql("DELETE FROM task_star WHERE person_id = ? AND task_id = ?")
                    .params(desk(actor), id.value())
                    .update();
        }
    }

    private static long desk(Actor actor) {
        return Objects.requireNonNull(actor.deskNumber());
    }

    private void require(Actor actor, TaskId id) {
        Task task = tasks.findById(id.value()).orElseThrow(() -> new NotFound("task.not-found"));
        access.requireVisible(actor, task);
        if (!has(actor)) {
            throw new Refused("task.act.refused");
        }
    }
}
