package vn.dondoc.reminder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.dondoc.shared.IdGenerator;
import vn.dondoc.task.TaskState;

/**
 * Computes from the state of the tasks which steps of the ladder are owed by now and planned by nobody. It keeps nothing
 * between two runs: running it twice, late or on two nodes gives the same rows.
 */
@Component
class Planner {

    /** Steps after an assignment or a claim are not looked for farther back, in days. */
    private static final int FARTHEST = 100;

    /** What fell while a request of the lead waited is looked for so many days after the answer. */
    private static final int UNHEARD = 30;

    private final RuleBook book;
    private final Duties duties;
    private final OwedTable owed;
    private final IdGenerator ids;

    Planner(RuleBook book, Duties duties, OwedTable owed, IdGenerator ids) {
        this.book = book;
        this.duties = duties;
        this.owed = owed;
        this.ids = ids;
    }

    /** Tasks that seem to owe a step; {@link #rows} says which, and to whom. The statements do not grow with the tasks. */
    List<Long> look(Run run) {
        Set<Long> tasks = new LinkedHashSet<>();
        tasks.addAll(duties.unplanned(book.bands(run).of(run.today(), run.from())));
        LocalDate yesterday = run.today().minusDays(1);
        tasks.addAll(duties.unacknowledged(run.today().minusDays(FARTHEST), yesterday));
        tasks.addAll(duties.waitingClaims(run.today().minusDays(FARTHEST), yesterday));
        tasks.addAll(duties.silenced(run.today().minusDays(UNHEARD), run.today()));
        return List.copyOf(tasks);
    }

    /**
     * What tasks owe that nobody has planned.
     *
     * @param skipped steps that nobody planned in time and whose recipients are owed a newer one: kept as a trace
     * @param unheard steps that were planned for the office alone while a request of the lead waited: owed to the lead
     *     since it waits no more
     */
    record Plan(List<OwedRow> owed, List<OwedRow> skipped, List<OwedRow> unheard) {}

    /**
     * What was planned already.
     *
     * @param silences during which days the lead of a task was told nothing, by task
     * @param heard who was told what nevertheless, of these tasks only
     */
    private record Planned(Set<OwedTable.Step> steps, Map<Long, Duties.Silence> silences, List<OwedTable.Heard> heard) {

        boolean has(OwedTable.Step step) {
            return steps.contains(step);
        }

        /** Whether the step fell while the lead was not reminded of its deadline. */
        boolean isSilent(Duty duty, Rung rung) {
            Duties.Silence silence = silences.get(duty.id());
            return silence != null && silence.covers(rung.owedOn()) && has(OwedTable.Step.of(duty, rung));
        }

        /** Whether whoever it is owed to knows of it, or of a later one. */
        boolean isHeard(OwedRow row) {
            OwedTable.Step step = OwedTable.Step.of(row);
            return heard.stream()
                    .filter(one -> one.recipient().equals(row.recipient()))
                    .filter(one -> one.step().subject() == row.subjectId()
                            && one.step().deadlineVersion() == row.deadlineVersion())
                    .anyMatch(one -> one.step().equals(step) || !one.owedOn().isBefore(row.owedOn()));
        }
    }

    /** The rows that these tasks owe and nobody has planned, read in the caller's transaction. */
    Plan rows(Collection<Long> tasks, Run run) {
        Map<Long, Duty> found = duties.byId(tasks);
        Set<OwedTable.Step> steps = new HashSet<>(owed.planned(OwedRow.TASK, found.keySet()));
        steps.addAll(owed.planned(
                OwedRow.CLAIM,
                found.values().stream()
                        .filter(duty -> duty.state() == TaskState.PENDING_CONFIRMATION)
                        .map(Duty::claim)
                        .toList()));
        Map<Long, Duties.Silence> silences = duties.silences(found.keySet());
        Planned planned = new Planned(steps, silences, owed.heard(silences.keySet()));
        run.directory().know(found.values().stream().map(Duty::lead).toList());
        Plan plan = new Plan(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (long id : tasks) {
            Duty duty = found.get(id);
            if (duty != null) {
                steps(duty, run)
                        .flatMap(rung -> rows(duty, rung, run))
                        .filter(row -> !planned.has(OwedTable.Step.of(row)))
                        .forEach(plan.owed()::add);
                ladder(duty, planned, plan, run);
            }
        }
        return plan;
    }

    /**
     * The steps of the deadline: everybody is owed his newest, and what he missed before it is only noted. A lead that was not
     * reminded while its request waited is owed the newest of those steps too.
     */
    private void ladder(Duty duty, Planned planned, Plan plan, Run run) {
        LocalDate deadline = duty.effectiveOn();
        if (deadline == null || !duty.state().isOpen() || duty.state() == TaskState.PENDING_CONFIRMATION) {
            return;
        }
        List<Rung> fallen = run.ladder().fallen(deadline, duty.since(), run.from(), run.today());
        List<Boolean> missing = fallen.stream()
                .map(rung -> !planned.has(OwedTable.Step.of(duty, rung)))
                .toList();
        List<Boolean> silent =
                fallen.stream().map(rung -> planned.isSilent(duty, rung)).toList();
        Set<String> told = new HashSet<>();
        for (int at = 0; at <= Math.max(missing.lastIndexOf(true), silent.lastIndexOf(true)); at++) {
            Rung rung = fallen.get(at);
            Set<String> lead = silent.get(at) ? run.directory().lead(rung, duty) : Set.of();
            for (OwedRow row : rows(duty, rung, run).toList()) {
                boolean newest = told.add(row.recipient());
                if (missing.get(at)) {
                    (newest ? plan.owed() : plan.skipped()).add(row);
                } else if (newest && lead.contains(row.recipient()) && !planned.isHeard(row)) {
                    plan.unheard().add(row);
                }
            }
        }
    }

    /** The steps that follow no deadline: a claim that waits, a task that nobody has received. */
    private static Stream<Rung> steps(Duty duty, Run run) {
        LocalDate claimed = duty.claimedOn();
        if (duty.state() == TaskState.PENDING_CONFIRMATION) {
            return claimed == null
                    ? Stream.empty()
                    : run.ladder().claimWaiting(claimed, run.from(), run.today()).stream();
        }
        return duty.state() == TaskState.ASSIGNED
                ? run.ladder().unacknowledged(duty.assignedOn(), run.from(), run.today()).stream()
                : Stream.empty();
    }

    private Stream<OwedRow> rows(Duty duty, Rung rung, Run run) {
        return run.directory().of(rung, duty).keySet().stream()
                .map(recipient -> OwedRow.ladder(
                        ids.next(), duty, rung, recipient, run.window().digestOf(rung.owedOn())));
    }
}
