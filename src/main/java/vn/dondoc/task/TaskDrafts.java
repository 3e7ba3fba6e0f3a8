package vn.dondoc.task;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.history.Change;
import vn.dondoc.history.History;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.IdGenerator;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.NotFound;
import vn.dondoc.shared.Refused;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.StaleVersion;
import vn.dondoc.shared.TaskId;

/** "Thêm liên tiếp": writing the tasks of a directive before they are given. */
@Service
@Transactional
public class TaskDrafts {

    private final TaskRepository tasks;
    private final TaskAgencies relations;
    private final TaskDesk desk;
    private final TaskAccess access;
    private final InForce inForce;
    private final TaskForms forms;
    private final LikenessSearch alike;
    private final History history;
    private final JdbcClient jdbc;
    private final IdGenerator ids;
    private final Clock clock;

    TaskDrafts(
            TaskRepository tasks,
            TaskAgencies relations,
            TaskDesk desk,
            TaskAccess access,
            InForce inForce,
            TaskForms forms,
            LikenessSearch alike,
            History history,
            JdbcClient jdbc,
            IdGenerator ids,
            Clock clock) {
        this.tasks = tasks;
        this.relations = relations;
        this.desk = desk;
        this.access = access;
        this.inForce = inForce;
        this.forms = forms;
        this.alike = alike;
        this.history = history;
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Adds drafts to a directive, in order: one from the form, many from a paste. One transaction.
     *
     * @throws InvalidInput naming every field of every one that is wrong; of several with the number before the field, such
     *     as {@code 7.content}
     */
    public List<TaskId> add(Actor actor, DirectiveId directive, List<TaskForm> wanted) {
        List<TaskId> added = begin(actor, directive, wanted);
        alike.look(added);
        return added;
    }

    /** The same before anybody has looked whether they were given already. */
    List<TaskId> begin(Actor actor, DirectiveId directive, List<TaskForm> wanted) {
        actor.require(Right.DRAFT_TASK);
        inForce.require(actor, directive);
        return write(actor, directive, wanted);
    }

    /** The same for a job of the program, which nobody has to let in. */
    List<TaskId> write(Actor actor, DirectiveId directive, List<TaskForm> wanted) {
        List<TaskForm> checked = checked(wanted);
        int ordinal = lastOrdinal(directive);
        List<TaskId> added = new ArrayList<>();
        for (TaskForm clean : checked) {
            Task task = tasks.save(
                    new Task(ids.next(), directive, ++ordinal, clean, actor.person(), clock.instant(), desk.today()));
            tasks.flush();
            place(actor, task.id(), clean);
            history.record(
                    actor,
                    TaskDesk.subject(task.id()),
                    "TASK_DRAFTED",
                    List.of(new Change("content", null, clean.content())));
            added.add(task.id());
        }
        return added;
    }

    /** @throws InvalidInput with the problems of all, by line if there are several */
    static List<TaskForm> checked(List<TaskForm> wanted) {
        List<TaskForm> checked = new ArrayList<>();
        List<InvalidInput.Problem> problems = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            try {
                checked.add(wanted.get(i).checked());
            } catch (InvalidInput wrong) {
                String line = wanted.size() == 1 ? "" : (i + 1) + ".";
                wrong.problems()
                        .forEach(one ->
                                problems.add(new InvalidInput.Problem(line + one.field(), one.key(), one.arguments())));
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return checked;
    }

    /** The number of the directive's last task; 0 if it has none. */
    int lastOrdinal(DirectiveId directive) {
        return jdbc.sql("SELECT COALESCE(MAX(ordinal), 0) FROM task WHERE directive_id = ?")
                .param(directive.value())
                .query(Integer.class)
                .single();
    }

    /** @param seen the draft as the form was opened with it */
    public void correct(Actor actor, Versioned seen, TaskForm form) {
        rewrite(actor, draft(actor, seen), form);
    }

    /** The same for a draft that is locked and that the actor may correct. */
    void rewrite(Actor actor, Task task, TaskForm form) {
        long seen = task.version();
        TaskForm clean = form.checked();
        TaskForm before = forms.of(task);
        task.write(clean);
        tasks.flush();
        if (task.version() == seen && !clean.equals(before)) {
            newVersion(task.id());
        }
        place(actor, task.id(), clean);
        alike.look(List.of(task.id()));
        history.record(actor, TaskDesk.subject(task.id()), "TASK_DRAFT_CORRECTED", TaskChanges.between(before, clean));
    }

    /** Deletes a draft; its history stays. */
    public void delete(Actor actor, Versioned seen) {
        drop(actor, draft(actor, seen));
    }

    /** The same for a draft that is locked and goes with what it belongs to. */
    void drop(Actor actor, Task task) {
        history.record(
                actor,
                TaskDesk.subject(task.id()),
                "TASK_DRAFT_DELETED",
                List.of(new Change("content", task.content(), null)));
        tasks.delete(task);
    }

    /** The directive that replaces its own gives the draft; what was proposed of it is void. */
    void carryOver(Actor actor, Task draft, DirectiveId to, List<Change> told) {
        draft.moveTo(to, lastOrdinal(to) + 1);
        tasks.flush();
        history.record(actor, TaskDesk.subject(draft.id()), "TASK_CARRIED_OVER", told);
    }

    /** The draft as its form is opened. */
    @Transactional(readOnly = true)
    public TaskForm form(Actor actor, TaskId id) {
        Task task = tasks.findById(id.value()).orElseThrow(() -> new NotFound("task.not-found"));
        access.requireVisible(actor, task);
        return forms.of(task);
    }

    private Task draft(Actor actor, Versioned seen) {
        Task task = desk.locked(seen.task());
        access.requireVisible(actor, task);
        if (!actor.may(Right.DRAFT_TASK)) {
            throw new Refused("task.act.refused");
        }
        if (task.state() != TaskState.DRAFT) {
            throw new DomainException("task.not-a-draft");
        }
        StaleVersion.check(seen.version(), task.version());
        return task;
    }

    /** Where only the agencies beside the lead changed, the row itself has not: whoever reads an older form is told too. */
    private void newVersion(TaskId id) {
        jdbc.sql("UPDATE task SET version = version + 1 WHERE id = ?")
                .param(id.value())
                .update();
    }

    private void place(Actor actor, TaskId id, TaskForm form) {
        relations.replace(id, form.lead(), forms.others(actor, form, desk.today()), clock.instant());
    }
}
