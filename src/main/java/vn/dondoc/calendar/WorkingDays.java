package vn.dondoc.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which days the office works, as one immutable value: Monday to Friday, less the days off, plus the weekend days worked
 * in exchange. Days are those of Asia/Ho_Chi_Minh. Counting costs the same over a week and over ten years.
 */
public final class WorkingDays {

    private static final int DAYS_OF_WEEK = 7;
    private static final int WORKING_DAYS_OF_WEEK = 5;
    /** 1 January 1970 was a Thursday. */
    private static final int EPOCH_WEEKDAY = 3;
    /** What the server's TO_DAYS says of 1 January 1970. */
    private static final int EPOCH_TO_DAYS = 719_528;

    /** Days from Monday to Friday that are off, sorted. */
    private final long[] off;
    /** Saturdays and Sundays that are worked, sorted. */
    private final long[] worked;

    private WorkingDays(long[] off, long[] worked) {
        this.off = off;
        this.worked = worked;
    }

    /**
     * @param off days off; those on a weekend change nothing
     * @param worked days worked in exchange; those from Monday to Friday change nothing. A day that is named in both is
     *     off
     */
    public static WorkingDays of(Collection<LocalDate> off, Collection<LocalDate> worked) {
        return new WorkingDays(
                sorted(off.stream().filter(day -> !isWeekend(day)).toList()),
                sorted(worked.stream()
                        .filter(WorkingDays::isWeekend)
                        .filter(day -> !off.contains(day))
                        .toList()));
    }

    public boolean isWorking(LocalDate day) {
        long number = day.toEpochDay();
        return isWeekend(day) ? Arrays.binarySearch(worked, number) >= 0 : Arrays.binarySearch(off, number) < 0;
    }

    /**
     * The n-th working day after a day.
     *
     * @param days working days; 0 gives the day itself, working or not; negative ones count back
     */
    public LocalDate plus(LocalDate day, int days) {
        LocalDate result = day;
        int step = days < 0 ? -1 : 1;
        for (int left = Math.abs(days); left > 0; ) {
            result = result.plusDays(step);
            if (isWorking(result)) {
                left--;
            }
        }
        return result;
    }

    /** The n-th working day before a day; see {@link #plus}. */
    public LocalDate minus(LocalDate day, int days) {
        return plus(day, -days);
    }

    /** The day itself if it is worked, else the first working day after it. */
    public LocalDate next(LocalDate day) {
        return isWorking(day) ? day : plus(day, 1);
    }

    /** The day itself if it is worked, else the last working day before it. */
    public LocalDate previous(LocalDate day) {
        return isWorking(day) ? day : plus(day, -1);
    }

    /** Whether no working day of its week, from Monday on, comes before. */
    public boolean isFirstOfWeek(LocalDate day) {
        return minus(day, 1).isBefore(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
    }

    /**
     * How many working days lie after one day, up to and including the other: the days late of a deadline. Negative if
     * the second day lies before the first.
     */
    public int countAfter(LocalDate from, LocalDate to) {
        return Math.toIntExact(countTo(to.toEpochDay()) - countTo(from.toEpochDay()));
    }

    /** How many working days lie from one day on, before the other: those of a hold, from its first day to that of going on. */
    public int countBefore(LocalDate from, LocalDate before) {
        return countAfter(from.minusDays(1), before.minusDays(1));
    }

    /**
     * The working days from a fixed day far back up to and including the day of an SQL expression, as an SQL expression:
     * the difference of two of them is {@link #countAfter}, for as many rows as there are.
     *
     * @param day an expression of type DATE, not null
     */
    public String counted(String day) {
        String number = "(TO_DAYS(" + day + ") - " + (EPOCH_TO_DAYS - EPOCH_WEEKDAY) + ")";
        return "(%1$s DIV %2$d * %3$d + LEAST(%1$s MOD %2$d + 1, %3$d) - %4$s + %5$s)"
                .formatted(number, DAYS_OF_WEEK, WORKING_DAYS_OF_WEEK, upToInSql(off, day), upToInSql(worked, day));
    }

    /** How many of the days lie up to and including that day: the server looks it up in a sorted list. */
    private static String upToInSql(long[] days, String day) {
        return days.length == 0
                ? "0"
                : "INTERVAL(TO_DAYS(" + day + "), "
                        + Arrays.stream(days)
                                .mapToObj(one -> String.valueOf(one + EPOCH_TO_DAYS))
                                .collect(Collectors.joining(", "))
                        + ")";
    }

    /** The days that are worked by one of the two calendars only. */
    public SortedSet<LocalDate> differenceTo(WorkingDays other) {
        SortedSet<LocalDate> days = new TreeSet<>();
        for (long[] some : new long[][] {off, worked, other.off, other.worked}) {
            for (long number : some) {
                LocalDate day = LocalDate.ofEpochDay(number);
                if (isWorking(day) != other.isWorking(day)) {
                    days.add(day);
                }
            }
        }
        return days;
    }

    /** Working days from a fixed day far back up to and including this one; only differences mean something. */
    private long countTo(long day) {
        long sinceMonday = day + EPOCH_WEEKDAY;
        long weeks = Math.floorDiv(sinceMonday, DAYS_OF_WEEK);
        long inWeek = Math.floorMod(sinceMonday, DAYS_OF_WEEK) + 1L;
        return weeks * WORKING_DAYS_OF_WEEK
                + Math.min(inWeek, WORKING_DAYS_OF_WEEK)
                - upTo(off, day)
                + upTo(worked, day);
    }

    private static int upTo(long[] days, long day) {
        int found = Arrays.binarySearch(days, day);
        return found >= 0 ? found + 1 : -found - 1;
    }

    private static boolean isWeekend(LocalDate day) {
        DayOfWeek weekday = day.getDayOfWeek();
        return weekday == DayOfWeek.SATURDAY || weekday == DayOfWeek.SUNDAY;
    }

    private static long[] sorted(Collection<LocalDate> days) {
        return days.stream()
                .mapToLong(LocalDate::toEpochDay)
                .distinct()
                .sorted()
                .toArray();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WorkingDays that && Arrays.equals(off, that.off) && Arrays.equals(worked, that.worked);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(off) + Arrays.hashCode(worked);
    }

    @Override
    public String toString() {
        return "WorkingDays[" + off.length + " days off, " + worked.length + " weekend days worked]";
    }
}
