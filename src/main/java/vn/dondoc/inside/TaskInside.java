package vn.dondoc.inside;

import java.util.List;

/**
 * What the page of a task shows one reader of what his agency handed on.
 *
 * @param rows those still to do first
 * @param mayGive whether he may hand on now
 */
public record TaskInside(List<InnerRow> rows, boolean mayGive) {

    /** Nothing was handed on, and nothing may be. */
    public static final TaskInside NONE = new TaskInside(List.of(), false);

    public TaskInside {
        rows = List.copyOf(rows);
    }
}
