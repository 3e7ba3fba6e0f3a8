package vn.dondoc.task;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.BasisId;
import vn.dondoc.shared.DirectiveId;

/**
 * Căn cứ: a further directive that orders a task which had been given before.
 *
 * @param document number and symbol of the directive; null for one without a number
 * @param content the task as that directive words it
 * @param insteadOf code of the task that was cancelled for it; null if it was a draft
 * @param lead whom it names as lead, if that was another; null if not
 * @param dueOn the day that it names, if that was another; null if not
 * @param leadWaits whether the task still has another lead than the directive names, and nobody has decided so
 * @param deadlineWaits the same of its day
 * @param kept why the task stays as it is, if somebody decided so
 */
public record BasisRow(
        BasisId id,
        DirectiveId directive,
        String directiveTitle,
        LocalDate issuedOn,
        @Nullable String document,
        String content,
        @Nullable String sourcePassage,
        @Nullable String insteadOf,
        @Nullable AgencyId lead,
        @Nullable String leadName,
        @Nullable String leadBefore,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate dueBefore,
        boolean leadWaits,
        boolean deadlineWaits,
        String adderName,
        Instant addedAt,
        @Nullable Kept kept) {

    /** Giữ nguyên. */
    public record Kept(String reason, String by, Instant at) {}

    /** Whether the directive says otherwise than the task is, and nobody has answered that. */
    public boolean waits() {
        return leadWaits || deadlineWaits;
    }
}
