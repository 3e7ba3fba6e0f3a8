package vn.dondoc.task;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dondoc.directive.DocumentNumber;
import vn.dondoc.directive.IssuingLevel;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.FieldId;
import vn.dondoc.shared.PersonId;
import vn.dondoc.shared.SearchText;

/**
 * What a list of tasks is narrowed to; null and empty mean "all". Drafts are listed only if {@code states} names them.
 *
 * @param text words of the content, with or without marks, a task code, or the beginning of a directive's number
 * @param agency together with {@code relation}: tasks to which the agency stands so; without a relation, that it leads
 * @param officer "theo dõi của tôi"
 * @param dueFrom the first day of the deadline as it is judged; tasks without a deadline fall out
 * @param unacknowledgedSince assigned on or before this day and still not acknowledged
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
        @Nullable LocalDate unacknowledgedSince,
        @Nullable LocalDate unreportedSince) {

    public static final TaskFilter ALL =
            new TaskFilter("", null, null, Set.of(), null, null, null, null, null, null, null, null, null, null, null);

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
                null,
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
                unacknowledgedSince,
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
                unacknowledgedSince,
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
                unacknowledgedSince,
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
                unacknowledgedSince,
                unreportedSince);
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
                unacknowledgedSince,
                unreportedSince);
    }

    /** The filter as a condition on {@code task t}, {@code directive d}; values go to the map. */
    String condition(Map<String, Object> values) {
        StringBuilder where = new StringBuilder();
        if (states.isEmpty()) {
            where.append(" AND t.state <> 'DRAFT'");
        } else {
            where.append(" AND t.state IN (:states)");
            values.put("states", states.stream().map(Enum::name).toList());
        }
        if (queue != null) {
            where.append(" AND ").append(queue.condition("t"));
        }
        if (bucket != null) {
            where.append(" AND ")
                    .append(bucket.condition("t"))
                    .append(" AND NOT (t.closing_kind <=> 'ISSUED_BY_MISTAKE')");
        }
        if (agency != null && (relation == null || relation == Relation.LEAD)) {
            add(where, values, "t.lead_agency = :agency", "agency", agency.value());
        } else if (agency != null && relation != null) {
            add(
                    where,
                    values,
                    "EXISTS (SELECT 1 FROM task_agency fa WHERE fa.task_id = t.id AND fa.agency_id = :agency"
                            + " AND fa.relation = '" + relation.name() + "')",
                    "agency",
                    agency.value());
        }
        add(where, values, "t.following_officer = :officer", "officer", officer == null ? null : officer.value());
        add(where, values, "t.responsible_leader = :leader", "leader", leader == null ? null : leader.value());
        add(where, values, "t.field_id = :field", "field", field == null ? null : field.value());
        add(where, values, "t.issuing_level = :level", "level", level == null ? null : level.name());
        add(where, values, "t.directive_id = :directive", "directive", directive == null ? null : directive.value());
        add(where, values, "t.effective_on >= :dueFrom", "dueFrom", dueFrom);
        add(where, values, "t.effective_on <= :dueTo", "dueTo", dueTo);
        add(where, values, "t.state = 'ASSIGNED' AND t.assigned_on <= :unack", "unack", unacknowledgedSince);
        add(
                where,
                values,
                "t.open_due IS NOT NULL AND (t.last_report_on IS NULL OR t.last_report_on < :unreported)",
                "unreported",
                unreportedSince);
        if (!text.isBlank()) {
            where.append(" AND (t.content LIKE :words OR t.code LIKE :code OR d.number_search LIKE :number)");
            values.put("words", "%" + SearchText.fold(text).replaceAll("[%_\\\\]", "\\\\$0") + "%");
            String key = DocumentNumber.searchKey(text);
            values.put("number", key.isEmpty() ? "-" : key + "%");
            values.put(
                    "code", "%" + SearchText.fold(text).toUpperCase(Locale.ROOT).replaceAll("[%_\\\\]", "") + "%");
        }
        return where.toString();
    }

    private static void add(
            StringBuilder where, Map<String, Object> values, String condition, String name, @Nullable Object value) {
        if (value != null) {
            where.append(" AND ").append(condition);
            values.put(name, value);
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
                && unacknowledgedSince == null
                && unreportedSince == null;
    }

    Map<String, Object> newValues(LocalDate today, LocalDate soon) {
        Map<String, Object> values = new HashMap<>();
        values.put("today", today);
        values.put("soon", soon);
        return values;
    }
}
