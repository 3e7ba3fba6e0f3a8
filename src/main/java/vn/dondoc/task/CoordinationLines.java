package vn.dondoc.task;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.AgencyRow;
import vn.dondoc.calendar.WorkingCalendar;
import vn.dondoc.calendar.WorkingDays;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.CoordinationId;
import vn.dondoc.shared.Moment;
import vn.dondoc.shared.NotFound;
import vn.dondoc.shared.TaskId;

/** Puts together what one reader sees of what was asked between the agencies of a task. */
@Component
class CoordinationLines {

    private final TaskRepository tasks;
    private final TaskAccess visible;
    private final CoordinationAccess access;
    private final CoordinationTable table;
    private final LaidAnswerTable laid;
    private final TaskAgencies relations;
    private final Agencies agencies;
    private final WorkingCalendar calendar;

    CoordinationLines(
            TaskRepository tasks,
            TaskAccess visible,
            CoordinationAccess access,
            CoordinationTable table,
            LaidAnswerTable laid,
            TaskAgencies relations,
            Agencies agencies,
            WorkingCalendar calendar) {
        this.tasks = tasks;
        this.visible = visible;
        this.access = access;
        this.table = table;
        this.laid = laid;
        this.relations = relations;
        this.agencies = agencies;
        this.calendar = calendar;
    }

    TaskCoordination of(Actor actor, TaskId id, Moment now) {
        LocalDate today = now.day();
        Task task = tasks.findById(id.value()).orElseThrow(() -> new NotFound("task.not-found"));
        visible.requireVisible(actor, task);
        List<Coordination> all = table.of(id);
        boolean asks = task.lead() != null && access.asks(actor, task, today);
        boolean answers = access.answers(actor, task, today);
        boolean submits = access.submits(actor, task, today);
        List<LaidAnswer> inside = inside(actor, task, all);
        Map<CoordinationId, LaidAnswer> laidBefore = some(inside, one -> one.outcome() == Submission.Outcome.WAITING);
        Map<CoordinationId, LaidAnswer> sentBack = some(inside, one -> one.outcome() == Submission.Outcome.SENT_BACK);
        Map<CoordinationId, LaidAnswer> takenBack =
                some(inside, one -> one.outcome() == Submission.Outcome.WITHDRAWN && one.isOf(actor));
        WorkingDays days = calendar.days();
        return new TaskCoordination(
                all.stream()
                        .filter(one -> access.reads(actor, task, one.agency()))
                        .map(one -> new TaskCoordination.Line(
                                one,
                                one.isLate(today),
                                one.lateDays(days, today),
                                laidBefore.get(one.id()),
                                sentBack.get(one.id()),
                                takenBack.containsKey(one.id()) ? takenBack.get(one.id()) : sentBack.get(one.id()),
                                one.isWaiting() && answers && actor.worksIn(one.agency()),
                                one.isWaiting()
                                        && submits
                                        && actor.worksIn(one.agency())
                                        && !laidBefore.containsKey(one.id()),
                                submits && isLaidBy(actor, laidBefore.get(one.id())),
                                laidBefore.containsKey(one.id()) && access.approves(actor, task, one.agency()),
                                one.isWaiting() && access.enters(actor),
                                asks && Coordinations.isWorking(task) && one.isReturnable() && isLast(all, one),
                                asks && one.isWaiting()))
                        .toList(),
                asks && Coordinations.isWorking(task) ? askable(task, all) : List.of(),
                asks ? Coordinations.last(task, now) : null);
    }

    /** Of what there is inside the reader's agency, by request. */
    private static Map<CoordinationId, LaidAnswer> some(List<LaidAnswer> inside, Predicate<LaidAnswer> which) {
        return inside.stream().filter(which).collect(Collectors.toMap(LaidAnswer::request, Function.identity()));
    }

    private static boolean isLaidBy(Actor actor, @Nullable LaidAnswer laid) {
        return laid != null && laid.isOf(actor);
    }

    /**
     * What waits inside the reader's own agency, or was given or taken back there; nobody else knows of it, and nobody else
     * asks the database for it.
     */
    private List<LaidAnswer> inside(Actor actor, Task task, List<Coordination> all) {
        return all.stream().noneMatch(one -> one.isWaiting() && access.isInside(actor, one.agency()))
                ? List.of()
                : laid.waitingOrBack(task.id()).stream()
                        .filter(answer -> all.stream()
                                .anyMatch(one ->
                                        one.id().equals(answer.request()) && access.isInside(actor, one.agency())))
                        .toList();
    }

    /** Whether the agency has been asked nothing since. */
    private static boolean isLast(List<Coordination> all, Coordination one) {
        return all.stream().noneMatch(other -> other.agency().equals(one.agency()) && other.round() > one.round());
    }

    private List<TaskDetails.AgencyPart> askable(Task task, List<Coordination> all) {
        Set<AgencyId> waiting = Coordination.waiting(all);
        Set<AgencyId> free = relations.of(task.id()).stream()
                .filter(row -> row.relation() == Relation.COORDINATING)
                .map(TaskAgencies.Row::agency)
                .filter(agency -> !waiting.contains(agency))
                .collect(Collectors.toSet());
        Map<AgencyId, AgencyRow> names = agencies.names(free);
        return free.stream()
                .map(agency -> new TaskDetails.AgencyPart(
                        agency, Objects.requireNonNull(names.get(agency)).name(), Relation.COORDINATING))
                .sorted(Comparator.comparing(TaskDetails.AgencyPart::name))
                .toList();
    }
}
