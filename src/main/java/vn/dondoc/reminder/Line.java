package vn.dondoc.reminder;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dondoc.directive.Urgency;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.PersonId;
import vn.dondoc.task.ClosingKind;
import vn.dondoc.task.TaskFacts;
import vn.dondoc.task.TaskState;

/**
 * A task as a mail tells of it.
 *
 * @param content for digests cut after some hundred characters
 * @param dueOn as the document names it; null without deadline
 * @param stateSince the day of the last act
 * @param isAsked whether it is what a coordinating agency is asked, not the task itself
 */
record Line(
        long id,
        String code,
        String content,
        String product,
        TaskState state,
        @Nullable ClosingKind closing,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate effectiveOn,
        @Nullable LocalDate claimedOn,
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
        boolean isAsked) {

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
                asked.effectiveOn(),
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
                true);
    }

    TaskFacts facts() {
        return new TaskFacts(state, effectiveOn, claimedOn, closing);
    }
}
