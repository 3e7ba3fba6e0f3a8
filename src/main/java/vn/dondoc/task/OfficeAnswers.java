package vn.dondoc.task;

import org.jspecify.annotations.Nullable;

/**
 * How long the office lets others wait for one kind of answer.
 *
 * @param kind null for all kinds together
 * @param given answers within the last twelve months
 * @param days working days that these waited in all
 * @param waiting what waits for an answer today
 * @param longest working days that the longest of them has waited; 0 if none does
 */
public record OfficeAnswers(@Nullable Kind kind, long given, long days, long waiting, int longest) {

    /** What the office answers. */
    public enum Kind {
        /** A claim: confirmed or returned. */
        CLAIM,
        /** A request for more time: granted or denied. */
        EXTENSION,
        /** A request to be released: granted or denied. */
        RELEASE,
        /** A refusal: given again, corrected or ended. */
        REFUSAL
    }

    /** Both together. */
    public OfficeAnswers plus(OfficeAnswers other) {
        return new OfficeAnswers(
                null,
                given + other.given,
                days + other.days,
                waiting + other.waiting,
                Math.max(longest, other.longest));
    }
}
