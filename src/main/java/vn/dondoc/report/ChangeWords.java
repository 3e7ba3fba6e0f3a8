package vn.dondoc.report;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.history.Change;
import vn.dondoc.history.HistoryEntry;
import vn.dondoc.shared.Texts;
import vn.dondoc.task.Beat;

/** What a history row says, field by field, as people read it: names for numbers, dates as they are written. */
@Component
public class ChangeWords {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern HOUR = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}");
    private static final Map<String, String> ENUMS = Map.of(
            "state", "TaskState",
            "deadlineKind", "DeadlineKind",
            "closingKind", "ClosingKind",
            "lateCause", "LateCause",
            "proposal", "TaskAct",
            "submission", "TaskAct",
            "request", "TaskRequest.Kind",
            "channel", "CallForm.Channel",
            "taskKind", "TaskKind",
            "dueOn", "DeadlineKind");

    private final Texts texts;
    private final ChangeNames names;

    ChangeWords(Texts texts, ChangeNames names) {
        this.texts = texts;
        this.names = names;
    }

    /** A change in words; null where there was or is nothing. */
    public record Told(
            String field, @Nullable String before, @Nullable String after) {}

    /** The changes of some rows, with all names read at once; one list for each row. */
    public List<List<Told>> of(List<HistoryEntry> entries, Locale locale) {
        ChangeNames.Known known = names.of(entries);
        return entries.stream()
                .map(entry -> entry.changes().stream()
                        .map(change -> told(change, known, locale))
                        .toList())
                .toList();
    }

    private Told told(Change change, ChangeNames.Known known, Locale locale) {
        return new Told(
                texts.in(locale, "history.field." + change.field()),
                value(change.field(), change.before(), known, locale),
                value(change.field(), change.after(), known, locale));
    }

    private @Nullable String value(String field, @Nullable String raw, ChangeNames.Known known, Locale locale) {
        if (raw == null || raw.isBlank() || raw.equals("null") || raw.equals("[]")) {
            return null;
        }
        if (DAY.matcher(raw).matches()) {
            return Texts.day(LocalDate.parse(raw));
        }
        if (HOUR.matcher(raw).matches()) {
            LocalDateTime end = LocalDateTime.parse(raw);
            return Texts.day(end.toLocalDate(), end.toLocalTime());
        }
        if (ENUMS.containsKey(field)) {
            return texts.in(locale, ENUMS.get(field) + "." + raw);
        }
        if (field.equals("forSignature")) {
            return texts.in(locale, "history.value." + raw);
        }
        if (known.knows(field)) {
            return known.in(field, raw);
        }
        return switch (field) {
            case "percent" -> raw + "\u00A0%";
            case "beats" ->
                BeatWords.of(
                        Arrays.stream(raw.split(", ")).map(Beat::read).toList(),
                        (key, arguments) -> texts.in(locale, key, arguments));
            default -> raw;
        };
    }
}
