package vn.dondoc.task;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of the deadline ledger.
 *
 * @param version 0 is the first deadline
 * @param oldDueOn null for row 0 and without deadline
 */
public record LedgerRow(
        int version,
        LedgerKind kind,
        @Nullable LocalDate oldDueOn,
        @Nullable LocalDate newDueOn,
        DeadlineKind newKind,
        @Nullable String reason,
        @Nullable String document,
        String decider,
        Instant decidedAt) {}
