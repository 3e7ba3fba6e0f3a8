package vn.dondoc.ui.component;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.NavigationTrigger;
import com.vaadin.flow.shared.Registration;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
        Optional<Kept> load();

        /**
         * @param version of the thing that what was typed began from
         * @param files what was attached and not sent
         */
        void save(long version, String json, List<FileId> files);

        void discard();

        /** The version of the thing as the form shows it; 0 for a new one. */
        default long version() {
            return 0;
        }

        /** What to say where the thing is another than the draft began from. */
        default String changed() {
            return "";
        }
    }

    /**
     * A draft as it lies on the shelf.
     *
     * @param version of the thing that it was begun from
     */
    public record Kept(long version, String json) {}

    private static final int PAUSE_MS = 1_000;
    /** Before the name of a field: what stood in it when the draft was begun. */
    private static final String OPENED = "opened:";

    /** The browser asks before it closes a page with such a note. */
    private static final String UNSENT = "data-unsent";

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Shelf shelf;
    private final Clock clock;
    private final Map<String, Slot> slots = new LinkedHashMap<>();
    private final List<FileDrop> drops = new ArrayList<>();
    private final Span note = new Span();
    private final Map<String, String> opened = new LinkedHashMap<>();
    private @Nullable Map<String, String> blank;
    private long version;
    private boolean restoring;
    private boolean touched;
    private boolean inDialog;
    private @Nullable LeaveQuestion asking;

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
        version = shelf.version();
        note.addClassNames("draft-note", "num");
        note.getElement().setAttribute("aria-live", "polite");
        note.addAttachListener(shown -> {
            Registration asks = shown.getUI().addBeforeLeaveListener(this::beforeLeave);
            note.addDetachListener(gone -> {
                gone.unregisterListener();
                asks.remove();
            });
        });
    }

    /** Another page of the program, or the next row of a list: the same question. */
    private void beforeLeave(BeforeLeaveEvent event) {
        boolean byItsOwnAct = inDialog && event.getTrigger() == NavigationTrigger.UI_NAVIGATE;
        if (isUnsent() && !event.isPostponed() && !byItsOwnAct) {
            leave(event.postpone()::proceed);
        }
    }

    /** Of a dialog, over which nobody reaches the page: where the program goes on is what was sent there. */
    void inDialog() {
        inDialog = true;
    }

    /** Goes on at once if nothing is unsent; else asks, and goes on unless one stays. */
    public void leave(Runnable go) {
        if (isUnsent()) {
            if (asking != null) {
                asking.close();
            }
            asking = new LeaveQuestion(this, go);
            asking.open();
        } else {
            go.run();
        }
    }

    /** What was typed stays on the shelf; this form asks no more. */
    void left() {
        unsent(false);
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

    public DraftKeeper hour(String name, HasValue<?, LocalTime> field) {
        return value(name, field, LocalTime::toString, LocalTime::parse);
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

    /**
     * What stands in the form now is what is stored: a draft names it too, so that another's change can later be told from
     * one's own.
     */
    public void opened() {
        opened.clear();
        opened.putAll(texts());
    }

    /** Keeps what stands in the form now: for "Lưu nháp", and after a change that no field tells of. */
    public void save() {
        Map<String, String> texts = texts();
        if (texts.isEmpty() || texts.equals(blank)) {
            done();
        } else {
            opened.forEach((name, text) -> texts.put(OPENED + name, text));
            shelf.save(
                    version,
                    JSON.writeValueAsString(texts),
                    drops.stream().flatMap(drop -> drop.unsent().stream()).toList());
            touched = true;
            unsent(true);
            LocalTime now = LocalTime.now(clock.withZone(BusinessTime.ZONE));
            note.setText(note.getTranslation("draft.saved", Formats.time(now)));
        }
    }

    /**
     * What stands in the form now is what it opens with: no draft as long as nothing else does, and a draft gives back only
     * what was changed in it, so that nothing that others changed meanwhile is undone.
     */
    void blank() {
        blank = texts();
        opened();
    }

    /** Whether something was typed or restored, and neither sent nor given up. */
    public boolean isUnsent() {
        return note.getElement().hasAttribute(UNSENT);
    }

    private void unsent(boolean is) {
        note.getElement().setAttribute(UNSENT, is);
    }

    private Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        slots.forEach((name, slot) -> {
            String text = slot.text().get();
            if (text != null) {
                texts.put(name, text);
            }
        });
        return texts;
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
                .ifPresent(kept -> place.add(new InlineMessage(
                                behind(kept) ? InlineMessage.Kind.WARNING : InlineMessage.Kind.INFO,
                                place.getTranslation("draft.found"),
                                behind(kept) ? shelf.changed() : place.getTranslation("draft.found-text"))
                        .actions(
                                Buttons.plain(place.getTranslation("draft.restore"), Icon.ROTATE_CCW, click -> {
                                    restore(kept);
                                    place.removeAll();
                                }),
                                Buttons.quiet(place.getTranslation("draft.discard"), null, click -> {
                                    shelf.discard();
                                    place.removeAll();
                                }))));
        return place;
    }

    private boolean behind(Kept kept) {
        return kept.version() != shelf.version();
    }

    /** The version of the thing that what stands in the form began from: an older one once such a draft was restored. */
    public long version() {
        return version;
    }

    /** What stands in the form was set beside the thing's present text: from now on it counts as typed over that one. */
    public void caughtUp(long present) {
        version = present;
        opened.clear();
    }

    /** Puts what stood in the form when what was typed was begun into the same fields of another form. */
    public void beginning(DraftKeeper other) {
        if (!opened.isEmpty()) {
            other.put(opened);
        }
    }

    /** The form was sent or given up: forgets the draft. */
    public void done() {
        shelf.discard();
        unsent(false);
        note.setText("");
    }

    /** What stands in this form must not be kept: forgets the draft, unless it is an older one that nobody restored. */
    public void withdraw() {
        if (touched) {
            done();
        }
    }

    /** Puts a draft into the fields; a field that it does not name becomes empty. */
    public void restore(Kept kept) {
        Map<String, String> texts = read(kept.json());
        version = kept.version();
        opened.clear();
        texts.forEach((name, text) -> {
            if (name.startsWith(OPENED)) {
                opened.put(name.substring(OPENED.length()), text);
            }
        });
        touched = true;
        unsent(true);
        Map<String, String> before = blank;
        if (before != null) {
            slots.keySet().stream()
                    .filter(name -> Objects.equals(texts.get(name), opened.get(name)))
                    .forEach(name -> texts.compute(name, (same, text) -> before.get(name)));
        }
        put(texts);
    }

    /** The fields that a draft names, as they were written; for a list of drafts. */
    public static Map<String, String> read(String json) {
        return JSON.readValue(json, new TypeReference<Map<String, String>>() {});
    }

    /** As {@link #read} reads it. */
    public static String write(Map<String, String> texts) {
        return JSON.writeValueAsString(texts);
    }

    private void put(Map<String, String> texts) {
        restoring = true;
        try {
            slots.forEach((name, slot) -> slot.put().accept(texts.get(name)));
        } finally {
            restoring = false;
        }
    }
}
