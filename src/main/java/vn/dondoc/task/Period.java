package vn.dondoc.task;

import java.time.LocalDate;
import vn.dondoc.shared.Texts;

/**
 * Kỳ of a recurring task: "quý II/2026".
 *
 * @param number in the year; 0 for a whole year and for a fixed day
 * @param year of the period; for a week the year that the week belongs to
 * @param on the day from which it was told
 */
public record Period(PeriodKind kind, int number, int year, LocalDate on) {

    private static final String[] ROMAN = {"", "I", "II", "III", "IV"};

    /** As it stands behind the content of the task: "tháng 3/2026". */
    public String words() {
        return switch (kind) {
            case WEEK -> "tuần " + number + "/" + year;
            case MONTH -> "tháng " + number + "/" + year;
            case QUARTER -> "quý " + ROMAN[number] + "/" + year;
            case HALF_YEAR -> "6 tháng " + (number == 1 ? "đầu" : "cuối") + " năm " + year;
            case YEAR -> "năm " + year;
            case DAY -> "ngày " + Texts.day(on);
        };
    }
}
