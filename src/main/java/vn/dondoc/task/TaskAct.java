package vn.dondoc.task;

/** What is done to a task. Which act leads from which state to which is {@link Lifecycle}'s table. */
public enum TaskAct {
    /** Giao. */
    ISSUE,
    /** Tiếp nhận. */
    ACKNOWLEDGE,
    /** Từ chối. */
    REFUSE,
    /** Báo cáo tiến độ. */
    REPORT,
    /** Đề nghị xác nhận hoàn thành. */
    CLAIM,
    /** Rút lại đề nghị. */
    WITHDRAW_CLAIM,
    /** Xác nhận hoàn thành. */
    CONFIRM,
    /** Trả lại. */
    RETURN,
    /** Giao lại a refused task, to the same or another lead. */
    REASSIGN,
    /** Đồng ý từ chối after receipt. */
    CONSENT_TO_REFUSAL,
    /** Kết thúc, không thực hiện. */
    END,
    /** Tạm dừng. */
    HOLD,
    /** Thực hiện tiếp. */
    RESUME,
    /** Mở lại. */
    REOPEN,
    /** Hủy giao nhầm. */
    CANCEL_MISTAKE
}
