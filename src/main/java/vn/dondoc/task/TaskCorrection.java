package vn.dondoc.task;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.SearchText;

/**
 * A task as it should have been given. What is as it was is not corrected.
 *
 * @param dueOn null together with {@link DeadlineKind#DATED} while nobody has typed it
 * @param dueAt an hour of that day; null for the whole day
 * @param reason what was wrong; the form opens without it
 * @param nature ordinary or phối hợp, and with whom
 */
public record TaskCorrection(
        String content,
        String product,
        @Nullable AgencyId lead,
        List<AgencyId> coordinating,
        List<AgencyId> informed,
        DeadlineKind deadlineKind,
        @Nullable LocalDate dueOn,
        @Nullable LocalTime dueAt,
        String reason,
        TaskNature nature) {

    public TaskCorrection {
        coordinating = List.copyOf(coordinating);
        informed = List.copyOf(informed);
    }

    /** Of an ordinary task, with a deadline that is a whole day. */
    public TaskCorrection(
            String content,
            String product,
            @Nullable AgencyId lead,
            List<AgencyId> coordinating,
            List<AgencyId> informed,
            DeadlineKind deadlineKind,
            @Nullable LocalDate dueOn,
            String reason) {
        this(content, product, lead, coordinating, informed, deadlineKind, dueOn, null, reason, TaskNature.ORDINARY);
    }

    Deadline deadline() {
        boolean dated = deadlineKind == DeadlineKind.DATED;
        return new Deadline(deadlineKind, dated ? dueOn : null, dated ? dueAt : null);
    }

    AgencyId leadOrThrow() {
        return Objects.requireNonNull(lead);
    }

    /** The form with its text cleaned; an agency stands once in it, as the strongest that was named. */
    TaskCorrection checked() {
        String cleanContent = SearchText.clean(content);
        String cleanProduct = SearchText.clean(product);
        String why = SearchText.clean(reason);
        TaskNature kind = nature.cleaned();
        kind.check(lead, new InvalidInput.Collector())
                .when(kind.isUnnamed(), "presidingName", "task.issue.presiding")
                .when(cleanContent.isEmpty(), "content", "error.required")
                .when(cleanContent.length() > 2000, "content", "error.too-long", 2000)
                .when(cleanProduct.isEmpty(), "product", "error.required")
                .when(cleanProduct.length() > 500, "product", "error.too-long", 500)
                .when(lead == null, "lead", "task.issue.lead")
                .when(deadlineKind == DeadlineKind.DATED && dueOn == null, "dueOn", "task.issue.deadline")
                .when(why.isEmpty(), "reason", "error.required")
                .when(why.length() > 1000, "reason", "error.too-long", 1000)
                .throwIfAny();
        List<AgencyId> helping = coordinating.stream()
                .filter(one -> !one.equals(lead))
                .distinct()
                .sorted(Comparator.comparingLong(AgencyId::value))
                .toList();
        return new TaskCorrection(
                cleanContent,
                cleanProduct,
                lead,
                helping,
                informed.stream()
                        .filter(one -> !one.equals(lead) && !helping.contains(one))
                        .distinct()
                        .sorted(Comparator.comparingLong(AgencyId::value))
                        .toList(),
                deadlineKind,
                dueOn,
                dueAt,
                why,
                kind);
    }
}
