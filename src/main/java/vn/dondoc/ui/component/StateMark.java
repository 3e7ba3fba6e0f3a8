package vn.dondoc.ui.component;

/** The thirteen looks of a task's state: icon, tone, and whether it stands on a tint because somebody must act. */
public enum StateMark {
    OVERDUE(Icon.CLOCK_ALERT, Tone.BAD),
    DUE_TODAY(Icon.ALARM_CLOCK, Tone.SOON),
    DUE_SOON(Icon.ALARM_CLOCK, Tone.SOON),
    IN_TIME(Icon.CIRCLE_DOT, Tone.INTIME),
    NO_DEADLINE(Icon.INFINITY, Tone.IDLE),
    TO_RECEIVE(Icon.INBOX, Tone.INTIME),
    REFUSED(Icon.CIRCLE_SLASH, Tone.BAD),
    WAITING(Icon.HOURGLASS, Tone.WAIT),
    RETURNED(Icon.UNDO_2, Tone.RET),
    DONE_ON_TIME(Icon.CIRCLE_CHECK, Tone.OK),
    DONE_LATE(Icon.CHECK_CHECK, Tone.LATE),
    ON_HOLD(Icon.CIRCLE_PAUSE, Tone.IDLE),
    CLOSED_NOT_DONE(Icon.BAN, Tone.IDLE),
    DRAFT(Icon.FILE_PEN, Tone.IDLE);

    private final Icon icon;
    private final Tone tone;

    StateMark(Icon icon, Tone tone) {
        this.icon = icon;
        this.tone = tone;
    }

    public Icon icon() {
        return icon;
    }

    public Tone tone() {
        return tone;
    }

    /** The classes of a pill of this state, for a grid's template: see {@link StatePill#CELL}. */
    public String css() {
        return "pill " + tone.css() + (tone.asksForWork() ? " tinted " : " ") + icon.css();
    }
}
