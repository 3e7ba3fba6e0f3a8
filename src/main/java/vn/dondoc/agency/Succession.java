package vn.dondoc.agency;

import java.time.LocalDate;
import java.util.List;
import vn.dondoc.shared.AgencyId;

/**
 * One act of reorganisation.
 *
 * @param successors empty only for {@link SuccessionKind#ABOLISHED}
 * @param takesEffect first day of the successors; the predecessors end the day before
 * @param document the paper that orders it, such as "Nghị quyết 05/NQ-HĐND ngày 01/7/2025"
 */
public record Succession(
        List<AgencyId> predecessors,
        List<AgencyId> successors,
        SuccessionKind kind,
        LocalDate takesEffect,
        String document) {

    public Succession {
        predecessors = List.copyOf(predecessors);
        successors = List.copyOf(successors);
    }
}
