package vn.dondoc.task;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
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
import vn.dondoc.directive.IssuingLevel;
import vn.dondoc.directive.Urgency;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.FieldId;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.Moment;
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

    private long directiveId;
    private @Nullable Long originDirective;

    private short ordinal;

    @Embedded
    private Wording wording;

    @Embedded
    private @Nullable Answerable answerable;

    @Enumerated(EnumType.STRING)
    private Urgency urgency;

    @Enumerated(EnumType.STRING)
    private IssuingLevel issuingLevel;

    @Embedded
    private Term term;

    @Embedded
    private Nature nature;

    @Enumerated(EnumType.STRING)
    private TaskState state;

    @Enumerated(EnumType.STRING)
    private @Nullable ClosingKind closingKind;

    private LocalDate stateSince;
    private @Nullable LocalDate assignedOn;

    @JdbcTypeCode(SqlTypes.LOCAL_TIME)
    private @Nullable LocalTime assignedAt;

    /** The day of its issue; giving it again or to another lead leaves it. */
    private @Nullable LocalDate givenOn;

    private @Nullable LocalDate acknowledgedOn;
    private byte percent;
    private @Nullable LocalDate lastReportOn;

    @Embedded
    private @Nullable Completion completion;

    @Embedded
    private Prompting prompting = new Prompting();

    @Embedded
    private @Nullable Pause pause;

    @Embedded
    private @Nullable Asking asking;

    private short extensions;

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
        this.term = new Term();
        write(form);
    }

    /** Rewrites a draft. */
    void write(TaskForm form) {
        if (state != TaskState.DRAFT) {
            throw new DomainException("task.not-a-draft");
        }
        wording = Wording.drafted(form);
        answerable = Answerable.drafted(form);
        term = term.redrafted(form);
        nature = Nature.of(form.nature());
    }

    /** DRAFT → ASSIGNED. The ledger's first row is written in the same transaction. */
    void issue(String givenCode, Urgency ofDirective, IssuingLevel level, @Nullable LocalDate effective, Moment now) {
        become(TaskAct.ISSUE, now.day());
        code = givenCode;
        urgency = ofDirective;
        issuingLevel = level;
        term.begin(effective);
        assigned(now);
        givenOn = now.day();
    }

    /** ASSIGNED → DRAFT, together with its ledger row: what was given with it is taken back, its code too. */
    void takeBackIssue(LocalDate today) {
        become(TaskAct.UNDO_ISSUE, today);
        code = null;
        urgency = Urgency.NORMAL;
        issuingLevel = IssuingLevel.PROVINCE;
        term.takeBack();
        assignedOn = null;
        assignedAt = null;
        givenOn = null;
    }

    /** Moves the deadline together with the ledger row of the same version, which the database insists on. */
    void moveDeadline(Deadline to, @Nullable LocalDate effective) {
        term.moveTo(to, effective);
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
    void reassign(AgencyId lead, Moment now) {
        become(TaskAct.REASSIGN, now.day());
        giveTo(lead, now);
    }

    /** → ASSIGNED, to another lead. */
    void transfer(AgencyId lead, Moment now) {
        become(TaskAct.TRANSFER, now.day());
        giveTo(lead, now);
    }

    /** The words as they should have been; the state stays, unless it is given to the agency that should have had it. */
    void correct(String content, String product, @Nullable AgencyId otherLead, Moment now) {
        if (otherLead == null) {
            become(TaskAct.CORRECT, state, stateSince);
        } else {
            become(TaskAct.CORRECT, TaskState.ASSIGNED, now.day());
            giveTo(otherLead, now);
        }
        wording = wording.corrected(content, product);
    }

    /** The deadline that should have been, original and current, together with its ledger row. */
    void correctDeadline(Deadline to, @Nullable LocalDate effective) {
        term.correctTo(to, effective);
    }

    /** The directive that replaces its own carries it from now on, with its urgency and level; the state stays. */
    void carryOver(DirectiveId replacing, Urgency ofDirective, IssuingLevel level, int place) {
        become(TaskAct.CARRY_OVER, state, stateSince);
        originDirective = originDirective == null ? Long.valueOf(directiveId) : originDirective;
        urgency = ofDirective;
        issuingLevel = level;
        moveTo(replacing, place);
    }

    /** Of a draft: another directive gives it; nobody has read anything of it yet. */
    void moveTo(DirectiveId other, int place) {
        directiveId = other.value();
        ordinal = (short) place;
    }

    private void assigned(Moment now) {
        assignedOn = now.day();
        assignedAt = now.hour();
    }

    private void giveTo(AgencyId lead, Moment now) {
        if (lead.equals(nature().presidingAgency())) {
            throw new InvalidInput("lead", "task.presiding.same");
        }
        answerable = answerable().ledBy(lead);
        assigned(now);
        acknowledgedOn = null;
        percent = 0;
        // what the lead before reported and how often he was urged is in the history; it is nothing of the next one's
        lastReportOn = null;
        prompting = new Prompting();
    }

    /** → CLOSED_NOT_DONE, by the office. */
    void end(ClosingKind kind, LocalDate today) {
        become(kind == ClosingKind.ISSUED_BY_MISTAKE ? TaskAct.CANCEL_MISTAKE : TaskAct.END, today);
        pause = null;
        closingKind = kind;
        if (kind == ClosingKind.ISSUED_BY_MISTAKE) {
            // nobody is judged by a claim of what never should have been his
            completion = null;
        }
    }

    /** IN_PROGRESS → REFUSED, with the office's consent. */
    void release(LocalDate today) {
        become(TaskAct.CONSENT_TO_REFUSAL, today);
    }

    /** → ON_HOLD; what it was is kept. */
    void hold(LocalDate today) {
        TaskState before = state;
        become(TaskAct.HOLD, today);
        pause = new Pause(before, today);
    }

    /** ON_HOLD → what it was before. */
    Pause resume(LocalDate today) {
        if (pause == null) {
            throw new DomainException("task.act.not-now." + TaskAct.RESUME.name());
        }
        Pause over = pause;
        become(TaskAct.RESUME, over.goesBackTo(), today);
        pause = null;
        return over;
    }

    /** COMPLETED → RETURNED; the confirmed claim counts no more. */
    void reopen(LocalDate today) {
        become(TaskAct.REOPEN, today);
        completion = null;
    }

    /** PENDING_CONFIRMATION → IN_PROGRESS, by who claimed. */
    void withdrawClaim(LocalDate today) {
        become(TaskAct.WITHDRAW_CLAIM, today);
        completion = null;
    }

    /** The lead agency asks for something; the state stays. */
    void asks(TaskAct act, Asking request) {
        become(act, stateSince);
        asking = request;
    }

    /** The office answers what was asked; the state stays. */
    void answered(TaskAct act) {
        become(act, stateSince);
        asking = null;
    }

    /** What was asked waits no more: the task has gone another way. */
    void overtakeRequest() {
        asking = null;
    }

    void extended() {
        extensions++;
    }

    /** A progress report; the state stays. */
    void report(int percentNow, LocalDate today) {
        become(TaskAct.REPORT, stateSince);
        percent = (byte) percentNow;
        lastReportOn = today;
    }

    /** ASSIGNED, IN_PROGRESS, RETURNED → PENDING_CONFIRMATION; who claims has received. */
    void claim(long claim, Moment now) {
        become(TaskAct.CLAIM, now.day());
        acknowledgedOn = acknowledgedOn == null ? now.day() : acknowledgedOn;
        completion = Completion.claimed(claim, now);
        percent = 100;
    }

    /**
     * PENDING_CONFIRMATION → COMPLETED, on the day of the claim.
     *
     * @param late working days late by today's calendar, kept from now on; null if the claim was in time
     */
    void confirm(@Nullable Integer late, LocalDate today) {
        become(TaskAct.CONFIRM, today);
        completion = Objects.requireNonNull(completion).confirmed(late);
    }

    /** PENDING_CONFIRMATION → RETURNED, open again with its deadline. */
    void giveBack(LocalDate today) {
        become(TaskAct.RETURN, today);
        completion = null;
    }

    /** For what the office does to press whoever leads the task: urging, asking for a report. */
    Prompting prompting() {
        return prompting;
    }

    /** @throws DomainException with one of the two keys if the next step is not the lead agency's */
    Prompting promptingOfLead(String officeIsNext, String notOpen) {
        if (!isWithAgency()) {
            throw new DomainException(state.isOpen() ? officeIsNext : notOpen);
        }
        return prompting;
    }

    /** Of which kind it is, and whether its product is a draft to be signed. */
    void turnInto(TaskNature other) {
        nature = Nature.of(other);
    }

    TaskNature nature() {
        return nature.read();
    }

    void follow(@Nullable PersonId officer) {
        answerable = answerable().followedBy(officer);
    }

    void answerTo(PersonId leader) {
        answerable = answerable().answeredBy(leader);
    }

    void place(@Nullable FieldId field) {
        answerable = answerable().inField(field);
    }

    private void become(TaskAct act, LocalDate since) {
        become(act, null, since);
    }

    /** @param to where an act leads to more than one state; else null */
    private void become(TaskAct act, @Nullable TaskState to, LocalDate since) {
        state = Lifecycle.find(state, act, to)
                .orElseThrow(() -> new DomainException("task.act.not-now." + act.name()))
                .to();
        stateSince = since;
        if (act == TaskAct.REPORT || !isWithAgency()) {
            prompting.endReportAsk();
        }
    }

    /** Whether the next step is the lead agency's: open, and no claim or refusal waits for the office. */
    boolean isWithAgency() {
        return state.isWithAgency();
    }

    /** Whether a claim that waits or was confirmed came after the deadline. */
    boolean isLateClaim() {
        return completion != null && facts().isLateAt(Moment.startOf(completion.claimedOn()));
    }

    /** Whether a claim waits for the office, also while the task is on hold. */
    boolean hasWaitingClaim() {
        TaskState working = pause == null ? state : pause.goesBackTo();
        return working == TaskState.PENDING_CONFIRMATION;
    }

    /** The day on which the present lead got it. */
    @Nullable
    LocalDate assignedOn() {
        return assignedOn;
    }

    /** The day of its issue; null for a draft. */
    @Nullable
    LocalDate givenOn() {
        return givenOn;
    }

    TaskFacts facts() {
        return new TaskFacts(
                state,
                term.effectiveOn(),
                term.effectiveAt(),
                claimedOn(),
                completion == null ? null : completion.claimedAt(),
                closingKind,
                completion == null ? null : completion.lateDays());
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
        return wording.content();
    }

    @Nullable
    String product() {
        return wording.product();
    }

    @Nullable
    String sourcePassage() {
        return wording.sourcePassage();
    }

    @Nullable
    AgencyId lead() {
        return answerable().lead();
    }

    AgencyId leadOrThrow() {
        return Objects.requireNonNull(answerable().lead());
    }

    @Nullable
    PersonId followingOfficer() {
        return answerable().followingOfficer();
    }

    @Nullable
    FieldId field() {
        return answerable().field();
    }

    /** A row of which nobody is named yet is loaded without it. */
    Answerable answerable() {
        return answerable == null ? new Answerable() : answerable;
    }

    /** Đã đính chính n lần. */
    int corrections() {
        return wording.corrections();
    }

    Term term() {
        return term;
    }

    Urgency urgency() {
        return urgency;
    }

    IssuingLevel issuingLevel() {
        return issuingLevel;
    }

    int percent() {
        return percent;
    }

    @Nullable
    Pause pause() {
        return pause;
    }

    /** What the lead agency has asked and nobody has answered yet; null for nothing. */
    @Nullable
    Asking asking() {
        return asking;
    }

    /** Gia hạn n lần. */
    int extensions() {
        return extensions;
    }

    @Nullable
    LocalDate claimedOn() {
        return completion == null ? null : completion.claimedOn();
    }

    long claimOrThrow() {
        return Objects.requireNonNull(completion).claim();
    }
}
