package vn.dondoc.ui.board;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A period of the calendar over which the board's table of times is read; the address has it as {@code ?ky=quy-nay}. */
enum BoardPeriod {
    /** Từ trước đến nay. */
    EVER(""),
    THIS_MONTH("thang-nay"),
    THIS_QUARTER("quy-nay"),
    THIS_YEAR("nam-nay"),
    LAST_MONTH("thang-truoc"),
    LAST_QUARTER("quy-truoc"),
    LAST_YEAR("nam-truoc");

    private static final String PARAMETER = "ky";

    private final String slug;

    BoardPeriod(String slug) {
        this.slug = slug;
    }

    /** As an address says it; what it says wrongly is all that there ever was. */
    static BoardPeriod read(Map<String, List<String>> parameters) {
        List<String> words = parameters.getOrDefault(PARAMETER, List.of());
        return Arrays.stream(values())
                .filter(one -> words.contains(one.slug))
                .findFirst()
                .orElse(EVER);
    }

    /** As it stands after the question mark. */
    Map<String, String> parameters() {
        return this == EVER ? Map.of() : Map.of(PARAMETER, slug);
    }

    /** The first day, seen from today. */
    LocalDate from(LocalDate today) {
        LocalDate month = today.withDayOfMonth(1);
        LocalDate quarter = month.minusMonths((month.getMonthValue() - 1) % 3);
        return switch (this) {
            case EVER -> LocalDate.MIN;
            case THIS_MONTH -> month;
            case THIS_QUARTER -> quarter;
            case THIS_YEAR -> today.withDayOfYear(1);
            case LAST_MONTH -> month.minusMonths(1);
            case LAST_QUARTER -> quarter.minusMonths(3);
            case LAST_YEAR -> today.withDayOfYear(1).minusYears(1);
        };
    }

    /** The last day, included. */
    LocalDate to(LocalDate today) {
        LocalDate from = from(today);
        return switch (this) {
            case EVER -> LocalDate.MAX;
            case THIS_MONTH, LAST_MONTH -> from.plusMonths(1).minusDays(1);
            case THIS_QUARTER, LAST_QUARTER -> from.plusMonths(3).minusDays(1);
            case THIS_YEAR, LAST_YEAR -> from.plusYears(1).minusDays(1);
        };
    }
}
