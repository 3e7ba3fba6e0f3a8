package vn.dondoc.reminder;

/** Why the letter of an act has not left: something came while it waited for its minute or for the hours of mail. */
public enum NotOwed {
    /** Another agency leads the task since; the former one is told of that. */
    MOVED_ON,
    /** The task goes on again before anybody was told of the hold. */
    HOLD_OVER,
    /** The task goes on, the reader was never told that it stood still, and the deadline is what it was. */
    HOLD_UNTOLD,
    /** The letter of the paper with which the task was put on hold has left since and says that it goes on. */
    IN_PAPERS_LETTER,
    /** The letter that gives the task, or sends it for information, has left since and says how it reads now. */
    IN_ASSIGNMENT,
    /** The letter that asks for an answer has left since and says by when it is due now. */
    IN_ASKING,
    /** What is taken back the reader was never told. */
    NEVER_TOLD,
    /** What it would have told was no longer so. */
    OVER
}
