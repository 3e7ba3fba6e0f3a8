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

    /**
     * @param version of the inner task from now on: another one for each change
     * @param withTask whether its task's deadline came forward and it had to follow; else the agency changed it
     */
    public record DueChanged(Actor by, Noted task, Deadline before, Deadline due, long version, boolean withTask) {}
}
