package vn.dondoc.task;

import java.time.LocalDate;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import vn.dondoc.calendar.WorkingDays;

/**
 * An interval of a task's time with the one whose days they are. The turns of a task follow each other without gap from
 * the day of issue, so that their working days add up to the whole.
 *
 * @param since the day on which it began, which is counted in the turn before
 * @param until the last day counted, on which the next one began; null while it runs
 */
public record Turn(Owner owner, LocalDate since, @Nullable LocalDate until) {

    /** Whose days run. */
    public enum Owner {
        /** The lead agency's. */
        AGENCY,
        /** The office's: a claim, a refusal or a request in time waits for its answer. */
        OFFICE,
        /** A coordinating agency's, whose answer the lead has asked for. */
        COORDINATOR,
        /** Nobody works: on hold. */
        HOLD,
        /** The task is closed. */
        NOBODY;

        /**
         * The office's before a coordinating agency's before the lead's, where they meet.
         *
         * @param awaitsCoordinator whether some coordinating agency has not answered; asked only where that matters
         */
        static Owner of(Task task, BooleanSupplier awaitsCoordinator) {
            Owner owner = of(task);
            return owner == AGENCY && awaitsCoordinator.getAsBoolean() ? COORDINATOR : owner;
        }

        static Owner of(Task task) {
            return switch (task.state()) {
                case ASSIGNED, IN_PROGRESS, RETURNED -> isAnswerDue(task) ? OFFICE : AGENCY;
                case REFUSED, PENDING_CONFIRMATION -> OFFICE;
                case ON_HOLD -> HOLD;
                case DRAFT, COMPLETED, CLOSED_NOT_DONE -> NOBODY;
            };
        }

        /** A request that came in time, which it always does where there is no deadline: from its day on the office is awaited. */
        private static boolean isAnswerDue(Task task) {
            Asking asking = task.asking();
            LocalDate last = task.term().effectiveOn();
            return asking != null
                    && (last == null || !asking.since().isPast(last, task.term().effectiveAt()));
        }
    }

    /** Working days of the turn up to today. */
    public int days(WorkingDays calendar, LocalDate today) {
        return calendar.countAfter(since, until == null ? today : until);
    }
}
