package vn.dondoc.task;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.shared.Actor;

/**
 * What a former lead reads of a task (DESIGN 6.6): all of it as it stood when it was taken from him, with the deadline of
 * that day. What became of it since is not his to read.
 *
 * @param last what he had of it
 * @param ledger up to the transfer
 * @see "docs/decisions/0043-what-a-former-lead-reads.md"
 */
record FormerRecord(TransferTable.Last last, List<LedgerRow> ledger) {

    /** @param now only its name and number are taken from here */
    TaskRow row(Actor formerLead, TaskRow now) {
        LedgerRow deadline = ledger.isEmpty() ? null : ledger.getLast();
        return new TaskRow(
                now.id(),
                now.version(),
                now.code(),
                last.content(),
                last.state(),
                null,
                new Timeliness(Timeliness.Kind.NOT_JUDGED, 0),
                0,
                formerLead.agency(),
                formerLead.agencyName(),
                last.directive(),
                last.directiveTitle(),
                last.directiveIssuedOn(),
                deadline == null ? null : deadline.newKind(),
                deadline == null ? null : deadline.newDueOn(),
                deadline == null ? null : deadline.newDueAt(),
                last.percent(),
                null,
                null,
                null,
                null,
                0,
                last.officer(),
                last.officerName(),
                last.field(),
                last.urgency(),
                null,
                null,
                null,
                List.of(),
                0,
                null,
                null,
                false,
                now.nature().forSignature(false));
    }

    /** The first deadline, or the one that a correction put in its place. */
    private @Nullable LedgerRow original() {
        LedgerRow original = null;
        for (LedgerRow row : ledger) {
            // a correction that gave the task to another agency has a row with the same day on both sides
            boolean corrected = row.kind() == LedgerKind.CORRECTION && row.isMoved();
            if (row.kind() == LedgerKind.FIRST || corrected) {
                original = row;
            }
        }
        return original;
    }

    @Nullable
    LocalDate originalDueOn() {
        LedgerRow original = original();
        return original == null ? null : original.newDueOn();
    }

    @Nullable
    LocalTime originalDueAt() {
        LedgerRow original = original();
        return original == null ? null : original.newDueAt();
    }

    /** Gia hạn n lần. */
    int extensions() {
        return (int) ledger.stream()
                .filter(row -> row.kind() == LedgerKind.EXTENSION)
                .count();
    }
}
