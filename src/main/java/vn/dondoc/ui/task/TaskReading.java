package vn.dondoc.ui.task;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.account.CurrentActor;
import vn.dondoc.agency.Agencies;
import vn.dondoc.history.Change;
import vn.dondoc.history.HistoryEntry;
import vn.dondoc.inside.InnerTasks;
import vn.dondoc.inside.TaskInside;
import vn.dondoc.progress.ProgressReports;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.NotFound;
import vn.dondoc.shared.OneReading;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.TaskId;
import vn.dondoc.survey.Surveys;
import vn.dondoc.survey.TaskSurvey;
import vn.dondoc.talk.Talk;
import vn.dondoc.task.Coordinations;
import vn.dondoc.task.Likenesses;
import vn.dondoc.task.Proposals;
import vn.dondoc.task.Relation;
import vn.dondoc.task.TaskBases;
import vn.dondoc.task.TaskCoordination;
import vn.dondoc.task.TaskDetails;
import vn.dondoc.task.Tasks;

/** Reads all that a task's page shows. */
@Component
class TaskReading {

    private static final Pattern DRAFT = Pattern.compile("nhap-(\\d{1,18})");

    /** What a history row says by the number of an agency. */
    private static final Set<String> NAMED = Set.of("lead", "proposedAgency", "coordinatingAgency");

    private final CurrentActor actors;
    private final Tasks tasks;
    private final ProgressReports reports;
    private final Proposals proposals;
    private final Coordinations coordinations;
    private final InnerTasks inner;
    private final Talk talk;
    private final Likenesses likenesses;
    private final TaskBases bases;
    private final Surveys surveys;
    private final Agencies agencies;
    private final OneReading reading;

    TaskReading(
            CurrentActor actors,
            Tasks tasks,
            ProgressReports reports,
            Proposals proposals,
            Coordinations coordinations,
            InnerTasks inner,
            Talk talk,
            Likenesses likenesses,
            TaskBases bases,
            Surveys surveys,
            Agencies agencies,
            OneReading reading) {
        this.actors = actors;
        this.tasks = tasks;
        this.reports = reports;
        this.proposals = proposals;
        this.coordinations = coordinations;
        this.inner = inner;
        this.talk = talk;
        this.likenesses = likenesses;
        this.bases = bases;
        this.surveys = surveys;
        this.agencies = agencies;
        this.reading = reading;
    }

    /**
     * The task of that code, or the draft of that number ({@link TaskPages#ref}).
     *
     * @throws NotFound if there is none, or the one who asks may not know of it
     */
    TaskId find(String ref) {
        Matcher draft = DRAFT.matcher(ref);
        return draft.matches() ? new TaskId(Long.parseLong(draft.group(1))) : tasks.byCode(actors.get(), ref);
    }

    /** Only the facts and what may be done. */
    TaskDetails details(TaskId id) {
        return tasks.get(actors.get(), id);
    }

    /** @throws NotFound if there is none, or the one who asks may not know of it */
    TaskSheet read(TaskId id) {
        Actor actor = actors.get();
        return reading.of(() -> read(actor, id));
    }

    private TaskSheet read(Actor actor, TaskId id) {
        TaskDetails details = tasks.get(actor, id);
        boolean former = details.readUntil() != null;
        List<HistoryEntry> history = tasks.history(actor, id);
        return new TaskSheet(
                actor,
                details,
                history,
                reports.of(actor, id),
                former ? List.of() : proposals.of(actor, List.of(id)),
                former || !isCoordinated(details, history) ? TaskCoordination.NONE : coordinations.of(actor, id),
                actor.may(Right.READ_AGENCY) ? inner.of(actor, id) : TaskInside.NONE,
                talk.of(actor, id),
                details.marks().alike() ? likenesses.of(actor, List.of(id)) : List.of(),
                details.marks().based() ? bases.of(actor, id) : List.of(),
                former || details.row().folder() == null ? TaskSurvey.NONE : surveys.sheet(actor, id),
                names(details, history));
    }

    /** Whether another agency coordinates, or did when it was asked: only then is there something to read. */
    private static boolean isCoordinated(TaskDetails details, List<HistoryEntry> history) {
        return !details.agencies(Relation.COORDINATING).isEmpty()
                || history.stream().anyMatch(entry -> entry.act().startsWith("TASK_COORDINATION_"));
    }

    /** Also of agencies that stand in no relation to the task: who led it before, who was proposed instead. */
    private Map<AgencyId, String> names(TaskDetails details, List<HistoryEntry> history) {
        Map<AgencyId, String> names = new HashMap<>();
        details.agencies().forEach(part -> names.put(part.agency(), part.name()));
        Set<AgencyId> others = new HashSet<>();
        for (HistoryEntry entry : history) {
            for (Change change : entry.changes()) {
                String after = change.after();
                if (NAMED.contains(change.field()) && after != null && after.matches("\\d{1,18}")) {
                    others.add(new AgencyId(Long.parseLong(after)));
                }
            }
        }
        details.refusals().forEach(refusal -> add(others, refusal.proposed()));
        if (details.submission() != null) {
            add(others, details.submission().proposedAgency());
        }
        others.removeAll(names.keySet());
        if (!others.isEmpty()) {
            agencies.names(others).forEach((agency, row) -> names.put(agency, row.name()));
        }
        return names;
    }

    private static void add(Set<AgencyId> all, @Nullable AgencyId one) {
        if (one != null) {
            all.add(one);
        }
    }
}
