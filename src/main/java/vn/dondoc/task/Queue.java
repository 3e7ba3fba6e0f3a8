package vn.dondoc.task;

/**
 * A queue of the menu. Its condition is one text for the rows and for the summary, so that the count is the row count.
 */
public enum Queue {
    /** Chờ xác nhận. */
    PENDING,
    /** Quá hạn: the figure "đang thực hiện, quá hạn", of what agencies answer for unless "phối hợp" is asked for. */
    OVERDUE,
    /** Sắp đến hạn: within the office's setting, today included, nobody has claimed. */
    DUE_SOON,
    /** Chờ tiếp nhận. */
    TO_ACKNOWLEDGE,
    /** Bị từ chối. */
    REFUSED,
    /** Bị trả lại. */
    RETURNED,
    /** Đang thực hiện: received, not claimed. */
    IN_PROGRESS;

    /**
     * The same of the rows that a filter has of it, on {@code task_kind} too.
     *
     * @param filter its own queue does not matter
     */
    String condition(String alias, TaskFilter filter) {
        return condition(alias) + TaskCondition.kind(alias, filter.withQueue(this));
    }

    /** On the columns {@code state, effective_on, effective_at, claim}; parameters {@code today}, {@code hour}, {@code soon}. */
    String condition(String alias) {
        return switch (this) {
            case PENDING -> alias + ".state = 'PENDING_CONFIRMATION'";
            case OVERDUE -> Bucket.OPEN_OVERDUE.condition(alias);
            case DUE_SOON ->
                alias + ".state IN ('ASSIGNED','IN_PROGRESS','RETURNED') AND " + alias
                        + ".effective_on BETWEEN :today AND :soon AND NOT (" + Bucket.over(alias) + ")";
            case TO_ACKNOWLEDGE -> alias + ".state = 'ASSIGNED'";
            case REFUSED -> alias + ".state = 'REFUSED'";
            case RETURNED -> alias + ".state = 'RETURNED'";
            case IN_PROGRESS -> alias + ".state IN ('IN_PROGRESS','RETURNED')";
        };
    }
}
