package vn.dondoc.task;

import java.util.Map;
import vn.dondoc.directive.IssuingLevel;

/** What one level above gave, figure by figure; the figures add up to {@link #total}. */
public record LevelFigures(IssuingLevel level, Map<Bucket, Long> counts) {

    public LevelFigures {
        counts = Map.copyOf(counts);
    }

    public long of(Bucket bucket) {
        return counts.getOrDefault(bucket, 0L);
    }

    public long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
