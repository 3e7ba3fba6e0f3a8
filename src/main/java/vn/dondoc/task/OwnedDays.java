package vn.dondoc.task;

import java.util.EnumMap;
import java.util.Map;

/**
 * Working days by whose they were, over all tasks of an agency.
 *
 * @param days an owner without a day is absent; nobody's days are none
 */
public record OwnedDays(Map<Turn.Owner, Long> days) {

    public static final OwnedDays NONE = new OwnedDays(Map.of());

    public OwnedDays {
        days = Map.copyOf(days);
    }

    public long of(Turn.Owner owner) {
        return days.getOrDefault(owner, 0L);
    }

    /** Both together. */
    public OwnedDays plus(OwnedDays other) {
        Map<Turn.Owner, Long> both = new EnumMap<>(Turn.Owner.class);
        days.forEach((owner, count) -> both.merge(owner, count, Long::sum));
        other.days.forEach((owner, count) -> both.merge(owner, count, Long::sum));
        return new OwnedDays(both);
    }

    /** The parts are the whole. */
    public long total() {
        return days.values().stream().mapToLong(Long::longValue).sum();
    }
}
