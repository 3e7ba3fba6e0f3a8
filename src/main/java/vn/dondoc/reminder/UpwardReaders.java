package vn.dondoc.reminder;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who is told of what the province owes those above it: people of the office only. */
final class UpwardReaders {

    private UpwardReaders() {}

    /** By key; nobody if it is owed no more, or by another day. */
    static Map<String, Told> of(OwedRow row, UpwardFacts.@Nullable Owed owed, Run run) {
        if (owed == null) {
            return Map.of();
        }
        return ShortLadder.upward(run.days())
                .on(row.owedOn(), owed.lastDay(), before(owed))
                .filter(rung -> rung.kind() == row.kind())
                .map(rung -> of(owed, run.directory()))
                .orElse(Map.of());
    }

    /** The head of the office, whoever answers for the directive, and those who follow the inner tasks. */
    static Map<String, Told> of(UpwardFacts.Owed owed, Directory directory) {
        Map<String, Told> found = new LinkedHashMap<>();
        directory.upward(owed.field(), owed.leader(), owed.officers(), found);
        return found;
    }

    /** No mail of its own tells of it: a step of the very day on which it was set is owed too. */
    static LocalDate before(UpwardFacts.Owed owed) {
        return owed.setOn().minusDays(1);
    }
}
