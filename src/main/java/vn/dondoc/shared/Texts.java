package vn.dondoc.shared;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The one dictionary, for screens and mails: {@code i18n/<module>_vi.properties} and {@code _en}. Vietnamese is the
 * default; a key that is missing shows as {@code !key!}, and a test sees to it that none is.
 */
@Component
public class Texts {

    public static final Locale VIETNAMESE = Locale.of("vi", "VN");
    public static final List<Locale> LOCALES = List.of(VIETNAMESE, Locale.ENGLISH);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("H:mm");

    private final Map<String, Map<String, String>> byLanguage = new HashMap<>();

    public Texts() {
        for (Locale locale : LOCALES) {
            byLanguage.put(locale.getLanguage(), load(locale.getLanguage()));
        }
    }

    /**
     * The text in Vietnamese. Arguments fill {@code {0}}, {@code {1}} …; numbers are written as given, not grouped,
     * dates as 29/12/2017.
     */
    public String of(String key, Object... arguments) {
        return in(VIETNAMESE, key, arguments);
    }

    public String in(Locale locale, String key, Object... arguments) {
        Map<String, String> texts = byLanguage.getOrDefault(locale.getLanguage(), Map.of());
        String pattern = texts.get(key);
        if (pattern == null) {
            return "!" + key + "!";
        }
        Object[] shown = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            shown[i] = arguments[i] instanceof LocalDate day ? day(day) : String.valueOf(arguments[i]);
        }
        return shown.length == 0 ? pattern.replace("''", "'") : new MessageFormat(pattern, locale).format(shown);
    }

    /** A day as it is written everywhere: 29/12/2017. */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** A deadline as it is written everywhere: 29/12/2017 16:30; the day alone without an hour. */
    public static String day(LocalDate day, @Nullable LocalTime at) {
        return at == null ? day(day) : day(day) + " " + HOUR.format(at);
    }

    /** The name of an enum constant: see {@link #keyOf}. */
    public String of(Enum<?> constant) {
        return in(VIETNAMESE, constant);
    }

    public String in(Locale locale, Enum<?> constant) {
        return in(locale, keyOf(constant));
    }

    /** The key of a constant's name: {@code Role.CLERK}, for a nested enum {@code Timeliness.Kind.OVERDUE}. */
    public static String keyOf(Enum<?> constant) {
        Class<?> type = constant.getDeclaringClass();
        String name =
                type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
        return name + "." + constant.name();
    }

    /** All keys of a language, for the test that compares them. */
    public Map<String, String> all(Locale locale) {
        return Map.copyOf(byLanguage.getOrDefault(locale.getLanguage(), Map.of()));
    }

    private static Map<String, String> load(String language) {
        Map<String, String> texts = new HashMap<>();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver()
                    .getResources("classpath:i18n/*_" + language + ".properties")) {
                Properties properties = new Properties();
                try (InputStreamReader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    properties.load(reader);
                }
                properties.forEach((key, text) -> {
                    if (texts.put((String) key, (String) text) != null) {
                        throw new IllegalStateException("Two texts for " + key + " (" + language + ")");
                    }
                });
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
