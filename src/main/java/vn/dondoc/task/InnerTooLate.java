package vn.dondoc.task;

import java.time.LocalDate;

/**
 * An open task that ends later than what the province owes those above it allows.
 *
 * @param leadName of its lead agency
 */
public record InnerTooLate(String code, String content, String leadName, LocalDate dueOn) {}
