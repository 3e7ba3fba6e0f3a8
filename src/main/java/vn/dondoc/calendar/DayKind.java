package vn.dondoc.calendar;

/** Why a day differs from the plain week. */
public enum DayKind {
    /** A day off fixed by the labour code. */
    STATUTORY,
    /** Nghỉ bù: the weekday off for a statutory day that falls on a weekend. */
    SUBSTITUTE,
    /** The weekday that is off in exchange for a worked weekend day. */
    SWAPPED_OFF,
    /** The weekend day that is worked in exchange. */
    SWAPPED_WORK,
    /** Another day off that a document orders. */
    OTHER_OFF;

    public boolean isOff() {
        return this != SWAPPED_WORK;
    }
}
