package vn.dondoc.calendar;

/** The office has changed its calendar. Published in the same transaction. */
public record CalendarChanged(CalendarChange change) {}
