package vn.dondoc.task;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.FieldId;
import vn.dondoc.shared.Right;

/**
 * What an actor may see, as a value: a condition for SQL and a question about one task. An empty scope sees nothing.
 *
 * @param allIssued every issued task (the office, inspectors)
 * @param allDrafts every draft (those who write them and those who decide all)
 * @param draftFields drafts of these fields (a vice-chair)
 * @param agency issued tasks that this agency leads, coordinates or was informed of; null for none
 * @see "docs/decisions/0006-one-rule-two-faces.md"
 */
public record TaskScope(
        boolean allIssued,
        boolean allDrafts,
        Set<FieldId> draftFields,
        @Nullable AgencyId agency) {

    private static final String DRAFT = "t.state = 'DRAFT'";

    /** The rule: who the actor is → what he sees. */
    static TaskScope of(Actor actor) {
        boolean writes = actor.may(Right.DRAFT_TASK) || actor.may(Right.DECIDE);
        return new TaskScope(
                actor.may(Right.READ_ALL),
                writes,
                actor.may(Right.DECIDE_IN_FIELD) ? actor.fields() : Set.of(),
                actor.may(Right.READ_AGENCY) ? actor.agency() : null);
    }

    /** A condition on {@code task t}; its parameters are {@link #parameters}. */
    public String condition() {
        StringBuilder any = new StringBuilder("(FALSE");
        if (allIssued) {
            any.append(" OR t.state <> 'DRAFT'");
        }
        if (allDrafts) {
            any.append(" OR ").append(DRAFT);
        } else if (!draftFields.isEmpty()) {
            any.append(" OR (").append(DRAFT).append(" AND t.field_id IN (:scopeFields))");
        }
        if (agency != null && !allIssued) {
            any.append(" OR (t.state <> 'DRAFT' AND EXISTS (SELECT 1 FROM task_agency sa WHERE sa.task_id = t.id"
                    + " AND sa.agency_id = :scopeAgency AND sa.relation IN ('LEAD','COORDINATING','INFORMED')))");
        }
        return any.append(")").toString();
    }

    public Map<String, Object> parameters() {
        Map<String, Object> values = new HashMap<>();
        if (!draftFields.isEmpty()) {
            values.put("scopeFields", draftFields.stream().map(FieldId::value).collect(Collectors.toSet()));
        }
        if (agency != null) {
            values.put("scopeAgency", agency.value());
        }
        return values;
    }

    /** The same rule asked of one task. */
    public boolean admits(TaskState state, @Nullable FieldId field, Map<AgencyId, Set<Relation>> agencies) {
        if (state == TaskState.DRAFT) {
            return allDrafts || (field != null && draftFields.contains(field));
        }
        if (allIssued) {
            return true;
        }
        Set<Relation> relations = agency == null ? Set.of() : agencies.getOrDefault(agency, Set.of());
        return relations.stream().anyMatch(relation -> relation != Relation.FORMER_LEAD);
    }
}
