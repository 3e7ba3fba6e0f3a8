package vn.dondoc.task;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dondoc.shared.TaskId;

/**
 * One draft to be issued.
 *
 * @param keepShortDeadline the decider has seen that the deadline is past or nearer than the policy's days, and keeps it
 * @param dueOnAtIssue another day instead, which the ledger records as "hạn khi giao"; the draft's hour stays. Null
 *     to keep the draft's
 * @param keepBeyondOuter the decider has seen that it ends too late for what the province owes those above it, and keeps it
 */
public record Issue(
        TaskId task,
        long version,
        boolean keepShortDeadline,
        @Nullable LocalDate dueOnAtIssue,
        boolean keepBeyondOuter) {

    public Issue(TaskId task, long version, boolean keepShortDeadline, @Nullable LocalDate dueOnAtIssue) {
        this(task, version, keepShortDeadline, dueOnAtIssue, false);
    }

    public static Issue of(TaskId task, long version) {
        return new Issue(task, version, false, null);
    }
}
