package vn.dondoc.ui.task;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.dondoc.survey.Answer;
import vn.dondoc.ui.component.Formats;
import vn.dondoc.ui.component.NumberWords;

/** An answer as it is read: 1.234,5 or 30/06/2026. */
final class SurveyWords {

    private SurveyWords() {}

    /** Empty where nothing was answered. */
    static String of(@Nullable Answer answer) {
        if (answer == null) {
            return "";
        }
        if (answer.number() != null) {
            return NumberWords.show(answer.number());
        }
        return answer.day() != null ? Formats.date(answer.day()) : Objects.requireNonNullElse(answer.text(), "");
    }
}
