package vn.dondoc.task;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.dondoc.shared.TaskId;

/**
 * Why a task is to be worked on again: it was given back or opened again.
 *
 * @param reason as the office wrote it
 */
public record Redo(
        TaskId task, String reason, String by, @Nullable Instant at) {}
