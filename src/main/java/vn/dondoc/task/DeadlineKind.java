package vn.dondoc.task;

/** Loại hạn. */
public enum DeadlineKind {
    /** Có hạn. */
    DATED,
    /** Không hạn. */
    NONE,
    /** Thường xuyên. */
    REGULAR
}
