package vn.dondoc.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.directive.DirectiveEnd;
import vn.dondoc.directive.DirectiveEnding;
import vn.dondoc.directive.Directives;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.TaskId;
import vn.dondoc.task.DirectiveRecalls;
import vn.dondoc.task.DirectiveSettlement;
import vn.dondoc.task.TaskFate;
import vn.dondoc.task.Versioned;

/** Ends a directive that a newer one replaces; its open tasks are carried over. */
@DemoPart
class RecallSeeding {

    private final DirectiveRecalls recalls;
    private final Directives directives;
    private final JdbcClient jdbc;

    RecallSeeding(DirectiveRecalls recalls, Directives directives, JdbcClient jdbc) {
        this.recalls = recalls;
        this.directives = directives;
        this.jdbc = jdbc;
    }

    void plan(Timeline timeline, Setting setting, Dossier dossier, DemoRecall recall, LocalDateTime at) {
        timeline.add(at, today -> end(setting, dossier, recall, today));
    }

    private void end(Setting setting, Dossier dossier, DemoRecall recall, LocalDate today) {
        Actor decider = setting.staff().actor(dossier.decider(setting.staff()), today);
        DirectiveId old = setting.dossier(recall.of()).id();
        recalls.end(
                decider,
                old,
                directives.get(decider, old).version(),
                DirectiveEnd.of(DirectiveEnding.REPLACED, "", null, recall.reason(), dossier.id()),
                DirectiveSettlement.of(open(old)));
    }

    private List<TaskFate> open(DirectiveId directive) {
        return jdbc.sql("SELECT id, version FROM task WHERE directive_id = ?"
                        + " AND state NOT IN ('DRAFT', 'COMPLETED', 'CLOSED_NOT_DONE')")
                .param(directive.value())
                .query((row, n) -> new TaskFate(
                        new Versioned(new TaskId(row.getLong(1)), row.getLong(2)), TaskFate.Choice.CARRY_OVER))
                .list();
    }
}
