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
 * @param innerDueOn the last day that a task of this directive may have
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
        DutyState state) {}
