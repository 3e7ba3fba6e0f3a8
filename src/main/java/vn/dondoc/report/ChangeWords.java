package vn.dondoc.report;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.account.People;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.AgencyRow;
import vn.dondoc.history.Change;
import vn.dondoc.history.HistoryEntry;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.PersonId;
import vn.dondoc.shared.Texts;

/** What a history row says, field by field, as people read it: names for numbers, dates as they are written. */
@Component
public class ChangeWords {

    private static final Pattern NUMBER = Pattern.compile("\\d{6,}");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Set<String> AGENCIES =
            Set.of("lead", "proposedAgency", "coordinating", "informed", "coordinatingAgency");
    private static final Set<String> PEOPLE = Set.of("responsibleLeader", "followingOfficer");
    private static final Map<String, String> ENUMS = Map.of(
            "state", "TaskState",
            "deadlineKind", "DeadlineKind",
            "closingKind", "ClosingKind",
            "lateCause", "LateCause",
            "proposal", "TaskAct",
            "request", "TaskRequest.Kind",
            "dueOn", "DeadlineKind");

    private final Texts texts;
    private final Agencies agencies;
    private final People people;

    ChangeWords(Texts texts, Agencies agencies, People people) {
        this.texts = texts;
        this.agencies = agencies;
        this.people = people;
    }

    /** A change in words; null where there was or is nothing. */
    public record Told(
            String field, @Nullable String before, @Nullable String after) {}

    /** The changes of some rows, with all names read at once; one list for each row. */
    public List<List<Told>> of(List<HistoryEntry> entries, Locale locale) {
        Set<AgencyId> agencyIds = new HashSet<>();
        Set<PersonId> personIds = new HashSet<>();
        for (HistoryEntry entry : entries) {
            for (Change change : entry.changes()) {
                numbers(change, AGENCIES).forEach(id -> agencyIds.add(new AgencyId(id)));
                numbers(change, PEOPLE).forEach(id -> personIds.add(new PersonId(id)));
            }
        }
        Map<String, String> names = agencies.names(agencyIds).entrySet().stream()
                .collect(Collectors.toMap(e -> e.getKey().toString(), e -> name(e.getValue())));
        people.names(personIds).forEach((id, row) -> names.put(id.toString(), row.name()));
        return entries.stream()
                .map(entry -> entry.changes().stream()
                        .map(change -> told(change, names, locale))
                        .toList())
                .toList();
    }

    private Told told(Change change, Map<String, String> names, Locale locale) {
        return new Told(
                texts.in(locale, "history.field." + change.field()),
                value(change.field(), change.before(), names, locale),
                value(change.field(), change.after(), names, locale));
    }

    private @Nullable String value(String field, @Nullable String raw, Map<String, String> names, Locale locale) {
        if (raw == null || raw.isBlank() || raw.equals("null") || raw.equals("[]")) {
            return null;
        }
        if (DAY.matcher(raw).matches()) {
            return Texts.day(LocalDate.parse(raw));
        }
        if (ENUMS.containsKey(field)) {
            return texts.in(locale, ENUMS.get(field) + "." + raw);
        }
        if (field.equals("percent")) {
            return raw + "\u00A0%";
        }
        if (AGENCIES.contains(field) || PEOPLE.contains(field)) {
            return NUMBER.matcher(raw)
                    .replaceAll(found -> Matcher.quoteReplacement(names.getOrDefault(found.group(), found.group())))
                    .replaceAll("[\\[\\]]", "");
        }
        return raw;
    }

    private static List<Long> numbers(Change change, Set<String> fields) {
        return fields.contains(change.field())
                ? NUMBER.matcher(change.before() + " " + change.after())
                        .results()
                        .map(found -> Long.valueOf(found.group()))
                        .toList()
                : List.of();
    }

    private static String name(AgencyRow row) {
        return row.name();
    }
}
