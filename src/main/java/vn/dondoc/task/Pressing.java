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
 */
public record Pressing(
        @Nullable LocalDate oldestOverdueOn,
        long dueToday,
        @Nullable LocalDate oldestClaimOn,
        @Nullable LocalDate oldestAssignedOn) {}
