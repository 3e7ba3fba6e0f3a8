package vn.dondoc.task;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** That a task is on hold: since which day, and the state it goes back to. */
@Embeddable
class Pause {

    @Enumerated(EnumType.STRING)
    private @Nullable TaskState heldState;

    private @Nullable LocalDate heldOn;

    protected Pause() {}

    Pause(TaskState from, LocalDate on) {
        heldState = from;
        heldOn = on;
    }

    TaskState goesBackTo() {
        return Objects.requireNonNull(heldState);
    }

    LocalDate since() {
        return Objects.requireNonNull(heldOn);
    }
}
