package vn.dondoc.survey;

import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.SearchText;

/**
 * A question as it is entered.
 *
 * @param unit what a number counts, such as "hồ sơ"; empty for other kinds
 */
public record QuestionForm(QuestionKind kind, String words, String unit) {

    private static final int LONGEST = 200;
    private static final int LONGEST_UNIT = 20;

    QuestionForm checked() {
        String clean = SearchText.clean(words);
        String counted = kind == QuestionKind.NUMBER ? SearchText.clean(unit) : "";
        new InvalidInput.Collector()
                .when(clean.isEmpty(), "words", "error.required")
                .when(clean.length() > LONGEST, "words", "error.too-long", LONGEST)
                .when(counted.length() > LONGEST_UNIT, "unit", "error.too-long", LONGEST_UNIT)
                .throwIfAny();
        return new QuestionForm(kind, clean, counted);
    }
}
