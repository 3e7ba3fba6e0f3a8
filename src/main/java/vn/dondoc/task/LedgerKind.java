package vn.dondoc.task;

/** Why a deadline has the day it has: one for each row of the ledger. */
public enum LedgerKind {
    /** Hạn ban đầu. */
    FIRST,
    /** Hạn khi giao: another day than the document's, set at issue. */
    AT_ISSUE,
    /** Hạn khi giao lại. */
    AT_REASSIGNMENT,
    /** Gia hạn. */
    EXTENSION,
    /** Tạm dừng. */
    HOLD,
    /** Mở lại. */
    REOPENING,
    /** Đính chính. */
    CORRECTION,
    /** Chuyển chủ trì. */
    TRANSFER,
    /** Hoàn tác việc giao: the deadline is a draft's again. */
    ISSUE_UNDONE
}
