package vn.dondoc.task;

import java.time.LocalDate;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.dondoc.directive.IssuingLevel;
import vn.dondoc.directive.SourceKind;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.FieldId;
import vn.dondoc.shared.LabelId;
import vn.dondoc.shared.PersonId;

/**
 * What a list of tasks is narrowed to; null and empty mean "all". Drafts are listed only if {@code states} names them.
 *
 * @param text words of the content, with or without marks, a task code, or the beginning of a directive's number
 * @param agency together with {@code relation}: tasks to which the agency stands so; without a relation, that it leads
 * @param officer "theo dõi của tôi"
 * @param dueFrom the first day of the deadline as it is judged; tasks without a deadline fall out
 * @param givenFrom the first day of its issue; giving it again or to another lead is none
 * @param source in which way the office was given it
 * @param slowlyReceived assigned and not acknowledged within the policy's working days
 * @param mistaken only what was cancelled as issued by mistake, which no other list has
 * @param unreportedSince the agency's turn, and neither given nor reported on since this day
 * @param starredBy what this person has starred
 * @param lateCause a claim that came late, waiting or confirmed, for a cause of this class
 * @param label what carries this label of the office; nothing for whoever may not know of labels
 * @param kind of one kind only; null for both, except where a figure is asked for: {@link #shownKind}
 * @param signing only drafts that wait at the office to be signed
 * @param watchedBy what this person gets the news of
 * @param moreTime whether more time was granted, or is asked for now
 * @param firstClaim done, and in time or late by the deadline as first given
 * @param reportAsked only what the office waits for a report on
 */
