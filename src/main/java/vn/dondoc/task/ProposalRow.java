package vn.dondoc.task;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.PersonId;
import vn.dondoc.shared.TaskId;

/**
 * A proposal that still waits for a decision.
 *
 * @param version the task's version, for the command that decides
 * @param code null for a draft
 * @param text the reason proposed for a return
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
        String directiveTitle) {}
