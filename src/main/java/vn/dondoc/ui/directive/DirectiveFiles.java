package vn.dondoc.ui.directive;

import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.dondoc.account.CurrentActor;
import vn.dondoc.directive.Directives;
import vn.dondoc.file.Files;
import vn.dondoc.file.StoredFile;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.FileId;
import vn.dondoc.ui.component.Attachment;
import vn.dondoc.ui.component.FileChip;
import vn.dondoc.ui.component.FileDrop;

/** The files of directives: handed out only to those who may read the directive at that moment; else there is nothing. */
@Component
class DirectiveFiles {

    static final String PDF = "application/pdf";

    private final CurrentActor actors;
    private final Directives directives;
    private final Files files;

    DirectiveFiles(CurrentActor actors, Directives directives, Files files) {
        this.actors = actors;
        this.directives = directives;
        this.files = files;
    }

    /** Where a form's files go. */
    FileDrop.Keep keep() {
        return (name, content) -> {
            StoredFile stored = files.store(actors.get(), name, content);
            return new Attachment(stored.id(), stored.name(), stored.size());
        };
    }

    /** Takes back what was attached to a form and to nothing else. */
    void withdraw(List<Attachment> unattached) {
        files.withdraw(actors.get(), unattached.stream().map(Attachment::id).toList());
    }

    /** A file to save; its address holds for this window only. */
    FileChip chip(DirectiveId directive, StoredFile file) {
        FileChip chip = new FileChip("", file.name(), file.size());
        chip.setHref(download(directive, file.id()));
        return chip;
    }

    DownloadHandler download(DirectiveId directive, FileId file) {
        return event -> {
            try {
                send(event, directive, file);
            } catch (DomainException hidden) {
                event.getResponse().sendError(HttpStatusCode.NOT_FOUND.getCode(), "");
            }
        };
    }

    private void send(DownloadEvent event, DirectiveId directive, FileId file) throws IOException {
        Actor actor = actors.get();
        StoredFile stored = directives.file(actor, directive, file);
        event.setFileName(stored.name());
        event.setContentType(stored.mediaType());
        event.setContentLength(stored.size());
        event.getResponse().setHeader("X-Content-Type-Options", "nosniff");
        event.getResponse().setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        event.getResponse().setHeader("Cache-Control", "private, no-store");
        try (InputStream content = directives.open(actor, directive, file)) {
            content.transferTo(event.getOutputStream());
        }
    }
}
