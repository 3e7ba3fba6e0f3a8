package vn.dondoc.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.dondoc.calendar.WorkingCalendar;
import vn.dondoc.calendar.WorkingDays;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.Moment;
import vn.dondoc.shared.TaskId;

/** What must be so of a task and of the figures after every command, looked up on the database past the services. */
@TestComponent
class TaskProof {

    /** Everything that is stored of a task, each table in the order of its key. */
    private static final Map<String, String> TABLES = new LinkedHashMap<>();

    static {
        TABLES.put("task", "SELECT * FROM task WHERE id = ?");
        TABLES.put("task_agency", "SELECT * FROM task_agency WHERE task_id = ? ORDER BY agency_id, relation");
        TABLES.put("deadline_change", "SELECT * FROM deadline_change WHERE task_id = ? ORDER BY version");
        TABLES.put("task_turn", "SELECT * FROM task_turn WHERE task_id = ? ORDER BY seq");
        TABLES.put("task_claim", "SELECT * FROM task_claim WHERE task_id = ? ORDER BY id");
        TABLES.put("task_refusal", "SELECT * FROM task_refusal WHERE task_id = ? ORDER BY id");
        TABLES.put("task_request", "SELECT * FROM task_request WHERE task_id = ? ORDER BY id");
        TABLES.put("task_transfer", "SELECT * FROM task_transfer WHERE task_id = ? ORDER BY id");
        TABLES.put("task_submission", "SELECT * FROM task_submission WHERE task_id = ? ORDER BY id");
        TABLES.put("coordination", "SELECT * FROM coordination WHERE task_id = ? ORDER BY id");
        TABLES.put("task_hold", "SELECT * FROM task_hold WHERE task_id = ? ORDER BY id");
        TABLES.put("owed_reminder", "SELECT * FROM owed_reminder WHERE task_id = ? ORDER BY id");
        TABLES.put(
                "history_event",
                "SELECT * FROM history_event WHERE subject_kind = 'TASK' AND subject_id = ? ORDER BY seq");
        TABLES.put("history_head", "SELECT * FROM history_head WHERE subject_kind = 'TASK' AND subject_id = ?");
    }

    private long partitions;
    private final JdbcTemplate jdbc;
    private final TaskRepository tasks;
    private final TaskTurns turns;
    private final TaskList list;
    private final TaskFigures figures;
    private final WorkingCalendar calendar;

    TaskProof(
            JdbcTemplate jdbc,
            TaskRepository tasks,
            TaskTurns turns,
            TaskList list,
            TaskFigures figures,
            WorkingCalendar calendar) {
        this.jdbc = jdbc;
        this.tasks = tasks;
        this.turns = turns;
        this.list = list;
        this.figures = figures;
        this.calendar = calendar;
    }

    /** All that is stored of a task, to compare with what it was. */
    record Stored(Map<String, List<Map<String, Object>>> tables) {

        List<Map<String, Object>> of(String table) {
            return tables.get(table);
        }

        Map<String, Object> task() {
            return tables.get("task").getFirst();
        }

        long version() {
            return (Long) task().get("version");
        }
    }

    Stored stored(TaskId id) {
        Map<String, List<Map<String, Object>>> tables = new LinkedHashMap<>();
        TABLES.forEach((table, sql) -> tables.put(table, jdbc.queryForList(sql, id.value())));
        return new Stored(tables);
    }

    Task task(TaskId id) {
        return tasks.findById(id.value()).orElseThrow();
    }

    /**
     * The last row of the ledger is the deadline, each row begins where the one before ended, the first row since the task
     * was given or its correction the original. A draft whose issue was taken back has none.
     */
    void ledgerIsTheDeadline(Stored now) {
        List<Map<String, Object>> rows = now.of("deadline_change");
        assertThat(rows).isNotEmpty();
        assertThat(rows.getFirst().get("kind")).isEqualTo("FIRST");
        // row 0, or the last correction that was of the deadline: a wrong one is no original
        List<Object> original = Arrays.asList(null, null);
        for (Map<String, Object> row : rows) {
            boolean same = end(row, "old_due_").equals(end(row, "new_due_"));
            if (row.get("kind").equals("FIRST") || (row.get("kind").equals("CORRECTION") && !same)) {
                original = end(row, "new_due_");
            } else if (row.get("kind").equals("ISSUE_UNDONE")) {
                original = Arrays.asList(null, null);
            }
        }
        assertThat(end(now.task(), "original_due_")).isEqualTo(original);
        for (int n = 0; n < rows.size(); n++) {
            assertThat(rows.get(n).get("version")).isEqualTo(n);
            assertThat(end(rows.get(n), "old_due_"))
                    .as("row %d begins where the one before ended", n)
                    .isEqualTo(
                            rows.get(n).get("kind").equals("FIRST")
                                    ? Arrays.asList(null, null)
                                    : end(rows.get(n - 1), "new_due_"));
        }
        assertThat(rows.getLast().get("version")).isEqualTo(now.task().get("deadline_version"));
        assertThat(end(rows.getLast(), "new_due_")).isEqualTo(end(now.task(), "due_"));
        assertThat(rows.getLast().get("new_kind")).isEqualTo(now.task().get("deadline_kind"));
    }

