package vn.dondoc.ui.task;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.dondoc.account.CurrentActor;
import vn.dondoc.progress.ProgressReports;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.NotFound;
import vn.dondoc.shared.TaskId;
import vn.dondoc.task.Proposals;
import vn.dondoc.task.TaskDetails;
import vn.dondoc.task.Tasks;

/** Reads all that a task's page shows. */
@Component
class TaskReading {

    private static final Pattern DRAFT = Pattern.compile("nhap-(\\d{1,18})");

    private final CurrentActor actors;
    private final Tasks tasks;
    private final ProgressReports reports;
    private final Proposals proposals;

    TaskReading(CurrentActor actors, Tasks tasks, ProgressReports reports, Proposals proposals) {
        this.actors = actors;
        this.tasks = tasks;
        this.reports = reports;
        this.proposals = proposals;
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

    /** @throws NotFound if there is none, or the one who asks may not know of it */
    TaskSheet read(TaskId id) {
        Actor actor = actors.get();
        TaskDetails details = tasks.get(actor, id);
        boolean former = details.readUntil() != null;
        return new TaskSheet(
                actor,
                details,
                tasks.history(actor, id),
                former ? List.of() : reports.of(actor, id),
                former ? List.of() : proposals.of(actor, id));
    }
}
