package vn.dondoc.reminder;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.dondoc.inside.InnerTime;
import vn.dondoc.shared.IdGenerator;

/** Which steps of inner tasks are owed by now and planned by nobody; it keeps nothing between two runs. */
@Component
class InnerPlanner {

    /** A step falls at most two working days before its day. */
    private static final int AHEAD = 3;

    private final InnerFacts facts;
    private final OwedTable owed;
    private final IdGenerator ids;

    InnerPlanner(InnerFacts facts, OwedTable owed, IdGenerator ids) {
        this.facts = facts;
        this.owed = owed;
        this.ids = ids;
    }

    List<OwedRow> rows(Run run) {
        List<InnerFacts.Inner> live = facts.live(run.days().plus(run.today(), AHEAD));
        Set<OwedTable.Step> planned = owed.planned(
                OwedRow.INNER_TASK, live.stream().map(InnerFacts.Inner::id).toList());
        InnerLadder ladder = new InnerLadder(run.days());
        List<OwedRow> rows = new ArrayList<>();
        for (InnerFacts.Inner inner : live) {
            ladder.newest(
                            InnerTime.lastDay(inner.dueOn(), run.days(), run.movesDeadlines()),
                            inner.givenOn(),
                            run.from(),
                            run.today())
                    .ifPresent(rung -> InnerReaders.of(inner, run.directory(), null)
                            .keySet()
                            .forEach(recipient -> rows.add(row(inner, rung, recipient, run))));
        }
        rows.removeIf(row -> planned.contains(OwedTable.Step.of(row)));
        return rows;
    }

    private OwedRow row(InnerFacts.Inner inner, Rung rung, String recipient, Run run) {
        return new OwedRow(
                ids.next(),
                OwedRow.INNER_TASK,
                inner.id(),
                rung.kind(),
                0,
                rung.owedOn(),
                recipient,
                inner.task(),
                rung.step(),
                run.window().digestOf(rung.owedOn()),
                null,
                null);
    }
}
