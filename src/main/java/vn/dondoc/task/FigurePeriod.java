package vn.dondoc.task;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dondoc.policy.PeriodBasis;

/**
 * Days of the office's calendar over which figures are read, and which tasks are theirs.
 *
 * @param from the first day, included
 * @param to the last day, included
 * @param basis as the policy says that holds on the last day, or today if that is earlier
 * @param settledFrom since when that policy holds; null for the program's default
 */
public record FigurePeriod(
        LocalDate from,
        LocalDate to,
        PeriodBasis basis,
        @Nullable LocalDate settledFrom) {}
