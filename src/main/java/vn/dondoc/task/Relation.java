package vn.dondoc.task;

/** What an agency is to a task. */
public enum Relation {
    /** Chủ trì: exactly one. */
    LEAD,
    /** Phối hợp. */
    COORDINATING,
    /** Để biết. */
    INFORMED,
    /** Led the task before it was given to another; reads its record up to then. */
    FORMER_LEAD
}
