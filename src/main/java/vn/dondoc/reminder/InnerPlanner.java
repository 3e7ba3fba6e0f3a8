package vn.dondoc.reminder;

import java.util.List;
import org.springframework.stereotype.Component;

/** Which steps of inner tasks are owed by now. */
@Component
class InnerPlanner {

    private final InnerFacts facts;
    private final StepPlanner steps;

    InnerPlanner(InnerFacts facts, StepPlanner steps) {
        this.facts = facts;
        this.steps = steps;
    }

    List<OwedRow> rows(Run run) {
        ShortLadder ladder = ShortLadder.inner(run.days());
        List<InnerFacts.Inner> live = facts.live(ladder.reach(run.today()));
        run.directory().know(live.stream().map(InnerFacts.Inner::agency).toList());
        return steps.rows(
                run,
                OwedRow.INNER_TASK,
                ladder,
                live,
                inner -> new StepPlanner.Dated(inner.id(), inner.task(), inner.lastDay(), inner.givenOn()),
                (rung, inner) -> InnerReaders.of(inner, run.directory(), null).keySet());
    }
}
