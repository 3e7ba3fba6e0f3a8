package vn.dondoc.reminder;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import vn.dondoc.directive.Urgency;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.PersonId;
import vn.dondoc.task.ClosingKind;
import vn.dondoc.task.DeadlineKind;
import vn.dondoc.task.TaskFacts;
import vn.dondoc.task.TaskState;
import vn.dondoc.task.TimeAsk;

/**
 * A task as a mail tells of it.
 *
 * @param content for digests cut after some hundred characters
 * @param dueOn as the document names it; null without deadline
 * @param dueAt an hour of that day; null for the whole day
 * @param stateSince the day of the last act
 * @param timeAsked the request for more time or release that waits for its answer; null without one
 * @param isAsked whether it is what a coordinating agency is asked, not the task itself
 * @param presiding with whom the agency helps, if it leads nothing; else empty
 * @param forSignature the product is a draft that the Committee or its chair signs
 */
record Line(
        long id,
        String code,
        String content,
        String product,
        TaskState state,
        @Nullable ClosingKind closing,
        @Nullable LocalDate dueOn,
        @Nullable LocalTime dueAt,
        @Nullable LocalDate effectiveOn,
        @Nullable LocalDate claimedOn,
        @Nullable LocalTime claimedAt,
        LocalDate assignedOn,
        LocalDate stateSince,
        int percent,
        @Nullable LocalDate lastReportOn,
        AgencyId lead,
        String leadName,
        PersonId officer,
        String officerName,
        @Nullable String officerPhone,
        String directive,
        LocalDate directiveOn,
        Urgency urgency,
        boolean isAsked,
        String presiding,
        DeadlineKind deadlineKind,
        boolean forSignature,
        @Nullable TimeAsk timeAsked) {

    /** The same as a coordinating agency has it: what it is asked, by the day that is its own. */
    Line asked(AskedFacts.Asked asked, Words words) {
        return new Line(
                id,
                code,
                words.of("reminder.coordination.line", asked.leadName(), asked.text()),
                product,
                TaskState.IN_PROGRESS,
                null,
                asked.dueOn(),
                null,
                asked.effectiveOn(),
                null,
                null,
                asked.askedOn(),
                asked.askedOn(),
                0,
                null,
                lead,
                leadName,
                officer,
                officerName,
                officerPhone,
                directive,
                directiveOn,
                urgency,
                true,
                "",
                DeadlineKind.DATED,
                false,
                null);
    }

    /** Việc phối hợp: the agency leads nothing. */
    boolean isCoordination() {
        return !presiding.isEmpty();
    }

    /** Trình ký: the draft is there, its signature is the office's to get. */
    boolean isBeingSigned() {
        return forSignature && state == TaskState.PENDING_CONFIRMATION;
    }

    /** Null where the whole day is in time. */
    @Nullable
    LocalTime hourThatCounts() {
        return TaskFacts.hourThatCounts(dueOn, dueAt, effectiveOn);
    }

    TaskFacts facts() {
        return new TaskFacts(state, effectiveOn, hourThatCounts(), claimedOn, claimedAt, closing, null);
    }
}
