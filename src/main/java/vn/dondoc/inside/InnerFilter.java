package vn.dondoc.inside;

/** Which inner tasks a list shows, of those that its reader may know. */
public record InnerFilter(boolean mine, Show show) {

    /** What is still to do. */
    public static final InnerFilter OPEN = new InnerFilter(false, Show.OPEN);

    /** What is still to do by the reader himself. */
    public static final InnerFilter MINE = new InnerFilter(true, Show.OPEN);

    /** Where they stand. */
    public enum Show {
        OPEN,
        LATE,
        /** Reported done and not yet confirmed. */
        TO_CONFIRM,
        CLOSED
    }
}
