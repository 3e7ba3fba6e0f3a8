package vn.dondoc.task;

import org.jspecify.annotations.Nullable;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.Moment;

/**
 * An act that was done to a task, with all that is needed to do it again.
 *
 * @param fromPaper whether the office entered it for the agency
 * @param lead who leads from now on; null if the act leaves that
 * @param deadline what it sets; null if the act names none
 * @param decider of what is asked; null unless something is
 * @param number the percent of a report; else 0
 */
record Did(
        Actor who,
        TaskAct act,
        TaskState from,
        TaskState to,
        Moment at,
        boolean fromPaper,
        @Nullable AgencyId lead,
        @Nullable Deadline deadline,
        TaskRequest.@Nullable Decider decider,
        int number) {

    /** What an act brings with it. */
    record Brought(
            @Nullable AgencyId lead, @Nullable Deadline deadline, TaskRequest.@Nullable Decider decider, int number) {

        static final Brought NOTHING = new Brought(null, null, null, 0);

        static Brought lead(@Nullable AgencyId lead, @Nullable Deadline deadline) {
            return new Brought(lead, deadline, null, 0);
        }

        static Brought decider(TaskRequest.Decider decider) {
            return new Brought(null, null, decider, 0);
        }

        static Brought number(int number) {
            return new Brought(null, null, null, number);
        }
    }

    Did(Actor who, TaskAct act, TaskState from, TaskState to, Moment at, boolean fromPaper, Brought brought) {
        this(
                who,
                act,
                from,
                to,
                at,
                fromPaper,
                brought.lead(),
                brought.deadline(),
                brought.decider(),
                brought.number());
    }

    @Override
    public String toString() {
        return act + (fromPaper ? " from paper" : "") + " by " + who.name() + ", " + from + " → " + to;
    }
}
