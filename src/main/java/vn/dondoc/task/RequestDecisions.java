package vn.dondoc.task;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.history.Change;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.FieldId;
import vn.dondoc.shared.IdGenerator;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.Refused;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.SearchText;

/** What the office answers to what lead agencies ask: cho gia hạn, cho thôi chủ trì, or not. */
@Service
@Transactional
public class RequestDecisions {

    private final TaskDesk desk;
    private final OwnWork own;
    private final RequestTable table;
    private final ExtensionRule rule;
    private final DeadlineLedger ledger;
    private final EffectiveDay effective;
    private final JdbcClient jdbc;
    private final JdbcTemplate statements;
    private final IdGenerator ids;
    private final Clock clock;

    RequestDecisions(
            TaskDesk desk,
            OwnWork own,
            RequestTable table,
            ExtensionRule rule,
            DeadlineLedger ledger,
            EffectiveDay effective,
            JdbcClient jdbc,
            JdbcTemplate statements,
            IdGenerator ids,
            Clock clock) {
        this.desk = desk;
        this.own = own;
        this.table = table;
        this.rule = rule;
        this.ledger = ledger;
        this.effective = effective;
        this.jdbc = jdbc;
        this.statements = statements;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Cho gia hạn: the deadline moves together with its ledger row.
     *
     * @param to the day that is granted, the one asked for or another; later than the present one
     * @param at an hour of that day; null for the whole day
     * @param document number and symbol of the office's paper; may be empty
     * @throws Refused if this measure of time is a leader of the province's to grant
     */
    public void grantExtension(
            Actor actor, Versioned seen, @Nullable LocalDate to, @Nullable LocalTime at, String document) {
        String paper = SearchText.clean(document);
        LocalDate today = desk.today();
        long[] request = new long[1];
        desk.act(actor, seen, TaskAct.DECIDE_EXTENSION, null, "TASK_EXTENDED", task -> {
            TaskRequest asked = waiting(task, TaskRequest.Kind.EXTENSION);
            own.refuseRequest(actor, asked);
            Deadline before = task.term().deadline();
            wrongDay(task, to, at)
                    .when(paper.length() > 100, "document", "error.too-long", 100)
                    .throwIfAny();
            LocalDate day = Objects.requireNonNull(to);
            Deadline granted = Deadline.on(day, at);
            if (!rule.decider(task, asked, day).admits(actor.role())) {
                throw new Refused("task.extension.leader-decides");
            }
            int days = rule.days(task, day);
            ledger.add(
                    actor,
                    task.id(),
                    task.term().version() + 1,
                    LedgerKind.EXTENSION,
                    before,
                    granted,
                    asked.reason(),
                    paper.isEmpty() ? asked.document() : paper);
            task.answered(TaskAct.DECIDE_EXTENSION);
            task.moveDeadline(granted, effective.of(day, today));
            task.extended();
            table.decide(actor, asked.id(), TaskRequest.Outcome.GRANTED, null, granted, days);
            request[0] = asked.id();
            return List.of(new Change("dueOn", before.told(), granted.told()));
        });
        desk.tell(new TaskEvents.Answered(actor, seen.task(), request[0]));
    }

    /** What is wrong with a day that is granted, or proposed to be. */
    static InvalidInput.Collector wrongDay(Task task, @Nullable LocalDate to, @Nullable LocalTime at) {
        Deadline before = task.term().deadline();
        return new InvalidInput.Collector()
                .when(to == null, "dueOn", "error.required")
                .when(
                        to != null && !Deadline.on(to, at).isLaterThan(before),
                        "dueOn",
                        "task.extension.not-later",
                        before.dueOn() == null ? "" : before.words());
    }

    /** Không cho gia hạn: late from the old day on. */
    public void denyExtension(Actor actor, Versioned seen, String reason) {
        deny(actor, seen, TaskAct.DECIDE_EXTENSION, TaskRequest.Kind.EXTENSION, "TASK_EXTENSION_DENIED", reason);
    }

    /** Đồng ý cho thôi chủ trì: the task waits for another lead like a refused one. */
    public void release(Actor actor, Versioned seen) {
        long[] request = new long[1];
        desk.act(actor, seen, TaskAct.CONSENT_TO_REFUSAL, null, "TASK_RELEASED", task -> {
            TaskRequest asked = waiting(task, TaskRequest.Kind.RELEASE);
            own.refuseRequest(actor, asked);
            task.release(desk.today());
            table.decide(actor, asked.id(), TaskRequest.Outcome.GRANTED, null, null, null);
            task.overtakeRequest();
            keepAsRefusal(asked);
            request[0] = asked.id();
            return List.of(new Change("reason", null, asked.reason()));
        });
        desk.tell(new TaskEvents.Answered(actor, seen.task(), request[0]));
    }

    /** Không đồng ý cho thôi chủ trì. */
    public void denyRelease(Actor actor, Versioned seen, String reason) {
        deny(actor, seen, TaskAct.DENY_RELEASE, TaskRequest.Kind.RELEASE, "TASK_RELEASE_DENIED", reason);
    }

    private void deny(
            Actor actor, Versioned seen, TaskAct act, TaskRequest.Kind kind, String historyAct, String reason) {
        String why = SearchText.required(reason, "reason", 2000);
        long[] request = new long[1];
        desk.act(actor, seen, act, null, historyAct, task -> {
            TaskRequest asked = waiting(task, kind);
            own.refuseRequest(actor, asked);
            task.answered(act);
            table.decide(actor, asked.id(), TaskRequest.Outcome.DENIED, why, null, null);
            request[0] = asked.id();
            return List.of(new Change("reason", null, why));
        });
        desk.tell(new TaskEvents.Answered(actor, seen.task(), request[0]));
    }

    /** What waits for this actor's answer, oldest first; for the office's others what waits at all. */
    @Transactional(readOnly = true)
    public List<RequestRow> open(Actor actor) {
        Map<String, Object> values = new HashMap<>();
        return jdbc.sql(
                        "SELECT r.id, t.id AS task, t.version, r.kind, r.reason, r.document, r.proposed_due_on, r.due_on,"
                                + " r.proposed_due_at, r.due_at,"
                                + " r.decider, r.asker_name, r.asked_at, t.code, t.content, a.name AS agency, t.extensions"
                                + " FROM task_request r JOIN task t ON t.id = r.task_id JOIN agency a ON a.id = r.agency_id"
                                + " WHERE r.waiting = 1 AND " + condition(actor, values)
                                + " ORDER BY r.asked_at, r.id LIMIT 500")
                .params(values)
                .query(RequestRow::read)
                .list();
    }

    /** How many rows {@link #open} has. */
    @Transactional(readOnly = true)
    public long count(Actor actor) {
        Map<String, Object> values = new HashMap<>();
        return jdbc.sql("SELECT COUNT(*) FROM task_request r JOIN task t ON t.id = r.task_id WHERE r.waiting = 1 AND "
                        + condition(actor, values))
                .params(values)
                .query(Long.class)
                .single();
    }

    private static String condition(Actor actor, Map<String, Object> values) {
        // what is the head of the office's to decide waits for nobody else, though a leader of the province may;
        // about more time no other role decides, whatever rights it has
        boolean ofProvince = actor.role() == Role.CHAIR || actor.role() == Role.VICE_CHAIR;
        String measure = actor.role() == Role.OFFICE_LEADER
                ? "r.decider = 'OFFICE_HEAD'"
                : ofProvince ? "r.decider = 'PROVINCE_LEADER'" : "r.kind = 'RELEASE'";
        if (actor.may(Right.DECIDE)) {
            return measure;
        }
        if (actor.may(Right.DECIDE_IN_FIELD) && !actor.fields().isEmpty()) {
            values.put("fields", actor.fields().stream().map(FieldId::value).toList());
            return measure + " AND t.field_id IN (:fields)";
        }
        if (actor.may(Right.PROPOSE)) {
            values.put("officer", actor.deskNumber());
            return "t.following_officer = :officer";
        }
        return "FALSE";
    }

    private void keepAsRefusal(TaskRequest asked) {
        AgencyId instead = asked.proposedAgency();
        statements.update(
                "INSERT INTO task_refusal (id, task_id, agency_id, reason, proposed_agency, refused_by, refuser_name,"
                        + " refused_at, refused_on, entered_from) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                ids.next(),
                asked.task().value(),
                asked.agency().value(),
                asked.reason(),
                instead == null ? null : instead.value(),
                asked.askedBy() == null ? null : asked.askedBy().value(),
                asked.askerName(),
                Timestamp.from(clock.instant()),
                desk.today(),
                asked.enteredFrom());
    }

    private TaskRequest waiting(Task task, TaskRequest.Kind kind) {
        return table.waiting(task.id())
                .filter(one -> one.kind() == kind)
                .orElseThrow(() -> new DomainException("task.request.gone"));
    }
}
