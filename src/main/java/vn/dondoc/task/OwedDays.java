package vn.dondoc.task;

/**
 * The working days of a hold that a task is owed: while a claim waits it is judged by the day of that, and the days of a hold in
 * that time are given back only once the claim falls away. One rule for the task and for what hangs on it.
 */
public final class OwedDays {

    /** As SQL, with {@code task t}: 0 unless a claim waits. */
    public static final String OF_TASK = "CASE WHEN 'PENDING_CONFIRMATION' IN (t.state, t.held_state) THEN ("
            + since("t.claim_id", "t.id") + ") ELSE 0 END";

    private OwedDays() {}

    /** The days of the holds of a task since it was claimed. */
    static String since(String claim, String task) {
        return "SELECT COALESCE(SUM(h.held_days), 0) FROM task_hold h JOIN task_claim c ON c.id = " + claim
                + " WHERE h.task_id = " + task
                + " AND h.held_state = 'PENDING_CONFIRMATION' AND h.held_at >= c.claimed_at";
    }
}
