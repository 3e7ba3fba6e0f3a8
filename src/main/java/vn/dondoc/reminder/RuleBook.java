package vn.dondoc.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import vn.dondoc.account.People;
import vn.dondoc.agency.Agencies;
import vn.dondoc.calendar.WorkingCalendar;
import vn.dondoc.calendar.WorkingDays;
import vn.dondoc.policy.Policies;
import vn.dondoc.policy.Policy;
import vn.dondoc.shared.BusinessTime;

/** The calendar, the policies and the posts as they stand now, as values for one run. */
@Component
class RuleBook {

    private final WorkingCalendar calendar;
    private final Policies policies;
    private final People people;
    private final Agencies agencies;

    RuleBook(WorkingCalendar calendar, Policies policies, People people, Agencies agencies) {
        this.calendar = calendar;
        this.policies = policies;
        this.people = people;
        this.agencies = agencies;
    }

    Run run(Instant now, LocalDate from) {
        LocalDate today = now.atZone(BusinessTime.ZONE).toLocalDate();
        WorkingDays days = calendar.days();
        Function<LocalDate, LadderRules> rules = rules();
        return new Run(
                now,
                today,
                from,
                days,
                rules.apply(today),
                new Ladder(days, rules),
                new SendWindow(days, policies),
                new Directory(people, agencies, today));
    }

    /** When the mail of an act of now leaves at the earliest: some seconds later, in the office's hours. */
    Instant heldUntil(Run run) {
        return heldUntil(run.now());
    }

    /** The same at any moment, outside of a run. */
    Instant heldUntil(Instant now) {
        LocalDate today = now.atZone(BusinessTime.ZONE).toLocalDate();
        return window().opens(now.plusSeconds(policies.number(Policy.UNDO_HOLD_SECONDS, today)));
    }

    Bands bands(Run run) {
        return new Bands(run.days(), rules(), run.ladder());
    }

    SendWindow window() {
        return new SendWindow(calendar.days(), policies);
    }

    /** The rules by day; each day is read once. */
    private Function<LocalDate, LadderRules> rules() {
        Map<LocalDate, LadderRules> read = new HashMap<>();
        return day -> read.computeIfAbsent(day, one -> LadderRules.on(one, policies));
    }
}
