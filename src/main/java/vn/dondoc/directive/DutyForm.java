package vn.dondoc.directive;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.SearchText;

/** What is owed for a directive from above, and by when. */
public record DutyForm(String owed, @Nullable LocalDate dueOn) {

    static final int MAX_OWED = 300;

    /** With its text cleaned; @throws InvalidInput names each field that is missing or wrong. */
    DutyForm checked(LocalDate issuedOn) {
        String what = SearchText.clean(owed);
        new InvalidInput.Collector()
                .when(what.isEmpty(), "owed", "error.required")
                .when(what.length() > MAX_OWED, "owed", "error.too-long", MAX_OWED)
                .when(dueOn == null, "dueOn", "error.required")
                .when(dueOn != null && dueOn.isBefore(issuedOn), "dueOn", "duty.before-issue")
                .throwIfAny();
        return new DutyForm(what, dueOn);
    }
}
