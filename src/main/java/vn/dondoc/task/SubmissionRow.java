package vn.dondoc.task;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of what waits for the head of an agency, or of what he gave back.
 *
 * @param proposed the deadline that is asked for; null unless it is more time
 * @param sentBack null while it waits for him
 */
public record SubmissionRow(
        String code,
        String content,
        What what,
        @Nullable Deadline proposed,
        String submitterName,
        Instant submittedAt,
        Submission.@Nullable SentBack sentBack) {

    /** What was laid before him. */
    public enum What {
        /** A claim that the task is done. */
        CLAIM,
        /** A refusal. */
        REFUSE,
        /** A request for more time. */
        ASK_EXTENSION,
        /** A request to be released as the lead. */
        ASK_RELEASE,
        /** An answer to a request for coordination. */
        ANSWER
    }
}
