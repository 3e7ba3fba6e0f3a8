package vn.dondoc.task;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.dondoc.shared.AgencyId;

/**
 * The figures of time by agency.
 *
 * @param period null for all that there ever was
 * @param byAgency an agency without a task of the period is absent
 * @param twice as in {@link LeadTerms}
 */
public record PeriodFigures(@Nullable FigurePeriod period, Map<AgencyId, TimeFigures> byAgency, long twice) {

    public PeriodFigures {
        byAgency = Map.copyOf(byAgency);
    }

    /** All agencies together. */
    public TimeFigures whole() {
        TimeFigures sum = byAgency.values().stream().reduce(TimeFigures.NONE, TimeFigures::plus);
        return new TimeFigures(
                sum.days(), sum.had(), sum.onTime(), sum.late(), sum.terms().once(twice));
    }
}
