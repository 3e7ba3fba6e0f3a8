package vn.dondoc.report;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.account.People;
import vn.dondoc.agency.Agencies;
import vn.dondoc.history.Change;
import vn.dondoc.history.HistoryEntry;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.PersonId;

/** Names for what a history row says by number. */
@Component
class ChangeNames {

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    /** What the numbers of a field stand for. */
    enum Of {
        AGENCY(Set.of("lead", "proposedAgency", "coordinating", "informed", "coordinatingAgency")),
        PERSON(Set.of("responsibleLeader", "followingOfficer")),
        GROUP(Set.of("coordinatingGroups", "informedGroups")),
        FIELD(Set.of("field"));

        private final Set<String> fields;

        Of(Set<String> fields) {
            this.fields = fields;
        }
    }

    private final Agencies agencies;
    private final People people;
    private final JdbcClient jdbc;

    ChangeNames(Agencies agencies, People people, JdbcClient jdbc) {
        this.agencies = agencies;
        this.people = people;
        this.jdbc = jdbc;
    }

    /** The names that some rows need. */
    record Known(Map<Of, Map<Long, String>> names) {

        /** Whether the field's numbers stand for something with a name. */
        boolean knows(String field) {
            return names.keySet().stream().anyMatch(kind -> kind.fields.contains(field));
        }

        /** The value with names for its numbers; a number that stands for nothing any more stays. */
        String in(String field, String raw) {
            Map<Long, String> known = names.entrySet().stream()
                    .filter(one -> one.getKey().fields.contains(field))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse(Map.of());
            return NUMBER.matcher(raw)
                    .replaceAll(found ->
                            Matcher.quoteReplacement(known.getOrDefault(Long.valueOf(found.group()), found.group())))
                    .replaceAll("[\\[\\]]", "");
        }
    }

    /** All names at once, one statement for each kind of them that occurs. */
    Known of(List<HistoryEntry> entries) {
        Map<Of, Map<Long, String>> names = new EnumMap<>(Of.class);
        for (Of kind : Of.values()) {
            Set<Long> numbers = new HashSet<>();
            entries.stream()
                    .flatMap(entry -> entry.changes().stream())
                    .filter(change -> kind.fields.contains(change.field()))
                    .flatMap(ChangeNames::numbers)
                    .forEach(numbers::add);
            names.put(kind, numbers.isEmpty() ? Map.of() : read(kind, numbers));
        }
        return new Known(names);
    }

    private static Stream<Long> numbers(Change change) {
        return NUMBER.matcher(change.before() + " " + change.after())
                .results()
                .map(MatchResult::group)
                .map(Long::valueOf);
    }

    private Map<Long, String> read(Of kind, Set<Long> numbers) {
        Map<Long, String> found = new HashMap<>();
        switch (kind) {
            case AGENCY ->
                agencies.names(numbers.stream().map(AgencyId::new).toList())
                        .forEach((id, row) -> found.put(id.value(), row.name()));
            case PERSON ->
                people.names(numbers.stream().map(PersonId::new).toList())
                        .forEach((id, row) -> found.put(id.value(), row.name()));
            case GROUP -> rows("agency_group", numbers, found);
            case FIELD -> rows("work_field", numbers, found);
        }
        return found;
    }

    private void rows(String table, Collection<Long> numbers, Map<Long, String> found) {
        jdbc.sql("SELECT id, name FROM " + table + " WHERE id IN (:numbers)")
                .param("numbers", numbers)
                .query(row -> {
                    found.put(row.getLong(1), row.getString(2));
                });
    }
}
