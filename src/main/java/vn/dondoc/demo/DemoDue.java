package vn.dondoc.demo;

import org.jspecify.annotations.Nullable;

/**
 * A task's deadline.
 *
 * @param day null for "không hạn" and "thường xuyên"
 */
record DemoDue(Kind kind, @Nullable DemoDay day) {

    enum Kind {
        DATE,
        NONE,
        REGULAR
    }

    static DemoDue parse(String text) {
        return switch (text) {
            case "none" -> new DemoDue(Kind.NONE, null);
            case "regular" -> new DemoDue(Kind.REGULAR, null);
            default -> new DemoDue(Kind.DATE, DemoDay.parse(text));
        };
    }
}
