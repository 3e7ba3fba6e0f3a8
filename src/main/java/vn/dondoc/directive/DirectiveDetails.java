package vn.dondoc.directive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.file.StoredFile;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.DispatchId;
import vn.dondoc.shared.PersonId;

/**
 * A directive as its page shows it.
 *
 * @param form its fields as they would be corrected
 * @param title "Kế hoạch số 340/KH-UBND"
 * @param arrivalBook name of the book in which an incoming paper has its number
 * @param files main document first
 * @param corrections the papers that correct it, oldest first
 * @param end how it ended; null while it is in force
 * @param paper where the register has the paper that confirms it or on which it was noted, if the reader may know of that
 * @param replacedBy title of the directive that replaces it, if the reader may know of that one
 */
public record DirectiveDetails(
        DirectiveId id,
        long version,
        DirectiveForm form,
        String title,
        String kindName,
        @Nullable Integer arrivalNo,
        @Nullable String arrivalBook,
        @Nullable PersonId registeredBy,
        Instant registeredAt,
        List<StoredFile> files,
        List<Dispatch> dispatches,
        List<CorrectingPaper> corrections,
        @Nullable DirectiveEnd end,
        @Nullable String replacedBy,
        @Nullable DirectiveId paper) {

    /**
     * A recorded dispatch.
     *
     * @param dispatchedOn ngày chuyển
     * @param agency đơn vị nhận, if the register has it
     * @param receiver its name, or the name of one outside the register
     * @param receivedBy người ký nhận; null while nobody signed
     * @param acknowledgedOn the day on which that agency acknowledged a task of this directive; null while it has not
     * @param acknowledgedBy who did; null where the office entered it from a paper
     */
    public record Dispatch(
            DispatchId id,
            LocalDate dispatchedOn,
            @Nullable AgencyId agency,
            String receiver,
            @Nullable String receivedBy,
            @Nullable String note,
            @Nullable LocalDate acknowledgedOn,
            @Nullable String acknowledgedBy) {}
}
