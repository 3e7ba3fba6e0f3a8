package vn.dondoc.task;

/**
 * The figures of time of one agency, or of all together.
 *
 * @param days whose the working days were
 * @param had all tasks that it has or had, of both kinds: those whose days are its own
 * @param onTime done in time by the current deadline, of what agencies answer for
 * @param late done late by the current deadline, of the same
 * @param terms what more time has done
 */
public record TimeFigures(OwnedDays days, long had, long onTime, long late, TermFigures terms) {

    public static final TimeFigures NONE = new TimeFigures(OwnedDays.NONE, 0, 0, 0, TermFigures.NONE);

    /** All that there ever was of an agency. */
    public static TimeFigures of(AgencyFigures agency, OwnedDays days, TermFigures terms) {
        return new TimeFigures(days, agency.had(), agency.of(Bucket.DONE_ON_TIME), agency.of(Bucket.DONE_LATE), terms);
    }

    /** Done, with a deadline: what both rates are of. */
    public long done() {
        return onTime + late;
    }

    /** Of those, in time by the deadline first given. */
    public long onTimeAtFirst() {
        return terms.onTimeAtFirst(onTime);
    }

    /** Both together. */
    public TimeFigures plus(TimeFigures other) {
        return new TimeFigures(
                days.plus(other.days),
                had + other.had,
                onTime + other.onTime,
                late + other.late,
                terms.plus(other.terms));
    }
}
