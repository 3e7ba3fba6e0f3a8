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

/**
 * The deadline of a task, day and perhaps hour: what it is now, what it was at first, and the last that is in time. Once the task is given
 * it moves only together with the ledger row of its version, which the database insists on.
 */
@Embeddable
class Term {

    @Enumerated(EnumType.STRING)
    private @Nullable DeadlineKind deadlineKind;

    private @Nullable LocalDate dueOn;

    @JdbcTypeCode(SqlTypes.LOCAL_TIME)
    private @Nullable LocalTime dueAt;

    private @Nullable LocalDate originalDueOn;

    @JdbcTypeCode(SqlTypes.LOCAL_TIME)
    private @Nullable LocalTime originalDueAt;

    private @Nullable LocalDate effectiveOn;
    private @Nullable LocalDate firstEffectiveOn;
    private int deadlineVersion;
    private boolean setByOffice;

    protected Term() {}

    /** What a draft says; a date that is not typed yet is no deadline. */
    static Term drafted(TaskForm form) {
        Term term = new Term();
        boolean dated = form.deadlineKind() == DeadlineKind.DATED;
        term.dueOn = dated ? form.dueOn() : null;
        term.dueAt = term.dueOn == null ? null : form.dueAt();
        term.deadlineKind = dated && form.dueOn() == null ? null : form.deadlineKind();
        term.setByOffice = form.setByOffice();
        return term;
    }

    /** The same for a draft that may have been given before: its ledger goes on. */
    Term redrafted(TaskForm form) {
        Term term = drafted(form);
        term.deadlineVersion = deadlineVersion;
        return term;
    }

    /** The ledger row with which the deadline begins: 0, or the one after an issue that was taken back. */
    int firstRow() {
        return deadlineVersion == 0 ? 0 : deadlineVersion + 1;
    }

    /** The draft's deadline becomes the first one, together with its ledger row. */
    void begin(@Nullable LocalDate effective) {
        deadlineVersion = firstRow();
        originalDueOn = dueOn;
        originalDueAt = dueAt;
        effectiveOn = effective;
        firstEffectiveOn = effective;
    }

    /** Back to what the draft said, together with its ledger row; nothing counts from it until it is given again. */
    void takeBack() {
        moveTo(original(), null);
        originalDueOn = null;
        originalDueAt = null;
        firstEffectiveOn = null;
    }

    void moveTo(Deadline to, @Nullable LocalDate effective) {
        deadlineKind = to.kind();
        dueOn = to.dueOn();
        dueAt = to.dueAt();
        effectiveOn = effective;
        deadlineVersion++;
    }

    /** The deadline was written down wrongly: what it should have been is also the original one. */
    void correctTo(Deadline to, @Nullable LocalDate effective) {
        moveTo(to, effective);
        originalDueOn = to.dueOn();
        originalDueAt = to.dueAt();
        firstEffectiveOn = effective;
    }

    @Nullable
    DeadlineKind kind() {
        return deadlineKind;
    }

    Deadline deadline() {
        return new Deadline(Objects.requireNonNull(deadlineKind), dueOn, dueAt);
    }

    /** As it was first given; nothing moves a deadline to another kind before that is undone. */
    Deadline original() {
        return new Deadline(Objects.requireNonNull(deadlineKind), originalDueOn, originalDueAt);
    }

    @Nullable
    LocalDate dueOn() {
        return dueOn;
    }

    /** Null for the whole day. */
    @Nullable
    LocalTime dueAt() {
        return dueAt;
    }

    @Nullable
    LocalDate originalDueOn() {
        return originalDueOn;
    }

    @Nullable
    LocalTime originalDueAt() {
        return originalDueAt;
    }

    @Nullable
    LocalDate effectiveOn() {
        return effectiveOn;
    }

    /** The last minute of that day that is in time; null for the whole day. */
    @Nullable
    LocalTime effectiveAt() {
        return TaskFacts.hourThatCounts(dueOn, dueAt, effectiveOn);
    }

    int version() {
        return deadlineVersion;
    }

    boolean isSetByOffice() {
        return setByOffice;
    }
}
