package vn.dondoc.task;

/**
 * What more time has done to an agency's figures as lead.
 *
 * @param turnedLate done in time by the current deadline, late by the one first given
 * @param turnedOnTime done late by the current deadline, which came to lie before the one first given
 * @param extended tasks that were given more time
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

    /** Both together. */
    public TermFigures plus(TermFigures other) {
        return new TermFigures(
                turnedLate + other.turnedLate,
                turnedOnTime + other.turnedOnTime,
                extended + other.extended,
                extensions + other.extensions);
    }
}
