package vn.dondoc.task;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.dondoc.directive.IssuingLevel;
import vn.dondoc.directive.Urgency;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.FieldId;
import vn.dondoc.shared.PersonId;
import vn.dondoc.shared.TaskId;

/**
 * A duty that a directive puts on one lead agency, with a date by which it must be done. Its verbs keep
 * {@link Lifecycle}'s table; only the services of this package call them, after they have asked {@link TaskAccess}.
 */
@Entity
class Task {

    @Id
    private long id;

    @Version
    private long version;

    private @Nullable String code;

    @Column(updatable = false)
    private long directiveId;

    @Column(updatable = false)
    private short ordinal;

    private @Nullable String sourcePassage;
    private String content;
    private @Nullable String product;
    private @Nullable Long leadAgency;
    private @Nullable Long responsibleLeader;
    private @Nullable Long followingOfficer;
    private @Nullable Long fieldId;

    @Enumerated(EnumType.STRING)
    private Urgency urgency;

    @Enumerated(EnumType.STRING)
    private IssuingLevel issuingLevel;

    @Enumerated(EnumType.STRING)
    private @Nullable DeadlineKind deadlineKind;

    private @Nullable LocalDate dueOn;
    private @Nullable LocalDate originalDueOn;
    private @Nullable LocalDate effectiveOn;
    private int deadlineVersion;
    private boolean setByOffice;

    @Enumerated(EnumType.STRING)
    private TaskState state;

    @Enumerated(EnumType.STRING)
    private @Nullable ClosingKind closingKind;

    private LocalDate stateSince;
    private @Nullable LocalDate assignedOn;
    private @Nullable LocalDate acknowledgedOn;
    private byte percent;
    private @Nullable LocalDate lastReportOn;
    private @Nullable Long claimId;
    private @Nullable LocalDate claimedOn;
    private @Nullable LocalDate completedOn;
    private @Nullable LocalDate urgedOn;
    private short urgeCount;

    @Column(updatable = false)
    private @Nullable Long createdBy;

    @Column(updatable = false)
    private Instant createdAt;

    @SuppressWarnings("NullAway") // filled by the persistence provider
    protected Task() {}

    @SuppressWarnings("NullAway.Init") // write(form) fills the rest
    Task(
            long id,
            DirectiveId directive,
            int ordinal,
            TaskForm form,
            @Nullable PersonId by,
            Instant at,
            LocalDate today) {
        this.id = id;
        this.directiveId = directive.value();
        this.ordinal = (short) ordinal;
        this.urgency = Urgency.NORMAL;
        this.issuingLevel = IssuingLevel.PROVINCE;
        this.state = TaskState.DRAFT;
        this.stateSince = today;
        this.createdBy = by == null ? null : by.value();
        this.createdAt = at;
        write(form);
    }

    /** Rewrites a draft. */
    void write(TaskForm form) {
        if (state != TaskState.DRAFT) {
            throw new DomainException("task.not-a-draft");
        }
        content = form.content();
        product = form.product().isEmpty() ? null : form.product();
        sourcePassage = form.sourcePassage().isEmpty() ? null : form.sourcePassage();
        leadAgency = form.lead() == null ? null : form.lead().value();
        responsibleLeader = form.responsibleLeader() == null
                ? null
                : form.responsibleLeader().value();
        followingOfficer =
                form.followingOfficer() == null ? null : form.followingOfficer().value();
        fieldId = form.field() == null ? null : form.field().value();
        deadlineKind = form.deadlineKind();
        dueOn = form.deadlineKind() == DeadlineKind.DATED ? form.dueOn() : null;
        setByOffice = form.setByOffice();
        if (deadlineKind == DeadlineKind.DATED && dueOn == null) {
            deadlineKind = null;
        }
    }

    /** DRAFT → ASSIGNED. The ledger's row 0 is written in the same transaction. */
    void issue(
            String givenCode, Urgency ofDirective, IssuingLevel level, @Nullable LocalDate effective, LocalDate today) {
        become(TaskAct.ISSUE, today);
        code = givenCode;
        urgency = ofDirective;
        issuingLevel = level;
        originalDueOn = dueOn;
        effectiveOn = effective;
        assignedOn = today;
    }

