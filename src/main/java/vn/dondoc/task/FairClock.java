package vn.dondoc.task;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.dondoc.calendar.WorkingDays;

/**
 * Whose the working days of a task have been since the day of issue. The parts add up to the whole: each day has one
 * owner.
 *
 * @param days working days by owner; an owner without a day is absent. Those after the task was closed are nobody's
 */
public record FairClock(Map<Turn.Owner, Integer> days) {

    public FairClock {
        days = Map.copyOf(days);
    }

    static FairClock of(List<Turn> turns, WorkingDays calendar, LocalDate today) {
        Map<Turn.Owner, Integer> days = new EnumMap<>(Turn.Owner.class);
        turns.forEach(turn -> days.merge(turn.owner(), turn.days(calendar, today), Integer::sum));
        days.values().removeIf(count -> count == 0);
        return new FairClock(days);
    }

    public int of(Turn.Owner owner) {
        return days.getOrDefault(owner, 0);
    }

    /** Working days from the issue until the task was closed, or until today. */
    public int total() {
        return days.entrySet().stream()
                .filter(part -> part.getKey() != Turn.Owner.NOBODY)
                .mapToInt(Map.Entry::getValue)
                .sum();
    }
}
