package vn.dondoc.reminder;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dondoc.directive.Urgency;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.BusinessTime;
import vn.dondoc.shared.FieldId;
import vn.dondoc.shared.PersonId;
import vn.dondoc.task.TaskState;

/**
 * What decides whether a task owes a reminder, and to whom.
 *
 * @param effectiveOn the last day in time; null without deadline
 * @param deadlineAt when the current deadline was set
 * @param awaitsOffice whether a request that came in time waits for the office's answer
 * @param folder the common task that it belongs to; null if it stands alone
 * @param claim the claim that waits or was confirmed; 0 for none
 */
record Duty(
        long id,
        String code,
        TaskState state,
        AgencyId lead,
        PersonId officer,
        @Nullable FieldId field,
        @Nullable PersonId leader,
        Urgency urgency,
        int deadlineVersion,
        @Nullable LocalDate effectiveOn,
        LocalDate assignedOn,
        Instant deadlineAt,
        boolean awaitsOffice,
        long claim,
        @Nullable LocalDate claimedOn,
        @Nullable Long folder) {

    /** Its mails leave at once. */
    boolean urgent() {
        return urgency.isUrgent();
    }

    /** Hỏa tốc: whoever is on duty is told too. */
    boolean isExpress() {
        return urgency == Urgency.EXPRESS;
    }

    /** The day on which the current deadline was set, on which its ladder begins. */
    LocalDate since() {
        LocalDate set = deadlineAt.atZone(BusinessTime.ZONE).toLocalDate();
        return set.isAfter(assignedOn) ? set : assignedOn;
    }

    /** Whether its claim is told to the officer with those of the other agencies, next morning; an urgent one is told at once. */
    boolean isToldTogether() {
        return folder != null && !urgent();
    }

    /** Whether the lead agency has to act, so that it is reminded of the deadline. */
    boolean isWithAgency() {
        return state == TaskState.ASSIGNED || state == TaskState.IN_PROGRESS || state == TaskState.RETURNED;
    }
}
