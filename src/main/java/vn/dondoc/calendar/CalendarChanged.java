package vn.dondoc.calendar;

import vn.dondoc.shared.Actor;

/** The office has changed its calendar. Published in the same transaction, in which the new days count already. */
public record CalendarChanged(Actor by, CalendarChange change) {}
