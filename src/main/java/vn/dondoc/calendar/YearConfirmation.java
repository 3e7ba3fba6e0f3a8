package vn.dondoc.calendar;

import java.time.Instant;

/** The office's word that a year's calendar is as announced. */
public record YearConfirmation(int year, String document, String confirmedBy, Instant confirmedAt) {}
