package vn.dondoc.reminder;

import java.util.Collection;
import java.util.EnumMap;
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

    /** What takes something back, and what told of that. */
    private static final Map<ReminderKind, Set<ReminderKind>> TAKING_BACK = Map.of(
            ReminderKind.TAKEN_BACK, NAMED,
            ReminderKind.CLAIM_WITHDRAWN, EnumSet.of(ReminderKind.CLAIMED),
            ReminderKind.REQUEST_WITHDRAWN, EnumSet.of(ReminderKind.REQUESTED),
            ReminderKind.COORDINATION_CLOSED, EnumSet.of(ReminderKind.COORDINATION_ASKED));

    private static final Map<ReminderKind, Set<ReminderKind>> SECOND = seconds();

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
                        case RESUMED ->
                            isNothing(untold.get(row.id()))
                                    ? NotOwed.HOLD_UNTOLD
                                    : untold.containsKey(row.id()) && isInPapersLetter(row, rows)
                                            ? NotOwed.IN_PAPERS_LETTER
                                            : null;
                        case TAKEN_BACK -> row.dropped() != null && isUntold(row, earlier) ? NotOwed.NEVER_TOLD : null;
                        case COORDINATION_CLOSED -> isUntold(row, earlier) ? NotOwed.NEVER_TOLD : null;
                        case CLAIM_WITHDRAWN, REQUEST_WITHDRAWN -> isTold(row, earlier) ? null : NotOwed.NEVER_TOLD;
                        case INFORMED ->
                            row.subjectKind().equals(OwedRow.ACT) && isWaiting(ReminderKind.INFORMED, row, rows)
                                    ? NotOwed.IN_ASSIGNMENT
                                    : null;
                        case COORDINATION_DUE_FOLLOWED ->
                            isReadIn(ReminderKind.COORDINATION_ASKED, row, rows) ? NotOwed.IN_ASKING : null;
                        case INNER_DUE_CHANGED, INNER_DUE_FOLLOWED, INNER_RESUMED ->
                            isReadIn(ReminderKind.INNER_GIVEN, row, rows) ? NotOwed.IN_ASSIGNMENT : null;
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

    /** Held by a paper, and the letter of that paper is written now: it says how the task goes on. */
    private static boolean isInPapersLetter(OwedRow row, List<OwedRow> rows) {
        return rows.stream()
                .anyMatch(one -> one.kind() == ReminderKind.HELD
                        && !one.subjectKind().equals(OwedRow.ACT)
                        && one.message() == null
                        && one.isBeforeOfSame(row));
    }

    /** Who is given it, or asked, by a letter that is written now reads the day there as it is. */
    private static boolean isReadIn(ReminderKind first, OwedRow row, List<OwedRow> rows) {
        return isWaiting(
                first,
                row,
                rows.stream().filter(one -> one.subjectId() == row.subjectId()).toList());
    }

    /** Whether a letter of this kind to the same reader came first and is written only now. */
    private static boolean isWaiting(ReminderKind kind, OwedRow row, List<OwedRow> rows) {
        return rows.stream().anyMatch(one -> one.kind() == kind && one.message() == null && one.isBeforeOfSame(row));
    }

    /** What is told differently once the letter of such an act was taken back: that it goes on, or is taken back itself. */
    static Set<ReminderKind> secondOf(ReminderKind first) {
        return SECOND.getOrDefault(first, Set.of());
    }

    private static Map<ReminderKind, Set<ReminderKind>> seconds() {
        Map<ReminderKind, Set<ReminderKind>> found = new EnumMap<>(ReminderKind.class);
        TAKING_BACK.forEach((second, firsts) ->
                firsts.forEach(first -> found.computeIfAbsent(first, kind -> EnumSet.noneOf(ReminderKind.class))
                        .add(second)));
        found.put(ReminderKind.HELD, EnumSet.of(ReminderKind.RESUMED));
        return found;
    }

    /** A letter to him that told of the first waited, and none has left. Who had none may have heard of it in another's place. */
    private static boolean isUntold(OwedRow row, List<OwedTable.Earlier> earlier) {
        List<OwedTable.Earlier> his = first(row, earlier);
        return !his.isEmpty() && his.stream().noneMatch(OwedTable.Earlier::sent);
    }

    private static boolean isTold(OwedRow row, List<OwedTable.Earlier> earlier) {
        return first(row, earlier).stream().anyMatch(OwedTable.Earlier::sent);
    }

    /** The rows that told him of what this one takes back. */
    private static List<OwedTable.Earlier> first(OwedRow row, List<OwedTable.Earlier> earlier) {
        Set<ReminderKind> kinds = TAKING_BACK.getOrDefault(row.kind(), Set.of());
        return earlier.stream()
                .filter(one -> kinds.contains(one.kind()) && one.isTo(row))
                .filter(one -> kinds == NAMED || one.subjectId() == row.subjectId())
                .toList();
    }

    private List<OwedTable.Earlier> earlier(Collection<OwedRow> rows) {
        return owed.earlier(
                rows.stream()
                        .filter(row -> TAKING_BACK.containsKey(row.kind()))
                        .map(OwedRow::task)
                        .collect(Collectors.toSet()),
                TAKING_BACK.values().stream().flatMap(Set::stream).collect(Collectors.toSet()));
    }
}
