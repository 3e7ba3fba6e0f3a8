package vn.dondoc.task;

/** Why a task went from one lead agency to another. */
public enum TransferKind {
    /** Chuyển chủ trì by a document. */
    TRANSFER,
    /** Giao lại to another agency after a refusal. */
    REASSIGNMENT,
    /** Đính chính: it was given to the wrong agency, and never was that one's. */
    CORRECTION
}
