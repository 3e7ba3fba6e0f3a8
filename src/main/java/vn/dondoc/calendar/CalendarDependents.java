package vn.dondoc.calendar;

import java.util.List;
import vn.dondoc.shared.Actor;

/**
 * A module that keeps what rests on working days, and can say before an edit of the calendar what the edit would move.
 * The calendar lies below it and does not know it.
 */
public interface CalendarDependents {

    /** What the change would touch, as far as the actor may read it; the count is of everything. */
    Touched touchedBy(Actor actor, CalendarChange change);

    /**
     * @param count how many are touched
     * @param things the first of them that the actor may read
     */
    record Touched(long count, List<Thing> things) {

        public Touched {
            things = List.copyOf(things);
        }
    }

    /**
     * One thing that is touched.
     *
     * @param code as people know it, such as NV-2026-00123
     * @param title in short
     * @param effect the key of the text that says what moves
     * @param arguments of that text
     */
    record Thing(String code, String title, String effect, List<Object> arguments) {

        public Thing {
            arguments = List.copyOf(arguments);
        }
    }
}
