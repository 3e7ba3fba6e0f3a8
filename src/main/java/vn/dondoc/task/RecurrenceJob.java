package vn.dondoc.task;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.TaskId;

/**
 * Lets the periods of recurring tasks appear, each node for itself; running it twice, late or on two nodes changes
 * nothing. What cannot be given as it is, because an agency or a person is no longer there, waits as a draft for the
 * office, and the list of recurring tasks says so.
 */
@Service
public class RecurrenceJob {

    private static final Logger LOG = LoggerFactory.getLogger(RecurrenceJob.class);
    private static final Actor ACTOR = Actor.job("Việc định kỳ");

    private final RecurrenceRows rows;
    private final PeriodRows periods;
    private final RecurrenceMaker maker;
    private final TaskIssuing issuing;

    RecurrenceJob(RecurrenceRows rows, PeriodRows periods, RecurrenceMaker maker, TaskIssuing issuing) {
        this.rows = rows;
        this.periods = periods;
        this.maker = maker;
        this.issuing = issuing;
    }

    @Scheduled(fixedDelay = 600_000, initialDelay = 15_000)
    void run() {
        int made = appear(ACTOR);
        if (made > 0) {
            LOG.info("{} periods of recurring tasks have appeared", made);
        }
    }

    /**
     * Does what is to be done by now.
     *
     * @return how many periods have appeared
     */
    public int appear(Actor actor) {
        actor.requireJob();
        int made = 0;
        for (RecurrenceRows.Given rule : rows.given()) {
            try {
                made += maker.make(ACTOR, rule).size();
            } catch (RuntimeException e) {
                LOG.error("The periods of recurring task {} could not be made", rule.id(), e);
            }
        }
        periods.toGive().forEach(this::give);
        return made;
    }

    private void give(PeriodRows.ToGive draft) {
        TaskId period = draft.period();
        try {
            issuing.givePeriod(ACTOR, draft);
        } catch (InvalidInput wrong) {
            periods.trouble(period, wrong.problems().getFirst().key());
        } catch (RuntimeException e) {
            LOG.error("Period {} of a recurring task could not be given", period, e);
        }
    }
}
