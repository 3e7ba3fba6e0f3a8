package vn.dondoc.task;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.Moment;
import vn.dondoc.shared.SearchText;

/**
 * What a lead agency asks for when it needs more time.
 *
 * @param dueOn the day it asks for; null if none was typed
 * @param dueAt an hour of that day; null for the whole day
 * @param document number and symbol of its paper; may be empty
 * @param enteredFrom the agency's paper, if the office enters it; else null
 */
public record ExtensionForm(
        @Nullable LocalDate dueOn,
        @Nullable LocalTime dueAt,
        String reason,
        String document,
        @Nullable String enteredFrom) {

    /** For a whole day. */
    public ExtensionForm(@Nullable LocalDate dueOn, String reason, String document, @Nullable String enteredFrom) {
        this(dueOn, null, reason, document, enteredFrom);
    }

    private static final int REASON = 2000;
    private static final int DOCUMENT = 100;

    /**
     * @param present the deadline as it stands
     * @throws InvalidInput naming each field that will not do
     */
    ExtensionForm checked(Deadline present, Moment now) {
        String why = SearchText.clean(reason);
        String paper = SearchText.clean(document);
        new InvalidInput.Collector()
                .when(dueOn == null, "dueOn", "error.required")
                .when(
                        dueOn != null && !deadline().isLaterThan(present),
                        "dueOn",
                        "task.extension.not-later",
                        present.words())
                .when(
                        dueOn != null
                                && deadline().isLaterThan(present)
                                && deadline().isOver(now),
                        "dueOn",
                        "task.deadline.past")
                .when(why.isEmpty(), "reason", "error.required")
                .when(why.length() > REASON, "reason", "error.too-long", REASON)
                .when(paper.length() > DOCUMENT, "document", "error.too-long", DOCUMENT)
                .throwIfAny();
        return new ExtensionForm(dueOn, dueAt, why, paper, enteredFrom);
    }

    /** What is asked for; once a day was typed. */
    Deadline deadline() {
        return Deadline.on(Objects.requireNonNull(dueOn), dueAt);
    }
}
