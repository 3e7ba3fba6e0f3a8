package vn.dondoc.ui.directive;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.dondoc.directive.Direction;
import vn.dondoc.directive.DirectiveFilter;
import vn.dondoc.directive.SourceKind;
import vn.dondoc.shared.FieldId;

/** The filter of the register ↔ the query of its address. What an address says wrongly is left out. */
final class DirectiveQuery {

    private static final String TEXT = "q";
    private static final String SOURCE = "nguon";
    private static final String DIRECTION = "chieu";
    private static final String KIND = "loai";
    private static final String FIELD = "linh-vuc";
    private static final String FROM = "tu";
    private static final String TO = "den";

    private static final Map<SourceKind, String> WORDS = Map.of(
            SourceKind.PAPER, "van-ban",
            SourceKind.ORAL, "chi-dao-truc-tiep",
            SourceKind.MEETING, "ket-luan-hop",
            SourceKind.NOTE, "but-phe");

    private DirectiveQuery() {}

    static DirectiveFilter read(QueryParameters query) {
        String direction = one(query, DIRECTION);
        String kind = one(query, KIND);
        String field = one(query, FIELD);
        return new DirectiveFilter(
                one(query, TEXT),
                WORDS.entrySet().stream()
                        .filter(word -> word.getValue().equals(one(query, SOURCE)))
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse(null),
                direction.equals("den") ? Direction.INCOMING : direction.equals("di") ? Direction.OUTGOING : null,
                kind.isEmpty() ? null : kind,
                field.matches("\\d{1,18}") ? new FieldId(Long.parseLong(field)) : null,
                day(one(query, FROM)),
                day(one(query, TO)));
    }

    static QueryParameters write(DirectiveFilter filter) {
        Map<String, String> values = new LinkedHashMap<>();
        put(values, TEXT, filter.text());
        put(values, SOURCE, filter.source() == null ? null : WORDS.get(filter.source()));
        put(
                values,
                DIRECTION,
                filter.direction() == null ? null : filter.direction() == Direction.INCOMING ? "den" : "di");
        put(values, KIND, filter.kind());
        put(values, FIELD, filter.field());
        put(values, FROM, filter.issuedFrom());
        put(values, TO, filter.issuedTo());
        return QueryParameters.simple(values);
    }

    private static void put(Map<String, String> values, String name, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            values.put(name, value.toString());
        }
    }

    private static String one(QueryParameters query, String name) {
        return query.getSingleParameter(name).orElse("");
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }
}
