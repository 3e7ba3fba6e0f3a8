package vn.dondoc.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.history.Change;
import vn.dondoc.history.History;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.FieldId;
import vn.dondoc.shared.IdGenerator;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.PersonId;
import vn.dondoc.shared.Refused;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.SearchText;
import vn.dondoc.shared.StaleVersion;
import vn.dondoc.shared.TaskId;

/**
 * "Chờ quyết": what officers propose with one click and others decide. A proposal is void as soon as its task has
 * another version, an answer to a request as soon as that request waits no more; nothing needs to clear it.
 */
@Service
@Transactional
public class Proposals {

    static final Set<TaskAct> ACTS = EnumSet.of(
            TaskAct.ISSUE,
            TaskAct.CONFIRM,
            TaskAct.RETURN,
            TaskAct.DECIDE_EXTENSION,
            TaskAct.CONSENT_TO_REFUSAL,
            TaskAct.DENY_RELEASE);

    /** What says no, and so says why. More time is denied where no day is proposed. */
    private static final Set<TaskAct> WITH_REASON =
            EnumSet.of(TaskAct.RETURN, TaskAct.DECIDE_EXTENSION, TaskAct.DENY_RELEASE);

    /** Joins {@code proposal p} to {@code task t} while it stands: reports and reminders leave a request as it is. */
    static final String STANDS =
            "t.id = p.task_id AND (t.version = p.task_version OR COALESCE(p.request_id = t.request_id, FALSE))";

    private static final String OPEN = "FROM proposal p JOIN task t ON " + STANDS + " WHERE ";

    /** The proposals to do this with this task, as it is or to its request. */
    private static final String THE_SAME =
            "p.task_id = :task AND p.act = :act AND (p.task_version = :version OR COALESCE(p.request_id = :request, FALSE))";

    private static final String WAITING = "p.declined_at IS NULL";

    private static final int REASON = 2000;

    private final InForce inForce;
    private final TaskDesk desk;
    private final TaskAccess access;
    private final RequestTable requests;
    private final ExtensionRule rule;
    private final History history;
    private final JdbcClient jdbc;
    private final JdbcTemplate statements;
    private final IdGenerator ids;
    private final Clock clock;

