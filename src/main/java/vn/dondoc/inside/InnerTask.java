package vn.dondoc.inside;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.InnerTaskId;
import vn.dondoc.shared.Moment;
import vn.dondoc.shared.PersonId;
import vn.dondoc.shared.TaskId;
import vn.dondoc.task.Deadline;

/**
 * Việc nội bộ: a task, or a part of it, that an agency has handed on to a unit or a person of its own. Its verbs keep
 * {@link InnerAct}'s table; only the services of this package call them, after they have asked {@link InnerAccess}.
 */
@Entity
class InnerTask implements Persistable<Long> {

    @Id
    private long id;

    @Version
    private @Nullable Long version;

    private long taskId;
    private long agencyId;
    private @Nullable Long unitId;
    private @Nullable Long personId;
    private boolean whole;
    private String content;
    private @Nullable String note;
    private LocalDate dueOn;

    @JdbcTypeCode(SqlTypes.LOCAL_TIME)
    private @Nullable LocalTime dueAt;

    private LocalDate effectiveOn;
    private LocalDate dueDecidedOn;

    @Enumerated(EnumType.STRING)
    private InnerState state;

    private @Nullable Long givenBy;
    private String giverName;
    private LocalDate givenOn;
    private Instant givenAt;
    private @Nullable String progress;
    private @Nullable LocalDate progressOn;
    private @Nullable String result;
    private @Nullable Long doneBy;
    private @Nullable String doerName;
    private @Nullable LocalDate doneOn;

    @JdbcTypeCode(SqlTypes.LOCAL_TIME)
    private @Nullable LocalTime doneAt;

    private @Nullable Short lateDays;

    private short returns;
    private @Nullable String returnText;

    @Enumerated(EnumType.STRING)
    private @Nullable InnerClosing closingKind;

    private @Nullable String closingText;
    private @Nullable String closerName;
    private @Nullable LocalDate closedOn;

    @SuppressWarnings("NullAway.Init")
    protected InnerTask() {}

    /**
     * @param form checked
     * @param last the last day in time
     */
    InnerTask(
            InnerTaskId id,
            TaskId task,
            AgencyId agency,
            InnerForm form,
            LocalDate last,
            Actor by,
            LocalDate today,
            Instant at) {
        this();
        this.id = id.value();
        taskId = task.value();
        agencyId = agency.value();
        unitId = form.unit() == null ? null : form.unit().value();
        personId = form.person() == null ? null : form.person().value();
        whole = form.whole();
        content = form.content();
        note = form.note().isEmpty() ? null : form.note();
        dueOn = Objects.requireNonNull(form.dueOn());
        dueAt = form.deadline().dueAt();
        effectiveOn = last;
        dueDecidedOn = today;
        state = InnerState.GIVEN;
        givenBy = by.personNumber();
        giverName = by.name();
        givenOn = today;
        givenAt = at;
    }

    void noteProgress(String words, LocalDate today) {
        state = InnerAct.NOTE_PROGRESS.apply(state);
        progress = words;
        progressOn = today;
    }

    void reportDone(Actor by, String words, Moment now) {
        state = InnerAct.REPORT_DONE.apply(state);
        result = words;
        doneBy = by.personNumber();
        doerName = by.name();
        doneOn = now.day();
        doneAt = now.hour();
    }

    /** @param late working days late, 0 for less than one; null in time */
    void confirm(Actor by, LocalDate today, @Nullable Integer late) {
        state = InnerAct.CONFIRM.apply(state);
        lateDays = late == null ? null : late.shortValue();
        closerName = by.name();
        closedOn = today;
    }

    /** The result stays readable until another takes its place. */
    void giveBack(String reason) {
        state = InnerAct.GIVE_BACK.apply(state);
        doneOn = null;
        doneAt = null;
        returns++;
        returnText = reason;
    }

    /**
     * @param to checked
     * @param last the last day in time
     */
    void changeDue(Deadline to, LocalDate last, LocalDate today) {
        state = InnerAct.CHANGE_DUE.apply(state);
        follow(to, last, today);
    }

    /** The same because its task's deadline moved, or the task was on hold. */
    void follow(Deadline to, LocalDate last, LocalDate today) {
        dueOn = Objects.requireNonNull(to.dueOn());
        dueAt = to.dueAt();
        effectiveOn = last;
        dueDecidedOn = today;
    }

    /** Whoever had it has left; what was said about it so far stays. */
    void handTo(PersonId other) {
        personId = other.value();
    }

    void cancel(Actor by, InnerClosing why, @Nullable String reason, LocalDate today) {
        state = InnerAct.CANCEL.apply(state);
        closingKind = why;
        closingText = reason;
        closerName = by.name();
        closedOn = today;
    }

    InnerTaskId innerId() {
        return new InnerTaskId(id);
    }

    TaskId task() {
        return new TaskId(taskId);
    }

    AgencyId agency() {
        return new AgencyId(agencyId);
    }

    @Nullable
    AgencyId unit() {
        return unitId == null ? null : new AgencyId(unitId);
    }

    @Nullable
    PersonId person() {
        return personId == null ? null : new PersonId(personId);
    }

    Deadline due() {
        return Deadline.on(dueOn, dueAt);
    }

    LocalDate dueDecidedOn() {
        return dueDecidedOn;
    }

    /** The last day that is in time, with the hour where that counts. */
    Deadline last() {
        return due().lastInTime(effectiveOn);
    }

    /** When it was reported done; null while it is not. */
    @Nullable
    Moment done() {
        return doneOn == null ? null : new Moment(doneOn, doneAt == null ? LocalTime.MIN : doneAt);
    }

    InnerState state() {
        return state;
    }

    long version() {
        return version == null ? 0 : version;
    }

    @Override
    public Long getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return version == null;
    }
}
