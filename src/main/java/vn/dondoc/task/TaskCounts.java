package vn.dondoc.task;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many rows a filter has, as a whole and in each queue.
 *
 * @param total without narrowing to a queue
 * @param queues a number for every {@link Queue}; a task may stand in several
 * @param coordination open tasks "phối hợp"
 * @param coordinationOverdue those of them that are overdue
 * @param signing drafts that wait to be signed
 */
public record TaskCounts(
        long total, Map<Queue, Long> queues, long coordination, long coordinationOverdue, long signing) {

    public TaskCounts {
        Map<Queue, Long> all = new EnumMap<>(Queue.class);
        for (Queue queue : Queue.values()) {
            all.put(queue, queues.getOrDefault(queue, 0L));
        }
        queues = Map.copyOf(all);
    }

    /** The rows of one queue; with null of all. */
    public long of(@Nullable Queue queue) {
        return queue == null ? total : queues.getOrDefault(queue, 0L);
    }
}
