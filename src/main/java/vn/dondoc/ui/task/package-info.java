/** The screens of tasks: list, page, what waits for a decision. {@link vn.dondoc.ui.task.TaskPages} is the one public door. */
@NullMarked
package vn.dondoc.ui.task;

import org.jspecify.annotations.NullMarked;
