package vn.dondoc.demo;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * A task's deadline.
 *
 * @param day null for "không hạn" and "thường xuyên"
 * @param hour an hour of that day; null for the whole day
 */
record DemoDue(Kind kind, @Nullable DemoDay day, @Nullable LocalTime hour) {

    DemoDue(Kind kind, @Nullable DemoDay day) {
        this(kind, day, null);
    }

    enum Kind {
        DATE,
        NONE,
        REGULAR
    }

    /** Reads "none", "regular", a day, or a day with its hour: "+1 16:30". */
    static DemoDue parse(String text) {
        return switch (text) {
            case "none" -> new DemoDue(Kind.NONE, null);
            case "regular" -> new DemoDue(Kind.REGULAR, null);
            default -> {
                int gap = text.indexOf(' ');
                boolean timed = gap > 0 && text.indexOf(':') > gap;
                yield new DemoDue(
                        Kind.DATE,
                        DemoDay.parse(timed ? text.substring(0, gap) : text),
                        timed ? LocalTime.parse(text.substring(gap + 1)) : null);
            }
        };
    }
}
