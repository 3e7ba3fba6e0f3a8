package vn.dondoc.demo;

import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.shared.TaskId;
import vn.dondoc.task.Issue;
import vn.dondoc.task.Versioned;

/** A task as whoever acts on it has it on the screen. */
@DemoPart
class SeenTasks {

    private final JdbcClient jdbc;

    SeenTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Versioned of(TaskId task) {
        return new Versioned(
                task,
                jdbc.sql("SELECT version FROM task WHERE id = ?")
                        .param(task.value())
                        .query(Long.class)
                        .single());
    }

    /** The draft as it is given; a day that is near or past is kept. */
    Issue toIssue(TaskId draft) {
        return new Issue(draft, of(draft).version(), true, null);
    }
}
