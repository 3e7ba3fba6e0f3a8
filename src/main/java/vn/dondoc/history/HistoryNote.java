package vn.dondoc.history;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One act to be recorded.
 *
 * @param act the act's code, such as {@code TASK_ISSUED}; screens look up its text
 * @param onBehalfOf for whom the actor did it ("A thay B", or the agency that the office enters for); null if for himself
 */
public record HistoryNote(
        Subject subject,
        String act,
        List<Change> changes,
        @Nullable String onBehalfOf) {

    public HistoryNote {
        changes = List.copyOf(changes);
    }

    public HistoryNote(Subject subject, String act, List<Change> changes) {
        this(subject, act, changes, null);
    }
}
