package vn.dondoc.task;

import org.jspecify.annotations.Nullable;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.SearchText;

/**
 * Why a claim comes late, as its agency states it.
 *
 * @param cause null in a form where none is chosen yet
 * @param text what happened
 * @param answeredBy who answers for it: a name and a post
 */
public record LateReason(@Nullable LateCause cause, String text, String answeredBy) {

    /** A form in which nothing is filled in. */
    static final LateReason BLANK = new LateReason(null, "", "");

    LateReason cleaned() {
        return new LateReason(cause, SearchText.clean(text), SearchText.clean(answeredBy));
    }

    /** Names what it lacks. */
    void check(InvalidInput.Collector problems) {
        problems.when(cause == null || !LateCause.STATED.contains(cause), "lateCause", "task.claim.late-cause")
                .when(text.isEmpty(), "lateText", "error.required")
                .when(text.length() > 1000, "lateText", "error.too-long", 1000)
                .when(answeredBy.isEmpty(), "lateAnsweredBy", "error.required")
                .when(answeredBy.length() > 200, "lateAnsweredBy", "error.too-long", 200);
    }
}
