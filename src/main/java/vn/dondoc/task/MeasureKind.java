package vn.dondoc.task;

/** What the office settles for the tasks of a level and field. */
public enum MeasureKind {
    /** The head of the office decides up to a measure, a leader of the province beyond it. */
    UP_TO,
    /** A leader of the province always decides. */
    LEADER,
    /** Nothing of their own holds any more. */
    GENERAL
}
