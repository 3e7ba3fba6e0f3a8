package vn.dondoc.task;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.Moment;
import vn.dondoc.shared.SearchText;

/**
 * Chuyển chủ trì as it is entered.
 *
 * @param lead who leads from now on
 * @param document number and symbol of the paper
 * @param documentOn its day
 * @param dueOn the new lead's deadline; null to keep the task's
 * @param dueAt an hour of that day; null for the whole day
 */
public record TransferForm(
        @Nullable AgencyId lead,
        String document,
        @Nullable LocalDate documentOn,
        String reason,
        @Nullable LocalDate dueOn,
        @Nullable LocalTime dueAt) {

    /** With a deadline that is a whole day, or the task's. */
    public TransferForm(
            @Nullable AgencyId lead,
            String document,
            @Nullable LocalDate documentOn,
            String reason,
            @Nullable LocalDate dueOn) {
        this(lead, document, documentOn, reason, dueOn, null);
    }

    AgencyId leadOrThrow() {
        if (lead == null) {
            throw new InvalidInput("lead", "task.issue.lead");
        }
        return lead;
    }

    /** The form with its text cleaned; @throws InvalidInput names each field that is missing or wrong. */
    TransferForm checked(Moment now) {
        String paper = SearchText.clean(document);
        String why = SearchText.clean(reason);
        new InvalidInput.Collector()
                .when(lead == null, "lead", "task.issue.lead")
                .when(paper.isEmpty(), "document", "error.required")
                .when(paper.length() > 100, "document", "error.too-long", 100)
                .when(documentOn == null, "documentOn", "error.required")
                .when(documentOn != null && documentOn.isAfter(now.day()), "documentOn", "task.transfer.future")
                .when(why.isEmpty(), "reason", "error.required")
                .when(why.length() > 1000, "reason", "error.too-long", 1000)
                .when(dueOn != null && now.isPast(dueOn, dueAt), "dueOn", "task.deadline.past")
                .throwIfAny();
        return new TransferForm(lead, paper, documentOn, why, dueOn, dueAt);
    }

    /** @param kept the task's, if no other is given */
    Deadline deadline(Deadline kept) {
        return dueOn == null ? kept : Deadline.on(dueOn, dueAt);
    }
}
