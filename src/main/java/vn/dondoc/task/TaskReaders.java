package vn.dondoc.task;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.FieldId;

/**
 * What it takes to say who reads a task today, former leads aside.
 *
 * @param agencies the agencies that stand to it, and how
 */
public record TaskReaders(TaskState state, @Nullable FieldId field, Map<AgencyId, Set<Relation>> agencies) {

    /** Whether this actor reads it. */
    public boolean include(Actor reader) {
        return TaskScope.of(reader).admits(state, field, agencies);
    }

    public boolean isDraft() {
        return state == TaskState.DRAFT;
    }

    /** The agencies whose people read it, whoever leads first. */
    public List<AgencyId> agenciesInOrder() {
        return agencies.entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(relation -> relation != Relation.FORMER_LEAD))
                .sorted(Comparator.comparing((Map.Entry<AgencyId, Set<Relation>> entry) -> entry.getValue().stream()
                                .min(Comparator.naturalOrder())
                                .orElseThrow())
                        .thenComparing(entry -> entry.getKey().value()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
