package vn.dondoc.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.directive.Directives;
import vn.dondoc.history.Change;
import vn.dondoc.history.History;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.BasisId;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.NotFound;
import vn.dondoc.shared.Refused;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.SearchText;
import vn.dondoc.shared.StaleVersion;
import vn.dondoc.shared.TaskId;

/** Căn cứ: the further directives of a task, and what becomes of what they say otherwise. */
@Service
@Transactional
public class TaskBases {

    private final BasisTable table;
    private final TaskRepository tasks;
    private final TaskDesk desk;
    private final TaskAccess access;
    private final TaskList list;
    private final Directives directives;
    private final History history;
    private final JdbcClient jdbc;

    TaskBases(
            BasisTable table,
            TaskRepository tasks,
            TaskDesk desk,
            TaskAccess access,
            TaskList list,
            Directives directives,
            History history,
            JdbcClient jdbc) {
        this.table = table;
        this.tasks = tasks;
        this.desk = desk;
        this.access = access;
        this.list = list;
        this.directives = directives;
        this.history = history;
        this.jdbc = jdbc;
    }

    /** The further bases of a task in the order in which they came; an agency learns of those whose directive it may read. */
    @Transactional(readOnly = true)
    public List<BasisRow> of(Actor actor, TaskId id) {
        Task task = tasks.findById(id.value()).orElseThrow(() -> new NotFound("task.not-found"));
        access.requireVisible(actor, task);
        List<BasisRow> all = table.of(id);
        if (all.isEmpty() || actor.may(Right.READ_ALL) || actor.agency() == null) {
            return actor.may(Right.READ_ALL) ? all : List.of();
        }
        Set<Long> readable = Set.copyOf(jdbc.sql("SELECT directive_id FROM directive_reader WHERE agency_id = ?")
                .param(actor.agency().value())
                .query(Long.class)
                .list());
        return all.stream()
                .filter(one -> readable.contains(one.directive().value()))
                .toList();
    }

    /**
     * The tasks that had been given before and that this directive orders too, as far as the actor sees them.
     *
     * @throws NotFound if the actor may not know of the directive
     */
    @Transactional(readOnly = true)
    public List<TaskRow> under(Actor actor, DirectiveId directive) {
        directives.get(actor, directive);
        return list.chosen(
                actor,
                jdbc.sql("SELECT DISTINCT task_id FROM task_basis WHERE directive_id = ?")
                        .param(directive.value())
                        .query((row, n) -> new TaskId(row.getLong(1)))
                        .list());
    }

    /**
     * Giữ nguyên: the task keeps its lead and its day although this directive says otherwise; by those who decide.
     *
     * @param seen the task as it was read
     */
    public void keep(Actor actor, Versioned seen, BasisId id, String reason) {
        Task task = desk.locked(seen.task());
        access.requireVisible(actor, task);
        if (!access.decides(actor, task)) {
            throw new Refused("task.act.refused");
        }
        StaleVersion.check(seen.version(), task.version());
        String why = SearchText.required(reason, "reason", 1000);
        BasisRow basis = table.one(seen.task(), id).orElseThrow(() -> new DomainException("basis.gone"));
        if (!basis.waits()) {
            throw new DomainException("basis.answered");
        }
        table.keep(actor, id, why);
        List<Change> changes = new ArrayList<>();
        changes.add(new Change("basis", null, basis.directiveTitle()));
        changes.add(new Change("reason", null, why));
        history.record(actor, TaskDesk.subject(seen.task()), "TASK_BASIS_KEPT", changes);
    }
}
