package vn.dondoc.task;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The lead agency's request that waits for the office. */
@Embeddable
class Asking {

    private @Nullable Long requestId;

    /** Only for more time: from this day on the office's days run. */
    private @Nullable LocalDate askedOn;

    protected Asking() {}

    Asking(long request, @Nullable LocalDate moreTimeSince) {
        requestId = request;
        askedOn = moreTimeSince;
    }

    @Nullable
    Long request() {
        return requestId;
    }

    @Nullable
    LocalDate moreTimeSince() {
        return askedOn;
    }
}
