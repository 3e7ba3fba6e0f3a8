package vn.dondoc.ui.component;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.shared.SearchText;

/**
 * Understands a date as people type it: {@code 05/03/2027}, {@code 5/3}, {@code 53}, {@code +7} (working days),
 * {@code mai}, {@code thứ 6}, {@code t6 tuần sau}, {@code cuối tháng}; with or without marks. What is not certain is
 * not guessed: it is a problem with a text of its own.
 */
public final class DateWords {

    /** Where a day without a year lies. */
    public enum Lean {
        /** Deadlines: the next such day, today included. */
        FUTURE,
        /** Dates of papers: the last such day, today included. */
        PAST
    }

    /**
     * What was understood.
     *
     * @param day null if nothing was typed, or there is a problem
     * @param problem the key of the text that says what is wrong; null if nothing is
     */
    public record Reading(@Nullable LocalDate day, @Nullable String problem, List<Object> arguments) {

        private static Reading of(LocalDate day) {
            return new Reading(day, null, List.of());
        }

        private static Reading wrong(String problem, Object... arguments) {
            return new Reading(null, problem, List.of(arguments));
        }
    }

    private static final Reading NOTHING = new Reading(null, null, List.of());
    private static final int FIRST_YEAR = 1945;
    private static final int LAST_YEAR = 2100;
    /** Two digits are a year of this century; the year itself is a leap year. */
    private static final int CENTURY = 2000;

    private static final int MONTHS = 12;
    private static final int FAR = 3000;
    /** Years between two 29 February, at the most (around 2100). */
    private static final int LEAP_GAP = 8;

    private static final Pattern WRITTEN = Pattern.compile(
            "(?:ngay )?(\\d{1,2})(?: ?[/.\\- ] ?| thang | thg )(\\d{1,2})(?:(?: ?[/.\\- ] ?| nam )(\\d{2}|\\d{4}))?");
    private static final Pattern DIGITS = Pattern.compile("\\d{1,8}");
    private static final Pattern PLUS = Pattern.compile("([+-]) ?(\\d{1,4}) ?(ngay|tuan|t|thang|th)?");
    private static final Pattern WEEKDAY =
            Pattern.compile("(?:thu ?|t)([2-7]|hai|ba|tu|nam|sau|bay)( tuan sau| tuan nay)?");
    private static final Pattern SUNDAY = Pattern.compile("(?:chu nhat|cn)( tuan sau| tuan nay)?");
    private static final Map<String, Integer> WEEKDAY_NAMES =
            Map.of("hai", 1, "ba", 2, "tu", 3, "nam", 4, "sau", 5, "bay", 6);

    private final LocalDate today;
    private final Lean lean;
    private final IntFunction<LocalDate> workingDays;

    /** @param workingDays the n-th working day after today; n may be negative */
    public DateWords(LocalDate today, Lean lean, IntFunction<LocalDate> workingDays) {
        this.today = today;
        this.lean = lean;
        this.workingDays = workingDays;
    }

    /** Reads what was typed; spaces around it do not matter. */
    public Reading read(String typed) {
        String text = SearchText.fold(typed);
        if (text.isEmpty()) {
            return NOTHING;
        }
        Optional<LocalDate> named = named(text);
        if (named.isPresent()) {
            return Reading.of(named.get());
        }
        Matcher written = WRITTEN.matcher(text);
        if (written.matches()) {
            return day(number(written.group(1)), number(written.group(2)), written.group(3));
        }
        Matcher plus = PLUS.matcher(text);
        if (plus.matches()) {
            return plus(plus);
        }
        if (DIGITS.matcher(text).matches()) {
            return digits(text);
        }
        return weekday(text).map(Reading::of).orElseGet(() -> Reading.wrong("date.unclear", typed.strip()));
    }

    private Optional<LocalDate> named(String text) {
        return Optional.ofNullable(
                switch (text) {
                    case "hom nay", "nay", "today" -> today;
                    case "mai", "ngay mai", "tomorrow" -> today.plusDays(1);
                    case "mot", "ngay mot", "ngay kia", "kia" -> today.plusDays(2);
                    case "qua", "hom qua", "yesterday" -> today.minusDays(1);
                    case "cuoi thang" -> today.with(TemporalAdjusters.lastDayOfMonth());
                    case "cuoi thang sau" -> today.plusMonths(1).with(TemporalAdjusters.lastDayOfMonth());
                    case "cuoi nam" -> today.with(TemporalAdjusters.lastDayOfYear());
                    default -> null;
                });
    }

