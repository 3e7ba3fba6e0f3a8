package vn.dondoc.ui.component;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.shared.BusinessTime;

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

        void save(String json);

        void discard();
    }

    private static final int PAUSE_MS = 1_000;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Shelf shelf;
    private final Clock clock;
    private final Map<String, Slot<?>> slots = new LinkedHashMap<>();
    private final Span note = new Span();
    private boolean restoring;
    private boolean touched;

    private record Slot<T>(HasValue<?, T> field, Function<T, String> write, Function<String, @Nullable T> read) {

        @Nullable
        String text() {
            return field.isEmpty() ? null : write.apply(field.getValue());
        }

        void put(@Nullable String text) {
            T value = text == null ? null : read.apply(text);
            if (value == null) {
                field.clear();
            } else {
                field.setValue(value);
            }
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

    /**
     * Any other field.
     *
     * @param read gives null for what is no longer there, such as an agency that was dissolved
     */
    public <T> DraftKeeper value(
            String name, HasValue<?, T> field, Function<T, String> write, Function<String, @Nullable T> read) {
        slots.put(name, new Slot<>(field, write, read));
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

    /** Keeps what stands in the form now: for "Lưu nháp", and after a change that no field tells of. */
    public void save() {
        Map<String, String> texts = new LinkedHashMap<>();
        slots.forEach((name, slot) -> {
            String text = slot.text();
            if (text != null) {
                texts.put(name, text);
            }
        });
        if (texts.isEmpty()) {
            shelf.discard();
            note.setText("");
        } else {
            shelf.save(JSON.writeValueAsString(texts));
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
            slots.forEach((name, slot) -> slot.put(texts.get(name)));
        } finally {
            restoring = false;
        }
    }
}
