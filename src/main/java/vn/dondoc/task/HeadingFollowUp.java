package vn.dondoc.task;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.directive.HeadingCorrected;

/**
 * A directive's "cấp giao" or "độ khẩn" was wrong and is corrected: its tasks are counted where they belong and are as
 * urgent as it is, in the same transaction.
 */
@Component
class HeadingFollowUp {

    private final TaskSummary summary;
    private final JdbcClient jdbc;

    HeadingFollowUp(TaskSummary summary, JdbcClient jdbc) {
        this.summary = summary;
        this.jdbc = jdbc;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(HeadingCorrected corrected) {
        List<Long> tasks = jdbc.sql("SELECT id FROM task WHERE directive_id = ? AND state <> 'DRAFT' FOR UPDATE")
                .param(corrected.directive().value())
                .query(Long.class)
                .list();
        if (tasks.isEmpty()) {
            return;
        }
        summary.leave(tasks);
        jdbc.sql("UPDATE task SET issuing_level = :level, urgency = :urgency WHERE id IN (:tasks)")
                .param("level", corrected.level().name())
                .param("urgency", corrected.urgency().name())
                .param("tasks", tasks)
                .update();
        summary.enter(tasks);
    }
}
