package vn.dondoc.reminder;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dondoc.inside.InnerState;
import vn.dondoc.inside.InnerTime;
import vn.dondoc.shared.PersonId;

/** Who is told of an inner task, and whether it still holds: whoever has it to do, nobody outside his agency. */
final class InnerReaders {

    private InnerReaders() {}

    /** By key; nobody if it is owed no more. */
    static Map<String, Told> of(OwedRow row, InnerFacts.@Nullable Inner inner, Run run) {
        if (inner == null || inner.state() != InnerState.GIVEN) {
            return Map.of();
        }
        OwedRow.Act act = row.act();
        if (act == null) {
            return new InnerLadder(run.days())
                    .on(
                            row.owedOn(),
                            InnerTime.lastDay(inner.dueOn(), run.days(), run.movesDeadlines()),
                            inner.givenOn())
                    .filter(rung -> rung.kind() == row.kind())
                    .map(rung -> of(inner, run.directory(), null))
                    .orElse(Map.of());
        }
        boolean stands = row.kind() == ReminderKind.INNER_GIVEN || row.deadlineVersion() == inner.returns();
        return stands ? of(inner, run.directory(), act.by()) : Map.of();
    }

    static Map<String, Told> of(InnerFacts.Inner inner, Directory directory, @Nullable PersonId by) {
        Map<String, Told> found = new LinkedHashMap<>();
        directory.inside(inner.agency(), inner.unit(), inner.person(), found);
        Optional.ofNullable(by).map(Addressee::key).ifPresent(found::remove);
        return found;
    }
}
