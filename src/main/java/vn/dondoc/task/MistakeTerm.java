package vn.dondoc.task;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.dondoc.calendar.WorkingCalendar;
import vn.dondoc.policy.Policies;
import vn.dondoc.policy.Policy;
import vn.dondoc.shared.DomainException;

/**
 * How long the office may take back or correct what it issued by mistake: the policy's working days after the day of issue.
 * Giving it again or to another lead begins no new term.
 */
@Component
class MistakeTerm {

    private final WorkingCalendar calendar;
    private final Policies policies;

    MistakeTerm(WorkingCalendar calendar, Policies policies) {
        this.calendar = calendar;
        this.policies = policies;
    }

    boolean isOpen(Task task, LocalDate today) {
        LocalDate given = task.givenOn();
        return given != null
                && calendar.days().countAfter(given, today) <= policies.number(Policy.CORRECT_WITHIN_DAYS, today);
    }

    /** @throws DomainException naming the days if they are over */
    void require(Task task, LocalDate today) {
        require(task, "task.mistake.too-late", today);
    }

    /**
     * For a task that turns out to be another one.
     *
     * @throws DomainException saying what to do instead if the days are over
     */
    void requireTwice(Task task, String other, LocalDate today) {
        if (!isOpen(task, today)) {
            throw new DomainException(
                    "likeness.too-late",
                    policies.number(Policy.CORRECT_WITHIN_DAYS, today),
                    String.valueOf(task.code()),
                    other);
        }
    }

    /** @throws DomainException naming the days if they are over */
    void requireCorrectable(Task task, LocalDate today) {
        require(task, "task.correct.too-late", today);
    }

    private void require(Task task, String key, LocalDate today) {
        if (!isOpen(task, today)) {
            throw new DomainException(key, policies.number(Policy.CORRECT_WITHIN_DAYS, today));
        }
    }
}
