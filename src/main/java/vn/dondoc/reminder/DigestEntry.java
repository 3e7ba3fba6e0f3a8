package vn.dondoc.reminder;

import java.util.Comparator;
import vn.dondoc.task.TaskState;
import vn.dondoc.task.Timeliness;

/**
 * A task in the letter of a day with what it is judged to be.
 *
 * @param firing whether it has reached a step today
 * @param rank the worst first: overdue, waiting for the office, due today, due soon, other
 */
record DigestEntry(Line line, Timeliness time, boolean firing, int rank) {

    /** After what is overdue, before what is due. */
    private static final int WAITING = 1;

    /** The worst first, of those that are alike the oldest code. */
    static final Comparator<DigestEntry> WORST_FIRST = Comparator.comparingInt(DigestEntry::rank)
            .thenComparing(entry -> -entry.time().days() * (entry.time().isLate() ? 1 : -1))
            .thenComparing(entry -> entry.line().code());

    static DigestEntry of(Line line, Digestee to, Timeliness time) {
        boolean firing = line.isAsked() || to.firing().contains(line.id());
        int rank = line.state() == TaskState.PENDING_CONFIRMATION
                ? WAITING
                : switch (time.kind()) {
                    case OVERDUE -> 0;
                    case DUE_TODAY -> 2;
                    case DUE_SOON -> 3;
                    default -> 4;
                };
        return new DigestEntry(line, time, firing, rank);
    }

    boolean isOverdue() {
        return rank == 0;
    }

    boolean isDueSoon() {
        return rank == 2 || rank == 3;
    }

    boolean isWaiting() {
        return rank == WAITING && !line.isBeingSigned();
    }

    boolean isSigning() {
        return rank == WAITING && line.isBeingSigned();
    }

    boolean isOther() {
        return rank == 4;
    }
}
