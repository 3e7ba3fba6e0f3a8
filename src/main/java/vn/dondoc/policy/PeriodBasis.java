package vn.dondoc.policy;

/** Which tasks a figure over a period has: the two ways in which offices report. {@link Policy#PERIOD_TASKS}. */
public enum PeriodBasis {
    /** Giao trong kỳ: given on a day of the period. */
    GIVEN,
    /** Đến hạn trong kỳ: the deadline is on a day of the period; what has none is in no period. */
    DUE
}
