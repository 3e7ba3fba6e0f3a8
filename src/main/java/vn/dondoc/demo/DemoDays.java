package vn.dondoc.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Turns days of the content into dates. Day 0 is the day of the first start; the others are counted in working days from
 * it. Where the months before would reach back behind 1/7/2025, when today's agencies began, the part older than twenty
 * working days is drawn together; the order of days and on which side of a deadline they lie stay.
 */
final class DemoDays {

    /** The two-level organisation began (Nghị quyết 202/2025/QH15 on the provinces). */
    static final LocalDate ORGANISATION = LocalDate.of(2025, 7, 1);

    private static final int KEPT = 20;
    private static final double TIGHTEST = 0.5;

    private final LocalDate start;
    private final Predicate<LocalDate> working;
    private final double scale;
    private final List<LocalDate> before = new ArrayList<>();
    private final List<LocalDate> after = new ArrayList<>();

    /**
     * @param working whether the office works on a day
     * @param earliest the oldest offset that is used, negative
     */
    DemoDays(LocalDate start, Predicate<LocalDate> working, int earliest) {
        this.start = start;
        this.working = working;
        int room = 0;
        while (room <= -earliest && !at(-room - 1, 1).isBefore(ORGANISATION)) {
            room++;
        }
        double needed = (double) (room - KEPT) / (-earliest - KEPT);
        // Too near to 1/7/2025 to draw together: then the organisation is taken as already standing, see organisedFrom.
        this.scale = room > -earliest || needed < TIGHTEST ? 1 : needed;
    }

    LocalDate start() {
        return start;
    }

    LocalDate date(DemoDay day) {
        if (day.fixed() != null) {
            return day.fixed();
        }
        LocalDate date = at(day.offset(), scale);
        return day.saturday() ? date.with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY)) : date;
    }

    LocalDate date(int offset) {
        return at(offset, scale);
    }

    /** The day itself if it is worked, else the last working day before it. */
    LocalDate workingUpTo(LocalDate day) {
        return working.test(day) ? day : workingFrom(day, -1);
    }

    /** So many working days after a date, or before it. */
    LocalDate workingFrom(LocalDate day, int offset) {
        LocalDate reached = day;
        for (int left = Math.abs(offset); left > 0; ) {
            reached = reached.plusDays(Integer.signum(offset));
            left -= working.test(reached) ? 1 : 0;
        }
        return reached;
    }

    /** The first day on which today's agencies stand in the demo: 1/7/2025, or the demo's first day if that is earlier. */
    LocalDate organisedFrom(int earliest) {
        LocalDate first = date(earliest);
        return first.isBefore(ORGANISATION) ? first : ORGANISATION;
    }

    private LocalDate at(int offset, double drawn) {
        int scaled = offset < -KEPT ? -KEPT + (int) Math.round((offset + KEPT) * drawn) : offset;
        if (scaled == 0) {
            return start;
        }
        return scaled < 0 ? nth(before, -scaled, -1) : nth(after, scaled, 1);
    }

    private LocalDate nth(List<LocalDate> known, int n, int step) {
        LocalDate last = known.isEmpty() ? start : known.getLast();
        while (known.size() < n) {
            last = last.plusDays(step);
            if (working.test(last)) {
                known.add(last);
            }
        }
        return known.get(n - 1);
    }
}
