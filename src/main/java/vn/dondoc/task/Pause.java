package vn.dondoc.task;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.dondoc.calendar.WorkingDays;

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

    /** Working days from the day of a hold until before the day of going on. */
    static int days(LocalDate since, LocalDate resumed, WorkingDays days) {
        return days.countAfter(since.minusDays(1), resumed.minusDays(1));
    }

    TaskState goesBackTo() {
        return Objects.requireNonNull(heldState);
    }

    LocalDate since() {
        return Objects.requireNonNull(heldOn);
    }
}
