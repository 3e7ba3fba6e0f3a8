package vn.dondoc.task;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.AgencyRow;
import vn.dondoc.directive.Directives;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.FolderId;
import vn.dondoc.shared.GroupId;
import vn.dondoc.shared.IdGenerator;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.NotFound;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.TaskId;

/**
 * "Việc giao chung": one instruction to several agencies, each with a task of its own that it answers for itself. What
 * holds them together is a folder: it has no state, no deadline and stands in no figure.
 */
@Service
@Transactional
public class TaskFolders {

    private final TaskDrafts drafts;
    private final LikenessSearch alike;
    private final TaskRepository tasks;
    private final TaskForms forms;
    private final Claims claims;
    private final Agencies agencies;
    private final InForce inForce;
    private final Directives directives;
    private final TaskDays days;
    private final JdbcClient jdbc;
    private final IdGenerator ids;
    private final Clock clock;

    TaskFolders(
            TaskDrafts drafts,
            LikenessSearch alike,
            TaskRepository tasks,
            TaskForms forms,
            Claims claims,
            Agencies agencies,
            InForce inForce,
            Directives directives,
            TaskDays days,
            JdbcClient jdbc,
            IdGenerator ids,
            Clock clock) {
        this.drafts = drafts;
        this.alike = alike;
        this.tasks = tasks;
        this.forms = forms;
        this.claims = claims;
        this.agencies = agencies;
        this.inForce = inForce;
        this.directives = directives;
        this.days = days;
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Drafts, for each form, one task for each agency that is named or is a member of a group today; none of them twice.
     *
     * @param wanted one from the form, many from a paste; their own leads are not looked at
     * @throws InvalidInput if the agencies are fewer than two, or a form is no draft
     */
    public List<FolderId> add(Actor actor, DirectiveId directive, List<TaskForm> wanted, Leads leads) {
        actor.require(Right.DRAFT_TASK);
        inForce.require(actor, directive);
        Set<AgencyId> each = new LinkedHashSet<>(leads.agencies());
        leads.groups().forEach(group -> members(actor, group).forEach(row -> each.add(row.id())));
        List<TaskForm> checked = TaskDrafts.checked(wanted);
        if (each.size() < 2) {
            throw new InvalidInput("leads", "task.folder.two");
        }
        return checked.stream()
                .map(form -> {
                    FolderId id = open(actor, directive, form, leads);
                    draft(actor, id, directive, form, each);
                    return id;
                })
                .toList();
    }

    private FolderId open(Actor actor, DirectiveId directive, TaskForm form, Leads leads) {
        FolderId id = new FolderId(ids.next());
        jdbc.sql("INSERT INTO task_folder (id, directive_id, content, created_by, created_at) VALUES (?, ?, ?, ?, ?)")
                .param(id.value())
                .param(directive.value())
                .param(form.content())
                .param(actor.personNumber())
                .param(Timestamp.from(clock.instant()))
                .update();
        new LinkedHashSet<>(leads.groups())
                .forEach(group -> jdbc.sql("INSERT INTO task_folder_group (folder_id, group_id) VALUES (?, ?)")
                        .params(id.value(), group.value())
                        .update());
        return id;
    }

    /**
     * Drafts tasks for agencies that come later, members of its groups or any others; what all share is taken from the
     * instruction as its first task has it.
     *
     * @param dueOn by when they answer, today at the earliest
     * @throws InvalidInput for {@code leads} and {@code dueOn}
     * @throws NotFound if there is no such instruction, or the actor may not know of it
     */
    public List<TaskId> join(Actor actor, FolderId id, List<AgencyId> later, @Nullable LocalDate dueOn) {
        actor.require(Right.DRAFT_TASK);
        FolderDetails folder = get(actor, id);
        Set<AgencyId> wanted = new LinkedHashSet<>(later);
        folder.answers().forEach(one -> wanted.remove(one.task().lead()));
        new InvalidInput.Collector()
                .when(wanted.isEmpty(), "leads", "task.folder.nobody-new")
                .when(dueOn == null, "dueOn", "error.required")
                .when(dueOn != null && dueOn.isBefore(days.today()), "dueOn", "task.deadline.past")
                .throwIfAny();
        TaskForm shared = folder.answers().stream()
                .findFirst()
                .flatMap(one -> tasks.findById(one.task().id().value()))
                .map(forms::of)
                .orElseGet(() -> TaskForm.of(folder.content()));
        return draft(actor, id, folder.directive(), shared.due(dueOn), wanted);
    }

    /**
     * The instruction with the answer of each agency; for those who read every task.
     *
     * @throws NotFound if there is none
     * @throws vn.dondoc.shared.Refused if the actor does not read every task
     */
    @Transactional(readOnly = true)
    public FolderDetails get(Actor actor, FolderId id) {
        actor.require(Right.READ_ALL);
        Stored stored = stored(id);
        List<TaskRow> rows = rows(actor, id);
        return new FolderDetails(
                id,
                stored.directive(),
                directives.get(actor, stored.directive()).title(),
                stored.content(),
                commonDeadline(rows),
                answers(rows),
                missing(actor, id, rows));
    }

    /** The day that most of the tasks have, the later one of two that are as many; null if none has a day. */
    private static @Nullable LocalDate commonDeadline(List<TaskRow> rows) {
        Map<LocalDate, Long> days = rows.stream()
                .map(TaskRow::dueOn)
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(day -> day, Collectors.counting()));
        return days.entrySet().stream()
                .max(Map.Entry.<LocalDate, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    /**
     * The tasks of the instruction that are given; for those who read every task.
     *
     * @throws NotFound if there is no such instruction
     * @throws vn.dondoc.shared.Refused if the actor does not read every task
     */
    @Transactional(readOnly = true)
    public List<TaskRow> given(Actor actor, FolderId id) {
        actor.require(Right.READ_ALL);
        stored(id);
        return rows(actor, id).stream()
                .filter(task -> task.state() != TaskState.DRAFT)
                .toList();
    }

    private Stored stored(FolderId id) {
        return jdbc.sql("SELECT directive_id, content FROM task_folder WHERE id = ?")
                .param(id.value())
                .query((row, n) -> new Stored(new DirectiveId(row.getLong(1)), row.getString(2)))
                .optional()
                .orElseThrow(() -> new NotFound("task.folder.not-found"));
    }

    private record Stored(DirectiveId directive, String content) {}

    private List<TaskId> draft(Actor actor, FolderId id, DirectiveId directive, TaskForm shared, Set<AgencyId> leads) {
        List<TaskForm> each = leads.stream().map(shared::ledBy).toList();
        List<TaskId> added = drafts.begin(actor, directive, each);
        jdbc.sql("UPDATE task SET folder_id = :folder WHERE id IN (:tasks)")
                .param("folder", id.value())
                .param("tasks", added.stream().map(TaskId::value).toList())
                .update();
        alike.look(added);
        return added;
    }

    private List<AgencyRow> members(Actor actor, GroupId group) {
        return agencies.members(actor, group, days.today());
    }

    private List<TaskRow> rows(Actor actor, FolderId id) {
        TaskScope scope = TaskScope.of(actor);
        Map<String, Object> values = scope.parameters();
        return jdbc.sql(TaskRows.select(actor, values) + scope.condition() + " AND t.folder_id = :folder"
                        + " AND NOT (t.closing_kind <=> 'ISSUED_BY_MISTAKE')"
                        + " ORDER BY a.name COLLATE utf8mb4_uca1400_vietnamese_as_ci, t.id")
                .param("folder", id.value())
                .params(values)
                .query((row, n) -> TaskRows.read(row, days.now(), days.working(), days.soonDays()))
                .list();
    }

    private List<FolderAnswer> answers(List<TaskRow> rows) {
        Map<TaskId, Claim> standing =
                claims.standing(rows.stream().map(TaskRow::id).toList());
        return rows.stream()
                .map(row -> {
                    Claim claim = standing.get(row.id());
                    return claim == null
                            ? new FolderAnswer(row, null, null, List.of())
                            : new FolderAnswer(row, claim.resultText(), claim.documentNumber(), claim.files());
                })
                .toList();
    }

    private List<AgencyRow> missing(Actor actor, FolderId id, List<TaskRow> rows) {
        Set<AgencyId> have = new HashSet<>();
        rows.forEach(row -> {
            if (row.lead() != null) {
                have.add(row.lead());
            }
        });
        List<AgencyRow> missing = new ArrayList<>();
        jdbc.sql("SELECT group_id FROM task_folder_group WHERE folder_id = ?")
                .param(id.value())
                .query((row, n) -> new GroupId(row.getLong(1)))
                .list()
                .forEach(group -> members(actor, group).stream()
                        .filter(one -> have.add(one.id()))
                        .forEach(missing::add));
        return missing;
    }
}
