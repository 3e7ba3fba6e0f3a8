package vn.dondoc.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.function.Consumer;
import vn.dondoc.shared.BusinessTime;

/** What happened in the demo's past, gathered and then played in the order of its hours. */
final class Timeline {

    private record Happening(LocalDateTime at, int order, Consumer<LocalDate> act) {}

    private final Queue<Happening> ahead =
            new PriorityQueue<>(Comparator.comparing(Happening::at).thenComparing(Happening::order));
    private int added;

    /** @param act gets the day on which it happens */
    void add(LocalDateTime at, Consumer<LocalDate> act) {
        ahead.add(new Happening(at, added++, act));
    }

    /**
     * Plays what lies before an instant.
     *
     * @param before told the instant before each act
     * @param after called after each act
     */
    void playUntil(Instant end, Consumer<Instant> before, Runnable after) {
        while (hasMore() && next().isBefore(end)) {
            playOne(before);
            after.run();
        }
    }

    boolean hasMore() {
        return !ahead.isEmpty();
    }

    /** When the next act happens. */
    Instant next() {
        return ahead.element().at().atZone(BusinessTime.ZONE).toInstant();
    }

    void playOne(Consumer<Instant> before) {
        before.accept(next());
        Happening one = ahead.remove();
        one.act().accept(one.at().toLocalDate());
    }

    /** A working hour of that day, always the same for the same key: between two minutes of the day. */
    static LocalDateTime hour(LocalDate day, String key, int from, int to) {
        return day.atStartOfDay()
                .plusMinutes(from + Math.floorMod(key.hashCode() * 31 + day.getDayOfYear(), to - from))
                .plusSeconds(Math.floorMod(key.hashCode(), 60));
    }
}