    /** Moves the deadline together with the ledger row of the same version, which the database insists on. */
    void moveDeadline(Deadline to, @Nullable LocalDate effective) {
        deadlineKind = to.kind();
        dueOn = to.dueOn();
        effectiveOn = effective;
        deadlineVersion++;
    }

    /** ASSIGNED → IN_PROGRESS. */
    void acknowledge(LocalDate today) {
        become(TaskAct.ACKNOWLEDGE, today);
        acknowledgedOn = today;
    }

    /** ASSIGNED → REFUSED. */
    void refuse(LocalDate today) {
        become(TaskAct.REFUSE, today);
    }

    /** REFUSED → ASSIGNED, to the same or another lead. */
    void reassign(AgencyId lead, LocalDate today) {
        become(TaskAct.REASSIGN, today);
        leadAgency = lead.value();
        assignedOn = today;
        acknowledgedOn = null;
        percent = 0;
    }

    /** REFUSED → CLOSED_NOT_DONE. */
    void end(ClosingKind kind, LocalDate today) {
        become(TaskAct.END, today);
        closingKind = kind;
    }

    /** A progress report; the state stays. */
    void report(int percentNow, LocalDate today) {
        become(TaskAct.REPORT, stateSince);
        percent = (byte) percentNow;
        lastReportOn = today;
    }

    /** IN_PROGRESS, RETURNED → PENDING_CONFIRMATION. */
    void claim(long claim, LocalDate today) {
        become(TaskAct.CLAIM, today);
        claimId = claim;
        claimedOn = today;
        percent = 100;
    }

    /** PENDING_CONFIRMATION → COMPLETED, on the day of the claim. */
    void confirm(LocalDate today) {
        become(TaskAct.CONFIRM, today);
        completedOn = claimedOn;
    }

    /** PENDING_CONFIRMATION → RETURNED, open again with its deadline. */
    void giveBack(LocalDate today) {
        become(TaskAct.RETURN, today);
        claimId = null;
        claimedOn = null;
    }

    void urged(LocalDate today) {
        if (!state.isOpen()) {
            throw new DomainException("task.urge.not-open");
        }
        if (today.equals(urgedOn)) {
            throw new DomainException("task.urge.today");
        }
        urgedOn = today;
        urgeCount++;
    }

    private void become(TaskAct act, LocalDate since) {
        state = Lifecycle.find(state, act)
                .orElseThrow(() -> new DomainException("task.act.not-now." + act.name()))
                .to();
        stateSince = since;
    }

    TaskFacts facts() {
        return new TaskFacts(state, effectiveOn, claimedOn, closingKind);
    }

    TaskId id() {
        return new TaskId(id);
    }

    long version() {
        return version;
    }

    @Nullable
    String code() {
        return code;
    }

    DirectiveId directive() {
        return new DirectiveId(directiveId);
    }

    TaskState state() {
        return state;
    }

    String content() {
        return content;
    }

    @Nullable
    String product() {
        return product;
    }

    @Nullable
    String sourcePassage() {
        return sourcePassage;
    }

    boolean isSetByOffice() {
        return setByOffice;
    }

    @Nullable
    AgencyId lead() {
        return leadAgency == null ? null : new AgencyId(leadAgency);
    }

    AgencyId leadOrThrow() {
        return new AgencyId(Objects.requireNonNull(leadAgency));
    }

    @Nullable
    PersonId responsibleLeader() {
        return responsibleLeader == null ? null : new PersonId(responsibleLeader);
    }

    @Nullable
    PersonId followingOfficer() {
        return followingOfficer == null ? null : new PersonId(followingOfficer);
    }

    @Nullable
    FieldId field() {
        return fieldId == null ? null : new FieldId(fieldId);
    }

    @Nullable
    DeadlineKind deadlineKind() {
        return deadlineKind;
    }

    Deadline deadlineOrThrow() {
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

    int deadlineVersion() {
        return deadlineVersion;
    }

    int percent() {
        return percent;
    }

    long claimOrThrow() {
        return Objects.requireNonNull(claimId);
    }
}
