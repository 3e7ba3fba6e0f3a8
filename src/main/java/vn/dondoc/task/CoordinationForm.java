package vn.dondoc.task;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.FileId;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.SearchText;
import vn.dondoc.shared.Texts;

/**
 * What a lead agency asks of coordinating ones, the same of each.
 *
 * @param dueOn by when; not after the task's own last day in time
 */
public record CoordinationForm(
        List<AgencyId> agencies, String text, @Nullable LocalDate dueOn, List<FileId> files) {

    public CoordinationForm {
        agencies = agencies.stream().distinct().toList();
        files = List.copyOf(files);
    }

    /**
     * The form with its text cleaned.
     *
     * @param last the task's last day in time; null without, and where it is over already
     */
    CoordinationForm checked(LocalDate today, @Nullable LocalDate last) {
        String clean = SearchText.clean(text);
        InvalidInput.Collector wrong = new InvalidInput.Collector()
                .when(agencies.isEmpty(), "agencies", "error.required")
                .when(clean.isEmpty(), "text", "error.required")
                .when(clean.length() > 2000, "text", "error.too-long", 2000);
        checkDue(dueOn, today, last, wrong);
        wrong.throwIfAny();
        return new CoordinationForm(agencies, clean, dueOn, files);
    }

    static void checkDue(
            @Nullable LocalDate dueOn, LocalDate today, @Nullable LocalDate last, InvalidInput.Collector wrong) {
        wrong.when(dueOn == null, "dueOn", "error.required")
                .when(dueOn != null && dueOn.isBefore(today), "dueOn", "coordination.past");
        if (dueOn != null && last != null && dueOn.isAfter(last)) {
            wrong.add("dueOn", "coordination.after-task", Texts.day(last));
        }
    }
}
