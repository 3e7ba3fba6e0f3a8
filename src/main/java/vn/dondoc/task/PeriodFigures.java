package vn.dondoc.task;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.dondoc.shared.AgencyId;

/**
 * The figures of time by agency.
 *
 * @param period null for all that there ever was
 * @param byAgency an agency without a task of the period is absent
 */
public record PeriodFigures(@Nullable FigurePeriod period, Map<AgencyId, TimeFigures> byAgency) {

    public PeriodFigures {
        byAgency = Map.copyOf(byAgency);
    }

    /** All agencies together. */
    public TimeFigures whole() {
        return byAgency.values().stream().reduce(TimeFigures.NONE, TimeFigures::plus);
    }
}
