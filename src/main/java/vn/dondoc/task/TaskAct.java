package vn.dondoc.task;

/** What is done to a task. Which act leads from which state to which is {@link Lifecycle}'s table. */
public enum TaskAct {
    /** Giao. */
    ISSUE,
    /** Hoàn tác việc giao, the whole act while its mails are held; offered where it was given, and nowhere else. */
    UNDO_ISSUE,
    /** Tiếp nhận. */
    ACKNOWLEDGE,
    /** Từ chối. */
    REFUSE,
    /** Báo cáo tiến độ. */
    REPORT,
    /** Đề nghị xác nhận hoàn thành. */
    CLAIM,
    /** Xin gia hạn. */
    ASK_EXTENSION,
    /** Xin thôi chủ trì after receipt. */
    ASK_RELEASE,
    /** Rút lại điều đã xin. */
    WITHDRAW_REQUEST,
    /** Cho hoặc không cho gia hạn. */
    DECIDE_EXTENSION,
    /** Không đồng ý cho thôi chủ trì. */
    DENY_RELEASE,
    /** Rút lại đề nghị xác nhận. */
    WITHDRAW_CLAIM,
    /** Xác nhận hoàn thành. */
    CONFIRM,
    /** Trả lại. */
    RETURN,
    /** Giao lại a refused task, to the same or another lead. */
    REASSIGN,
    /** Đồng ý từ chối after receipt. */
    CONSENT_TO_REFUSAL,
    /** Kết thúc, không hoàn thành. */
    END,
    /** Tạm dừng. */
    HOLD,
    /** Thực hiện tiếp. */
    RESUME,
    /** Mở lại. */
    REOPEN,
    /** Hủy giao nhầm. */
    CANCEL_MISTAKE,
    /** Đính chính what was written down wrongly at issue. */
    CORRECT,
    /** Chuyển chủ trì to another agency. */
    TRANSFER,
    /** Chuyển sang văn bản mới, which replaces the directive; done with the directive only. */
    CARRY_OVER
}
