package vn.dondoc.ui.component;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.shared.BusinessTime;
import vn.dondoc.shared.FileId;

/**
 * Keeps a form's input one second after typing stops, and offers it again when the form is opened anew:
 *
 * <pre>
 * DraftKeeper draft = new DraftKeeper(shelf, clock).text("done", done).date("due", due).value("lead", lead, write, read);
 * form.add(draft.offer(), …);  bar.left(draft.note());  … draft.done();  // after it was sent
 * </pre>
 */
public class DraftKeeper {

    /** Where one form's draft of one person lies. */
    public interface Shelf {
        Optional<String> load();

        /** @param files what was attached and not sent */
        void save(String json, List<FileId> files);

        void discard();
    }

    private static final int PAUSE_MS = 1_000;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Shelf shelf;
    private final Clock clock;
    private final Map<String, Slot> slots = new LinkedHashMap<>();
    private final List<FileDrop> drops = new ArrayList<>();
    private final Span note = new Span();
    private boolean restoring;
    private boolean touched;

    private record Slot(Supplier<@Nullable String> text, Consumer<@Nullable String> put) {

        static <T> Slot of(HasValue<?, T> field, Function<T, String> write, Function<String, @Nullable T> read) {
            return new Slot(() -> field.isEmpty() ? null : write.apply(field.getValue()), text -> {
                T value = text == null ? null : read.apply(text);
                if (value == null) {
                    field.clear();
                } else {
                    field.setValue(value);
                }
            });
        }
    }

    public DraftKeeper(Shelf shelf, Clock clock) {
        this.shelf = shelf;
        this.clock = clock;
        note.addClassNames("draft-note", "num");
        note.getElement().setAttribute("aria-live", "polite");
    }

    public DraftKeeper text(String name, HasValue<?, String> field) {
        return value(name, field, text -> text, text -> text);
    }

    public DraftKeeper number(String name, HasValue<?, Integer> field) {
        return value(name, field, String::valueOf, Integer::valueOf);
    }

    public DraftKeeper date(String name, HasValue<?, LocalDate> field) {
        return value(name, field, LocalDate::toString, LocalDate::parse);
    }

    /** The files that were attached and not sent. */
    public DraftKeeper files(String name, FileDrop drop) {
        drops.add(drop);
        drop.addValueChangeListener(change -> {
            if (change.isFromClient() && !restoring) {
                save();
            }
        });
        return other(
                name,
                () -> drop.unsent().isEmpty()
                        ? null
                        : drop.unsent().stream().map(FileId::toString).collect(Collectors.joining(" ")),
                text -> drop.restore(
                        text == null
                                ? List.of()
                                : Stream.of(text.split(" "))
                                        .map(id -> new FileId(Long.parseLong(id)))
                                        .toList()));
    }

    /**
     * Any other field.
     *
     * @param read gives null for what is no longer there, such as an agency that was dissolved
     */
    public <T> DraftKeeper value(
            String name, HasValue<?, T> field, Function<T, String> write, Function<String, @Nullable T> read) {
        slots.put(name, Slot.of(field, write, read));
        if (field instanceof HasValueChangeMode typed) {
            typed.setValueChangeMode(ValueChangeMode.LAZY);
            typed.setValueChangeTimeout(PAUSE_MS);
        }
        field.addValueChangeListener(change -> {
            if (change.isFromClient() && !restoring) {
                save();
            }
        });
        return this;
    }

    /** Something that is no field; whoever changes it calls {@link #save}. Null is what a blank form shows. */
    public DraftKeeper other(String name, Supplier<@Nullable String> text, Consumer<@Nullable String> put) {
        slots.put(name, new Slot(text, put));
        return this;
    }

    /** Keeps what stands in the form now: for "Lưu nháp", and after a change that no field tells of. */
    public void save() {
        Map<String, String> texts = new LinkedHashMap<>();
        slots.forEach((name, slot) -> {
            String text = slot.text().get();
            if (text != null) {
                texts.put(name, text);
            }
        });
        if (texts.isEmpty()) {
            shelf.discard();
            note.setText("");
        } else {
            shelf.save(
                    JSON.writeValueAsString(texts),
                    drops.stream().flatMap(drop -> drop.unsent().stream()).toList());
            touched = true;
            LocalTime now = LocalTime.now(clock.withZone(BusinessTime.ZONE));
            note.setText(note.getTranslation("draft.saved", Formats.time(now)));
        }
    }

    /** "Tự lưu nháp lúc 9:42"; empty at first. */
    public Span note() {
        return note;
    }

    /** "Có bản nháp chưa gửi": to restore or discard; empty if there is none. */
    public Div offer() {
        Div place = new Div();
        place.addClassName("draft-offer");
        shelf.load()
                .ifPresent(json -> place.add(new InlineMessage(
                                InlineMessage.Kind.INFO,
                                place.getTranslation("draft.found"),
                                place.getTranslation("draft.found-text"))
                        .actions(
                                Buttons.plain(place.getTranslation("draft.restore"), Icon.ROTATE_CCW, click -> {
                                    restore(json);
                                    place.removeAll();
                                }),
                                Buttons.quiet(place.getTranslation("draft.discard"), null, click -> {
                                    shelf.discard();
                                    place.removeAll();
                                }))));
        return place;
    }

    /** The form was sent or given up: forgets the draft. */
    public void done() {
        shelf.discard();
        note.setText("");
    }

    /** What stands in this form must not be kept: forgets the draft, unless it is an older one that nobody restored. */
    public void withdraw() {
        if (touched) {
            done();
        }
    }

    /** Puts a draft into the fields; a field that it does not name becomes empty. */
    public void restore(String json) {
        Map<String, String> texts = JSON.readValue(json, new TypeReference<Map<String, String>>() {});
        restoring = true;
        touched = true;
        try {
            slots.forEach((name, slot) -> slot.put().accept(texts.get(name)));
        } finally {
            restoring = false;
        }
    }
}
