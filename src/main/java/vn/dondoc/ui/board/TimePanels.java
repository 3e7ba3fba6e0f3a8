package vn.dondoc.ui.board;

import com.vaadin.flow.component.html.Div;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.task.AgencyFigures;
import vn.dondoc.task.Bucket;
import vn.dondoc.task.LeadTerms;
import vn.dondoc.task.OwnedDays;
import vn.dondoc.task.PeriodFigures;
import vn.dondoc.task.PeriodTimes;
import vn.dondoc.task.TaskTimes;
import vn.dondoc.task.TimeFigures;

/** The board's figures of time: three statements more than the first pages have. */
@Component
class TimePanels {

    private final TaskTimes times;
    private final PeriodTimes periods;
    private final Clock clock;

    TimePanels(TaskTimes times, PeriodTimes periods, Clock clock) {
        this.times = times;
        this.periods = periods;
        this.clock = clock;
    }

    /**
     * Adds whose the days were, how long the office lets others wait, and what more time has done.
     *
     * @param wide gets the tables below what it has
     * @param narrow gets the rates, below its first card
     */
    void add(
            Actor actor,
            List<AgencyFigures> agencies,
            Map<Bucket, Long> totals,
            boolean links,
            PeriodChoice choice,
            Div wide,
            Div narrow) {
        LeadTerms terms = times.terms(actor);
        narrow.addComponentAtIndex(1, new TermCard(totals, terms.whole(), links));
        wide.add(
                new AnswersCard(times.answers(actor), links),
                new TimesCard(
                        agencies,
                        period -> figures(actor, agencies, terms, period),
                        choice,
                        links,
                        LocalDate.now(clock)));
    }

    /** One statement, whatever the period. */
    private PeriodFigures figures(Actor actor, List<AgencyFigures> agencies, LeadTerms terms, BoardPeriod period) {
        if (period != BoardPeriod.EVER) {
            LocalDate today = LocalDate.now(clock);
            return periods.of(actor, period.from(today), period.to(today));
        }
        Map<AgencyId, OwnedDays> days = times.byOwner(actor);
        Map<AgencyId, TimeFigures> byAgency = new HashMap<>();
        for (AgencyFigures one : agencies) {
            AgencyId id = one.agency();
            byAgency.put(id, TimeFigures.of(one, days.getOrDefault(id, OwnedDays.NONE), terms.of(id)));
        }
        return new PeriodFigures(null, byAgency, terms.twice());
    }
}
