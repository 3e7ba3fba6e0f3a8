package vn.dondoc.reminder;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dondoc.inside.InnerState;
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
        if (act == null && inner.onHold()) {
            return Map.of();
        }
        if (act == null) {
            return ShortLadder.inner(run.days())
                    .on(row.owedOn(), inner.lastDay(), inner.givenOn())
                    .filter(rung -> rung.kind() == row.kind())
                    .map(rung -> of(inner, run.directory(), null))
                    .orElse(Map.of());
        }
        boolean stands = switch (row.kind()) {
            case INNER_RETURNED -> row.deadlineVersion() == inner.returns();
            // a deadline that has been changed again is told by the later letter
            case INNER_DUE_CHANGED, INNER_DUE_FOLLOWED, INNER_RESUMED -> InnerLetter.tellsOf(act.text(), inner.due());
            default -> true;
        };
        return stands ? of(inner, run.directory(), act.by()) : Map.of();
    }

    static Map<String, Told> of(InnerFacts.Inner inner, Directory directory, @Nullable PersonId by) {
        Map<String, Told> found = new LinkedHashMap<>();
        directory.inside(inner.agency(), inner.unit(), inner.person(), found);
        Optional.ofNullable(by).map(Addressee::key).ifPresent(found::remove);
        return found;
    }
}
