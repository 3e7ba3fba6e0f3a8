package vn.dondoc.task;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The deadline of a task: what it is now, what it was at first, and the last day that is in time. Once the task is given
 * it moves only together with the ledger row of its version, which the database insists on.
 */
@Embeddable
class Term {

    @Enumerated(EnumType.STRING)
    private @Nullable DeadlineKind deadlineKind;

    private @Nullable LocalDate dueOn;
    private @Nullable LocalDate originalDueOn;
    private @Nullable LocalDate effectiveOn;
    private int deadlineVersion;
    private boolean setByOffice;

    protected Term() {}

    /** What a draft says; a date that is not typed yet is no deadline. */
    static Term drafted(TaskForm form) {
        Term term = new Term();
        boolean dated = form.deadlineKind() == DeadlineKind.DATED;
        term.dueOn = dated ? form.dueOn() : null;
        term.deadlineKind = dated && form.dueOn() == null ? null : form.deadlineKind();
        term.setByOffice = form.setByOffice();
        return term;
    }

    /** The draft's deadline becomes the first one, ledger row 0. */
    void begin(@Nullable LocalDate effective) {
        originalDueOn = dueOn;
        effectiveOn = effective;
    }

    void moveTo(Deadline to, @Nullable LocalDate effective) {
        deadlineKind = to.kind();
        dueOn = to.dueOn();
        effectiveOn = effective;
        deadlineVersion++;
    }

    /** The deadline was written down wrongly: what it should have been is also the original one. */
    void correctTo(Deadline to, @Nullable LocalDate effective) {
        moveTo(to, effective);
        originalDueOn = to.dueOn();
    }

    @Nullable
    DeadlineKind kind() {
        return deadlineKind;
    }

    Deadline deadline() {
        return new Deadline(Objects.requireNonNull(deadlineKind), dueOn);
    }

    @Nullable
    LocalDate dueOn() {
        return dueOn;
    }

    @Nullable
    LocalDate originalDueOn() {
        return originalDueOn;
    }

    @Nullable
    LocalDate effectiveOn() {
        return effectiveOn;
    }

    int version() {
        return deadlineVersion;
    }

    boolean isSetByOffice() {
        return setByOffice;
    }
}
