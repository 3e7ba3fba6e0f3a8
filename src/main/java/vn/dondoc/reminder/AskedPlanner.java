package vn.dondoc.reminder;

import java.util.List;
import org.springframework.stereotype.Component;

/** Which steps of requests between agencies are owed by now. */
@Component
class AskedPlanner {

    private final AskedFacts facts;
    private final StepPlanner steps;

    AskedPlanner(AskedFacts facts, StepPlanner steps) {
        this.facts = facts;
        this.steps = steps;
    }

    List<OwedRow> rows(Run run) {
        ShortLadder ladder = ShortLadder.asked(run.days());
        List<AskedFacts.Asked> waiting = facts.waiting(ladder.reach(run.today()));
        run.directory().know(waiting.stream().map(AskedFacts.Asked::agency).toList());
        return steps.rows(
                run,
                OwedRow.COORDINATION,
                ladder,
                waiting,
                asked -> new StepPlanner.Dated(asked.id(), asked.task(), asked.effectiveOn(), asked.askedOn()),
                (rung, asked) -> AskedReaders.of(rung, asked, run.directory()).keySet());
    }
}
