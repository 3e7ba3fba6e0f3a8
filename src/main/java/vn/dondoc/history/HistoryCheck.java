package vn.dondoc.history;

import java.util.List;

/**
 * What a check of the whole history found.
 *
 * @param events rows read
 * @param days daily roots recomputed
 * @param faults the first hundred things that are not as they were written
 */
public record HistoryCheck(long events, long days, List<Fault> faults) {

    public HistoryCheck {
        faults = List.copyOf(faults);
    }

    public boolean isIntact() {
        return faults.isEmpty();
    }

    /**
     * One fault. It names the place, never the content.
     *
     * @param place such as {@code TASK 123 #4}, or the day of a root
     */
    public record Fault(Kind kind, String place) {}

    /** What is wrong at a place. */
    public enum Kind {
        /** The row's content does not give its hash. */
        ALTERED,
        /** A row does not follow the one before it: one was taken out or put in. */
        BROKEN,
        /** The chain does not end where its head says. */
        CUT,
        /** A day's heads do not give the root that was written when the day closed. */
        ROOT
    }
}
