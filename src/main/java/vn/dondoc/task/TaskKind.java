package vn.dondoc.task;

/** What a task is to the agency that has it; the two kinds are counted apart. */
public enum TaskKind {
    /** The agency answers for it: chủ trì. */
    ORDINARY,
    /** Phối hợp: the agency helps a "bên chủ trì" and leads nothing. */
    COORDINATION
}
