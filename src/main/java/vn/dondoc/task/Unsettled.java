package vn.dondoc.task;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dondoc.shared.FolderId;
import vn.dondoc.shared.TaskId;

/**
 * What a directive would leave behind if it ended now.
 *
 * @param tasks its open tasks and those on hold, in the order in which they were given
 * @param folders the words of each common instruction that some of them belong to
 * @param drafts tasks of it that nobody has given
 * @param proposed how many of the drafts somebody has proposed to give
 * @param rules the rules that still let tasks of it come back, each with the day of its next period
 */
public record Unsettled(
        List<Open> tasks, Map<FolderId, String> folders, List<TaskId> drafts, int proposed, List<RecurrenceRow> rules) {

    public Unsettled {
        tasks = List.copyOf(tasks);
        folders = Map.copyOf(folders);
        drafts = List.copyOf(drafts);
        rules = List.copyOf(rules);
    }

    /**
     * One task, small enough to be kept for thousands.
     *
     * @param folder the common instruction that it belongs to; null for none
     * @param held whether it is on hold
     * @param correctable whether its state lets it be corrected: nothing is corrected while a claim waits or it is on hold
     * @param moved the deadline as it was given; null unless holds or reopenings have moved it since
     */
    public record Open(
            Versioned seen,
            @Nullable FolderId folder,
            boolean held,
            boolean correctable,
            @Nullable Moved moved) {}

    /**
     * A deadline as it was given, which is not the one in force.
     *
     * @param dueAt null for the whole day
     * @param days the working days by which holds and reopenings have moved it
     */
    public record Moved(@Nullable LocalDate dueOn, @Nullable LocalTime dueAt, int days) {}

    /** Whether these are all its open tasks, each once: what came or went since would be settled by nobody. */
    boolean are(List<TaskFate> fates) {
        return same(
                tasks.stream().map(one -> one.seen().task()).toList(),
                fates.stream().map(one -> one.seen().task()).toList());
    }

    static <T> boolean same(List<T> now, List<T> named) {
        Set<T> all = new HashSet<>(named);
        return all.size() == named.size() && all.equals(new HashSet<>(now));
    }
}
