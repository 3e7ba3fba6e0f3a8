package vn.dondoc.ui.component;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.FileId;
import vn.dondoc.shared.InvalidInput;

/**
 * Files to attach, chosen or dropped, at most 50 MB each; each is stored at once and listed with a button to remove it
 * again. The value is the list. A file that is refused says why in words and leaves the others alone.
 */
public class FileDrop extends CustomField<List<Attachment>> {

    /** Where the files go until the form is sent. */
    @FunctionalInterface
    public interface Keep {

        /**
         * Stores a file; called outside the screen's lock, so it may take its time.
         *
         * @throws DomainException if the file is refused; its text is shown
         */
        Attachment keep(String name, InputStream content) throws IOException;

        /** Takes back what nothing carries: it was removed from the form, or must not be here. */
        default void withdraw(List<Attachment> unsent) {}

        /** Those of a draft that are still here and the person's own. */
        default List<Attachment> own(List<FileId> drafted) {
            return List.of();
        }
    }

    /** The largest file, in bytes. */
    public static final int MAX_BYTES = 50 * 1024 * 1024;

    private final List<Attachment> files = new ArrayList<>();
    private final UnsentFiles unsent;
    private final UnorderedList list = new UnorderedList();
    private final Upload upload = new Upload();

    public FileDrop(String label, Keep keep) {
        super(List.of());
        unsent = new UnsentFiles(keep);
        setLabel(label);
        addClassName("file-drop");
        list.addClassName("file-list");
        upload.setUploadHandler(handler());
        upload.setMaxFileSize(MAX_BYTES);
        upload.addFileRejectedListener(event -> problem(event.getErrorMessage()));
        upload.addAllFinishedListener(event -> upload.clearFileList());
        add(new Div(list, upload));
    }

    /** Shortens the choice in the browser's dialog, such as {@code ".pdf"}; the content is checked when it is stored. */
    public FileDrop accept(String... extensions) {
        upload.setAcceptedFileExtensions(extensions);
        return this;
    }

    /** One file only: a second one takes its place. */
    public FileDrop single() {
        upload.setMaxFiles(1);
        return this;
    }

    /**
     * From now on the form keeps nothing: what it stored is taken back, what is still under way is as soon as it is here.
     *
     * @param rest what the form shows instead
     */
    public void shut(List<Attachment> rest) {
        setValue(rest);
        unsent.shut();
    }

    /** Files are taken again. */
    public void open() {
        unsent.open();
    }

    /** The files in the list that were stored by this form or a draft of it, and by nothing else. */
    List<FileId> unsent() {
        return files.stream().filter(unsent::has).map(Attachment::id).toList();
    }

    /** Shows what a draft named, as far as it is still there; what the form showed already stays as it was. */
    void restore(List<FileId> drafted) {
        List<Attachment> shown =
                files.stream().filter(file -> !unsent.has(file)).toList();
        setValue(Stream.concat(shown.stream(), unsent.restore(drafted).stream()).toList());
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        Button choose = Buttons.plain(getTranslation("file.choose"), Icon.PAPERCLIP, click -> {});
        upload.setUploadButton(choose);
        upload.setDropLabel(new Span(getTranslation("file.drop")));
        upload.setDropLabelIcon(Icon.UPLOAD.create());
        upload.setI18n(texts());
    }

    @Override
    protected List<Attachment> generateModelValue() {
        return List.copyOf(files);
    }

    @Override
    protected void setPresentationValue(List<Attachment> value) {
        files.clear();
        files.addAll(value);
        draw();
    }

    private UploadHandler handler() {
        return new UploadHandler() {
            @Override
            public void handleUploadRequest(UploadEvent event) throws IOException {
                UI ui = event.getUI();
                try (InputStream content = event.getInputStream()) {
                    Optional<Attachment> kept = unsent.keep(event.getFileName(), content);
                    if (kept.isEmpty()) {
                        event.reject();
                    } else {
                        ui.access(() -> attach(kept.get()));
                    }
                } catch (DomainException refused) {
                    event.reject();
                    ui.access(() -> problem(event.getFileName() + ": " + words(refused)));
                }
            }

            @Override
            public long getFileSizeMax() {
                return MAX_BYTES;
            }
        };
    }

    private void attach(Attachment kept) {
        if (!unsent.has(kept)) {
            return;
        }
        setInvalid(false);
        List<Attachment> replaced = upload.getMaxFiles() == 1 ? List.copyOf(files) : List.of();
        files.removeAll(replaced);
        files.add(kept);
        draw();
        updateValue();
        unsent.withdraw(replaced);
    }

    private void problem(String words) {
        setErrorMessage(words);
        setInvalid(true);
    }

    private String words(DomainException refused) {
        if (refused instanceof InvalidInput input) {
            InvalidInput.Problem first = input.problems().getFirst();
            return getTranslation(first.key(), first.arguments().toArray());
        }
        return getTranslation(refused.key(), refused.arguments().toArray());
    }

    private void draw() {
        list.removeAll();
        for (Attachment file : files) {
            ListItem row = new ListItem(Icon.FILE_TEXT.create(), new Span(file.name()), size(file.size()));
            row.add(Buttons.icon(Icon.X, getTranslation("file.remove", file.name()), click -> {
                files.remove(file);
                draw();
                updateValue();
                unsent.withdraw(List.of(file));
            }));
            list.add(row);
        }
        list.setVisible(!files.isEmpty());
    }

    private static Span size(long bytes) {
        Span size = new Span(Formats.size(bytes));
        size.addClassNames("file-size", "num");
        return size;
    }

    private UploadI18N texts() {
        UploadI18N texts = new UploadI18N();
        texts.setError(new UploadI18N.Error()
                .setTooManyFiles(getTranslation("file.too-many"))
                .setFileIsTooBig(getTranslation("file.too-big"))
                .setIncorrectFileType(getTranslation("file.wrong-type")));
        texts.setUploading(new UploadI18N.Uploading()
                .setStatus(new UploadI18N.Uploading.Status()
                        .setConnecting(getTranslation("file.connecting"))
                        .setStalled(getTranslation("file.stalled"))
                        .setProcessing(getTranslation("file.processing"))
                        .setHeld(getTranslation("file.held")))
                .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                        .setPrefix(getTranslation("file.remaining"))
                        .setUnknown(getTranslation("file.remaining-unknown")))
                .setError(new UploadI18N.Uploading.Error()
                        .setServerUnavailable(getTranslation("file.no-answer"))
                        .setUnexpectedServerError(getTranslation("file.refused"))
                        .setForbidden(getTranslation("file.refused"))));
        texts.setUnits(new UploadI18N.Units(Arrays.asList("B", "KB", "MB", "GB")));
        return texts;
    }
}
