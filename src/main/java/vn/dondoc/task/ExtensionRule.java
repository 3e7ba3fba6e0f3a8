package vn.dondoc.task;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.dondoc.calendar.WorkingCalendar;
import vn.dondoc.directive.IssuingLevel;
import vn.dondoc.policy.Policies;
import vn.dondoc.policy.Policy;

/**
 * Who decides about more time: the head of the office within the policy's times and days, a leader of the province beyond
 * them and for what comes from above the province's government. Only what was granted counts.
 */
@Component
class ExtensionRule {

    private final RequestTable requests;
    private final WorkingCalendar calendar;
    private final Policies policies;

    ExtensionRule(RequestTable requests, WorkingCalendar calendar, Policies policies) {
        this.requests = requests;
        this.calendar = calendar;
        this.policies = policies;
    }

    /** @param to the day that is asked for, or about to be granted */
    TaskRequest.Decider decider(Task task, LocalDate to, LocalDate today) {
        boolean above =
                task.issuingLevel() != IssuingLevel.PROVINCE && policies.is(Policy.EXTENSION_ABOVE_BY_LEADER, today);
        boolean beyond = task.extensions() >= policies.number(Policy.EXTENSION_TIMES, today)
                || requests.grantedDays(task.id()) + days(task, to) > policies.number(Policy.EXTENSION_DAYS, today);
        return above || beyond ? TaskRequest.Decider.PROVINCE_LEADER : TaskRequest.Decider.OFFICE_HEAD;
    }

    /** Working days from the present deadline to another. */
    int days(Task task, LocalDate to) {
        LocalDate due = task.term().dueOn();
        return due == null ? 0 : calendar.days().countAfter(due, to);
    }
}
