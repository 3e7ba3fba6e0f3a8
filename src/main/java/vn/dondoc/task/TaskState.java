package vn.dondoc.task;

import java.util.EnumSet;
import java.util.Set;

/** Where a task stands in its work. Whether it is late is a question of date: see {@link Timeliness}. */
public enum TaskState {
    /** Dự thảo: written, not given; in no figure and seen only by those who write or decide. */
    DRAFT,
    /** Đã giao, chờ tiếp nhận. */
    ASSIGNED,
    /** Từ chối thực hiện: stands in the office's queue; the days are the office's. */
    REFUSED,
    /** Đang thực hiện. */
    IN_PROGRESS,
    /** Chờ xác nhận: the lead agency says it is done; judged by the day of the claim. */
    PENDING_CONFIRMATION,
    /** Trả lại, làm tiếp: open again with its deadline. */
    RETURNED,
    /** Đã hoàn thành: confirmed by the office. */
    COMPLETED,
    /** Tạm dừng. */
    ON_HOLD,
    /** Kết thúc, không hoàn thành. */
    CLOSED_NOT_DONE;

    /** The states in which somebody still owes work; refused counts as open. */
    public static final Set<TaskState> OPEN =
            EnumSet.of(ASSIGNED, REFUSED, IN_PROGRESS, PENDING_CONFIRMATION, RETURNED);

    /** Whose deadline is still to be met: a claim that waits is the office's. */
    public static final Set<TaskState> DUE = EnumSet.of(ASSIGNED, REFUSED, IN_PROGRESS, RETURNED);

    public boolean isOpen() {
        return OPEN.contains(this);
    }

    /** Whether the next step is the lead agency's: open, and no claim or refusal waits for the office. */
    public boolean isWithAgency() {
        return isOpen() && this != PENDING_CONFIRMATION && this != REFUSED;
    }
}
