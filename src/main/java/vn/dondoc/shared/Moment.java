package vn.dondoc.shared;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A business day and its minute, Asia/Ho_Chi_Minh: what a deadline with an hour is judged by. Seconds do not count, so that
 * what is read on a clock is what counts.
 */
public record Moment(LocalDate day, LocalTime hour) {

    public Moment {
        hour = hour.truncatedTo(ChronoUnit.MINUTES);
    }

    public static Moment now(Clock clock) {
        return new Moment(LocalDate.now(clock), LocalTime.now(clock));
    }

    /** The first minute of a day. */
    public static Moment startOf(LocalDate day) {
        return new Moment(day, LocalTime.MIN);
    }

    /**
     * Whether it lies behind a day, or behind an hour of that day. The day itself and the minute itself do not lie behind.
     *
     * @param at null for the whole day, which ends at 24:00
     */
    public boolean isPast(LocalDate last, @Nullable LocalTime at) {
        return day.isAfter(last) || (at != null && day.equals(last) && hour.isAfter(at));
    }

    /** Minutes from here to an hour of the same day; negative once it is over. */
    public int minutesTo(LocalTime at) {
        return (int) ChronoUnit.MINUTES.between(hour, at);
    }
}
