package vn.dondoc.task;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.TaskId;

/**
 * News of tasks, told synchronously in the transaction of the change: what listeners write stands or falls with it. They
 * carry ids and the number of the history row.
 */
public final class TaskEvents {

    private TaskEvents() {}

    /** Tasks of one directive were issued in one act. */
    public record Issued(Actor by, DirectiveId directive, List<TaskId> tasks) {}

    /**
     * That was taken back; whoever hears of it takes back what he made of it, or refuses because somebody has it already.
     *
     * @param tasks all of the act, drafts again
     */
    public record IssueUndone(Actor by, DirectiveId directive, List<TaskId> tasks) {}

    /** An officer laid tasks before those who decide. */
    public record Proposed(Actor by, List<TaskId> tasks) {}

    /** An officer took back what he had proposed, and the task is as it was. */
    public record ProposalWithdrawn(Actor by, TaskId task) {}

    /**
     * Whoever decides declined what officers proposed, with one reason; the tasks are as they were.
     *
     * @param proposals one for each task
     */
    public record ProposalsDeclined(Actor by, List<TaskId> tasks, List<Long> proposals) {}

    /** A refused task was given again, to the same or another lead. */
    public record Reassigned(
            Actor by, TaskId task, @Nullable AgencyId formerLead) {}

    /** @param enteredFrom the agency's paper if the office entered it for the agency; else null */
    public record Acknowledged(
            Actor by, TaskId task, @Nullable String enteredFrom) {}

    /** @param enteredFrom the agency's paper if the office entered it for the agency; else null */
    public record Refused(Actor by, TaskId task, @Nullable String enteredFrom) {}

    /**
     * A progress report of the lead agency.
     *
     * @param report its row
     * @param enteredFrom the agency's paper if the office entered it for the agency; else null
     */
    public record Reported(
            Actor by, TaskId task, long report, @Nullable String enteredFrom) {}

    /**
     * The lead agency claims completion.
     *
     * @param enteredFrom the agency's paper if the office entered it for the agency; else null
     */
    public record Claimed(
            Actor by, TaskId task, long claim, @Nullable String enteredFrom) {}

    public record Returned(Actor by, TaskId task, long claim) {}

    public record Confirmed(Actor by, TaskId task, long claim) {}

    /**
     * @param otherLead whether another agency should have led it; that is told by {@link Transferred}
     * @param dropped who was named wrongly beside the lead, with what it was to the task
     * @param informed who gets it to know of it from now on; it may have been named to help
     * @param content the task's words before
     */
    public record Corrected(
            Actor by,
            TaskId task,
            boolean otherLead,
            Map<AgencyId, Relation> dropped,
            Set<AgencyId> informed,
            String content,
            String reason) {

        public Corrected {
            dropped = Map.copyOf(dropped);
            informed = Set.copyOf(informed);
        }
    }

    /**
     * Another agency leads the task.
     *
     * @param transfer its row
     * @param mistaken whether it never was the former one's
     */
    public record Transferred(
            Actor by, TaskId task, long transfer, AgencyId formerLead, boolean mistaken, String reason) {}

    /**
     * @param recall whether it was withdrawn: of an urgent task that is told at once, as its assignment was
     * @param together whether its directive ended or was corrected: that is told by {@link DirectiveSettled} or
     *     {@link DirectiveCorrected}
     */
    public record Ended(Actor by, TaskId task, String reason, boolean recall, boolean together) {}

    /** A task was put on hold. @param together as of {@link Ended} */
    public record Held(Actor by, TaskId task, String reason, boolean together) {}

    /** An act has moved the deadline of a task to an earlier one, or given it one; the event of that act comes after this one. */
    public record DeadlineBroughtForward(Actor by, TaskId task) {}

    /**
     * A directive ended, and each of its open tasks was settled in the same act; the directive that replaces it carries
     * from now on those that are carried over.
     *
     * @param recall whether it was withdrawn or repealed, not replaced
     */
    public record DirectiveSettled(Actor by, DirectiveId directive, boolean recall, List<TaskFate> fates) {

        public DirectiveSettled {
            fates = List.copyOf(fates);
        }
    }

    /**
     * A paper corrected a directive, and each of its open tasks was settled in the same act.
     *
     * @param paper its number in the register
     */
    public record DirectiveCorrected(Actor by, DirectiveId directive, long paper, List<TaskFate> fates) {

        public DirectiveCorrected {
            fates = List.copyOf(fates);
        }
    }

    /** A task on hold goes on. */
    public record Resumed(Actor by, TaskId task) {}

    /** A completed task is open again. */
    public record Reopened(Actor by, TaskId task, String reason) {}

    /**
     * Who claimed took it back.
     *
     * @param enteredFrom the agency's paper if the office had entered the claim for the agency; else null
     */
    public record ClaimWithdrawn(
            Actor by, TaskId task, long claim, @Nullable String enteredFrom) {}

    /**
     * The lead agency asks for more time or to be released.
     *
     * @param enteredFrom the agency's paper if the office entered it for the agency; else null
     */
    public record Requested(
            Actor by, TaskId task, long request, @Nullable String enteredFrom) {}

    /**
     * What the lead agency had asked was taken back.
     *
     * @param enteredFrom the agency's paper if the office had entered the request for the agency; else null
     */
    public record RequestWithdrawn(
            Actor by, TaskId task, long request, @Nullable String enteredFrom) {}

    /** What was asked was granted or denied. */
    public record Answered(Actor by, TaskId task, long request) {}

    /** Somebody of the office urges the lead agency by hand. */
    public record Urged(Actor by, TaskId task, String note) {}

    /** That urging was taken back; whoever hears of it takes back its mails, or refuses because one has left. */
    public record UrgeUndone(Actor by, TaskId task, LocalDate urgedOn) {}

    /** The office asks for a progress report by a day. */
    public record ReportAsked(Actor by, TaskId task, LocalDate wantedOn, String note) {}

    /** That was taken back; whoever hears of it takes back its mails, or refuses because one has left. */
    public record ReportAskUndone(Actor by, TaskId task, LocalDate askedOn) {}

    /** A claim, a refusal or a request was laid before the head of the lead agency. */
    public record Submitted(Actor by, TaskId task, long submission, String text) {}

    /** The head of the lead agency gave back what was laid before him. */
    public record SubmissionSentBack(Actor by, TaskId task, long submission, String reason) {}
}
