package vn.dondoc.task;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.SearchText;
import vn.dondoc.shared.Texts;

/**
 * What a lead agency asks for when it needs more time.
 *
 * @param dueOn the day it asks for; null if none was typed
 * @param document number and symbol of its paper; may be empty
 * @param enteredFrom the agency's paper, if the office enters it; else null
 */
public record ExtensionForm(
        @Nullable LocalDate dueOn,
        String reason,
        String document,
        @Nullable String enteredFrom) {

    private static final int REASON = 2000;
    private static final int DOCUMENT = 100;

    /**
     * @param present the deadline as it stands
     * @throws InvalidInput naming each field that will not do
     */
    ExtensionForm checked(LocalDate present, LocalDate today) {
        String why = SearchText.clean(reason);
        String paper = SearchText.clean(document);
        new InvalidInput.Collector()
                .when(dueOn == null, "dueOn", "error.required")
                .when(dueOn != null && !dueOn.isAfter(present), "dueOn", "task.extension.not-later", Texts.day(present))
                .when(dueOn != null && dueOn.isAfter(present) && dueOn.isBefore(today), "dueOn", "task.deadline.past")
                .when(why.isEmpty(), "reason", "error.required")
                .when(why.length() > REASON, "reason", "error.too-long", REASON)
                .when(paper.length() > DOCUMENT, "document", "error.too-long", DOCUMENT)
                .throwIfAny();
        return new ExtensionForm(dueOn, why, paper, enteredFrom);
    }
}
