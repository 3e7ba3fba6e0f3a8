package vn.dondoc.ui.task;

import com.vaadin.flow.data.provider.AbstractBackEndDataProvider;
import com.vaadin.flow.data.provider.Query;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.account.CurrentActor;
import vn.dondoc.shared.Slice;
import vn.dondoc.task.TaskFilter;
import vn.dondoc.task.TaskList;
import vn.dondoc.task.TaskRow;
import vn.dondoc.task.TaskSort;

/**
 * The rows of a list, slice by slice. Remembers where each slice ended, so that scrolling on begins there instead of
 * reading everything before; the size is told once a refresh and never asked while scrolling.
 */
class TaskSlices extends AbstractBackEndDataProvider<TaskRow, Void> {

    private static final int REMEMBERED = 500;

    private final transient TaskList list;
    private final transient CurrentActor actors;
    private final NavigableMap<Integer, String> ends = new TreeMap<>();
    /** What was read lately, so that one row can be drawn anew without reading any. */
    private final Map<String, TaskRow> lately = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, TaskRow> eldest) {
            return size() > REMEMBERED;
        }
    };

    private TaskFilter filter = TaskFilter.ALL;
    private TaskSort sort = TaskSort.DEADLINE;
    private int size;

    TaskSlices(TaskList list, CurrentActor actors) {
        this.list = list;
        this.actors = actors;
    }

    /** @param rows how many the filter has */
    void show(TaskFilter newFilter, TaskSort newSort, long rows) {
        filter = newFilter;
        sort = newSort;
        size = (int) Math.min(rows, Integer.MAX_VALUE);
        ends.clear();
        lately.clear();
        refreshAll();
    }

    int size() {
        return size;
    }

    /** The row of a task that was read lately; null if it was not. */
    @Nullable
    TaskRow known(@Nullable String ref) {
        return ref == null ? null : lately.get(ref);
    }

    @Override
    public Object getId(TaskRow row) {
        return row.id();
    }

    @Override
    protected Stream<TaskRow> fetchFromBackEnd(Query<TaskRow, Void> query) {
        int from = query.getOffset();
        int limit = Math.min(query.getLimit(), size - from);
        if (limit <= 0) {
            return Stream.empty();
        }
        Map.@Nullable Entry<Integer, String> before = ends.floorEntry(from);
        String after = before == null ? null : before.getValue();
        int skip = before == null ? from : from - before.getKey();
        Slice<TaskRow> slice = list.rows(actors.get(), filter, sort, after, skip, limit);
        if (slice.next() != null) {
            if (ends.size() >= REMEMBERED) {
                ends.pollFirstEntry();
            }
            ends.put(from + slice.rows().size(), slice.next());
        }
        slice.rows().forEach(row -> lately.put(TaskPages.ref(row), row));
        return slice.rows().stream();
    }

    @Override
    protected int sizeInBackEnd(Query<TaskRow, Void> query) {
        return size;
    }
}
