package vn.dondoc.reminder;

import java.util.List;
import org.springframework.stereotype.Component;

/** Which steps of what the province owes those above it are owed by now. */
@Component
class UpwardPlanner {

    private final UpwardFacts facts;
    private final StepPlanner steps;

    UpwardPlanner(UpwardFacts facts, StepPlanner steps) {
        this.facts = facts;
        this.steps = steps;
    }

    List<OwedRow> rows(Run run) {
        ShortLadder ladder = ShortLadder.upward(run.days());
        return steps.rows(
                run,
                OwedRow.UPWARD_DUTY,
                ladder,
                facts.open(ladder.reach(run.today())),
                owed -> new StepPlanner.Dated(owed.id(), OwedRow.NO_TASK, owed.lastDay(), UpwardReaders.before(owed)),
                (rung, owed) -> UpwardReaders.of(owed, run.directory()).keySet());
    }
}
