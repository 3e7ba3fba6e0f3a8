package vn.dondoc.task;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.CoordinationId;
import vn.dondoc.shared.TaskId;

/** News of what lead agencies ask of coordinating ones, told in the transaction of the act. */
public final class CoordinationEvents {

    /**
     * Acts of a task's history that only tell what followed for an answer from another act: no mail of that act is caused by
     * them.
     */
    public static final Set<String> FOLLOWED = Set.of("TASK_COORDINATION_DUE_FOLLOWED");

    private CoordinationEvents() {}

    /** A request with the number of the history row that tells of it. */
    public record Noted(CoordinationId request, long history) {}

    /** Coordinating agencies were asked, each by a request of its own; also once more, after an answer that was not enough. */
    public record Asked(Actor by, TaskId task, List<Noted> requests) {

        public Asked {
            requests = List.copyOf(requests);
        }
    }

    /** @param enteredFrom the agency's paper if the office entered it for the agency; else null */
    public record Answered(
            Actor by, TaskId task, Noted request, @Nullable String enteredFrom) {}

    /** An answer was laid before the head of the coordinating agency. @param laid its row */
    public record Laid(Actor by, TaskId task, Noted request, long laid, String text) {}

    /** The head gave back the answer that was laid before him. @param laid its row */
    public record LaidBack(Actor by, TaskId task, Noted request, long laid, String reason) {}

    /** The last day of its task came forward, and the answer is due with it. @param before by when it was */
    public record DueFollowed(Actor by, TaskId task, Noted request, LocalDate before, LocalDate due) {}

    /** An answer is needed no more. */
    public record Closed(Actor by, TaskId task, Noted request) {}
}
