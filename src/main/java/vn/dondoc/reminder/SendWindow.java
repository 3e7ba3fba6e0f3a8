package vn.dondoc.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import vn.dondoc.calendar.WorkingDays;
import vn.dondoc.policy.Policies;
import vn.dondoc.policy.Policy;
import vn.dondoc.shared.BusinessTime;

/** Khung giờ gửi thư: the hours of working days in which mails leave, and the hour of the day's digest. */
final class SendWindow {

    private final WorkingDays days;
    private final Policies policies;

    SendWindow(WorkingDays days, Policies policies) {
        this.days = days;
        this.policies = policies;
    }

    boolean isOpen(Instant at) {
        return opens(at).equals(at);
    }

    /** Since when it has been open; null while it is closed. */
    @Nullable
    Instant openSince(Instant at) {
        return isOpen(at) ? opened(at, Policy.SEND_FROM) : null;
    }

    /** Since when digests may leave; null while they may not. */
    @Nullable
    Instant digestOpenSince(Instant at) {
        return digestOpens(at).equals(at) ? opened(at, Policy.DIGEST_AT) : null;
    }

    private Instant opened(Instant at, Policy opening) {
        LocalDate day = at.atZone(BusinessTime.ZONE).toLocalDate();
        return at(day, policies.time(opening, day));
    }

    /** The first moment from this one on in which mails may leave. */
    Instant opens(Instant from) {
        return opens(from, Policy.SEND_FROM);
    }

    /** The first moment from this one on in which digests may leave. */
    Instant digestOpens(Instant from) {
        return opens(from, Policy.DIGEST_AT);
    }

    private Instant opens(Instant from, Policy opening) {
        ZonedDateTime wanted = from.atZone(BusinessTime.ZONE);
        LocalDate day = wanted.toLocalDate();
        LocalTime hour = wanted.toLocalTime();
        if (days.isWorking(day) && hour.isBefore(policies.time(Policy.SEND_UNTIL, day))) {
            LocalTime first = policies.time(opening, day);
            return hour.isBefore(first) ? at(day, first) : from;
        }
        LocalDate next = days.plus(day, 1);
        return at(next, policies.time(opening, next));
    }

    /** When the digest of a working day opens. */
    Instant digestOf(LocalDate day) {
        return at(day, policies.time(Policy.DIGEST_AT, day));
    }

    /** When the digest of the working day after this day opens. */
    Instant nextDigest(LocalDate after) {
        return digestOf(days.plus(after, 1));
    }

    private static Instant at(LocalDate day, LocalTime hour) {
        return day.atTime(hour).atZone(BusinessTime.ZONE).toInstant();
    }
}
