package vn.dondoc.task;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;
import vn.dondoc.shared.InvalidInput;

/**
 * One period of a recurring task and its day: "hằng quý, ngày 15 của tháng thứ ba". A month without the day takes its
 * last one. Several beats may belong to one task.
 *
 * @param kind how often
 * @param month for quarters 1–3 and half-years 1–6 the month within the period, for years 1–12; else 0
 * @param day for weeks 1 (Monday) – 7, else the day of the month 1–31; 0 for a fixed day
 * @param on the fixed day; {@link LocalDate#EPOCH} for all that come back
 */
public record Beat(PeriodKind kind, int month, int day, LocalDate on) {

    private static final int MONTHS = 12;

    public Beat {
        boolean fits = switch (kind) {
            case WEEK -> month == 0 && isWithin(day, DayOfWeek.values().length);
            case MONTH -> month == 0 && isDayOfMonth(day);
            case QUARTER, HALF_YEAR, YEAR -> isWithin(month, months(kind)) && isDayOfMonth(day);
            case DAY -> on.isAfter(LocalDate.EPOCH);
        };
        if (!fits) {
            throw new InvalidInput("beats", "task.recurrence.no-such-day");
        }
    }

    public static Beat weekly(DayOfWeek day) {
        return new Beat(PeriodKind.WEEK, 0, day.getValue(), LocalDate.EPOCH);
    }

    public static Beat monthly(int day) {
        return new Beat(PeriodKind.MONTH, 0, day, LocalDate.EPOCH);
    }

    /** @param month within the quarter, 1–3 */
    public static Beat quarterly(int month, int day) {
        return new Beat(PeriodKind.QUARTER, month, day, LocalDate.EPOCH);
    }

    /** @param month within the half-year, 1–6 */
    public static Beat halfYearly(int month, int day) {
        return new Beat(PeriodKind.HALF_YEAR, month, day, LocalDate.EPOCH);
    }

    public static Beat yearly(int month, int day) {
        return new Beat(PeriodKind.YEAR, month, day, LocalDate.EPOCH);
    }

    public static Beat on(LocalDate day) {
        return new Beat(PeriodKind.DAY, 0, 0, day);
    }

    /**
     * Its days in order.
     *
     * @param after exclusive
     * @param until inclusive
     */
    public List<LocalDate> days(LocalDate after, LocalDate until) {
        if (kind == PeriodKind.DAY) {
            return on.isAfter(after) && !on.isAfter(until) ? List.of(on) : List.of();
        }
        List<LocalDate> days = new ArrayList<>();
        // from a year earlier, so that the first of the rule's own days is always counted from its own period
        LocalDate start = after.withDayOfYear(1);
        RecurrenceRuleIterator dates = rule().iterator(new DateTime(start.getYear(), 0, 1));
        while (dates.hasNext()) {
            DateTime next = dates.nextDateTime();
            LocalDate day = LocalDate.of(next.getYear(), next.getMonth() + 1, next.getDayOfMonth());
            if (day.isAfter(until)) {
                break;
            }
            if (day.isAfter(after)) {
                days.add(day);
            }
        }
        return days;
    }

    /** The period that the day belongs to, by its number in the year: the 11 of "tuần 11/2026"; the day itself for a fixed one. */
    public Period periodOf(LocalDate due) {
        return switch (kind) {
            case WEEK ->
                new Period(kind, due.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR), due.get(IsoFields.WEEK_BASED_YEAR), due);
            case MONTH -> new Period(kind, due.getMonthValue(), due.getYear(), due);
            case QUARTER, HALF_YEAR ->
                new Period(kind, (due.getMonthValue() - 1) / months(kind) + 1, due.getYear(), due);
            case YEAR, DAY -> new Period(kind, 0, due.getYear(), due);
        };
    }

    /** As a row stores it: {@code QUARTER:3:15}. */
    public String stored() {
        return kind == PeriodKind.DAY ? kind + ":" + on : kind + ":" + month + ":" + day;
    }

    /** As {@link #stored} wrote it. */
    public static Beat read(String stored) {
        String[] parts = stored.split(":");
        PeriodKind kind = PeriodKind.valueOf(parts[0]);
        return kind == PeriodKind.DAY
                ? on(LocalDate.parse(parts[1]))
                : new Beat(kind, Integer.parseInt(parts[1]), Integer.parseInt(parts[2]), LocalDate.EPOCH);
    }

    /** The rule in the words of RFC 5545 and, for months without the day, RFC 7529. */
    private RecurrenceRule rule() {
        String rule = switch (kind) {
            case WEEK ->
                "FREQ=WEEKLY;BYDAY=" + DayOfWeek.of(day).name().substring(0, 2).toUpperCase(Locale.ROOT);
            case MONTH -> "RSCALE=GREGORIAN;FREQ=MONTHLY;BYMONTHDAY=" + day + ";SKIP=BACKWARD";
            default ->
                "RSCALE=GREGORIAN;FREQ=YEARLY;BYMONTH=" + monthsOfYear() + ";BYMONTHDAY=" + day + ";SKIP=BACKWARD";
        };
        try {
            return new RecurrenceRule(rule);
        } catch (InvalidRecurrenceRuleException e) {
            throw new IllegalStateException(rule, e);
        }
    }

    private String monthsOfYear() {
        List<String> months = new ArrayList<>();
        for (int one = month; one <= MONTHS; one += months(kind)) {
            months.add(String.valueOf(one));
        }
        return String.join(",", months);
    }

    private static int months(PeriodKind kind) {
        return switch (kind) {
            case QUARTER -> 3;
            case HALF_YEAR -> 6;
            default -> MONTHS;
        };
    }

    private static boolean isDayOfMonth(int day) {
        return isWithin(day, 31);
    }

    private static boolean isWithin(int number, int most) {
        return number >= 1 && number <= most;
    }
}
