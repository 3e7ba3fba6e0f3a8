package vn.dondoc.task;

import java.util.Map;
import vn.dondoc.shared.AgencyId;

/**
 * What more time has done, lead by lead.
 *
 * @param byAgency agencies without any are absent
 * @param twice by how much the leads' numbers of extended tasks exceed the tasks: one that was given more time under two
 *     leads stands in the line of both
 */
public record LeadTerms(Map<AgencyId, TermFigures> byAgency, long twice) {

    public LeadTerms {
        byAgency = Map.copyOf(byAgency);
    }

    public TermFigures of(AgencyId agency) {
        return byAgency.getOrDefault(agency, TermFigures.NONE);
    }

    /** All agencies together. */
    public TermFigures whole() {
        return byAgency.values().stream()
                .reduce(TermFigures.NONE, TermFigures::plus)
                .once(twice);
    }
}
