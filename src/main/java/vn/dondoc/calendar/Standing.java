package vn.dondoc.calendar;

/** On what a day of the calendar rests, and so whether it counts. */
public enum Standing {
    /** Fixed by the labour code: counts, forecast or not. */
    LAW,
    /** Announced, by a source that was found: counts. */
    SOURCED,
    /** Confirmed or entered by the office with a document: counts. */
    DOCUMENT,
    /** Forecast or heard of only: an ordinary day until the office confirms it. */
    UNCONFIRMED,
    /** Taken out by the office: an ordinary day. */
    WITHDRAWN;

    public boolean counts() {
        return this == LAW || this == SOURCED || this == DOCUMENT;
    }
}
