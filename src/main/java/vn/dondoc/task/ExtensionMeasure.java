package vn.dondoc.task;

/**
 * How much time the head of the office may grant to a task; beyond it a leader of the province decides.
 *
 * @param times so many extensions; 0 together with {@code days}
 * @param days working days in all of them
 */
public record ExtensionMeasure(int times, int days) {

    /** A leader of the province always decides. */
    static final ExtensionMeasure NONE = new ExtensionMeasure(0, 0);

    /** Whether nothing is the head of the office's to grant. */
    public boolean isNone() {
        return times == 0;
    }

    /**
     * @param granted extensions that the task has had
     * @param daysInAll working days of those and of the one that is asked for
     */
    boolean holds(int granted, int daysInAll) {
        return granted < times && daysInAll <= days;
    }
}
