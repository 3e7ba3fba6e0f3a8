package vn.dondoc.reminder;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.shared.IdGenerator;
import vn.dondoc.task.Claim;
import vn.dondoc.task.TaskState;

/**
 * Looks at due rows again before their mail is written: what is no longer owed is cancelled, and where a post has changed
 * hands the row goes to whoever holds it today.
 */
@Component
class Recheck {

    private static final Set<ReminderKind> OF_A_CLAIM =
            EnumSet.of(ReminderKind.CLAIMED, ReminderKind.RETURNED, ReminderKind.CONFIRMED);
    private static final Set<ReminderKind> OF_AN_ISSUE = EnumSet.of(ReminderKind.ASSIGNED, ReminderKind.INFORMED);

    private final Duties duties;
    private final JdbcClient jdbc;
    private final IdGenerator ids;

    Recheck(Duties duties, JdbcClient jdbc, IdGenerator ids) {
        this.duties = duties;
        this.jdbc = jdbc;
        this.ids = ids;
    }

    /** A row that stands. */
    record Live(OwedRow row, Duty duty, Told told) {}

    /**
     * What became of the rows.
     *
     * @param cancelled no longer owed
     * @param superseded owed to somebody else now
     * @param successors the rows of those others; some may exist
     */
    record Checked(List<Live> live, List<Long> cancelled, List<Long> superseded, List<OwedRow> successors) {}

    Checked check(List<OwedRow> rows, Run run) {
        Map<Long, Duty> found = duties.byId(rows.stream().map(OwedRow::task).collect(Collectors.toSet()));
        Map<Long, Claim.Outcome> outcomes = outcomes(subjects(rows, OF_A_CLAIM));
        Map<Long, List<Duties.Part>> parts = duties.parts(subjects(rows, OF_AN_ISSUE));
        run.directory().know(found.values().stream().map(Duty::lead).toList());
        run.directory()
                .know(parts.values().stream()
                        .flatMap(List::stream)
                        .map(Duties.Part::agency)
                        .toList());
        Checked checked = new Checked(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        Set<String> moved = new HashSet<>();
        for (OwedRow row : rows) {
            Duty duty = found.get(row.task());
            Map<String, Told> told = duty == null
                    ? Map.of()
                    : row.act() == null
                            ? rung(row, duty, run)
                                    .map(rung -> run.directory().of(rung, duty))
                                    .orElse(Map.of())
                            : readers(row, duty, outcomes, parts, run);
            Told one = told.get(row.recipient());
            if (duty != null && one != null) {
                checked.live().add(new Live(row, duty, one));
            } else if (told.isEmpty()) {
                checked.cancelled().add(row.id());
            } else {
                checked.superseded().add(row.id());
                if (moved.add(row.kind() + "|" + row.subjectId() + "|" + row.owedOn())) {
                    told.keySet().forEach(other -> checked.successors().add(row.to(ids.next(), other)));
                }
            }
        }
        return checked;
    }

    private static Set<Long> subjects(List<OwedRow> rows, Set<ReminderKind> kinds) {
        return rows.stream()
                .filter(row -> kinds.contains(row.kind()))
                .map(OwedRow::subjectId)
                .collect(Collectors.toSet());
    }

    /** The step as the ladder has it today; empty if it is owed no more: closed, claimed, extended, another calendar. */
    private static Optional<Rung> rung(OwedRow row, Duty duty, Run run) {
        if (row.deadlineVersion() != duty.deadlineVersion()) {
            return Optional.empty();
        }
        Rung asPlanned = new Rung(row.kind(), row.step(), row.owedOn(), EnumSet.noneOf(Party.class));
        return switch (row.kind().family()) {
            case DEADLINE ->
                duty.effectiveOn() == null || !(duty.isWithAgency() || duty.state() == TaskState.REFUSED)
                        ? Optional.empty()
                        : run.ladder()
                                .on(row.owedOn(), duty.effectiveOn(), duty.since())
                                .filter(rung -> rung.kind() == row.kind());
            case RECEIPT ->
                Optional.of(asPlanned.to(Ladder.parties(row.kind())))
                        .filter(rung -> duty.state() == TaskState.ASSIGNED);
            case CLAIM ->
                Optional.of(asPlanned.to(Ladder.parties(row.kind())))
                        .filter(rung ->
                                duty.state() == TaskState.PENDING_CONFIRMATION && duty.claim() == row.subjectId());
            case ACT, LATER -> Optional.empty();
        };
    }

    private static Map<String, Told> readers(
            OwedRow row, Duty duty, Map<Long, Claim.Outcome> outcomes, Map<Long, List<Duties.Part>> parts, Run run) {
        boolean stands = switch (row.kind()) {
            case ASSIGNED, INFORMED, REASSIGNED ->
                row.deadlineVersion() <= duty.deadlineVersion() && duty.state() != TaskState.CLOSED_NOT_DONE;
            case ACKNOWLEDGED -> duty.state() != TaskState.ASSIGNED;
            case REFUSED -> duty.state() == TaskState.REFUSED;
            case CLAIMED -> outcomes.get(row.subjectId()) == Claim.Outcome.WAITING;
            case RETURNED -> outcomes.get(row.subjectId()) == Claim.Outcome.RETURNED;
            case CONFIRMED -> outcomes.get(row.subjectId()) == Claim.Outcome.CONFIRMED;
            case URGED, SUBMITTED, SUBMISSION_SENT_BACK -> duty.isWithAgency();
            default -> false;
        };
        return stands
                ? ActReaders.of(
                        row.kind(),
                        duty,
                        parts.getOrDefault(duty.id(), List.of()),
                        run.directory(),
                        row.actOrThrow().by())
                : Map.of();
    }

    private Map<Long, Claim.Outcome> outcomes(Set<Long> claims) {
        Map<Long, Claim.Outcome> found = new HashMap<>();
        if (!claims.isEmpty()) {
            jdbc.sql("SELECT id, outcome FROM task_claim WHERE id IN (:claims)")
                    .param("claims", claims)
                    .query(row -> {
                        found.put(row.getLong(1), Claim.Outcome.valueOf(row.getString(2)));
                    });
        }
        return found;
    }
}
