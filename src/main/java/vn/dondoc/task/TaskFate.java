package vn.dondoc.task;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of an open task when its directive ends or is corrected by a paper: one choice for each.
 *
 * @param right how the task reads now; null unless it is {@link Choice#CORRECT}
 */
public record TaskFate(
        Versioned seen, Choice choice, @Nullable Right right) {

    /** Without other words or another day. */
    public TaskFate(Versioned seen, Choice choice) {
        this(seen, choice, null);
    }

    /** What may be chosen. */
    public enum Choice {
        /** Kết thúc: closed without being done. */
        END,
        /** Tạm dừng until somebody says more. */
        HOLD,
        /** Chuyển sang văn bản mới, which replaces the old one. */
        CARRY_OVER,
        /** Giữ: goes on as it is. */
        KEEP,
        /** Đính chính: goes on with other words or another deadline, as the correcting paper has them. */
        CORRECT
    }

    /**
     * How a task reads by the correcting paper.
     *
     * @param content null: as it was
     * @param dueOn null: the deadline as it was
     * @param dueAt an hour of that day; null for the whole day
     */
    public record Right(
            @Nullable String content,
            @Nullable LocalDate dueOn,
            @Nullable LocalTime dueAt) {

        /** The task as it was, with what this says. */
        TaskCorrection of(TaskCorrection was, String reason) {
            return new TaskCorrection(
                    content == null ? was.content() : content,
                    was.product(),
                    was.lead(),
                    was.coordinating(),
                    was.informed(),
                    dueOn == null ? was.deadlineKind() : DeadlineKind.DATED,
                    dueOn == null ? was.dueOn() : dueOn,
                    dueOn == null ? was.dueAt() : dueAt,
                    reason,
                    was.nature());
        }
    }
}
