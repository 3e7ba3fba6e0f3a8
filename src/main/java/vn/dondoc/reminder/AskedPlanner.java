package vn.dondoc.reminder;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.dondoc.shared.IdGenerator;

/** Which steps of requests between agencies are owed by now and planned by nobody; it keeps nothing between two runs. */
@Component
class AskedPlanner {

    /** A step falls at most one working day before its day. */
    private static final int AHEAD = 2;

    private final AskedFacts facts;
    private final OwedTable owed;
    private final IdGenerator ids;

    AskedPlanner(AskedFacts facts, OwedTable owed, IdGenerator ids) {
        this.facts = facts;
        this.owed = owed;
        this.ids = ids;
    }

    List<OwedRow> rows(Run run) {
        List<AskedFacts.Asked> waiting = facts.waiting(run.days().plus(run.today(), AHEAD));
        Set<OwedTable.Step> planned = owed.planned(
                OwedRow.COORDINATION, waiting.stream().map(AskedFacts.Asked::id).toList());
        run.directory().know(waiting.stream().map(AskedFacts.Asked::agency).toList());
        AskedLadder ladder = new AskedLadder(run.days());
        List<OwedRow> rows = new ArrayList<>();
        for (AskedFacts.Asked asked : waiting) {
            Optional<Rung> newest = ladder.newest(asked.effectiveOn(), asked.askedOn(), run.from(), run.today());
            newest.ifPresent(rung -> AskedReaders.of(rung, asked, run.directory())
                    .keySet()
                    .forEach(recipient -> rows.add(row(asked, rung, recipient, run))));
        }
        rows.removeIf(row -> planned.contains(OwedTable.Step.of(row)));
        return rows;
    }

    private OwedRow row(AskedFacts.Asked asked, Rung rung, String recipient, Run run) {
        return new OwedRow(
                ids.next(),
                OwedRow.COORDINATION,
                asked.id(),
                rung.kind(),
                0,
                rung.owedOn(),
                recipient,
                asked.task(),
                rung.step(),
                run.window().digestOf(rung.owedOn()),
                null,
                null);
    }
}
