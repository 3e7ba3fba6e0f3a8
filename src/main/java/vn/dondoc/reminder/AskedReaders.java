package vn.dondoc.reminder;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dondoc.shared.PersonId;
import vn.dondoc.task.Coordination;

/** Who is told of what is asked and answered between agencies, and whether it still holds. */
final class AskedReaders {

    private static final Set<Party> FOCAL_AND_HEAD = EnumSet.of(Party.FOCAL_POINT, Party.AGENCY_HEAD);
    private static final Set<Party> FOCAL = EnumSet.of(Party.FOCAL_POINT);

    private AskedReaders() {}

    /**
     * @param row an act or a step of the ladder
     * @param task the task as it stands now
     * @return by key; nobody if it is owed no more
     */
    static Map<String, Told> of(OwedRow row, AskedFacts.@Nullable Asked asked, Duty task, Run run) {
        if (asked == null) {
            return Map.of();
        }
        if (row.act() == null) {
            return asked.isWaiting() && task.isWithAgency()
                    ? ShortLadder.asked(run.days())
                            .on(row.owedOn(), asked.effectiveOn(), asked.askedOn())
                            .filter(rung -> rung.kind() == row.kind())
                            .map(rung -> of(rung, asked, run.directory()))
                            .orElse(Map.of())
                    : Map.of();
        }
        boolean stands = switch (row.kind()) {
            case COORDINATION_ASKED -> asked.isWaiting();
            case COORDINATION_ANSWERED -> asked.state() == Coordination.State.ANSWERED;
            case COORDINATION_CLOSED -> asked.state() == Coordination.State.CLOSED;
            // a day that came forward once more is told by the later letter
            case COORDINATION_DUE_FOLLOWED ->
                asked.isWaiting() && AskedLetter.tellsOf(row.actOrThrow().text(), asked.dueOn());
            default -> false;
        };
        return stands
                ? of(row.kind(), asked, task, run.directory(), row.actOrThrow().by())
                : Map.of();
    }

    static Map<String, Told> of(
            ReminderKind kind, AskedFacts.Asked asked, Duty task, Directory directory, @Nullable PersonId by) {
        Map<String, Told> found = new LinkedHashMap<>();
        if (kind == ReminderKind.COORDINATION_ANSWERED) {
            directory.agency(task.lead(), FOCAL, true, found);
        } else {
            directory.agency(asked.agency(), FOCAL_AND_HEAD, true, found);
        }
        if (by != null) {
            found.remove(Addressee.key(by));
        }
        return found;
    }

    static Map<String, Told> of(Rung rung, AskedFacts.Asked asked, Directory directory) {
        Map<String, Told> found = new LinkedHashMap<>();
        directory.agency(asked.agency(), rung.parties(), true, found);
        return found;
    }
}
