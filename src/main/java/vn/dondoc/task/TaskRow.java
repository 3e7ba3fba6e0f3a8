package vn.dondoc.task;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.directive.Urgency;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.FieldId;
import vn.dondoc.shared.FolderId;
import vn.dondoc.shared.PersonId;
import vn.dondoc.shared.TaskId;

/**
 * A line of a task list. Carries the version, so that an act on it meets whoever was faster.
 *
 * @param code null for a draft
 * @param dueOn the current deadline; null without
 * @param claimedOn the day of the claim that waits or was confirmed
 * @param folder the instruction that several agencies got, if it is one of its tasks
 * @param reportAsk the progress report that the office waits for
 * @param labels for those who read all; empty for everybody else
 * @param waitingDays working days since the claim or since the assignment, for states that wait on somebody; else 0
 */
public record TaskRow(
        TaskId id,
        long version,
        @Nullable String code,
        String content,
        TaskState state,
        @Nullable ClosingKind closingKind,
        Timeliness timeliness,
        int waitingDays,
        @Nullable AgencyId lead,
        @Nullable String leadName,
        DirectiveId directive,
        String directiveTitle,
        LocalDate directiveIssuedOn,
        @Nullable DeadlineKind deadlineKind,
        @Nullable LocalDate dueOn,
        int percent,
        @Nullable LocalDate lastReportOn,
        @Nullable LocalDate claimedOn,
        @Nullable LocalDate assignedOn,
        @Nullable LocalDate urgedOn,
        int urgeCount,
        @Nullable PersonId officer,
        @Nullable String officerName,
        @Nullable FieldId field,
        Urgency urgency,
        @Nullable FolderId folder,
        @Nullable ReportAsk reportAsk,
        List<LabelRow> labels) {}