    private Reading plus(Matcher plus) {
        int count = (plus.group(1).equals("-") ? -1 : 1) * number(plus.group(2));
        String unit = plus.group(3);
        if (Math.abs(count) > FAR) {
            return Reading.wrong("date.too-far");
        }
        if (unit == null || unit.equals("ngay")) {
            return Reading.of(workingDays.apply(count));
        }
        return Reading.of(unit.equals("tuan") || unit.equals("t") ? today.plusWeeks(count) : today.plusMonths(count));
    }

    private Optional<LocalDate> weekday(String text) {
        Matcher weekday = WEEKDAY.matcher(text);
        Matcher sunday = SUNDAY.matcher(text);
        int number;
        String week;
        if (weekday.matches()) {
            String name = weekday.group(1);
            number = WEEKDAY_NAMES.containsKey(name) ? WEEKDAY_NAMES.get(name) : number(name) - 1;
            week = weekday.group(2);
        } else if (sunday.matches()) {
            number = DayOfWeek.SUNDAY.getValue();
            week = sunday.group(1);
        } else {
            return Optional.empty();
        }
        DayOfWeek day = DayOfWeek.of(number);
        if (week != null) {
            LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            return Optional.of(monday.plusWeeks(week.endsWith("sau") ? 1 : 0).plusDays(number - 1L));
        }
        return Optional.of(
                today.with(lean == Lean.FUTURE ? TemporalAdjusters.next(day) : TemporalAdjusters.previous(day)));
    }

    /** Without separators: 5 · 53 · 153 · 1503 · 150327 · 15032027. Day before month. */
    private Reading digits(String text) {
        return switch (text.length()) {
            case 1 -> dayOfMonth(number(text));
            case 2 ->
                number(text) <= 31 && number(text) > 0
                        ? dayOfMonth(number(text))
                        : day(number(text.substring(0, 1)), number(text.substring(1)), null);
            case 3 ->
                number(text.substring(1)) <= MONTHS && number(text.substring(1)) > 0
                        ? day(number(text.substring(0, 1)), number(text.substring(1)), null)
                        : day(number(text.substring(0, 2)), number(text.substring(2)), null);
            case 4 -> day(number(text.substring(0, 2)), number(text.substring(2)), null);
            case 6, 8 -> day(number(text.substring(0, 2)), number(text.substring(2, 4)), text.substring(4));
            default -> Reading.wrong("date.unclear", text);
        };
    }

    /** The day of this month, or of the next (last) one that has it, on the leaning side of today. */
    private Reading dayOfMonth(int day) {
        if (day == 0) {
            return Reading.wrong("date.no-day", 0);
        }
        for (int i = 0; i <= MONTHS; i++) {
            YearMonth month = YearMonth.from(today).plusMonths(lean == Lean.FUTURE ? i : -i);
            if (month.isValidDay(day) && onLeaningSide(month.atDay(day))) {
                return Reading.of(month.atDay(day));
            }
        }
        return Reading.wrong("date.no-day", day);
    }

    private Reading day(int day, int month, @Nullable String yearText) {
        if (month < 1 || month > MONTHS) {
            return Reading.wrong("date.no-month", month);
        }
        if (day < 1) {
            return Reading.wrong("date.no-day", day);
        }
        if (yearText == null) {
            int longest = YearMonth.of(CENTURY, month).lengthOfMonth();
            return day > longest ? Reading.wrong("date.month-is-shorter", month, longest) : nearest(day, month);
        }
        int year = yearText.length() == 2 ? CENTURY + number(yearText) : number(yearText);
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            return Reading.wrong("date.no-year", yearText);
        }
        int length = YearMonth.of(year, month).lengthOfMonth();
        if (day > length) {
            return month == Month.FEBRUARY.getValue()
                    ? Reading.wrong("date.february", year, length)
                    : Reading.wrong("date.month-is-shorter", month, length);
        }
        return Reading.of(LocalDate.of(year, month, day));
    }

    /** The next (last) such day: 29/2 may be years away. */
    private Reading nearest(int day, int month) {
        for (int i = 0; i <= LEAP_GAP; i++) {
            int year = today.getYear() + (lean == Lean.FUTURE ? i : -i);
            if (YearMonth.of(year, month).isValidDay(day) && onLeaningSide(LocalDate.of(year, month, day))) {
                return Reading.of(LocalDate.of(year, month, day));
            }
        }
        throw new DateTimeException(day + "/" + month);
    }

    private boolean onLeaningSide(LocalDate day) {
        return lean == Lean.FUTURE ? !day.isBefore(today) : !day.isAfter(today);
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
