package vn.dondoc.task;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.agency.Agencies;
import vn.dondoc.directive.Directives;
import vn.dondoc.history.Change;
import vn.dondoc.history.History;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.GroupId;
import vn.dondoc.shared.IdGenerator;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.NotFound;
import vn.dondoc.shared.Refused;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.SearchText;
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
    private final Directives directives;
    private final Agencies agencies;
    private final History history;
    private final JdbcClient jdbc;
    private final IdGenerator ids;
    private final Clock clock;

    TaskDrafts(
            TaskRepository tasks,
            TaskAgencies relations,
            TaskDesk desk,
            TaskAccess access,
            Directives directives,
            Agencies agencies,
            History history,
            JdbcClient jdbc,
            IdGenerator ids,
            Clock clock) {
        this.tasks = tasks;
        this.relations = relations;
        this.desk = desk;
        this.access = access;
        this.directives = directives;
        this.agencies = agencies;
        this.history = history;
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
    }

    /** Adds drafts to a directive, in order: one from the form, many from a paste. One transaction. */
    public List<TaskId> add(Actor actor, DirectiveId directive, List<TaskForm> forms) {
        actor.require(Right.DRAFT_TASK);
        directives.get(actor, directive);
        int ordinal = jdbc.sql("SELECT COALESCE(MAX(ordinal), 0) FROM task WHERE directive_id = ?")
                .param(directive.value())
                .query(Integer.class)
                .single();
        List<TaskId> added = new ArrayList<>();
        for (TaskForm form : forms) {
            TaskForm clean = checked(form);
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

    /** @param seen the draft as the form was opened with it */
    public void correct(Actor actor, Versioned seen, TaskForm form) {
        Task task = draft(actor, seen);
        TaskForm clean = checked(form);
        TaskForm before = form(task);
        task.write(clean);
        tasks.flush();
        place(actor, task.id(), clean);
        history.record(actor, TaskDesk.subject(task.id()), "TASK_DRAFT_CORRECTED", TaskChanges.between(before, clean));
    }

    /** Deletes a draft; its history stays. */
    public void delete(Actor actor, Versioned seen) {
        Task task = draft(actor, seen);
        history.record(
                actor,
                TaskDesk.subject(task.id()),
                "TASK_DRAFT_DELETED",
                List.of(new Change("content", task.content(), null)));
        tasks.delete(task);
    }

    /** The draft as its form is opened. */
    @Transactional(readOnly = true)
    public TaskForm form(Actor actor, TaskId id) {
        Task task = tasks.findById(id.value()).orElseThrow(() -> new NotFound("task.not-found"));
        access.requireVisible(actor, task);
        return form(task);
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

    private void place(Actor actor, TaskId id, TaskForm form) {
        relations.replace(id, form.lead(), others(actor, form, desk.today()), clock.instant());
    }

    /** The agencies named, and each group's members of the day. */
    List<TaskAgencies.Row> others(Actor actor, TaskForm form, LocalDate day) {
        List<TaskAgencies.Row> rows = new ArrayList<>();
        form.coordinating().forEach(a -> rows.add(new TaskAgencies.Row(a, Relation.COORDINATING, null)));
        expand(actor, form.coordinatingGroups(), Relation.COORDINATING, day, rows);
        form.informed().forEach(a -> rows.add(new TaskAgencies.Row(a, Relation.INFORMED, null)));
        expand(actor, form.informedGroups(), Relation.INFORMED, day, rows);
        return rows;
    }

    private void expand(
            Actor actor, List<GroupId> groups, Relation relation, LocalDate day, List<TaskAgencies.Row> rows) {
        for (GroupId group : groups) {
            agencies.members(actor, group, day)
                    .forEach(member -> rows.add(new TaskAgencies.Row(member.id(), relation, group)));
        }
    }

    /** The form of a stored draft; groups come back as groups. */
    TaskForm form(Task task) {
        List<TaskAgencies.Row> rows = relations.of(task.id());
        return new TaskForm(
                task.content(),
                blank(task.product()),
                blank(task.sourcePassage()),
                task.lead(),
                named(rows, Relation.COORDINATING),
                groups(rows, Relation.COORDINATING),
                named(rows, Relation.INFORMED),
                groups(rows, Relation.INFORMED),
                task.responsibleLeader(),
                task.followingOfficer(),
                task.field(),
                task.deadlineKind(),
                task.dueOn(),
                task.isSetByOffice());
    }

    private static List<AgencyId> named(List<TaskAgencies.Row> rows, Relation relation) {
        return rows.stream()
                .filter(r -> r.relation() == relation && r.group() == null)
                .map(TaskAgencies.Row::agency)
                .toList();
    }

    private static List<GroupId> groups(List<TaskAgencies.Row> rows, Relation relation) {
        return rows.stream()
                .filter(r -> r.relation() == relation)
                .map(TaskAgencies.Row::group)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static TaskForm checked(TaskForm form) {
        String content = SearchText.clean(form.content());
        String product = SearchText.clean(form.product());
        String passage = SearchText.clean(form.sourcePassage());
        new InvalidInput.Collector()
                .when(content.isEmpty(), "content", "error.required")
                .when(content.length() > 2000, "content", "error.too-long", 2000)
                .when(product.length() > 500, "product", "error.too-long", 500)
                .when(passage.length() > 200, "sourcePassage", "error.too-long", 200)
                .throwIfAny();
        return new TaskForm(
                content,
                product,
                passage,
                form.lead(),
                form.coordinating(),
                form.coordinatingGroups(),
                form.informed(),
                form.informedGroups(),
                form.responsibleLeader(),
                form.followingOfficer(),
                form.field(),
                form.deadlineKind(),
                form.dueOn(),
                form.setByOffice());
    }

    private static String blank(@Nullable String text) {
        return text == null ? "" : text;
    }
}
