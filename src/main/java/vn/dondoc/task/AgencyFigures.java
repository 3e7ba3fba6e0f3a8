package vn.dondoc.task;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.dondoc.shared.AgencyId;

/**
 * The figures of one agency as lead.
 *
 * @param validTo its last day; null while it has none
 * @param ranked whether it is compared with others; what the committee gives no tasks is only followed
 * @param counts a number for every {@link Bucket}; they add up to {@link #total}
 * @param coordinating the same for its tasks "phối hợp", which are in none of the counts before; {@link #coordinated} in all
 * @param movedIn chuyển đến: tasks that it got from another lead; they are among the counts while it leads them
 * @param movedOut chuyển đi: tasks that another lead got from it; they are in none of its counts
 * @param oldestOverdueOn the earliest deadline among its overdue tasks; null if none is
 */
public record AgencyFigures(
        AgencyId agency,
        String name,
        @Nullable LocalDate validTo,
        boolean ranked,
        Map<Bucket, Long> counts,
        Map<Bucket, Long> coordinating,
        long movedIn,
        long movedOut,
        @Nullable LocalDate oldestOverdueOn) {

    public AgencyFigures {
        counts = whole(counts);
        coordinating = whole(coordinating);
    }

    private static Map<Bucket, Long> whole(Map<Bucket, Long> some) {
        Map<Bucket, Long> all = new EnumMap<>(Bucket.class);
        for (Bucket bucket : Bucket.values()) {
            all.put(bucket, some.getOrDefault(bucket, 0L));
        }
        return all;
    }

    public long of(Bucket bucket) {
        return counts.getOrDefault(bucket, 0L);
    }

    public long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** All tasks that it has or had, of both kinds: those whose days are its own. */
    public long had() {
        return total() + coordinated() + movedOut;
    }

    /** Its tasks "phối hợp" in one figure. */
    public long coordinating(Bucket bucket) {
        return coordinating.getOrDefault(bucket, 0L);
    }

    /** All its tasks "phối hợp". */
    public long coordinated() {
        return coordinating.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Its open tasks "phối hợp". */
    public long coordinatedOpen() {
        return coordinating(Bucket.OPEN_IN_TIME)
                + coordinating(Bucket.OPEN_OVERDUE)
                + coordinating(Bucket.UNDATED_OPEN);
    }
}
