package vn.dondoc.task;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.dondoc.shared.Slice;

/** A row with the key at which the next page of its list begins. */
record KeyedRow(TaskRow row, String key) {

    /**
     * The condition that goes on after a page.
     *
     * @param after {@link Slice#next} of that page; null for the beginning
     */
    static String after(@Nullable String after, TaskSort sort, Map<String, Object> values) {
        if (after == null) {
            return "";
        }
        String[] key = after.split("_", 2);
        values.put("afterKey", key[0]);
        values.put("afterId", Long.parseLong(key[1]));
        return " AND " + sort.after();
    }

    /** @param found one more than the limit if there are more */
    static Slice<TaskRow> slice(List<KeyedRow> found, int limit) {
        List<TaskRow> rows = found.stream().limit(limit).map(KeyedRow::row).toList();
        KeyedRow last = found.size() > limit ? found.get(limit - 1) : null;
        return new Slice<>(
                rows, last == null ? null : last.key() + "_" + last.row().id());
    }
}
