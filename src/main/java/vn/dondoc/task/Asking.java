package vn.dondoc.task;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.time.LocalTime;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.dondoc.shared.Moment;

/** The lead agency's request that waits for the office. */
@Embeddable
class Asking {

    private @Nullable Long requestId;

    /** Only for more time: from this day on the office's days run. */
    private @Nullable LocalDate askedOn;

    @JdbcTypeCode(SqlTypes.LOCAL_TIME)
    private @Nullable LocalTime askedAt;

    protected Asking() {}

    Asking(long request, @Nullable Moment moreTimeSince) {
        requestId = request;
        askedOn = moreTimeSince == null ? null : moreTimeSince.day();
        askedAt = moreTimeSince == null ? null : moreTimeSince.hour();
    }

    @Nullable
    Long request() {
        return requestId;
    }

    @Nullable
    Moment moreTimeSince() {
        return askedOn == null ? null : new Moment(askedOn, askedAt == null ? LocalTime.MIN : askedAt);
    }
}
