package vn.dondoc.task;

import java.time.LocalDate;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.dondoc.calendar.WorkingCalendar;
import vn.dondoc.directive.IssuingLevel;
import vn.dondoc.policy.Policies;
import vn.dondoc.policy.Policy;

/**
 * Who decides about more time: the head of the office within a measure of times and days, a leader of the province beyond
 * it. The measure is that of the office's table for the task's level and field, if it has one; else that of the policies for
 * all, which leave nothing to the head of the office of what comes from above the province's government. Only what was
 * granted counts.
 */
@Component
class ExtensionRule {

    private final RequestTable requests;
    private final WorkingCalendar calendar;
    private final Policies policies;
    private final ExtensionTable table;

    ExtensionRule(RequestTable requests, WorkingCalendar calendar, Policies policies, ExtensionTable table) {
        this.requests = requests;
        this.calendar = calendar;
        this.policies = policies;
        this.table = table;
    }

    /**
     * @param to the day that is asked for
     * @param on the day on which it is asked
     */
    TaskRequest.Decider decider(Task task, LocalDate to, LocalDate on) {
        return whoDecides(task, to, on).decider();
    }

    /** The same with the measure from which it follows. */
    WhoDecides whoDecides(Task task, LocalDate to, LocalDate on) {
        ExtensionMeasure measure =
                table.book().measure(task.issuingLevel(), task.field(), on).orElseGet(() -> general(task, on));
        return new WhoDecides(
                measure.holds(task.extensions(), requests.grantedDays(task.id()) + days(task, to))
                        ? TaskRequest.Decider.OFFICE_HEAD
                        : TaskRequest.Decider.PROVINCE_LEADER,
                measure);
    }

    /**
     * Who decides about what was asked if a day is granted: a request stays with whom it was for on the day it was asked,
     * whatever was settled since. More time than was asked is measured anew, by what held on that day.
     *
     * @param to the day about to be granted, or proposed
     */
    TaskRequest.Decider decider(Task task, TaskRequest asked, LocalDate to) {
        boolean asAsked = !to.isAfter(Objects.requireNonNull(asked.proposedDueOn()))
                && Objects.equals(asked.dueOn(), task.term().dueOn());
        return asAsked || asked.decider() == TaskRequest.Decider.PROVINCE_LEADER
                ? asked.decider()
                : decider(task, to, asked.askedOn());
    }

    private ExtensionMeasure general(Task task, LocalDate on) {
        return task.issuingLevel() != IssuingLevel.PROVINCE && policies.is(Policy.EXTENSION_ABOVE_BY_LEADER, on)
                ? ExtensionMeasure.NONE
                : new ExtensionMeasure(
                        policies.number(Policy.EXTENSION_TIMES, on), policies.number(Policy.EXTENSION_DAYS, on));
    }

    /** Working days from the present deadline to another. */
    int days(Task task, LocalDate to) {
        LocalDate due = task.term().dueOn();
        return due == null ? 0 : calendar.days().countAfter(due, to);
    }
}
