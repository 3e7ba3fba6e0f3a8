package vn.dondoc.task;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.dondoc.shared.Moment;

/** The lead agency's request that waits for the office. */
@Embeddable
class Asking {

    private @Nullable Long requestId;

    @Enumerated(EnumType.STRING)
    private TaskRequest.@Nullable Kind askedKind;

    /** If it came in time, the office's days run from this day on. */
    private @Nullable LocalDate askedOn;

    @JdbcTypeCode(SqlTypes.LOCAL_TIME)
    private @Nullable LocalTime askedAt;

    protected Asking() {}

    Asking(long request, TaskRequest.Kind kind, Moment since) {
        requestId = request;
        askedKind = kind;
        askedOn = since.day();
        askedAt = since.hour();
    }

    @Nullable
    Long request() {
        return requestId;
    }

    boolean isFor(TaskRequest.Kind kind) {
        return askedKind == kind;
    }

    Moment since() {
        return new Moment(Objects.requireNonNull(askedOn), askedAt == null ? LocalTime.MIN : askedAt);
    }
}
