package vn.dondoc.ui.task;

import org.jspecify.annotations.Nullable;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.TaskId;
import vn.dondoc.task.TaskFilter;
import vn.dondoc.task.TaskRow;

/** The door to the screens of tasks: where they are. */
public final class TaskPages {

    /** The list; a task's page lies below it. */
    public static final String LIST = "nhiem-vu";

    /** What waits for a decision. */
    public static final String PROPOSALS = "cho-quyet";

    static final String DIRECTIVES = "van-ban";

    private TaskPages() {}

    /** The list narrowed so: its rows are exactly those that the filter counts. */
    public static String path(TaskFilter filter) {
        return TaskQuery.of(filter).path(LIST);
    }

    /** The page of a task. */
    public static String path(TaskRow row) {
        return LIST + "/" + ref(row);
    }

    /** The page of the task of that code. */
    public static String path(String code) {
        return LIST + "/" + code;
    }

    /** How addresses name a task: its code; a draft, which has none yet, by its number. */
    public static String ref(TaskRow row) {
        return ref(row.code(), row.id());
    }

    static String ref(@Nullable String code, TaskId id) {
        return code == null ? "nhap-" + id : code;
    }

    static String path(DirectiveId directive) {
        return DIRECTIVES + "/" + directive;
    }
}
