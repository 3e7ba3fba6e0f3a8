package vn.dondoc.calendar;

import java.time.LocalDate;

/** What the office does to its calendar. Each edit names the document that orders it. */
public sealed interface CalendarEdit {

    /** Number, symbol and date of the announcing document, such as "Thông báo 6150/TB-BLĐTBXH ngày 03/12/2024". */
    String document();

    /** A pending or forecast day stands; the other day of its swap with it. */
    record Confirm(LocalDate day, long version, String document) implements CalendarEdit {}

    /** A further day off. */
    record DayOff(LocalDate day, String name, String document) implements CalendarEdit {}

    /** A weekday off in exchange for a Saturday or Sunday worked. */
    record Swap(LocalDate off, LocalDate worked, String document) implements CalendarEdit {}

    /**
     * A day gets another name or another date; the other day of its swap stays and both then stand by the document.
     *
     * @param newDay the same day if only the name changes
     */
    record Correct(LocalDate day, long version, LocalDate newDay, String name, String document)
            implements CalendarEdit {}

    /** A day does not count after all; the other day of its swap goes with it. */
    record Remove(LocalDate day, long version, String document) implements CalendarEdit {}
}
