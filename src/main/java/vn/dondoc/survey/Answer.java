package vn.dondoc.survey;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dondoc.shared.SearchText;

/** What one agency answers to one question: a number, words or a day, as the question's kind says. */
public record Answer(
        @Nullable BigDecimal number,
        @Nullable String text,
        @Nullable LocalDate day) {

    public static Answer of(BigDecimal number) {
        return new Answer(number, null, null);
    }

    public static Answer of(String text) {
        return new Answer(null, text, null);
    }

    public static Answer of(LocalDate day) {
        return new Answer(null, null, day);
    }

    /** The answer as it is stored, for a question of that kind; null if it says nothing. */
    static @Nullable Answer cleaned(@Nullable Answer given, QuestionKind kind) {
        if (given == null) {
            return null;
        }
        return switch (kind) {
            case NUMBER -> given.number() == null ? null : of(plain(given.number()));
            case DATE -> given.day() == null ? null : of(given.day());
            case TEXT -> {
                String text = given.text() == null ? "" : SearchText.clean(given.text());
                yield text.isEmpty() ? null : of(text);
            }
        };
    }

    /** 1.50 and 1.5 are the same number, and so is 100 however it is written. */
    static BigDecimal plain(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    /** As history and drafts write it, in no language. */
    @Override
    public String toString() {
        return number != null ? number.toPlainString() : day != null ? day.toString() : String.valueOf(text);
    }
}
