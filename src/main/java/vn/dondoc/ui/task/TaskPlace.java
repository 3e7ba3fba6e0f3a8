package vn.dondoc.ui.task;

import vn.dondoc.shared.TaskId;
import vn.dondoc.task.Neighbours;

/** Where a task is shown: beside its list, or as a page of its own. */
interface TaskPlace {

    /** Whether it is a page of its own, whose title is the page's. */
    boolean isPage();

    /** The tasks before and after it in the list that it was opened from. */
    Neighbours around(TaskId task);

    /** Shows another one in the same place. */
    void go(String ref);

    /** Its page of its own, which remembers the list. */
    String pagePath(String ref);

    /** Goes back to the list. */
    void close();

    /** A star was given or taken: only what shows stars is read anew. */
    default void starred() {}

    /** Something was done: what is shown around it may have changed too. */
    void changed();
}
