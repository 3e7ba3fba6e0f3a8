package vn.dondoc.task;

/** How often a recurring task comes back. */
public enum PeriodKind {
    /** Hằng tuần. */
    WEEK,
    /** Hằng tháng. */
    MONTH,
    /** Hằng quý. */
    QUARTER,
    /** Sáu tháng. */
    HALF_YEAR,
    /** Hằng năm. */
    YEAR,
    /** Một ngày cố định, once. */
    DAY
}
