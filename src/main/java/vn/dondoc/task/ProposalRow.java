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
 * @param text the reason proposed for a return
 * @param declined null while it waits for a decision
 * @param signed what a draft became, where it is proposed to confirm it
 * @param presiding with whom the agency helps; null for an ordinary task
 * @param deadline the one in force; null where a draft has none yet
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
        @Nullable String product) {

    /** Không đồng ý: who said so, when and why. */
    public record Declined(String by, Instant at, String reason) {}
}
