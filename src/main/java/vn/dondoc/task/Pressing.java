package vn.dondoc.task;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The worst of the queues: what has waited longest in each.
 *
 * @param oldestOverdueOn the earliest deadline among the overdue; null if none is
 * @param dueToday how many of "sắp đến hạn" are due today
 * @param oldestClaimOn the day of the claim that has waited longest for the office; null if none waits
 * @param oldestAssignedOn the day of the assignment that has waited longest for its receipt; null if none waits
 * @param reportsAsked on how many tasks the office waits for a report that it asked of the filter's agency; 0 without one
 */
public record Pressing(
        @Nullable LocalDate oldestOverdueOn,
        long dueToday,
        @Nullable LocalDate oldestClaimOn,
        @Nullable LocalDate oldestAssignedOn,
        long reportsAsked) {}
