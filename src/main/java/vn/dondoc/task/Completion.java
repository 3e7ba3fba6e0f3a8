package vn.dondoc.task;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.dondoc.shared.Moment;

/** The claim that waits or was confirmed; a task that nobody says is done has none. */
@Embeddable
class Completion {

    private @Nullable Long claimId;
    private @Nullable LocalDate claimedOn;

    @JdbcTypeCode(SqlTypes.LOCAL_TIME)
    private @Nullable LocalTime claimedAt;

    private @Nullable LocalDate completedOn;
    private @Nullable Short lateDays;

    protected Completion() {}

    static Completion claimed(long claim, Moment now) {
        Completion waiting = new Completion();
        waiting.claimId = claim;
        waiting.claimedOn = now.day();
        waiting.claimedAt = now.hour();
        return waiting;
    }

    /**
     * Confirmed, on the day of the claim.
     *
     * @param late working days late by today's calendar, kept from now on; null if the claim was in time
     */
    Completion confirmed(@Nullable Integer late) {
        Completion done = new Completion();
        done.claimId = claimId;
        done.claimedOn = claimedOn;
        done.claimedAt = claimedAt;
        done.completedOn = claimedOn;
        done.lateDays = late == null ? null : late.shortValue();
        return done;
    }

    long claim() {
        return Objects.requireNonNull(claimId);
    }

    LocalDate claimedOn() {
        return Objects.requireNonNull(claimedOn);
    }

    /** The minute of that day; null where it was not kept. */
    @Nullable
    LocalTime claimedAt() {
        return claimedAt;
    }

    /** Days late as they were counted when it was confirmed; null if none were. */
    @Nullable
    Integer lateDays() {
        return lateDays == null ? null : Integer.valueOf(lateDays);
    }
}
