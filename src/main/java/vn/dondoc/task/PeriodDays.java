package vn.dondoc.task;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.dondoc.calendar.WorkingDays;
import vn.dondoc.policy.Policies;
import vn.dondoc.policy.Policy;

/** On which days the periods of a rule are due, and when they are to appear: by the calendar and the office's policies. */
@Component
class PeriodDays {

    private static final int YEARS_AHEAD = 6;

    private final TaskDays days;
    private final Policies policies;

    PeriodDays(TaskDays days, Policies policies) {
        this.days = days;
        this.policies = policies;
    }

    /**
     * One period.
     *
     * @param day as the rule says it
     * @param deadline the same, or the working day beside it where it is a day off
     */
    record Due(Beat beat, LocalDate day, LocalDate deadline) {

        Period period() {
            return beat.periodOf(day);
        }
    }

    /** What is due after that day, in order. */
    Stream<Due> after(RecurrenceForm form, LocalDate day) {
        return IntStream.range(0, YEARS_AHEAD)
                .mapToObj(year -> between(form, day.plusYears(year), day.plusYears(year + 1L)))
                .flatMap(List::stream);
    }

    /**
     * What is due between the days, in order.
     *
     * @param after exclusive
     * @param until inclusive
     */
    List<Due> between(RecurrenceForm form, LocalDate after, LocalDate until) {
        LocalDate endsOn = form.endsOn();
        LocalDate last = endsOn != null && endsOn.isBefore(until) ? endsOn : until;
        List<Due> due = new ArrayList<>();
        form.beats().forEach(beat -> beat.days(after, last).forEach(day -> due.add(new Due(beat, day, deadline(day)))));
        // a day off that moves back to the very day that is reached is the period which stands there already
        due.removeIf(one -> !one.deadline().isAfter(after));
        due.sort(Comparator.comparing(Due::day).thenComparing(one -> one.beat().kind()));
        return due;
    }

    /** What has to stand there today: all whose deadline is no more than the policy's working days away. */
    List<Due> toAppear(RecurrenceForm form, LocalDate after) {
        LocalDate today = days.today();
        LocalDate horizon = days.working().plus(today, policies.number(Policy.RECURRENCE_AHEAD_DAYS, today));
        // days off may move a deadline back over the horizon
        return between(form, after, horizon.plusMonths(1)).stream()
                .filter(due -> !due.deadline().isAfter(horizon))
                .toList();
    }

    private LocalDate deadline(LocalDate day) {
        WorkingDays working = days.working();
        if (working.isWorking(day)) {
            return day;
        }
        return policies.is(Policy.RECURRENCE_MOVES_BACK, days.today()) ? working.previous(day) : working.next(day);
    }
}
