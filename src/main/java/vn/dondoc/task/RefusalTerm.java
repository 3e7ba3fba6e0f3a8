package vn.dondoc.task;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.dondoc.calendar.WorkingCalendar;
import vn.dondoc.policy.Policies;
import vn.dondoc.policy.Policy;
import vn.dondoc.shared.DomainException;

/** How long a lead agency may refuse what it was given: the policy's working days after the day of issue. */
@Component
class RefusalTerm {

    private final WorkingCalendar calendar;
    private final Policies policies;

    RefusalTerm(WorkingCalendar calendar, Policies policies) {
        this.calendar = calendar;
        this.policies = policies;
    }

    boolean isOpen(Task task, LocalDate today) {
        LocalDate given = task.assignedOn();
        return given == null
                || calendar.days().countAfter(given, today) <= policies.number(Policy.REFUSE_WITHIN_DAYS, today);
    }

    /** @throws DomainException naming the days if they are over */
    void require(Task task, LocalDate today) {
        if (!isOpen(task, today)) {
            throw new DomainException("task.refuse.too-late", policies.number(Policy.REFUSE_WITHIN_DAYS, today));
        }
    }
}