    Proposals(
            InForce inForce,
            TaskDesk desk,
            TaskAccess access,
            RequestTable requests,
            ExtensionRule rule,
            History history,
            JdbcClient jdbc,
            JdbcTemplate statements,
            IdGenerator ids,
            Clock clock) {
        this.inForce = inForce;
        this.desk = desk;
        this.access = access;
        this.requests = requests;
        this.rule = rule;
        this.history = history;
        this.jdbc = jdbc;
        this.statements = statements;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Proposes the same act on some tasks. What waits already is refused with the name of whoever proposed it, so that
     * no second reason is lost; what was declined may be proposed again.
     *
     * @param act {@link TaskAct#DECIDE_EXTENSION} proposes to deny more time; {@link #proposeExtension} to grant it
     * @param text the reason, for a return or a denial
     * @throws DomainException if a draft's directive has ended: nobody could give it any more
     * @throws InvalidInput naming what a draft still misses as {@code <task id>.<field>}
     */
    public void propose(Actor actor, List<Versioned> seen, TaskAct act, @Nullable String text) {
        actor.require(Right.PROPOSE);
        if (!ACTS.contains(act)) {
            throw new DomainException("task.propose.act");
        }
        String reason = WITH_REASON.contains(act) || (text != null && !text.isBlank())
                ? SearchText.required(text == null ? "" : text, "reason", REASON)
                : null;
        propose(actor, seen, act, What.because(reason));
    }

    /** Proposes to confirm a draft that was signed, with the paper it became. */
    public void proposeSigned(Actor actor, Versioned seen, SignedPaper paper) {
        actor.require(Right.PROPOSE);
        propose(actor, List.of(seen), TaskAct.CONFIRM, new What(null, paper.checked(desk.today()), null, null, null));
    }

    /**
     * Đề nghị cho gia hạn.
     *
     * @param to the day that is proposed, the one asked for or another; later than the present one
     * @param at an hour of that day; null for the whole day
     * @throws InvalidInput for {@code dueOn}
     * @throws DomainException if nothing is asked any more, or an answer was proposed already
     */
    public void proposeExtension(Actor actor, Versioned seen, @Nullable LocalDate to, @Nullable LocalTime at) {
        actor.require(Right.PROPOSE);
        propose(
                actor,
                List.of(seen),
                TaskAct.DECIDE_EXTENSION,
                new What(null, null, to == null ? Deadline.none() : Deadline.on(to, at), null, null));
    }

    /**
     * What is proposed beside the act.
     *
     * @param granted null unless it is proposed to grant more time
     * @param decider null unless it is proposed to grant or deny more time
     * @param request that is answered; null for all else
     */
    private record What(
            @Nullable String reason,
            @Nullable SignedPaper paper,
            @Nullable Deadline granted,
            TaskRequest.@Nullable Decider decider,
            @Nullable Long request) {

        static What because(@Nullable String reason) {
            return new What(reason, null, null, null, null);
        }

        What answers(TaskRequest asked, TaskRequest.@Nullable Decider whoever) {
            return new What(reason, paper, granted, whoever, asked.id());
        }
    }

    private void propose(Actor actor, List<Versioned> seen, TaskAct act, What what) {
        if (act == TaskAct.ISSUE && !seen.isEmpty()) {
            inForce.requireAll(actor, directives(seen));
        }
        List<TaskId> proposed = new ArrayList<>();
        InvalidInput.Collector wrong = new InvalidInput.Collector();
        for (Versioned one : seen) {
            Task task = desk.locked(one.task());
            access.requireVisible(actor, task);
            StaleVersion.check(one.version(), task.version());
            if (Lifecycle.find(task.state(), act).isEmpty()) {
                throw new DomainException("task.act.not-now." + act.name());
            }
            if (act == TaskAct.ISSUE) {
                TaskIssuing.missing(task, wrong);
            }
            if (act == TaskAct.CONFIRM) {
                task.nature().requirePaper(what.paper() != null);
            }
            write(actor, one, act, answering(task, act, what));
            proposed.add(one.task());
            record(actor, one, "TASK_PROPOSED", act, what.granted(), null);
        }
        wrong.throwIfAny();
        if (!proposed.isEmpty()) {
            desk.tell(new TaskEvents.Proposed(actor, List.copyOf(proposed)));
        }
    }

    /** An answer is proposed to what waits; of more time with who decides about it. */
    private What answering(Task task, TaskAct act, What what) {
        TaskRequest.Kind kind = switch (act) {
            case DECIDE_EXTENSION -> TaskRequest.Kind.EXTENSION;
            case CONSENT_TO_REFUSAL, DENY_RELEASE -> TaskRequest.Kind.RELEASE;
            default -> null;
        };
        if (kind == null) {
            return what;
        }
        TaskRequest asked = requests.waiting(task.id())
                .filter(one -> one.kind() == kind)
                .orElseThrow(() -> new DomainException("task.request.gone"));
        if (kind == TaskRequest.Kind.RELEASE) {
            return what.answers(asked, null);
        }
        Deadline granted = what.granted();
        if (granted == null) {
            return what.answers(asked, asked.decider());
        }
        RequestDecisions.wrongDay(task, granted.dueOn(), granted.dueAt()).throwIfAny();
        return what.answers(asked, rule.decider(task, asked, Objects.requireNonNull(granted.dueOn())));
    }

    /** Read before they are locked: a draft that another directive takes over meanwhile has another version then. */
    private List<DirectiveId> directives(List<Versioned> seen) {
        return jdbc.sql("SELECT DISTINCT directive_id FROM task WHERE id IN (:tasks)")
                .param("tasks", seen.stream().map(one -> one.task().value()).toList())
                .query((row, n) -> new DirectiveId(row.getLong(1)))
                .list();
    }

    /** What was declined gives way; what waits does not, also if it came this very moment. */
    private void write(Actor actor, Versioned one, TaskAct act, What what) {
        SignedPaper paper = what.paper();
        Deadline granted = what.granted();
        Map<String, Object> same =
                new HashMap<>(Map.of("task", one.task().value(), "act", act.name(), "version", one.version()));
        same.put("request", what.request());
        jdbc.sql("DELETE p FROM proposal p WHERE " + THE_SAME + " AND p.declined_at IS NOT NULL")
                .params(same)
                .update();
        try {
            statements.update(
                    "INSERT INTO proposal (id, task_id, act, text, task_version, proposed_by,"
                            + " proposer_name, proposed_at, signed_number, signed_on, granted_due_on, granted_due_at,"
                            + " decider, request_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    ids.next(),
                    one.task().value(),
                    act.name(),
                    what.reason(),
                    one.version(),
                    actor.personOrThrow().value(),
                    actor.name(),
                    Timestamp.from(clock.instant()),
                    paper == null ? null : paper.number(),
                    paper == null ? null : paper.signedOn(),
                    granted == null ? null : granted.dueOn(),
                    granted == null ? null : granted.dueAt(),
                    what.decider() == null ? null : what.decider().name(),
                    what.request());
        } catch (DuplicateKeyException waits) {
            String[] there = jdbc.sql(
                            "SELECT p.proposer_name, t.content FROM proposal p JOIN task t ON t.id = p.task_id"
                                    + " WHERE " + THE_SAME + " LOCK IN SHARE MODE")
                    .params(same)
                    .query((row, n) -> new String[] {row.getString(1), row.getString(2)})
                    .single();
            throw new DomainException("task.propose.already", there[0], there[1]);
        }
    }

    /**
     * Không đồng ý: nothing is done to the tasks, and whoever proposed reads why. Tasks declined together are one act:
     * their proposer gets one mail.
     */
    public void decline(Actor actor, List<Versioned> seen, TaskAct act, String reason) {
        String why = SearchText.required(reason, "reason", REASON);
        List<Long> declined = new ArrayList<>();
        // in the order of their ids, so that two deciders never wait for each other in a circle
        List<Versioned> inOrder = seen.stream()
                .sorted(Comparator.comparingLong(one -> one.task().value()))
                .toList();
        for (Versioned one : inOrder) {
            Task task = desk.locked(one.task());
            access.requireVisible(actor, task);
            if (!access.decides(actor, task)
                    || (act == TaskAct.DECIDE_EXTENSION && !access.may(actor, task, act, false, desk.today()))) {
                throw new Refused("task.act.refused");
            }
            StaleVersion.check(one.version(), task.version());
            ProposalRow there = waiting(one, act).orElseThrow(() -> new DomainException("task.propose.gone"));
            statements.update(
                    "UPDATE proposal SET declined_at = ?, decliner_name = ?, decline_reason = ? WHERE id = ?",
                    Timestamp.from(clock.instant()),
                    actor.name(),
                    why,
                    there.id());
            record(actor, one, "TASK_PROPOSAL_DECLINED", act, there.granted(), why);
            declined.add(there.id());
        }
        if (!declined.isEmpty()) {
            desk.tell(new TaskEvents.ProposalsDeclined(
                    actor, seen.stream().map(Versioned::task).toList(), List.copyOf(declined)));
        }
    }

    /** Rút đề nghị: whoever proposed takes it back while nobody has decided. */
    public void withdraw(Actor actor, Versioned seen, TaskAct act) {
        actor.require(Right.PROPOSE);
        Task task = desk.locked(seen.task());
        access.requireVisible(actor, task);
        StaleVersion.check(seen.version(), task.version());
        ProposalRow there = waiting(seen, act).orElseThrow(() -> new DomainException("task.propose.gone"));
        if (!actor.is(there.proposedBy())) {
            throw new DomainException("task.propose.not-yours", there.proposerName());
        }
        statements.update("DELETE FROM proposal WHERE id = ?", there.id());
        record(actor, seen, "TASK_PROPOSAL_WITHDRAWN", act, there.granted(), null);
        desk.tell(new TaskEvents.ProposalWithdrawn(actor, seen.task()));
    }

    /**
     * Puts what had led to an issue that was taken back before the deciders again: what waited for the draft as it was
     * given waits for the draft as it is now.
     *
     * @param given the version of the draft that was given
     * @param now its version since the issue was taken back
     */
    void standAgain(TaskId draft, long given, long now) {
        jdbc.sql("UPDATE proposal p SET p.task_version = :now WHERE p.task_id = :task AND p.act = 'ISSUE'"
                        + " AND p.task_version = :given AND " + WAITING)
                .param("now", now)
                .param("task", draft.value())
                .param("given", given)
                .update();
    }

    private Optional<ProposalRow> waiting(Versioned seen, TaskAct act) {
        return rows(
                        WAITING + " AND t.id = :task AND p.act = :act",
                        Map.of("task", seen.task().value(), "act", act.name()))
                .stream()
                .findFirst();
    }

    private void record(
            Actor actor,
            Versioned seen,
            String historyAct,
            TaskAct act,
            @Nullable Deadline granted,
            @Nullable String reason) {
        List<Change> changes = new ArrayList<>();
        changes.add(new Change("proposal", null, act.name()));
        if (granted != null) {
            changes.add(new Change("grantedDueOn", null, granted.told()));
        }
        if (reason != null) {
            changes.add(new Change("reason", null, reason));
        }
        history.record(actor, TaskDesk.subject(seen.task()), historyAct, changes);
    }

    /** What waits for this actor's decision, oldest first; for an officer what he proposed himself. */
    @Transactional(readOnly = true)
    public List<ProposalRow> open(Actor actor) {
        Map<String, Object> values = new HashMap<>();
        return rows(WAITING + " AND " + condition(actor, values), values);
    }

    /** What this actor proposed and others declined, with their reasons; until the task moves on or he proposes again. */
    @Transactional(readOnly = true)
    public List<ProposalRow> declined(Actor actor) {
        Long desk = actor.deskNumber();
        if (!actor.may(Right.PROPOSE) || desk == null) {
            return List.of();
        }
        return rows("p.declined_at IS NOT NULL AND p.proposed_by = :person", Map.of("person", desk));
    }

    /**
     * What the office's officers propose for these tasks as they stand now, oldest first. Only those who propose or decide
     * know of it.
     */
    @Transactional(readOnly = true)
    public List<ProposalRow> of(Actor actor, List<TaskId> tasks) {
        if (tasks.isEmpty()) {
            return List.of();
        }
        if (!actor.may(Right.PROPOSE) && !actor.may(Right.DECIDE) && !actor.may(Right.DECIDE_IN_FIELD)) {
            return List.of();
        }
        TaskScope scope = TaskScope.of(actor);
        Map<String, Object> values = new HashMap<>(scope.parameters());
        values.put("tasks", tasks.stream().map(TaskId::value).toList());
        return rows(WAITING + " AND t.id IN (:tasks) AND " + scope.condition(), values);
    }

    private List<ProposalRow> rows(String condition, Map<String, Object> values) {
        return jdbc.sql(
                        "SELECT p.id, t.id, t.version, p.act, p.text, p.proposed_by, p.proposer_name, p.proposed_at, t.code,"
                                + " t.content, a.name, d.id, CONCAT(REPLACE(k.name, ' (cá biệt)', ''),"
                                + " d.title_tail), p.decliner_name, p.declined_at,"
                                + " p.decline_reason, p.signed_number, p.signed_on,"
                                + " CASE WHEN t.task_kind = 'COORDINATION' THEN COALESCE(b.name, t.presiding_name, '') END,"
                                + " t.deadline_kind, t.due_on, t.due_at, t.product, p.granted_due_on, p.granted_due_at,"
                                + " p.decider, r.reason, r.proposed_due_on, r.proposed_due_at, t.extensions "
                                + OPEN.replace(
                                        "WHERE",
                                        "JOIN directive d ON d.id = t.directive_id JOIN document_kind k ON k.code = d.kind"
                                                + " LEFT JOIN agency a ON a.id = t.lead_agency"
                                                + " LEFT JOIN agency b ON b.id = t.presiding_agency"
                                                + " LEFT JOIN task_request r ON r.task_id = t.id AND r.waiting = 1 WHERE")
                                + condition + " ORDER BY p.proposed_at, p.id LIMIT 500")
                .params(values)
                .query((row, n) -> new ProposalRow(
                        row.getLong(1),
                        new TaskId(row.getLong(2)),
                        row.getLong(3),
                        TaskAct.valueOf(row.getString(4)),
                        row.getString(5),
                        new PersonId(row.getLong(6)),
                        row.getString(7),
                        row.getTimestamp(8).toInstant(),
                        row.getString(9),
                        row.getString(10),
                        row.getString(11),
                        new DirectiveId(row.getLong(12)),
                        row.getString(13),
                        row.getTimestamp(15) == null
                                ? null
                                : new ProposalRow.Declined(
                                        row.getString(14), row.getTimestamp(15).toInstant(), row.getString(16)),
                        SignedPaper.of(row.getString(17), row.getObject(18, LocalDate.class)),
                        row.getString(19),
                        deadline(row),
                        row.getString(23),
                        dated(row.getObject(24, LocalDate.class), row.getObject(25, LocalTime.class)),
                        row.getString(26) == null ? null : TaskRequest.Decider.valueOf(row.getString(26)),
                        row.getString(27) == null
                                ? null
                                : new ProposalRow.Asked(
                                        dated(row.getObject(28, LocalDate.class), row.getObject(29, LocalTime.class)),
                                        row.getString(27),
                                        row.getInt(30))))
                .list();
    }

    private static @Nullable Deadline dated(@Nullable LocalDate day, @Nullable LocalTime hour) {
        return day == null ? null : Deadline.on(day, hour);
    }

    private static @Nullable Deadline deadline(ResultSet row) throws SQLException {
        String stored = row.getString(20);
        LocalDate day = row.getObject(21, LocalDate.class);
        DeadlineKind kind = stored == null ? null : DeadlineKind.valueOf(stored);
        return kind == null || (kind == DeadlineKind.DATED && day == null)
                ? null
                : new Deadline(kind, day, row.getObject(22, LocalTime.class));
    }

    /** How many rows {@link #open} has. */
    @Transactional(readOnly = true)
    public long count(Actor actor) {
        Map<String, Object> values = new HashMap<>();
        return jdbc.sql("SELECT COUNT(*) " + OPEN + WAITING + " AND " + condition(actor, values))
                .params(values)
                .query(Long.class)
                .single();
    }

    private static String condition(Actor actor, Map<String, Object> values) {
        String measure = switch (actor.role()) {
            // what is the head of the office's to decide waits for nobody else, though a leader of the province may
            case CHAIR, VICE_CHAIR ->
                "NOT EXISTS (SELECT 1 FROM task_request heads WHERE heads.id = p.request_id"
                        + " AND COALESCE(p.decider, heads.decider) = 'OFFICE_HEAD')";
            case OFFICE_LEADER ->
                "COALESCE(p.decider, '') <> 'PROVINCE_LEADER' AND NOT EXISTS (SELECT 1 FROM task_request theirs"
                        + " WHERE theirs.id = p.request_id AND theirs.decider = 'PROVINCE_LEADER')";
            // about more time no other role decides, whatever rights it has
            default -> "p.decider IS NULL";
        };
        if (actor.may(Right.DECIDE)) {
            return measure;
        }
        if (actor.may(Right.DECIDE_IN_FIELD) && !actor.fields().isEmpty()) {
            values.put("fields", actor.fields().stream().map(FieldId::value).collect(Collectors.toSet()));
            return measure + " AND t.field_id IN (:fields)";
        }
        Long desk = actor.deskNumber();
        if (actor.may(Right.PROPOSE) && desk != null) {
            values.put("person", desk);
            return "p.proposed_by = :person";
        }
        return "FALSE";
    }
}
