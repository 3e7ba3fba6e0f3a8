package vn.dondoc.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import vn.dondoc.shared.BusinessTime;

/** What happened in the demo's past, gathered and then played in the order of its hours. */
final class Timeline {

    private record Happening(LocalDateTime at, int order, Consumer<LocalDate> act) {}

    private final List<Happening> all = new ArrayList<>();
    private int played;

    /** @param act gets the day on which it happens */
    void add(LocalDateTime at, Consumer<LocalDate> act) {
        all.add(new Happening(at, all.size(), act));
    }

    /**
     * Plays what lies before an instant.
     *
     * @param before told the instant before each act
     * @param after called after each act
     */
    void playUntil(Instant end, Consumer<Instant> before, Runnable after) {
        all.sort(Comparator.comparing(Happening::at).thenComparing(Happening::order));
        while (hasMore() && next().isBefore(end)) {
            playOne(before);
            after.run();
        }
    }

    boolean hasMore() {
        return played < all.size();
    }

    /** When the next act happens. */
    Instant next() {
        return all.get(played).at().atZone(BusinessTime.ZONE).toInstant();
    }

    void playOne(Consumer<Instant> before) {
        before.accept(next());
        Happening one = all.get(played++);
        one.act().accept(one.at().toLocalDate());
    }

    /** A working hour of that day, always the same for the same key: between two minutes of the day. */
    static LocalDateTime hour(LocalDate day, String key, int from, int to) {
        return day.atStartOfDay()
                .plusMinutes(from + Math.floorMod(key.hashCode() * 31 + day.getDayOfYear(), to - from))
                .plusSeconds(Math.floorMod(key.hashCode(), 60));
    }
}
