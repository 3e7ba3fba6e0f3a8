package vn.dondoc.task;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.dondoc.shared.Moment;
import vn.dondoc.shared.Texts;

/**
 * Hạn xử lý: a day and perhaps an hour of it, or expressly none. Days and hours of Asia/Ho_Chi_Minh; the day itself and the
 * minute itself are in time.
 *
 * @param dueAt null for the whole day, which ends at 24:00
 */
public record Deadline(
        DeadlineKind kind,
        @Nullable LocalDate dueOn,
        @Nullable LocalTime dueAt) {

    public Deadline {
        if ((kind == DeadlineKind.DATED) != (dueOn != null)) {
            throw new IllegalArgumentException("A deadline has a day exactly if it is dated");
        }
        if (dueAt != null && dueOn == null) {
            throw new IllegalArgumentException("An hour is one of a day");
        }
        dueAt = dueAt == null ? null : dueAt.truncatedTo(ChronoUnit.MINUTES);
    }

    public static Deadline on(LocalDate day) {
        return on(day, null);
    }

    /** @param at null for the whole day */
    public static Deadline on(LocalDate day, @Nullable LocalTime at) {
        return new Deadline(DeadlineKind.DATED, day, at);
    }

    public static Deadline none() {
        return new Deadline(DeadlineKind.NONE, null, null);
    }

    /** As it is stored: none without a day. */
    public static Deadline stored(@Nullable LocalDate day, @Nullable LocalTime at) {
        return day == null ? none() : on(day, at);
    }

    /** The same hour of another day. */
    public Deadline movedTo(LocalDate day) {
        return on(day, dueAt);
    }

    /**
     * What lateness is judged by where the day counts as another: that day, of which the hour is none.
     *
     * @param effectiveOn the last day in time; null where none was set yet, or there is no day
     */
    public Deadline lastInTime(@Nullable LocalDate effectiveOn) {
        return effectiveOn == null ? this : on(effectiveOn, TaskFacts.hourThatCounts(dueOn, dueAt, effectiveOn));
    }

    /** Whether nothing can be in time any more; false without a day. */
    public boolean isOver(Moment now) {
        return dueOn != null && now.isPast(dueOn, dueAt);
    }

    /** Whether it leaves more time than another; both have a day. */
    public boolean isLaterThan(Deadline other) {
        return end().isAfter(other.end());
    }

    /** Whether it leaves less time than another; one without a day leaves all there is. */
    boolean isBefore(Deadline other) {
        return dueOn != null && (other.dueOn == null || other.isLaterThan(this));
    }

    private LocalDateTime end() {
        LocalDate day = Objects.requireNonNull(dueOn);
        return dueAt == null ? day.plusDays(1).atStartOfDay() : day.atTime(dueAt);
    }

    /** 05/03/2026 16:30, for a message; it has a day. */
    public String words() {
        return Texts.day(Objects.requireNonNull(dueOn), dueAt);
    }

    /** As history keeps it: the day, {@code 2026-03-05T16:30}, or the kind where there is none. */
    public String told() {
        if (dueOn == null) {
            return kind.name();
        }
        return dueAt == null ? dueOn.toString() : dueOn.atTime(dueAt).toString();
    }
}