    /** Day and hour. */
    private static List<Object> end(Map<String, Object> row, String name) {
        return Arrays.asList(row.get(name + "on"), row.get(name + "at"));
    }

    /** Each row of the history names the one before, and the head is the last. */
    void chainHolds(Stored now) {
        String before = "0".repeat(64);
        long seq = 0;
        for (Map<String, Object> row : now.of("history_event")) {
            assertThat(row.get("seq")).isEqualTo(++seq);
            if (seq > 1) {
                assertThat(row.get("prev_hash")).isEqualTo(before);
            }
            before = (String) row.get("hash");
        }
        assertThat(now.of("history_head").getFirst().get("seq")).isEqualTo(seq);
        assertThat(now.of("history_head").getFirst().get("hash")).isEqualTo(before);
    }

    /** The turns of the clock follow each other without gap and their days are all days since the issue. */
    void clockIsTheWholeTime(Task task, LocalDate issuedOn, LocalDate today) {
        List<Turn> all = turns.of(task.id());
        assertThat(all.getFirst().since()).isEqualTo(issuedOn);
        for (int n = 1; n < all.size(); n++) {
            assertThat(all.get(n).since()).isEqualTo(all.get(n - 1).until());
        }
        List<String> whose = jdbc.queryForList(
                "SELECT CONCAT(owner, ' ', COALESCE(agency_id, 0)) FROM task_turn WHERE task_id = ? ORDER BY seq",
                String.class,
                task.id().value());
        boolean mistaken = task.facts().closingKind() == ClosingKind.ISSUED_BY_MISTAKE;
        // who only helps a "bên chủ trì" is in no figure of days
        boolean nobodys = mistaken || task.nature().isCoordination();
        for (int n = 1; !mistaken && n < whose.size(); n++) {
            assertThat(whose.get(n)).as("another owner, or another lead's").isNotEqualTo(whose.get(n - 1));
        }
        assertThat(whose.getLast())
                .isEqualTo(all.getLast().owner() + " "
                        + (nobodys ? 0 : task.leadOrThrow().value()));
        assertThat(all.getLast().until()).isNull();
        assertThat(all.getLast().owner()).isEqualTo(Turn.Owner.of(task, () -> isAwaited(task.id())));
        WorkingDays days = calendar.days();
        FairClock clock = FairClock.of(all, days, today);
        assertThat(clock.total() + clock.of(Turn.Owner.NOBODY)).isEqualTo(days.countAfter(issuedOn, today));
        partitions++;
    }

    private boolean isAwaited(TaskId task) {
        return jdbc.queryForObject(
                        "SELECT COUNT(*) FROM coordination WHERE task_id = ? AND state = 'WAITING'",
                        Integer.class,
                        task.value())
                > 0;
    }

    /** How often {@link #clockIsTheWholeTime} was seen to hold. */
    long partitions() {
        return partitions;
    }

    /** Every cell of these agencies in the summary is what a recount of the tasks gives. */
    void summaryIsARecount(Collection<AgencyId> agencies) {
        String ids = String.join(
                ",", agencies.stream().map(one -> String.valueOf(one.value())).toList());
        assertThat(jdbc.queryForList("""
                        SELECT x.agency_id, x.relation, x.state, x.effective_on, x.effective_at, x.claim, SUM(x.n) AS off_by FROM (
                          SELECT agency_id, relation, following_officer, state, effective_on, effective_at, claim, field_id,
                                 issuing_level, task_kind, for_signature, mistaken, n
                          FROM task_summary WHERE agency_id IN (%1$s)
                          UNION ALL
                          SELECT a.agency_id, a.relation, t.following_officer, t.state, COALESCE(t.effective_on, '9999-12-31'),
                                 t.effective_at, t.claim, COALESCE(t.field_id, 0), t.issuing_level, t.task_kind, t.for_signature,
                                 t.closing_kind <=> 'ISSUED_BY_MISTAKE', -1
                          FROM task t JOIN task_agency a ON a.task_id = t.id AND a.relation <> 'FORMER_LEAD'
                          WHERE t.state <> 'DRAFT' AND a.agency_id IN (%1$s)) x
                        GROUP BY x.agency_id, x.relation, x.following_officer, x.state, x.effective_on, x.effective_at, x.claim, x.field_id,
                                 x.issuing_level, x.task_kind, x.for_signature, x.mistaken
                        HAVING SUM(x.n) <> 0""".formatted(ids))).isEmpty();
    }

