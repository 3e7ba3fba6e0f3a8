package vn.dondoc.task;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.dondoc.directive.DocumentNumber;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.Id;
import vn.dondoc.shared.SearchText;

/** A {@link TaskFilter} in SQL. */
final class TaskCondition {

    /** "Chưa cập nhật": the agency's turn, and neither given nor reported on since the day. */
    static final String UNREPORTED = "t.state IN ('ASSIGNED', 'IN_PROGRESS', 'RETURNED')"
            + " AND COALESCE(t.last_report_on, t.assigned_on) < :unreported";

    /** A claim that waits or was confirmed came after the deadline. */
    static String lateClaim(String alias) {
        return "%1$s.claim = 'LATE' AND %1$s.state IN ('PENDING_CONFIRMATION', 'COMPLETED')".formatted(alias);
    }

    /** The kind that a filter shows, and what waits to be signed; on the columns that task rows and the summary both have. */
    static String kind(String alias, TaskFilter filter) {
        TaskKind kind = filter.shownKind();
        return (kind == null ? "" : " AND " + alias + ".task_kind = '" + kind.name() + "'")
                + (filter.signing()
                        ? " AND " + alias + ".state = 'PENDING_CONFIRMATION' AND " + alias + ".for_signature"
                        : "");
    }

    private TaskCondition() {}

    /** What this scope sees of the filter's rows. Labels are the office's: for everybody else no task has one. */
    static String of(TaskScope scope, TaskFilter filter, Map<String, Object> values) {
        return scope.condition()
                + of(filter, values)
                + (filter.label() == null || scope.allIssued() ? "" : " AND FALSE");
    }

    /** The filter as a condition on {@code task t}, {@code directive d}; values go to the map beside {@link TaskDays#values}. */
    static String of(TaskFilter filter, Map<String, Object> values) {
        StringBuilder where = new StringBuilder();
        if (filter.states().isEmpty()) {
            where.append(" AND t.state <> 'DRAFT'");
        } else {
            where.append(" AND t.state IN (:states)");
            values.put("states", filter.states().stream().map(Enum::name).toList());
        }
        Queue queue = filter.queue();
        if (queue != null) {
            where.append(" AND ").append(queue.condition("t"));
        }
        Bucket bucket = filter.bucket();
        if (bucket != null) {
            where.append(" AND ").append(bucket.condition("t"));
        }
        AgencyId agency = filter.agency();
        Relation relation = filter.relation();
        boolean leads = agency != null && (relation == null || relation == Relation.LEAD);
        if (leads && filter.moreTime() == MoreTime.GRANTED) {
            // what it got more time for, whoever leads it now
            add(
                    where,
                    values,
                    "EXISTS (SELECT 1 FROM task_request r WHERE r.task_id = t.id AND r.figures_agency = :agency AND "
                            + RequestTable.MORE_TIME + ")",
                    "agency",
                    agency);
        } else if (leads) {
            add(where, values, "t.lead_agency = :agency", "agency", agency);
        } else if (agency != null && relation != null) {
            add(
                    where,
                    values,
                    "EXISTS (SELECT 1 FROM task_agency fa WHERE fa.task_id = t.id AND fa.agency_id = :agency"
                            + " AND fa.relation = '" + relation.name() + "')",
                    "agency",
                    agency);
        }
        add(where, values, "t.following_officer = :officer", "officer", filter.officer());
        add(where, values, "t.responsible_leader = :leader", "leader", filter.leader());
        add(where, values, "t.field_id = :field", "field", filter.field());
        add(where, values, "t.issuing_level = :level", "level", filter.level());
        add(
                where,
                values,
                "EXISTS (SELECT 1 FROM directive fs WHERE fs.id = t.directive_id AND fs.source = :source)",
                "source",
                filter.source());
        add(where, values, "t.directive_id = :directive", "directive", filter.directive());
        add(where, values, "t.effective_on >= :dueFrom", "dueFrom", filter.dueFrom());
        add(where, values, "t.effective_on <= :dueTo", "dueTo", filter.dueTo());
        add(where, values, "t.given_on >= :givenFrom", "givenFrom", filter.givenFrom());
        add(where, values, "t.given_on <= :givenTo", "givenTo", filter.givenTo());
        where.append(kind("t", filter));
        where.append(
                filter.mistaken()
                        ? " AND t.closing_kind = 'ISSUED_BY_MISTAKE'"
                        : " AND NOT (t.closing_kind <=> 'ISSUED_BY_MISTAKE')");
        MoreTime moreTime = filter.moreTime();
        if (moreTime != null) {
            where.append(" AND ").append(moreTime.condition());
        }
        add(where, values, "t.first_claim = :firstClaim", "firstClaim", filter.firstClaim());
        if (filter.reportAsked()) {
            where.append(" AND t.report_asked_on IS NOT NULL");
        }
        if (filter.slowlyReceived()) {
            where.append(" AND t.state = 'ASSIGNED' AND t.assigned_on <= :slowSince");
        }
        add(where, values, UNREPORTED, "unreported", filter.unreportedSince());
        add(
                where,
                values,
                "EXISTS (SELECT 1 FROM task_star s WHERE s.task_id = t.id AND s.person_id = :starredBy)",
                "starredBy",
                filter.starredBy());
        LateCause cause = filter.lateCause();
        if (cause != null) {
            where.append(" AND ")
                    .append(lateClaim("t"))
                    .append(
                            " AND EXISTS (SELECT 1 FROM task_claim c WHERE c.id = t.claim_id AND c.late_cause <=> :lateCause)");
            values.put("lateCause", cause == LateCause.UNSTATED ? null : cause.name());
        }
        add(
                where,
                values,
                "EXISTS (SELECT 1 FROM task_label fl WHERE fl.task_id = t.id AND fl.label_id = :label)",
                "label",
                filter.label());
        add(
                where,
                values,
                "EXISTS (SELECT 1 FROM task_watch w WHERE w.task_id = t.id AND w.person_id = :watchedBy)",
                "watchedBy",
                filter.watchedBy());
        String text = filter.text();
        if (!text.isBlank()) {
            where.append(" AND (t.content LIKE :words OR t.code LIKE :code OR d.number_search LIKE :number"
                    + " OR d.paper_search LIKE :number)");
            values.put("words", "%" + SearchText.fold(text).replaceAll("[%_\\\\]", "\\\\$0") + "%");
            String key = DocumentNumber.searchKey(text);
            values.put("number", key.isEmpty() ? "-" : key + "%");
            String code = SearchText.fold(text).toUpperCase(Locale.ROOT).replaceAll("[%_\\\\]", "");
            values.put("code", code.isEmpty() ? "-" : "%" + code + "%");
        }
        return where.toString();
    }

    private static void add(
            StringBuilder where, Map<String, Object> values, String condition, String name, @Nullable Object value) {
        if (value != null) {
            where.append(" AND ").append(condition);
            values.put(name, stored(value));
        }
    }

    /** Ids and enums as their columns have them. */
    private static Object stored(Object value) {
        return switch (value) {
            case Id id -> id.value();
            case Enum<?> constant -> constant.name();
            default -> value;
        };
    }
}
