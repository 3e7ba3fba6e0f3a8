package vn.dondoc.reminder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import vn.dondoc.shared.IdGenerator;

/** Rows for the steps of a {@link ShortLadder} that are owed by now and planned by nobody; it keeps nothing between two runs. */
@Component
class StepPlanner {

    private final OwedTable owed;
    private final IdGenerator ids;

    StepPlanner(OwedTable owed, IdGenerator ids) {
        this.owed = owed;
        this.ids = ids;
    }

    /**
     * What has a day.
     *
     * @param setOn when the day was set
     */
    record Dated(long id, long task, LocalDate deadline, LocalDate setOn) {}

    /** @param recipients their keys */
    <T> List<OwedRow> rows(
            Run run,
            String subjectKind,
            ShortLadder ladder,
            List<T> all,
            Function<T, Dated> dated,
            BiFunction<Rung, T, Set<String>> recipients) {
        Set<OwedTable.Step> planned = owed.planned(
                subjectKind, all.stream().map(one -> dated.apply(one).id()).toList());
        List<OwedRow> rows = new ArrayList<>();
        for (T one : all) {
            Dated about = dated.apply(one);
            ladder.newest(about.deadline(), about.setOn(), run.from(), run.today())
                    .ifPresent(rung -> recipients
                            .apply(rung, one)
                            .forEach(recipient -> rows.add(row(subjectKind, about, rung, recipient, run))));
        }
        rows.removeIf(row -> planned.contains(OwedTable.Step.of(row)));
        return rows;
    }

    private OwedRow row(String subjectKind, Dated about, Rung rung, String recipient, Run run) {
        return new OwedRow(
                ids.next(),
                subjectKind,
                about.id(),
                rung.kind(),
                0,
                rung.owedOn(),
                recipient,
                about.task(),
                rung.step(),
                run.window().digestOf(rung.owedOn()),
                null,
                null);
    }
}