public record TaskFilter(
        String text,
        @Nullable Queue queue,
        @Nullable Bucket bucket,
        Set<TaskState> states,
        @Nullable AgencyId agency,
        @Nullable Relation relation,
        @Nullable PersonId officer,
        @Nullable PersonId leader,
        @Nullable FieldId field,
        @Nullable IssuingLevel level,
        @Nullable SourceKind source,
        @Nullable DirectiveId directive,
        @Nullable LocalDate dueFrom,
        @Nullable LocalDate dueTo,
        @Nullable LocalDate givenFrom,
        @Nullable LocalDate givenTo,
        boolean slowlyReceived,
        @Nullable LocalDate unreportedSince,
        @Nullable PersonId starredBy,
        @Nullable PersonId watchedBy,
        boolean mistaken,
        @Nullable LateCause lateCause,
        @Nullable LabelId label,
        @Nullable MoreTime moreTime,
        @Nullable FirstClaim firstClaim,
        @Nullable TaskKind kind,
        boolean signing,
        boolean reportAsked) {

    public static final TaskFilter ALL = new TaskFilter(
            "", null, null, Set.of(), null, null, null, null, null, null, null, null, null, null, null, null, false,
            null, null, null, false, null, null, null, null, null, false, false);

    /** What agencies answer for: the rows of every figure but those of "phối hợp". */
    public static final TaskFilter ANSWERED_FOR = ALL.withKind(TaskKind.ORDINARY);

    public TaskFilter {
        states = Set.copyOf(states);
    }

    public static TaskFilter of(Queue queue) {
        return ALL.withQueue(queue);
    }

    /** All tasks of a directive, its drafts too. */
    public static TaskFilter ofDirective(DirectiveId directive) {
        return ALL.withStates(Set.of(TaskState.values())).with(edit -> edit.directive = directive);
    }

    public TaskFilter withText(String other) {
        return with(edit -> edit.text = other);
    }

    public TaskFilter withQueue(@Nullable Queue other) {
        return with(edit -> edit.queue = other);
    }

    public TaskFilter withBucket(@Nullable Bucket other) {
        return with(edit -> edit.bucket = other);
    }

    public TaskFilter withStates(Set<TaskState> others) {
        return with(edit -> edit.states = others);
    }

    public TaskFilter withAgency(@Nullable AgencyId other, @Nullable Relation as) {
        return with(edit -> {
            edit.agency = other;
            edit.relation = as;
        });
    }

    public TaskFilter withOfficer(@Nullable PersonId other) {
        return with(edit -> edit.officer = other);
    }

    public TaskFilter withLeader(@Nullable PersonId other) {
        return with(edit -> edit.leader = other);
    }

    public TaskFilter withField(@Nullable FieldId other) {
        return with(edit -> edit.field = other);
    }

    public TaskFilter withLevel(@Nullable IssuingLevel other) {
        return with(edit -> edit.level = other);
    }

    public TaskFilter withSource(@Nullable SourceKind other) {
        return with(edit -> edit.source = other);
    }

    /** What is still to be met, with a deadline from the first day to the last, both included. */
    public TaskFilter dueBetween(LocalDate from, LocalDate to) {
        return with(edit -> {
            edit.states = TaskState.DUE;
            edit.dueFrom = from;
            edit.dueTo = to;
        });
    }

    /** The tasks of a figure over this period, whatever their state. */
    public TaskFilter within(FigurePeriod period) {
        return with(edit -> {
            switch (period.basis()) {
                case GIVEN -> {
                    edit.givenFrom = period.from();
                    edit.givenTo = period.to();
                }
                case DUE -> {
                    edit.dueFrom = period.from();
                    edit.dueTo = period.to();
                }
            }
        });
    }

    /** Assigned and not acknowledged within the policy's days. */
    public TaskFilter withSlowReceipt() {
        return with(edit -> edit.slowlyReceived = true);
    }

    public TaskFilter withUnreportedSince(@Nullable LocalDate day) {
        return with(edit -> edit.unreportedSince = day);
    }

    public TaskFilter withStarredBy(@Nullable PersonId person) {
        return with(edit -> edit.starredBy = person);
    }

    public TaskFilter withWatchedBy(@Nullable PersonId person) {
        return with(edit -> edit.watchedBy = person);
    }

    /** Hủy giao nhầm: in no figure, and listed for whoever inspects. */
    public TaskFilter withMistaken() {
        return with(edit -> edit.mistaken = true);
    }

    public TaskFilter withLateCause(@Nullable LateCause cause) {
        return with(edit -> edit.lateCause = cause);
    }

    public TaskFilter withLabel(@Nullable LabelId other) {
        return with(edit -> edit.label = other);
    }

    /** Đã gia hạn, or an answer is awaited. */
    public TaskFilter withMoreTime(@Nullable MoreTime other) {
        return with(edit -> edit.moreTime = other);
    }

    /** Done in time or late, as the deadline first given judges. */
    public TaskFilter withFirstClaim(@Nullable FirstClaim other) {
        return with(edit -> edit.firstClaim = other);
    }

    public TaskFilter withKind(@Nullable TaskKind other) {
        return with(edit -> edit.kind = other);
    }

    /** Đang trình ký. */
    public TaskFilter withSigning() {
        return with(edit -> edit.signing = true);
    }

    /** Yêu cầu báo cáo that no report has answered. */
    public TaskFilter withReportAsked() {
        return with(edit -> edit.reportAsked = true);
    }

    /** The kind of its rows: figures are of what agencies answer for, unless the filter asks for the other kind. */
    @Nullable
    TaskKind shownKind() {
        return kind == null
                        && (bucket != null
                                || queue == Queue.OVERDUE
                                || lateCause != null
                                || moreTime == MoreTime.GRANTED
                                || firstClaim != null)
                ? TaskKind.ORDINARY
                : kind;
    }

    private TaskFilter with(Consumer<Edit> change) {
        Edit edit = new Edit(this);
        change.accept(edit);
        return edit.done();
    }

    /** A filter while one thing of it is changed. */
    private static final class Edit {

        private String text;
        private @Nullable Queue queue;
        private @Nullable Bucket bucket;
        private Set<TaskState> states;
        private @Nullable AgencyId agency;
        private @Nullable Relation relation;
        private @Nullable PersonId officer;
        private @Nullable PersonId leader;
        private @Nullable FieldId field;
        private @Nullable IssuingLevel level;
        private @Nullable SourceKind source;
        private @Nullable DirectiveId directive;
        private @Nullable LocalDate dueFrom;
        private @Nullable LocalDate dueTo;
        private @Nullable LocalDate givenFrom;
        private @Nullable LocalDate givenTo;
        private boolean slowlyReceived;
        private @Nullable LocalDate unreportedSince;
        private @Nullable PersonId starredBy;
        private @Nullable PersonId watchedBy;
        private boolean mistaken;
        private @Nullable LateCause lateCause;
        private @Nullable LabelId label;
        private @Nullable MoreTime moreTime;
        private @Nullable FirstClaim firstClaim;
        private @Nullable TaskKind kind;
        private boolean signing;
        private boolean reportAsked;

        Edit(TaskFilter filter) {
            text = filter.text;
            queue = filter.queue;
            bucket = filter.bucket;
            states = filter.states;
            agency = filter.agency;
            relation = filter.relation;
            officer = filter.officer;
            leader = filter.leader;
            field = filter.field;
            level = filter.level;
            source = filter.source;
            directive = filter.directive;
            dueFrom = filter.dueFrom;
            dueTo = filter.dueTo;
            givenFrom = filter.givenFrom;
            givenTo = filter.givenTo;
            slowlyReceived = filter.slowlyReceived;
            unreportedSince = filter.unreportedSince;
            starredBy = filter.starredBy;
            watchedBy = filter.watchedBy;
            mistaken = filter.mistaken;
            lateCause = filter.lateCause;
            label = filter.label;
            moreTime = filter.moreTime;
            firstClaim = filter.firstClaim;
            kind = filter.kind;
            signing = filter.signing;
            reportAsked = filter.reportAsked;
        }

        TaskFilter done() {
            return new TaskFilter(
                    text,
                    queue,
                    bucket,
                    states,
                    agency,
                    relation,
                    officer,
                    leader,
                    field,
                    level,
                    source,
                    directive,
                    dueFrom,
                    dueTo,
                    givenFrom,
                    givenTo,
                    slowlyReceived,
                    unreportedSince,
                    starredBy,
                    watchedBy,
                    mistaken,
                    lateCause,
                    label,
                    moreTime,
                    firstClaim,
                    kind,
                    signing,
                    reportAsked);
        }
    }

    /** Whether the summary can count it: only what its cells tell apart. */
    boolean isCountedBySummary() {
        return text.isBlank()
                && relation != Relation.FORMER_LEAD
                && !states.contains(TaskState.DRAFT)
                && leader == null
                && source == null
                && directive == null
                && givenFrom == null
                && givenTo == null
                && !slowlyReceived
                && unreportedSince == null
                && starredBy == null
                && watchedBy == null
                && lateCause == null
                && label == null
                && moreTime == null
                && firstClaim == null
                && !reportAsked;
    }
}
