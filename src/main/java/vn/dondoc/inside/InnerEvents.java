package vn.dondoc.inside;

import java.util.List;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.InnerTaskId;
import vn.dondoc.task.Deadline;

/** News of inner tasks, told in the transaction of the act; only what stays inside the agency too may follow from them. */
public final class InnerEvents {

    private InnerEvents() {}

    /** An inner task with the number of the history row that tells of the act. */
    public record Noted(InnerTaskId task, long history) {}

    public record Given(Actor by, List<Noted> tasks) {

        public Given {
            tasks = List.copyOf(tasks);
        }
    }

    public record GivenBack(Actor by, Noted task) {}

    /** What moved the deadline of an inner task. */
    public enum Cause {
        /** Whoever gives inside the agency. */
        AGENCY,
        /** Its task is due earlier, and it ends with it. */
        TASK,
        /** Its task goes on after a hold, whose working days are given back. */
        HOLD
    }

    /** @param version of the inner task from now on: another one for each change */
    public record DueChanged(Actor by, Noted task, Deadline before, Deadline due, long version, Cause cause) {}
}
