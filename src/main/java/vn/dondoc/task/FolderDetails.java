package vn.dondoc.task;

import java.util.List;
import vn.dondoc.agency.AgencyRow;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.FolderId;

/**
 * An instruction to several agencies with the answer of each.
 *
 * @param answers one for each task of it that is not cancelled as issued by mistake, by the agency's name; drafts too for
 *     those who see drafts
 * @param missing valid members of its groups that have no task in it, group by group, by name
 */
public record FolderDetails(
        FolderId id,
        DirectiveId directive,
        String directiveTitle,
        String content,
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

    /** How far the whole is: confirmed tasks of all. */
    public int percent() {
        return answers.isEmpty() ? 0 : (int) (count(TaskState.COMPLETED) * 100 / answers.size());
    }
}
