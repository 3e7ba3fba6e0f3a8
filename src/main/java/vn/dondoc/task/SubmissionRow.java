package vn.dondoc.task;

import java.time.Instant;

/** A line of what waits for the head of an agency. */
public record SubmissionRow(String code, String content, TaskAct act, String submitterName, Instant submittedAt) {}
