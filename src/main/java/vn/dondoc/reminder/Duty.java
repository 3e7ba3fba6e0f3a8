package vn.dondoc.reminder;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
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
 * @param awaitsOffice whether a request for more time that came in time waits for the office's answer
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
        boolean urgent,
        int deadlineVersion,
        @Nullable LocalDate effectiveOn,
        LocalDate assignedOn,
        Instant deadlineAt,
        boolean awaitsOffice,
        long claim,
        @Nullable LocalDate claimedOn) {

    /** The day on which the current deadline was set, on which its ladder begins. */
    LocalDate since() {
        LocalDate set = deadlineAt.atZone(BusinessTime.ZONE).toLocalDate();
        return set.isAfter(assignedOn) ? set : assignedOn;
    }

    /** Whether the lead agency has to act, so that it is reminded of the deadline. */
    boolean isWithAgency() {
        return state == TaskState.ASSIGNED || state == TaskState.IN_PROGRESS || state == TaskState.RETURNED;
    }
}
