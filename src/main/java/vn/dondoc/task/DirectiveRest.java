package vn.dondoc.task;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.FolderId;
import vn.dondoc.shared.SearchText;
import vn.dondoc.shared.StaleVersion;
import vn.dondoc.shared.TaskId;

/** What hangs on a directive that ends: open tasks, drafts with what is proposed of them, rules, common instructions. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class DirectiveRest {

    private static final List<String> UNSETTLED = Stream.concat(TaskState.OPEN.stream(), Stream.of(TaskState.ON_HOLD))
            .map(Enum::name)
            .toList();
    private static final List<String> LIVE =
            Stream.concat(UNSETTLED.stream(), Stream.of(TaskState.DRAFT.name())).toList();

    private final RecurrenceRows rules;
    private final RecurrenceEndings ruleEndings;
    private final TaskDrafts drafts;
    private final TaskMarksReading marks;
    private final DeadlineLedger ledger;
    private final DeadlineShift shift;
    private final TaskDesk desk;
    private final JdbcClient jdbc;

    DirectiveRest(
            RecurrenceRows rules,
            RecurrenceEndings ruleEndings,
            TaskDrafts drafts,
            TaskMarksReading marks,
            DeadlineLedger ledger,
            DeadlineShift shift,
            TaskDesk desk,
            JdbcClient jdbc) {
        this.rules = rules;
        this.ruleEndings = ruleEndings;
        this.drafts = drafts;
        this.marks = marks;
        this.ledger = ledger;
        this.shift = shift;
        this.desk = desk;
        this.jdbc = jdbc;
    }

    /** Its tasks and drafts stay as they are until the transaction ends; after the directive's own row, in the order of their ids. */
    void lock(DirectiveId directive) {
        jdbc.sql("SELECT id FROM task WHERE directive_id = :directive AND state IN (:live) ORDER BY id FOR UPDATE")
                .param("directive", directive.value())
                .param("live", LIVE)
                .query(Long.class)
                .list();
    }

    Unsettled of(DirectiveId directive) {
        Map<TaskId, List<LedgerRow>> moved = ledger.moved(directive);
        List<Unsettled.Open> open = jdbc.sql("SELECT id, version, folder_id, state FROM task"
                        + " WHERE directive_id = :directive AND state IN (:unsettled) ORDER BY ordinal, id")
                .param("directive", directive.value())
                .param("unsettled", UNSETTLED)
                .query((row, n) -> {
                    Long folder = row.getObject(3, Long.class);
                    TaskState state = TaskState.valueOf(row.getString(4));
                    TaskId task = new TaskId(row.getLong(1));
                    return new Unsettled.Open(
                            new Versioned(task, row.getLong(2)),
                            folder == null ? null : new FolderId(folder),
                            state == TaskState.ON_HOLD,
                            Lifecycle.find(state, TaskAct.CORRECT, state).isPresent(),
                            given(moved.getOrDefault(task, List.of())));
                })
                .list();
        Map<FolderId, String> folders = new HashMap<>();
        jdbc.sql("SELECT DISTINCT f.id, f.content FROM task t JOIN task_folder f ON f.id = t.folder_id"
                        + " WHERE t.directive_id = ?")
                .param(directive.value())
                .query(row -> {
                    folders.put(new FolderId(row.getLong(1)), row.getString(2));
                });
        List<TaskId> drafted = jdbc.sql("SELECT id FROM task WHERE directive_id = ? AND state = 'DRAFT' ORDER BY id")
                .param(directive.value())
                .query((row, n) -> new TaskId(row.getLong(1)))
                .list();
        int proposed = jdbc.sql("SELECT COUNT(*) FROM task t JOIN proposal p ON p.task_id = t.id"
                        + " AND p.task_version = t.version WHERE t.directive_id = ? AND t.state = 'DRAFT'"
                        + " AND p.declined_at IS NULL")
                .param(directive.value())
                .query(Integer.class)
                .single();
        List<RecurrenceRow> live = rules.ofDirective(directive).stream()
                .filter(row -> row.goesOnAfter(desk.today()))
                .map(marks::withNext)
                .toList();
        return new Unsettled(open, folders, drafted, proposed, live);
    }

    private Unsettled.@Nullable Moved given(List<LedgerRow> rows) {
        GivenDeadline given = GivenDeadline.of(rows);
        return given.moves().isEmpty()
                ? null
                : new Unsettled.Moved(
                        given.day().dueOn(), given.day().dueAt(), shift.days(given.moves(), desk.today()));
    }

    /**
     * Drafts and rules; what was proposed of a draft is void with it, for it is gone or has another version.
     *
     * @throws StaleVersion if somebody has changed a rule since it was seen
     */
    void settle(
            Actor actor,
            DirectiveSettlement settlement,
            @Nullable DirectiveId to,
            DirectiveRecalls.Passage passage,
            String document) {
        for (TaskId id : settlement.drafts()) {
            Task draft = desk.locked(id);
            if (to != null && settlement.draftsGo() == DirectiveSettlement.Rest.CARRY_OVER) {
                drafts.carryOver(actor, draft, to, passage.changes());
            } else {
                drafts.drop(actor, draft);
            }
        }
        settlement.rules().stream()
                .sorted(Comparator.comparingLong(one -> one.rule().value()))
                .forEach(fate -> {
                    StaleVersion.check(fate.version(), rules.lockedVersion(fate.rule()));
                    RecurrenceRow rule = rules.one(fate.rule()).orElseThrow();
                    if (to != null && fate.goes() == DirectiveSettlement.Rest.CARRY_OVER) {
                        ruleEndings.carryOver(actor, rule, to, passage.before(), passage.after());
                    } else {
                        ruleEndings.end(actor, rule, document);
                    }
                });
    }

    /** What a common instruction says from now on, also to whoever joins it. */
    void reword(FolderId folder, String content) {
        jdbc.sql("UPDATE task_folder SET content = ? WHERE id = ?")
                .param(SearchText.clean(content))
                .param(folder.value())
                .update();
    }

    /** A common instruction goes with the tasks that go: who joins it later gets a task of the directive in force. */
    void folders(DirectiveId from, DirectiveId to) {
        jdbc.sql("UPDATE task_folder f SET f.directive_id = :to WHERE f.directive_id = :from"
                        + " AND EXISTS (SELECT 1 FROM task t WHERE t.folder_id = f.id AND t.directive_id = :to)")
                .param("to", to.value())
                .param("from", from.value())
                .update();
    }
}
