package vn.dondoc.task;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.history.Change;
import vn.dondoc.history.History;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.Refused;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.SearchText;
import vn.dondoc.shared.StaleVersion;

/**
 * Nguyên nhân chậm: the agency states it with its late claim, the office settles on its class. What the agency wrote is
 * never changed.
 */
@Service
@Transactional
public class LateCauses {

    private final TaskDesk desk;
    private final OwnWork own;
    private final TaskAccess access;
    private final Claims claims;
    private final History history;
    private final JdbcClient jdbc;

    LateCauses(TaskDesk desk, OwnWork own, TaskAccess access, Claims claims, History history, JdbcClient jdbc) {
        this.desk = desk;
        this.own = own;
        this.access = access;
        this.claims = claims;
        this.history = history;
        this.jdbc = jdbc;
    }

    /**
     * Xếp lại nguyên nhân chậm.
     *
     * @param from the class as it was seen
     * @throws StaleVersion if somebody has put it in another class meanwhile
     */
    public void correct(Actor actor, Versioned seen, LateCause from, @Nullable LateCause to, String reason) {
        Task task = desk.locked(seen.task());
        access.requireVisible(actor, task);
        if (!access.decides(actor, task)) {
            throw new Refused("task.act.refused");
        }
        String why = SearchText.required(reason, "reason", 1000);
        if (to == null || !LateCause.STATED.contains(to) || to == from) {
            throw new InvalidInput("lateCause", "task.late-cause.another");
        }
        StaleVersion.check(seen.version(), task.version());
        if (!task.isLateClaim()) {
            throw new DomainException("task.late-cause.not-late");
        }
        own.refuseClaim(actor, seen.task(), claims.claimant(task.claimOrThrow()));
        if (!claims.settle(task.claimOrThrow(), from, to)) {
            throw new StaleVersion(seen.version(), seen.version() + 1);
        }
        history.record(
                actor,
                TaskDesk.subject(seen.task()),
                "TASK_LATE_CAUSE_SETTLED",
                List.of(new Change("lateCause", from.name(), to.name()), new Change("reason", null, why)));
    }

    /** Late claims that wait or were confirmed, by class; every class has a number. For those who read figures or all tasks. */
    @Transactional(readOnly = true)
    public Map<LateCause, Long> figures(Actor actor) {
        Map<LateCause, Long> figures = new EnumMap<>(LateCause.class);
        for (LateCause cause : LateCause.values()) {
            figures.put(cause, 0L);
        }
        if (actor.may(Right.READ_ALL) || actor.may(Right.READ_FIGURES)) {
            // the stated ones are few and have a key; all late claims are known to the summary, which no scan is needed
            // for
            jdbc.sql(
                            "SELECT c.late_cause, COUNT(*) FROM task_claim c JOIN task t ON t.id = c.task_id AND t.claim_id = c.id"
                                    + " WHERE c.late_cause IS NOT NULL AND t.task_kind = 'ORDINARY' AND "
                                    + TaskCondition.lateClaim("t")
                                    + " GROUP BY c.late_cause")
                    .query(row -> {
                        figures.put(LateCause.valueOf(row.getString(1)), row.getLong(2));
                    });
            long stated = figures.values().stream().mapToLong(Long::longValue).sum();
            figures.put(LateCause.UNSTATED, allLate() - stated);
        }
        return figures;
    }

    private long allLate() {
        return jdbc.sql(
                        "SELECT COALESCE(SUM(s.n), 0) FROM task_summary s WHERE s.relation = 'LEAD' AND s.task_kind = 'ORDINARY' AND "
                                + TaskCondition.lateClaim("s"))
                .query(Long.class)
                .single();
    }

    /** What the history shows of it. */
    static List<Change> told(@Nullable LateReason late) {
        List<Change> told = new ArrayList<>();
        if (late != null) {
            told.add(new Change("lateCause", null, String.valueOf(late.cause())));
            told.add(new Change("lateText", null, late.text()));
            told.add(new Change("lateAnsweredBy", null, late.answeredBy()));
        }
        return told;
    }
}
