package vn.dondoc.task;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.agency.AgencyRow;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.FolderId;

/**
 * An instruction to several agencies with the answer of each.
 *
 * @param dueOn the day that most of its tasks have; null if none has a day
 * @param answers one for each task of it that is not cancelled as issued by mistake, by the agency's name; drafts too for
 *     those who see drafts
 * @param missing valid members of its groups that have no task in it, group by group, by name
 */
public record FolderDetails(
        FolderId id,
        DirectiveId directive,
        String directiveTitle,
        String content,
        @Nullable LocalDate dueOn,
        List<FolderAnswer> answers,
        List<AgencyRow> missing) {

    public FolderDetails {
        answers = List.copyOf(answers);
        missing = List.copyOf(missing);
    }

    /** How many of the tasks are in that state. */
    public long count(TaskState state) {
        return answers.stream().filter(one -> one.task().state() == state).count();
    }

    /** How many tasks the whole consists of: given, and not ended without being done. */
    public long whole() {
        return answers.size() - count(TaskState.DRAFT) - count(TaskState.CLOSED_NOT_DONE);
    }

    /** How far the whole is: confirmed tasks of those that {@link #whole} counts; 0 while it counts none. */
    public int percent() {
        long whole = whole();
        return whole == 0 ? 0 : (int) (count(TaskState.COMPLETED) * 100 / whole);
    }
}
