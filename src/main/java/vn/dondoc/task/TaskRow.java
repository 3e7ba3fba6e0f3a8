package vn.dondoc.task;

import java.time.LocalDate;
import java.time.LocalTime;
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
 * @param dueAt an hour of that day; null for the whole day
 * @param claimedOn the day of the claim that waits or was confirmed
 * @param folder the instruction that several agencies got, if it is one of its tasks
 * @param reportAsk the progress report that the office waits for
 * @param timeAsk the request for more time that waits for its answer; null without one
 * @param labels for those who read all; empty for everybody else
 * @param extensions gia hạn n lần: how often more time was granted; holds and reopenings are none
 * @param firstDueOn the deadline as first given, or as corrected; null without
 * @param firstClaim in time or late by that one; null unless it is done and has a deadline
 * @param waitingDays working days since the claim or since the assignment, for states that wait on somebody; else 0
 * @param starred whether it stands in the reader's own list
 * @param nature with the name of the "bên chủ trì", also where it is of the register
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
        @Nullable LocalTime dueAt,
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
        @Nullable TimeAsk timeAsk,
        List<LabelRow> labels,
        int extensions,
        @Nullable LocalDate firstDueOn,
        @Nullable FirstClaim firstClaim,
        boolean starred,
        TaskNature nature) {

    /** Late by its deadline, while more time or release was asked in time: that it stands still is not the agency's. */
    public boolean isLateForTheOffice() {
        return timeAsk != null && timeAsk.inTime() && timeliness.kind() == Timeliness.Kind.OVERDUE;
    }

    /** A draft that waits at the office to be signed. */
    public boolean isBeingSigned() {
        return state == TaskState.PENDING_CONFIRMATION && nature.forSignature();
    }
}
