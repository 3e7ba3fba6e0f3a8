package vn.dondoc.task;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The progress report that the office has asked for and not read yet. */
@Embeddable
class Wanted {

    private @Nullable LocalDate reportAskedOn;
    private @Nullable LocalDate reportWantedOn;

    protected Wanted() {}

    Wanted(LocalDate askedOn, LocalDate wantedOn) {
        reportAskedOn = askedOn;
        reportWantedOn = wantedOn;
    }

    LocalDate askedOn() {
        return Objects.requireNonNull(reportAskedOn);
    }
}
