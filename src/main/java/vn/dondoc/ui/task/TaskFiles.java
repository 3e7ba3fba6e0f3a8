package vn.dondoc.ui.task;

import org.springframework.stereotype.Component;
import vn.dondoc.account.CurrentActor;
import vn.dondoc.file.StoredFile;
import vn.dondoc.progress.ProgressReports;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.FileId;
import vn.dondoc.shared.NotFound;
import vn.dondoc.shared.TaskId;
import vn.dondoc.task.Tasks;
import vn.dondoc.ui.component.FileChip;
import vn.dondoc.ui.component.ServedFile;

/** The evidence of tasks: handed out only to those who may read the task at that moment. */
@Component
class TaskFiles {

    private final CurrentActor actors;
    private final Tasks tasks;
    private final ProgressReports reports;

    TaskFiles(CurrentActor actors, Tasks tasks, ProgressReports reports) {
        this.actors = actors;
        this.tasks = tasks;
        this.reports = reports;
    }

    /** A file to save; its address holds for this window only. */
    FileChip chip(TaskId task, StoredFile file) {
        FileChip chip = new FileChip("", file.name(), file.size());
        chip.setHref(ServedFile.handler(() -> find(actors.get(), task, file.id())));
        return chip;
    }

    private ServedFile find(Actor actor, TaskId task, FileId id) {
        try {
            StoredFile file = tasks.file(actor, task, id);
            return new ServedFile(file.name(), file.mediaType(), file.size(), () -> tasks.open(actor, task, id));
        } catch (NotFound ofNoClaim) {
            StoredFile file = reports.file(actor, task, id);
            return new ServedFile(file.name(), file.mediaType(), file.size(), () -> reports.open(actor, task, id));
        }
    }
}
