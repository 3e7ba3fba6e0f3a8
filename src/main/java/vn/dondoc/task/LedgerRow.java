package vn.dondoc.task;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A row of the deadline ledger.
 *
 * @param version 0 is the first deadline
 * @param oldDueOn null for row 0 and without deadline
 * @param oldDueAt null for the whole day, as {@code newDueAt}
 */
public record LedgerRow(
        int version,
        LedgerKind kind,
        @Nullable LocalDate oldDueOn,
        @Nullable LocalTime oldDueAt,
        @Nullable LocalDate newDueOn,
        @Nullable LocalTime newDueAt,
        DeadlineKind newKind,
        @Nullable String reason,
        @Nullable String document,
        String decider,
        Instant decidedAt) {

    /** Whether it is a row of another day or hour; a kept deadline has its row too. */
    public boolean isMoved() {
        return !Objects.equals(oldDueOn, newDueOn) || !Objects.equals(oldDueAt, newDueAt);
    }
}
