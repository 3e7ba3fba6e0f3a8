package vn.dondoc.ui.task;

import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.stereotype.Component;
import vn.dondoc.account.CurrentActor;
import vn.dondoc.file.Files;
import vn.dondoc.file.StoredFile;
import vn.dondoc.progress.ProgressReports;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.FileId;
import vn.dondoc.shared.NotFound;
import vn.dondoc.shared.TaskId;
import vn.dondoc.task.Tasks;
import vn.dondoc.ui.component.Attachment;
import vn.dondoc.ui.component.FileChip;
import vn.dondoc.ui.component.FileDrop;

/** The evidence of tasks: stored when it is attached, handed out only to those who may read the task at that moment. */
@Component
class TaskFiles {

    private final CurrentActor actors;
    private final Tasks tasks;
    private final ProgressReports reports;
    private final Files files;

    TaskFiles(CurrentActor actors, Tasks tasks, ProgressReports reports, Files files) {
        this.actors = actors;
        this.tasks = tasks;
        this.reports = reports;
        this.files = files;
    }

    /** Where a form's files go. */
    FileDrop.Keep keep() {
        return (name, content) -> {
            StoredFile stored = files.store(actors.get(), name, content);
            return new Attachment(stored.id(), stored.name(), stored.size());
        };
    }

    /** A file to save; its address holds for this window only. */
    FileChip chip(TaskId task, StoredFile file) {
        FileChip chip = new FileChip("", file.name(), file.size());
        chip.setHref(download(task, file.id()));
        return chip;
    }

    private DownloadHandler download(TaskId task, FileId file) {
        return event -> {
            try {
                send(event, task, file);
            } catch (DomainException hidden) {
                event.getResponse().sendError(HttpStatusCode.NOT_FOUND.getCode(), "");
            }
        };
    }

    private void send(DownloadEvent event, TaskId task, FileId file) throws IOException {
        Actor actor = actors.get();
        Evidence evidence = find(actor, task, file);
        event.setFileName(evidence.file().name());
        event.setContentType(evidence.file().mediaType());
        event.setContentLength(evidence.file().size());
        event.getResponse().setHeader("X-Content-Type-Options", "nosniff");
        event.getResponse().setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        event.getResponse().setHeader("Cache-Control", "private, no-store");
        try (InputStream content = evidence.content()) {
            content.transferTo(event.getOutputStream());
        }
    }

    private record Evidence(StoredFile file, InputStream content) {}

    private Evidence find(Actor actor, TaskId task, FileId file) {
        try {
            return new Evidence(tasks.file(actor, task, file), tasks.open(actor, task, file));
        } catch (NotFound ofNoClaim) {
            return new Evidence(reports.file(actor, task, file), reports.open(actor, task, file));
        }
    }
}
