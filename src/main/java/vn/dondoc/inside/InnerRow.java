package vn.dondoc.inside;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dondoc.shared.InnerTaskId;
import vn.dondoc.shared.TaskId;
import vn.dondoc.task.Deadline;

/**
 * A line of inner tasks for one reader. Carries the version, so that an act on it meets whoever was faster.
 *
 * @param code of the task that it belongs to
 * @param taskContent that task's words; empty once the agency has to do with it no more
 * @param whole whether the whole task was handed on
 * @param who the unit or the person that has it
 * @param holderLeft whether the person that has it has left the agency
 * @param own whether it is the reader's own to do
 * @param returnText why its result was given back the last time
 * @param closing why it ended without its result; null if it did not
 * @param acts what this reader may do to it now; the buttons are exactly these
 */
public record InnerRow(
        InnerTaskId id,
        long version,
        TaskId task,
        String code,
        String taskContent,
        boolean whole,
        String content,
        @Nullable String note,
        String who,
        boolean toUnit,
        boolean holderLeft,
        boolean own,
        Deadline due,
        InnerTime time,
        InnerState state,
        String giverName,
        LocalDate givenOn,
        @Nullable String progress,
        @Nullable LocalDate progressOn,
        @Nullable String result,
        @Nullable String doerName,
        @Nullable LocalDate doneOn,
        int returns,
        @Nullable String returnText,
        @Nullable InnerClosing closing,
        @Nullable String closingText,
        @Nullable String closerName,
        @Nullable LocalDate closedOn,
        Set<InnerAct> acts) {

    public InnerRow {
        acts = Set.copyOf(acts);
    }
}
