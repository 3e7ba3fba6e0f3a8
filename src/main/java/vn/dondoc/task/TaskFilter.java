package vn.dondoc.task;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dondoc.directive.IssuingLevel;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.FieldId;
import vn.dondoc.shared.PersonId;

/**
 * What a list of tasks is narrowed to; null and empty mean "all". Drafts are listed only if {@code states} names them.
 *
 * @param text words of the content, with or without marks, a task code, or the beginning of a directive's number
 * @param agency together with {@code relation}: tasks to which the agency stands so; without a relation, that it leads
 * @param officer "theo dõi của tôi"
 * @param dueFrom the first day of the deadline as it is judged; tasks without a deadline fall out
 * @param slowlyReceived assigned and not acknowledged within the policy's working days
 * @param unreportedSince open, and no report since this day
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
        @Nullable LocalDate unreportedSince) {

    public static final TaskFilter ALL =
            new TaskFilter("", null, null, Set.of(), null, null, null, null, null, null, null, null, null, false, null);

    public TaskFilter {
        states = Set.copyOf(states);
    }

    public static TaskFilter of(Queue queue) {
        return ALL.withQueue(queue);
    }

    public static TaskFilter ofDirective(DirectiveId directive) {
        return new TaskFilter(
                "",
                null,
                null,
                Set.of(TaskState.values()),
                null,
                null,
                null,
                null,
                null,
                null,
                directive,
                null,
                null,
                false,
                null);
    }

    public TaskFilter withQueue(@Nullable Queue other) {
        return new TaskFilter(
                text,
                other,
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
                unreportedSince);
    }

    public TaskFilter withBucket(@Nullable Bucket other) {
        return new TaskFilter(
                text,
                queue,
                other,
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
                unreportedSince);
    }

    public TaskFilter withOfficer(@Nullable PersonId other) {
        return new TaskFilter(
                text,
                queue,
                bucket,
                states,
                agency,
                relation,
                other,
                leader,
                field,
                level,
                directive,
                dueFrom,
                dueTo,
                slowlyReceived,
                unreportedSince);
    }

    public TaskFilter withAgency(@Nullable AgencyId other, @Nullable Relation as) {
        return new TaskFilter(
                text,
                queue,
                bucket,
                states,
                other,
                as,
                officer,
                leader,
                field,
                level,
                directive,
                dueFrom,
                dueTo,
                slowlyReceived,
                unreportedSince);
    }

    /** Assigned and not acknowledged within the policy's days. */
    public TaskFilter withSlowReceipt() {
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
                true,
                unreportedSince);
    }

    public TaskFilter withUnreportedSince(@Nullable LocalDate day) {
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
                day);
    }

    public TaskFilter withText(String other) {
        return new TaskFilter(
                other,
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
                unreportedSince);
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
                && unreportedSince == null;
    }
}
