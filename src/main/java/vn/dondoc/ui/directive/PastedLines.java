package vn.dondoc.ui.directive;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dondoc.directive.DutyRow;
import vn.dondoc.task.Deadline;
import vn.dondoc.ui.component.DateField;
import vn.dondoc.ui.component.DraftKeeper;
import vn.dondoc.ui.component.FieldColumns;
import vn.dondoc.ui.component.HourField;
import vn.dondoc.ui.task.OuterBound;

/**
 * What each pasted line will be: its words, its kind, and the deadline that was read from it, with the words it was read from
 * beside fields in which it is changed or taken out. A line that says no deadline has no such fields.
 */
class PastedLines extends OrderedList {

    /**
     * One line as it will be added.
     *
     * @param due its own deadline; null where that of the form holds
     */
    record Line(String content, @Nullable Deadline due) {}

    private record Fields(String content, DateField day, HourField hour) {

        @Nullable
        Deadline due() {
            return day.isEmpty() ? null : Deadline.on(day.getValue(), hour.getValue());
        }

        boolean isUnreadable() {
            return day.isUnreadable() || hour.isUnreadable() || isHourAlone();
        }

        /** An hour is one of a day: beside none it is no deadline, and not what was meant. */
        boolean isHourAlone() {
            return day.isEmpty() && !hour.isEmpty();
        }

        /** What stands in them, as the draft keeps it: a day, an hour of it, or an hour for which the day is missing. */
        String typed() {
            return (day.isEmpty() ? "" : day.getValue().toString()) + (hour.isEmpty() ? "" : "T" + hour.getValue());
        }
    }

    private final UnaryOperator<String> kind;
    private final Function<String, Optional<DeadlinePhrase>> deadlines;
    private final Function<String, DateField> day;
    private final @Nullable DutyRow owed;
    private final DraftKeeper draft;
    private final List<String> contents = new ArrayList<>();
    private final Map<Integer, Fields> fields = new LinkedHashMap<>();

    /** What somebody put in place of what was read, by the words of the line; empty where he took it out. */
    private final Map<String, String> changed = new LinkedHashMap<>();

    /**
     * @param kind what a line says of its kind, in words; empty for an ordinary task
     * @param deadlines what a line says of its deadline
     * @param day makes a field for a deadline with this label
     * @param owed what the province owes upward, which a later day breaks; null if it owes nothing
     */
    PastedLines(
            UnaryOperator<String> kind,
            Function<String, Optional<DeadlinePhrase>> deadlines,
            Function<String, DateField> day,
            @Nullable DutyRow owed,
            DraftKeeper draft) {
        this.kind = kind;
        this.deadlines = deadlines;
        this.day = day;
        this.owed = owed;
        this.draft = draft;
        addClassName("paste-preview");
        draft.other("deadlines", this::kept, this::restore);
    }

    void show(List<String> lines) {
        contents.clear();
        contents.addAll(lines);
        fields.clear();
        removeAll();
        for (int i = 0; i < lines.size(); i++) {
            add(line(i, lines.get(i)));
        }
    }

    private ListItem line(int index, String content) {
        ListItem line = new ListItem(content);
        String of = kind.apply(content);
        if (!of.isEmpty()) {
            line.add(note(of));
        }
        deadlines.apply(content).ifPresent(read -> {
            line.add(note(
                    getTranslation(read.deadline() == null ? "paste.due-unread" : "paste.due-read", read.quote())));
            line.add(fields(index, content, read.deadline()));
        });
        return line;
    }

    private Div fields(int index, String content, @Nullable Deadline read) {
        DateField dueOn = day.apply(getTranslation("paste.due", index + 1));
        HourField dueAt =
                HourField.ofDeadline(getTranslation("paste.hour", index + 1), getTranslation("task-entry.dueAt.help"));
        Fields both = new Fields(content, dueOn, dueAt);
        put(both, changed.getOrDefault(content, read == null ? "" : read.told()));
        dueOn.addValueChangeListener(change -> keep(both, read));
        dueAt.addValueChangeListener(change -> keep(both, read));
        fields.put(index, both);
        Div place = new Div(new FieldColumns(dueOn, dueAt));
        if (owed != null) {
            place.add(OuterBound.beside(owed, dueOn, UnaryOperator.identity()));
        }
        return place;
    }

    private void keep(Fields both, @Nullable Deadline read) {
        if (both.typed().equals(read == null ? "" : read.told())) {
            changed.remove(both.content());
        } else {
            changed.put(both.content(), both.typed());
        }
        mark(both);
        draft.save();
    }

    private void put(Fields both, String typed) {
        String[] parts = typed.split("T", 2);
        both.day().setValue(parts[0].isEmpty() ? null : LocalDate.parse(parts[0]));
        both.hour().setValue(parts.length == 1 ? null : LocalTime.parse(parts[1]));
        mark(both);
    }

    /** At the day, which is missing; what the fields say of themselves stays. */
    private void mark(Fields both) {
        if (!both.day().isUnreadable()) {
            both.day().setErrorMessage(getTranslation("task.deadline.hour-without-day"));
            both.day().setInvalid(both.isHourAlone());
        }
    }

    /** The lines with what stands beside them; empty while something beside one is no date or no hour, or an hour of no day. */
    Optional<List<Line>> read() {
        fields.values().forEach(this::mark);
        if (fields.values().stream().anyMatch(Fields::isUnreadable)) {
            return Optional.empty();
        }
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < contents.size(); i++) {
            Fields both = fields.get(i);
            lines.add(new Line(contents.get(i), both == null ? null : both.due()));
        }
        return Optional.of(lines);
    }

    /** A line of two for each that was changed: when, and which. */
    private @Nullable String kept() {
        return changed.isEmpty()
                ? null
                : changed.entrySet().stream()
                        .map(one -> one.getValue() + "\n" + one.getKey())
                        .collect(Collectors.joining("\n"));
    }

    private void restore(@Nullable String text) {
        changed.clear();
        List<String> rows = text == null ? List.of() : List.of(text.split("\n", -1));
        for (int i = 0; i + 1 < rows.size(); i += 2) {
            changed.put(rows.get(i + 1), rows.get(i));
        }
        show(List.copyOf(contents));
    }

    private static Span note(String words) {
        Span note = new Span(" " + words);
        note.addClassNames("text-2", "small");
        return note;
    }
}
