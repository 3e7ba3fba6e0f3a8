package vn.dondoc.inside;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.TaskId;

/**
 * Brings within its task's deadline what is to do beyond it: acts do so by themselves, but a database may come from a version
 * of the program that left it there. Each node does it for itself; twice changes nothing.
 */
@Component
class InnerJob {

    private static final Logger LOG = LoggerFactory.getLogger(InnerJob.class);
    private static final Actor ACTOR = Actor.job("Hạn việc nội bộ");

    private final InnerFollowUp followUp;
    private final JdbcClient jdbc;

    InnerJob(InnerFollowUp followUp, JdbcClient jdbc) {
        this.followUp = followUp;
        this.jdbc = jdbc;
    }

    @Scheduled(fixedDelay = 86_400_000, initialDelay = 20_000)
    void run() {
        jdbc.sql(
                        "SELECT DISTINCT t.id FROM inner_task i JOIN task t ON t.id = i.task_id WHERE i.live = 1 AND i.state = 'GIVEN'"
                                + " AND t.state <> 'ON_HOLD' AND (i.due_on > t.effective_on OR (i.due_on = t.effective_on"
                                + " AND t.due_on = t.effective_on AND t.due_at IS NOT NULL"
                                + " AND (i.due_at IS NULL OR i.due_at > t.due_at))) ORDER BY t.id")
                .query((row, n) -> new TaskId(row.getLong(1)))
                .list()
                .forEach(this::bring);
    }

    private void bring(TaskId task) {
        try {
            followUp.bringForward(ACTOR, task);
        } catch (RuntimeException e) {
            LOG.error("What was handed on of task {} could not be brought within its deadline", task, e);
        }
    }
}
