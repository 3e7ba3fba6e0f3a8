package vn.dondoc.reminder;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Letters of acts that are owed no more because of what came while they waited, whoever would read them: nobody is told of a
 * task that has gone to another agency, nor of the second of two acts the first of which he never heard of.
 *
 * @see "docs/decisions/0053-what-came-while-a-mail-waited.md"
 */
@Component
class Overtaken {

    /** What tells an agency that it has to do with a task. */
    private static final Set<ReminderKind> NAMED = EnumSet.of(
            ReminderKind.ASSIGNED,
            ReminderKind.INFORMED,
            ReminderKind.REASSIGNED,
            ReminderKind.TRANSFERRED,
            ReminderKind.CORRECTED);

    private static final Set<ReminderKind> TAKING_BACK =
            EnumSet.of(ReminderKind.TAKEN_BACK, ReminderKind.CLAIM_WITHDRAWN);

    private final OwedTable owed;
    private final UntoldHolds holds;

    Overtaken(OwedTable owed, UntoldHolds holds) {
        this.owed = owed;
        this.holds = holds;
    }

    /**
     * Why rows are owed no more; those that may be owed are left out.
     *
     * @param moved the last transfer of a task
     * @param released requests to be released that were granted: that is told to who asked, wherever the task is now
     */
    Map<Long, NotOwed> of(List<OwedRow> rows, Map<Long, Long> moved, Set<Long> released) {
        Map<Long, NotOwed> found = new HashMap<>();
        Set<Long> over = holds.over(rows);
        Map<Long, UntoldHolds.Untold> untold = holds.of(rows);
        List<OwedTable.Earlier> earlier = earlier(rows);
        for (OwedRow row : rows) {
            NotOwed why = isOfFormerLead(row, moved) && !isRelease(row, released)
                    ? NotOwed.MOVED_ON
                    : switch (row.kind()) {
                        case HELD -> over.contains(row.id()) ? NotOwed.HOLD_OVER : null;
                        case RESUMED -> isNothing(untold.get(row.id())) ? NotOwed.HOLD_UNTOLD : null;
                        case TAKEN_BACK -> row.dropped() != null && isUnnamed(row, earlier) ? NotOwed.NEVER_TOLD : null;
                        case CLAIM_WITHDRAWN -> isClaimTold(row, earlier) ? null : NotOwed.NEVER_TOLD;
                        default -> null;
                    };
            if (why != null) {
                found.put(row.id(), why);
            }
        }
        return found;
    }

    /** Numbers go up with time: what was done with the task before it went to another agency is not that one's. */
    private static boolean isOfFormerLead(OwedRow row, Map<Long, Long> moved) {
        return row.act() != null
                && ReminderKind.OF_ONE_LEAD.contains(row.kind())
                && row.id() < moved.getOrDefault(row.task(), 0L);
    }

    private static boolean isRelease(OwedRow row, Set<Long> released) {
        return row.kind() == ReminderKind.ANSWERED && released.contains(row.subjectId());
    }

    private static boolean isNothing(UntoldHolds.@Nullable Untold hold) {
        return hold != null && !hold.told();
    }

    /** Named beside the lead: a letter to him that said so waited, and none has left. Who had none may have heard of it in another's place. */
    private static boolean isUnnamed(OwedRow row, List<OwedTable.Earlier> earlier) {
        List<OwedTable.Earlier> his = earlier.stream()
                .filter(one -> NAMED.contains(one.kind()) && one.isTo(row))
                .toList();
        return !his.isEmpty() && his.stream().noneMatch(OwedTable.Earlier::sent);
    }

    private static boolean isClaimTold(OwedRow row, List<OwedTable.Earlier> earlier) {
        return earlier.stream()
                .anyMatch(one -> one.kind() == ReminderKind.CLAIMED
                        && one.subjectId() == row.subjectId()
                        && one.isTo(row)
                        && one.sent());
    }

    private List<OwedTable.Earlier> earlier(Collection<OwedRow> rows) {
        Set<ReminderKind> kinds = EnumSet.copyOf(NAMED);
        kinds.add(ReminderKind.CLAIMED);
        return owed.earlier(
                rows.stream()
                        .filter(row -> TAKING_BACK.contains(row.kind()))
                        .map(OwedRow::task)
                        .collect(Collectors.toSet()),
                kinds);
    }
}
