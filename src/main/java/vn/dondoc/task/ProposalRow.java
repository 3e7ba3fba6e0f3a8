package vn.dondoc.task;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.PersonId;
import vn.dondoc.shared.TaskId;

/**
 * A proposal on a task as it stands.
 *
 * @param version the task's version, for the command that decides
 * @param code null for a draft
 * @param text the reason proposed for a return or a denial
 * @param declined null while it waits for a decision
 * @param signed what a draft became, where it is proposed to confirm it
 * @param presiding with whom the agency helps; null for an ordinary task
 * @param deadline the one in force; null where a draft has none yet
 * @param granted the deadline proposed to grant; null if it is proposed to deny more time, and for all else
 * @param decider who decides about this measure of time; null for all else
 * @param asked what the lead agency asks, if this proposes an answer to it; else null
 */
public record ProposalRow(
        long id,
        TaskId task,
        long version,
        TaskAct act,
        @Nullable String text,
        PersonId proposedBy,
        String proposerName,
        Instant proposedAt,
        @Nullable String code,
        String content,
        @Nullable String leadName,
        DirectiveId directive,
        String directiveTitle,
        @Nullable Declined declined,
        @Nullable SignedPaper signed,
        @Nullable String presiding,
        @Nullable Deadline deadline,
        @Nullable String product,
        @Nullable Deadline granted,
        TaskRequest.@Nullable Decider decider,
        @Nullable Asked asked) {

    /** Không đồng ý: who said so, when and why. */
    public record Declined(String by, Instant at, String reason) {}

    /**
     * What a lead agency asks of the office.
     *
     * @param until the deadline it asks for; null if it asks to be released
     * @param extensions how often the deadline was extended before
     */
    public record Asked(@Nullable Deadline until, String reason, int extensions) {}
}
