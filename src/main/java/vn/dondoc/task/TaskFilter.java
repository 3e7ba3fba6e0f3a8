package vn.dondoc.task;

import java.time.LocalDate;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.dondoc.directive.IssuingLevel;
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
 * @param slowlyReceived assigned and not acknowledged within the policy's working days
 * @param mistaken only what was cancelled as issued by mistake
 * @param unreportedSince the agency's turn, and neither given nor reported on since this day
 * @param starredBy what this person has starred
 * @param lateCause a claim that came late, waiting or confirmed, for a cause of this class
 * @param label what carries this label of the office; nothing for whoever may not know of labels
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
        @Nullable DirectiveId directive,
        @Nullable LocalDate dueFrom,
        @Nullable LocalDate dueTo,
        boolean slowlyReceived,
        @Nullable LocalDate unreportedSince,
        @Nullable PersonId starredBy,
        boolean mistaken,
        @Nullable LateCause lateCause,
        @Nullable LabelId label) {

    public static final TaskFilter ALL = new TaskFilter(
            "", null, null, Set.of(), null, null, null, null, null, null, null, null, null, false, null, null, false,
            null, null);

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

    public TaskFilter withField(@Nullable FieldId other) {
        return with(edit -> edit.field = other);
    }

    /** What is still to be met, with a deadline from the first day to the last, both included. */
    public TaskFilter dueBetween(LocalDate from, LocalDate to) {
        return with(edit -> {
            edit.states = TaskState.DUE;
            edit.dueFrom = from;
            edit.dueTo = to;
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
        private final @Nullable PersonId leader;
        private @Nullable FieldId field;
        private final @Nullable IssuingLevel level;
        private @Nullable DirectiveId directive;
        private @Nullable LocalDate dueFrom;
        private @Nullable LocalDate dueTo;
        private boolean slowlyReceived;
        private @Nullable LocalDate unreportedSince;
        private @Nullable PersonId starredBy;
        private boolean mistaken;
        private @Nullable LateCause lateCause;
        private @Nullable LabelId label;

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
            directive = filter.directive;
            dueFrom = filter.dueFrom;
            dueTo = filter.dueTo;
            slowlyReceived = filter.slowlyReceived;
            unreportedSince = filter.unreportedSince;
            starredBy = filter.starredBy;
            mistaken = filter.mistaken;
            lateCause = filter.lateCause;
            label = filter.label;
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
                    directive,
                    dueFrom,
                    dueTo,
                    slowlyReceived,
                    unreportedSince,
                    starredBy,
                    mistaken,
                    lateCause,
                    label);
        }
    }

    /** Whether the summary can count it: only what its cells tell apart. */
    boolean isCountedBySummary() {
        return text.isBlank()
                && relation != Relation.FORMER_LEAD
                && !states.contains(TaskState.DRAFT)
                && leader == null
                && level == null
                && directive == null
                && !slowlyReceived
                && unreportedSince == null
                && starredBy == null
                && lateCause == null
                && label == null;
    }
}
