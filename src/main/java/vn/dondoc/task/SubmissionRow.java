package vn.dondoc.task;

import java.time.Instant;

/** A line of what waits for the head of an agency. */
public record SubmissionRow(String code, String content, What what, String submitterName, Instant submittedAt) {

    /** What was laid before him. */
    public enum What {
        /** A claim that the task is done. */
        CLAIM,
        /** A refusal. */
        REFUSE,
        /** An answer to a request for coordination. */
        ANSWER
    }
}
