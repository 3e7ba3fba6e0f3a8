package vn.dondoc.task;

/**
 * What more time has done to an agency's figures as lead.
 *
 * @param turnedLate done in time by the current deadline, late by the one first given
 * @param turnedOnTime done late by the current deadline, which came to lie before the one first given
 * @param extended tasks for which it asked for more time and got it, also those that another agency leads by now
 * @param extensions how often that was
 */
public record TermFigures(long turnedLate, long turnedOnTime, long extended, long extensions) {

    public static final TermFigures NONE = new TermFigures(0, 0, 0, 0);

    /**
     * Of the done tasks with a deadline, those in time by the deadline first given.
     *
     * @param onTimeNow those in time by the current one
     */
    public long onTimeAtFirst(long onTimeNow) {
        return onTimeNow - turnedLate + turnedOnTime;
    }

    /** The same without tasks that stand in more than one agency's number of extended ones. */
    TermFigures once(long twice) {
        return new TermFigures(turnedLate, turnedOnTime, extended - twice, extensions);
    }

    /** Both together. */
    public TermFigures plus(TermFigures other) {
        return new TermFigures(
                turnedLate + other.turnedLate,
                turnedOnTime + other.turnedOnTime,
                extended + other.extended,
                extensions + other.extensions);
    }
}