    /** A task as the figures count it. */
    record Counted(TaskId task, AgencyId lead, TaskKind kind, TaskFacts facts) {

        static Counted of(Task task) {
            return new Counted(task.id(), task.leadOrThrow(), task.nature().kind(), task.facts());
        }
    }

    /** The agency's figures are those of its tasks by the rule, its tasks "phối hợp" apart; they add up to the tasks that count. */
    void figuresAddUp(Actor ofAgency, Collection<Counted> tasks, Moment now) {
        assertThat(figures.totals(ofAgency)).isEqualTo(expected(TaskKind.ORDINARY, ofAgency, tasks, now));
        List<AgencyFigures> board = figures.board(ofAgency);
        Map<Bucket, Long> coordinating = new EnumMap<>(Bucket.class);
        for (Bucket bucket : Bucket.values()) {
            coordinating.put(
                    bucket,
                    board.stream().mapToLong(one -> one.coordinating(bucket)).sum());
        }
        assertThat(coordinating).isEqualTo(expected(TaskKind.COORDINATION, ofAgency, tasks, now));
    }

    private static Map<Bucket, Long> expected(TaskKind kind, Actor ofAgency, Collection<Counted> tasks, Moment now) {
        Map<Bucket, Long> expected = new EnumMap<>(Bucket.class);
        for (Bucket bucket : Bucket.values()) {
            expected.put(bucket, (long) in(bucket, kind, ofAgency, tasks, now).size());
        }
        return expected;
    }

    /** What was given to an agency at first + chuyển đến − chuyển đi is what it has, for each agency, counted past the service. */
    void transfersAddUp(Actor reader, Collection<Counted> tasks, Collection<AgencyId> agencies) {
        Map<AgencyId, Long> expected = new LinkedHashMap<>();
        agencies.forEach(one -> expected.put(one, 0L));
        for (Counted one : tasks) {
            if (one.kind() == TaskKind.COORDINATION
                    || one.facts().closingKind() == ClosingKind.ISSUED_BY_MISTAKE
                    || one.facts().state() == TaskState.DRAFT) {
                continue;
            }
            // the first lead that was rightly one: a correction says who should have had it from the beginning
            AgencyId first = jdbc
                    .query(
                            "SELECT from_agency FROM task_transfer WHERE task_id = ? AND kind <> 'CORRECTION' ORDER BY id",
                            (row, n) -> new AgencyId(row.getLong(1)),
                            one.task().value())
                    .stream()
                    .findFirst()
                    .orElse(one.lead());
            expected.merge(first, 1L, Long::sum);
        }
        Map<AgencyId, AgencyFigures> board = new LinkedHashMap<>();
        figures.board(reader).forEach(one -> board.put(one.agency(), one));
        for (AgencyId agency : agencies) {
            AgencyFigures one = board.get(agency);
            long there = one == null ? 0 : one.total() - one.movedIn() + one.movedOut();
            assertThat(there).as("given at first to %s", agency).isEqualTo(expected.get(agency));
        }
    }

    /** Behind each figure stand exactly its rows, and each count is the row count. */
    void rowsStandBehindTheFigures(Actor reader, Actor ofAgency, Collection<Counted> tasks, Moment now) {
        TaskFilter lead = TaskFilter.ALL.withAgency(Objects.requireNonNull(ofAgency.agency()), Relation.LEAD);
        for (Bucket bucket : Bucket.values()) {
            List<TaskId> rows = rows(reader, lead.withBucket(bucket));
            assertThat(rows)
                    .as(bucket.name())
                    .containsExactlyInAnyOrderElementsOf(in(bucket, TaskKind.ORDINARY, ofAgency, tasks, now));
            assertThat(list.count(reader, lead.withBucket(bucket))).isEqualTo(rows.size());
        }
        TaskCounts counts = list.counts(reader, lead);
        assertThat(counts.total()).isEqualTo(rows(reader, lead).size());
        for (Queue queue : Queue.values()) {
            assertThat(counts.of(queue))
                    .as(queue.name())
                    .isEqualTo(rows(reader, lead.withQueue(queue)).size());
        }
    }

    private List<TaskId> rows(Actor reader, TaskFilter filter) {
        return list.rows(reader, filter, TaskSort.DEADLINE, null, 0, 500).rows().stream()
                .map(TaskRow::id)
                .toList();
    }

    private static List<TaskId> in(
            Bucket bucket, TaskKind kind, Actor ofAgency, Collection<Counted> tasks, Moment now) {
        List<TaskId> found = new ArrayList<>();
        for (Counted one : tasks) {
            if (one.kind() == kind && ofAgency.worksIn(one.lead()) && Bucket.of(one.facts(), now) == bucket) {
                found.add(one.task());
            }
        }
        return found;
    }
}
