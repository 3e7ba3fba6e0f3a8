package vn.dondoc.ui.component;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.io.InputStream;
import java.util.List;
import vn.dondoc.account.CurrentActor;
import vn.dondoc.file.Files;
import vn.dondoc.file.StoredFile;
import vn.dondoc.shared.FileId;

/** Where the files of the forms go until they are sent: each to whoever sits at the screen. */
@SpringComponent
public class FormFiles implements FileDrop.Keep {

    private final CurrentActor actors;
    private final Files files;

    FormFiles(CurrentActor actors, Files files) {
        this.actors = actors;
        this.files = files;
    }

    @Override
    public Attachment keep(String name, InputStream content) {
        return attachment(files.store(actors.get(), name, content));
    }

    @Override
    public void withdraw(List<Attachment> unsent) {
        files.withdraw(actors.get(), unsent.stream().map(Attachment::id).toList());
    }

    @Override
    public List<Attachment> own(List<FileId> drafted) {
        return files.own(actors.get(), drafted).stream()
                .map(FormFiles::attachment)
                .toList();
    }

    private static Attachment attachment(StoredFile file) {
        return new Attachment(file.id(), file.name(), file.size());
    }
}
