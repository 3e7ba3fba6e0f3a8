package vn.dondoc.inside;

import java.util.List;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.InnerTaskId;

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
}
