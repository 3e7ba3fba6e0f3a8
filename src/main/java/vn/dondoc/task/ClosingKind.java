package vn.dondoc.task;

/** Why a task was closed without being done. */
public enum ClosingKind {
    /** Thôi theo dõi, also after a refusal. */
    NO_LONGER_FOLLOWED,
    /** Bị thay thế. */
    REPLACED,
    /** Thu hồi. */
    WITHDRAWN,
    /** Giao nhầm: in no figure. */
    ISSUED_BY_MISTAKE
}
