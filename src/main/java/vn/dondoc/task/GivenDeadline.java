package vn.dondoc.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The deadline that somebody gave, and what moved it since by working days that were not the agency's.
 *
 * @param day as it was given last: at issue, by a correction, again, or by an extension
 * @param moves the ledger rows of holds and reopenings since then
 * @param again whether another one than the first was given when the task was given again or to another lead
 */
record GivenDeadline(Deadline day, List<LedgerRow> moves, boolean again) {

    GivenDeadline {
        moves = List.copyOf(moves);
    }

    /** @param ledger all rows of the task, oldest first */
    static GivenDeadline of(List<LedgerRow> ledger) {
        Deadline day = Deadline.none();
        List<LedgerRow> moves = new ArrayList<>();
        boolean again = false;
        for (LedgerRow row : ledger) {
            boolean begins = row.kind() == LedgerKind.FIRST || row.version() == 0;
            if (row.kind() == LedgerKind.HOLD || row.kind() == LedgerKind.REOPENING) {
                moves.add(row);
            } else if (begins || row.isMoved() || !Objects.equals(row.newKind(), day.kind())) {
                day = new Deadline(row.newKind(), row.newDueOn(), row.newDueAt());
                moves.clear();
                again = row.kind() == LedgerKind.TRANSFER || row.kind() == LedgerKind.AT_REASSIGNMENT;
            }
        }
        return new GivenDeadline(day, moves, again);
    }
}
