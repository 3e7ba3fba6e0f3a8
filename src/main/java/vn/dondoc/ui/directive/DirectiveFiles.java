package vn.dondoc.ui.directive;

import com.vaadin.flow.server.streams.DownloadHandler;
import org.springframework.stereotype.Component;
import vn.dondoc.account.CurrentActor;
import vn.dondoc.directive.Directives;
import vn.dondoc.file.StoredFile;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.FileId;
import vn.dondoc.ui.component.FileChip;
import vn.dondoc.ui.component.ServedFile;

/** The files of directives: handed out only to those who may read the directive at that moment; else there is nothing. */
@Component
class DirectiveFiles {

    static final String PDF = "application/pdf";

    private final CurrentActor actors;
    private final Directives directives;

    DirectiveFiles(CurrentActor actors, Directives directives) {
        this.actors = actors;
        this.directives = directives;
    }

    /** A file to save; its address holds for this window only. */
    FileChip chip(DirectiveId directive, StoredFile file) {
        FileChip chip = new FileChip("", file.name(), file.size());
        chip.setHref(download(directive, file.id()));
        return chip;
    }

    DownloadHandler download(DirectiveId directive, FileId id) {
        return ServedFile.handler(() -> {
            Actor actor = actors.get();
            StoredFile file = directives.file(actor, directive, id);
            return new ServedFile(
                    file.name(), file.mediaType(), file.size(), () -> directives.open(actor, directive, id));
        });
    }
}
