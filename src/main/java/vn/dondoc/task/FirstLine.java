package vn.dondoc.task;

/**
 * A line of a short list: a task, or one for all of an instruction to several agencies.
 *
 * @param row the one that stands first
 * @param tasks how many of the same instruction stand in the list; 1 for a task of its own
 */
public record FirstLine(TaskRow row, int tasks) {

    /** Whether it stands for several. */
    public boolean isCommon() {
        return tasks > 1;
    }
}
