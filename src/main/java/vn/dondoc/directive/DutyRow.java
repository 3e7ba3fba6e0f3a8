package vn.dondoc.directive;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.FileId;

/**
 * What the province owes for a directive from above.
 *
 * @param owed what is owed: a report, a draft, a plan
 * @param dueOn the outer deadline
 * @param innerDueOn the last day that a task of this directive, or of one that carries it out, may have
 * @param ended whether the directive is in force no more: nothing is owed for it then, unless it was answered
 * @param answerNumber number and symbol of the province's own document; null while none was sent
 */
public record DutyRow(
        DirectiveId directive,
        long version,
        String title,
        String subject,
        String issuerName,
        IssuingLevel level,
        String owed,
        LocalDate dueOn,
        LocalDate innerDueOn,
        @Nullable String answerNumber,
        @Nullable LocalDate answeredOn,
        @Nullable FileId answerFile,
        DutyState state,
        boolean ended) {

    /** Whether the answer is still to be given. */
    public boolean isOpen() {
        return answeredOn == null && !ended;
    }
}
