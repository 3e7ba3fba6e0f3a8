package vn.dondoc.task;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dondoc.shared.TaskId;

/**
 * One draft to be issued.
 *
 * @param keepShortDeadline the decider has seen that the deadline is past or nearer than the policy's days, and keeps it
 * @param dueOnAtIssue another deadline instead, which the ledger records as "hạn khi giao"; null to keep the draft's
 */
public record Issue(
        TaskId task,
        long version,
        boolean keepShortDeadline,
        @Nullable LocalDate dueOnAtIssue) {

    public static Issue of(TaskId task, long version) {
        return new Issue(task, version, false, null);
    }
}
