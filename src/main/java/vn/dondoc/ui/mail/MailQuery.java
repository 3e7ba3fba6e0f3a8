package vn.dondoc.ui.mail;

import com.vaadin.flow.router.QueryParameters;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dondoc.mail.MailFilter;
import vn.dondoc.mail.MailGroup;

/** The filter of the log as its address says it. Without a day it is today's mail. */
final class MailQuery {

    private static final String GROUP = "nhom";
    private static final String DAY = "ngay";
    private static final String EVERY_DAY = "moi-ngay";
    private static final String WORDS = "tim";
    private static final String KIND = "loai";
    private static final String CODE = "ma";

    private MailQuery() {}

    static MailFilter read(QueryParameters query, LocalDate today) {
        return MailFilter.none()
                .in(query.getSingleParameter(GROUP).flatMap(MailQuery::group).orElse(null))
                .on(day(query.getSingleParameter(DAY).orElse(""), today))
                .of(query.getSingleParameter(KIND)
                        .map(kind -> kind.toUpperCase(Locale.ROOT).replace('-', '_'))
                        .orElse(null))
                .with(query.getSingleParameter(WORDS).orElse(null))
                .about(query.getSingleParameter(CODE).orElse(null));
    }

    static QueryParameters write(MailFilter filter, LocalDate today) {
        Map<String, String> query = new LinkedHashMap<>();
        if (filter.group() != null) {
            query.put(GROUP, slug(filter.group().name()));
        }
        if (filter.day() == null) {
            query.put(DAY, EVERY_DAY);
        } else if (!filter.day().equals(today)) {
            query.put(DAY, filter.day().toString());
        }
        put(query, KIND, filter.kind() == null ? "" : slug(filter.kind()));
        put(query, WORDS, filter.words() == null ? "" : filter.words());
        put(query, CODE, filter.code() == null ? "" : filter.code());
        return QueryParameters.simple(query);
    }

    private static void put(Map<String, String> query, String key, String value) {
        if (!value.isBlank()) {
            query.put(key, value.strip());
        }
    }

    private static Optional<MailGroup> group(String slug) {
        return Arrays.stream(MailGroup.values())
                .filter(group -> slug(group.name()).equals(slug))
                .findFirst();
    }

    private static @Nullable LocalDate day(String text, LocalDate today) {
        if (text.equals(EVERY_DAY)) {
            return null;
        }
        try {
            return text.isEmpty() ? today : LocalDate.parse(text);
        } catch (DateTimeException e) {
            return today;
        }
    }

    private static String slug(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
