package vn.dondoc.task;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.directive.IssuingLevel;
import vn.dondoc.shared.FieldId;

/** The whole table of who decides about more time, as one immutable value. */
final class ExtensionBook {

    /** Of two with one day the one entered later holds. */
    private static final Comparator<ExtensionSetting> LATEST_FIRST = Comparator.comparing(ExtensionSetting::validFrom)
            .thenComparing(ExtensionSetting::version)
            .reversed();

    private final Map<ExtensionScope, List<ExtensionSetting>> settings;

    ExtensionBook(List<ExtensionSetting> all) {
        settings = all.stream()
                .sorted(LATEST_FIRST)
                .collect(Collectors.groupingBy(ExtensionSetting::scope, Collectors.toUnmodifiableList()));
    }

    Set<ExtensionScope> scopes() {
        return settings.keySet();
    }

    /** All that was settled for a scope, the latest day first. */
    List<ExtensionSetting> of(ExtensionScope scope) {
        return settings.getOrDefault(scope, List.of());
    }

    /** What holds on a day for tasks of that level and field; empty if the office has nothing of their own. */
    Optional<ExtensionMeasure> measure(IssuingLevel level, @Nullable FieldId field, LocalDate on) {
        return settings.keySet().stream()
                .filter(scope -> scope.covers(level, field))
                .sorted(Comparator.comparingInt(ExtensionScope::weight).reversed())
                .flatMap(scope -> current(scope, on).map(ExtensionSetting::measure).stream())
                .findFirst();
    }

    Optional<ExtensionSetting> current(ExtensionScope scope, LocalDate on) {
        return of(scope).stream().filter(one -> !one.validFrom().isAfter(on)).findFirst();
    }

    /** The first that comes into force after a day. */
    Optional<ExtensionSetting> next(ExtensionScope scope, LocalDate after) {
        Stream<LocalDate> later =
                of(scope).stream().map(ExtensionSetting::validFrom).filter(day -> day.isAfter(after));
        return later.min(Comparator.naturalOrder()).flatMap(day -> current(scope, day));
    }
}
