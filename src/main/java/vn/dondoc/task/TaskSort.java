package vn.dondoc.task;

/** In which order a list stands; each ends in the id, so that a page begins exactly where the one before ended. */
public enum TaskSort {
    /** Open tasks by deadline and its hour, a whole day after the hours of that day; then those without, then the rest. */
    DEADLINE("t.list_at", true),
    DEADLINE_DESCENDING("t.list_at", false),
    /** As they were given. */
    NEWEST("t.id", false),
    OLDEST("t.id", true),
    /** Claims by how long they have waited, the oldest first; then what was never claimed. */
    WAITING("t.waits_since", true),
    WAITING_DESCENDING("t.waits_since", false),
    PROGRESS("t.percent", true),
    PROGRESS_DESCENDING("t.percent", false);

    final String column;
    final boolean ascending;

    TaskSort(String column, boolean ascending) {
        this.column = column;
        this.ascending = ascending;
    }

    /** The same order from its end. */
    TaskSort reverse() {
        return switch (this) {
            case DEADLINE -> DEADLINE_DESCENDING;
            case DEADLINE_DESCENDING -> DEADLINE;
            case NEWEST -> OLDEST;
            case OLDEST -> NEWEST;
            case WAITING -> WAITING_DESCENDING;
            case WAITING_DESCENDING -> WAITING;
            case PROGRESS -> PROGRESS_DESCENDING;
            case PROGRESS_DESCENDING -> PROGRESS;
        };
    }

    String orderBy() {
        String direction = ascending ? " ASC" : " DESC";
        return column.equals("t.id") ? "t.id" + direction : column + direction + ", t.id" + direction;
    }

    /** Rows after the key {@code :afterKey, :afterId}. */
    String after() {
        String sign = ascending ? " > " : " < ";
        return column.equals("t.id")
                ? "t.id" + sign + ":afterId"
                : "(" + column + sign + ":afterKey OR (" + column + " = :afterKey AND t.id" + sign + ":afterId))";
    }
}
