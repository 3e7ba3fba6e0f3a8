package vn.dondoc.task;

import org.jspecify.annotations.Nullable;
import vn.dondoc.shared.Moment;

/**
 * The figures' cells: done on time + done late + open in time + open overdue + without deadline (done, open) + outside =
 * total. Drafts and tasks issued by mistake are in none.
 */
public enum Bucket {
    /** Hoàn thành đúng hạn. */
    DONE_ON_TIME,
    /** Hoàn thành quá hạn. */
    DONE_LATE,
    /** Đang thực hiện, trong hạn. */
    OPEN_IN_TIME,
    /** Đang thực hiện, quá hạn. */
    OPEN_OVERDUE,
    /** Không đặt hạn, đã hoàn thành. */
    UNDATED_DONE,
    /** Không đặt hạn, đang thực hiện. */
    UNDATED_OPEN,
    /** Tạm dừng, thôi theo dõi: outside the rates. */
    OUTSIDE;

    /** The cell of a task at a moment; null for one that counts nowhere. */
    public static @Nullable Bucket of(TaskFacts task, Moment now) {
        if (task.state() == TaskState.DRAFT || task.closingKind() == ClosingKind.ISSUED_BY_MISTAKE) {
            return null;
        }
        boolean dated = task.effectiveOn() != null;
        boolean late = task.isLateAt(now);
        return switch (task.state()) {
            case COMPLETED -> !dated ? UNDATED_DONE : late ? DONE_LATE : DONE_ON_TIME;
            case ON_HOLD, CLOSED_NOT_DONE -> OUTSIDE;
            default -> !dated ? UNDATED_OPEN : late ? OPEN_OVERDUE : OPEN_IN_TIME;
        };
    }

    /**
     * The same as a condition on the columns {@code state, effective_on, effective_at, claim, closing}, which the task rows and the
     * summary both have. Parameters {@code today} and {@code hour}.
     */
    String condition(String alias) {
        String open = alias + ".state IN ('ASSIGNED','REFUSED','IN_PROGRESS','PENDING_CONFIRMATION','RETURNED')";
        String undated = "(" + alias + ".effective_on IS NULL OR " + alias + ".effective_on = '9999-12-31')";
        String dated = "(" + alias + ".effective_on < '9999-12-31')";
        String late = "(" + alias + ".claim = 'LATE' OR (" + alias + ".claim = 'NONE' AND " + over(alias) + "))";
        return switch (this) {
            case DONE_ON_TIME -> alias + ".state = 'COMPLETED' AND " + dated + " AND " + alias + ".claim <> 'LATE'";
            case DONE_LATE -> alias + ".state = 'COMPLETED' AND " + alias + ".claim = 'LATE'";
            case OPEN_IN_TIME -> open + " AND " + dated + " AND NOT " + late;
            case OPEN_OVERDUE -> open + " AND " + dated + " AND " + late;
            case UNDATED_DONE -> alias + ".state = 'COMPLETED' AND " + undated;
            case UNDATED_OPEN -> open + " AND " + undated;
            case OUTSIDE -> alias + ".state IN ('ON_HOLD','CLOSED_NOT_DONE')";
        };
    }

    /** The day is over, or it is that day and its hour is. The first part alone bounds the rows that are looked at. */
    static String over(String alias) {
        return "%1$s.effective_on <= :today AND (%1$s.effective_on < :today OR %1$s.effective_at < :hour)"
                .formatted(alias);
    }
}
