package vn.dondoc.reminder;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dondoc.shared.PersonId;
import vn.dondoc.task.Relation;

/** Who is told of an act. Whoever acted is not told of it himself. */
final class ActReaders {

    private static final Set<Party> FOCAL_AND_HEAD = EnumSet.of(Party.FOCAL_POINT, Party.AGENCY_HEAD);
    private static final Set<Party> FOCAL = EnumSet.of(Party.FOCAL_POINT);
    private static final Set<Party> HEAD = EnumSet.of(Party.AGENCY_HEAD);

    private ActReaders() {}

    /**
     * @param parts which agencies stand to the task; asked only where not the lead alone is told; of a farewell only whoever is told of it
     * @return by key
     */
    static Map<String, Told> of(
            ReminderKind kind, Duty task, List<Duties.Part> parts, Directory directory, @Nullable PersonId by) {
        Map<String, Told> found = new LinkedHashMap<>();
        switch (kind) {
            case ASSIGNED ->
                parts.stream()
                        .filter(part -> part.relation() == Relation.LEAD || part.relation() == Relation.COORDINATING)
                        .forEach(part -> directory.agency(part.agency(), FOCAL_AND_HEAD, true, found));
            case INFORMED ->
                parts.stream()
                        .filter(part -> part.relation() == Relation.INFORMED)
                        .forEach(part -> directory.agency(part.agency(), FOCAL, true, found));
            case CORRECTED ->
                parts.stream()
                        .filter(part -> part.relation() == Relation.LEAD || part.relation() == Relation.COORDINATING)
                        .forEach(part -> directory.agency(part.agency(), FOCAL_AND_HEAD, true, found));
            case HANDED_OVER, TAKEN_BACK ->
                parts.forEach(part -> directory.agency(
                        part.agency(), part.relation() == Relation.INFORMED ? FOCAL : FOCAL_AND_HEAD, true, found));
            case REASSIGNED,
                    TRANSFERRED,
                    RETURNED,
                    CONFIRMED,
                    URGED,
                    REPORT_ASKED,
                    QUESTION_ASKED,
                    HELD,
                    RESUMED,
                    REOPENED,
                    ENDED,
                    CARRIED_OVER,
                    KEPT -> directory.agency(task.lead(), FOCAL_AND_HEAD, true, found);
            // who was released is told so even if another leads the task by then
            case ANSWERED ->
                directory.agency(
                        parts.stream()
                                .filter(part -> part.relation() == Relation.FORMER_LEAD)
                                .map(Duties.Part::agency)
                                .findFirst()
                                .orElse(task.lead()),
                        FOCAL_AND_HEAD,
                        true,
                        found);
            case ACKNOWLEDGED, REPORTED, SUBMITTED -> directory.agency(task.lead(), HEAD, false, found);
            case SUBMISSION_SENT_BACK -> directory.agency(task.lead(), FOCAL, false, found);
            // of those that are told that something waits, who was
            case CLAIMED, CLAIM_WITHDRAWN -> {
                directory.agency(task.lead(), HEAD, false, found);
                if (!task.isToldTogether()) {
                    directory.office(EnumSet.of(Party.OFFICER), task, found);
                }
            }
            case REQUESTED, REQUEST_WITHDRAWN -> {
                directory.agency(task.lead(), HEAD, false, found);
                directory.office(EnumSet.of(Party.OFFICER, Party.OFFICE_HEAD, Party.VICE_CHAIR), task, found);
            }
            case REFUSED -> {
                directory.agency(task.lead(), HEAD, false, found);
                directory.office(EnumSet.of(Party.OFFICER, Party.OFFICE_HEAD), task, found);
            }
            default -> throw new IllegalArgumentException(kind + " follows no act");
        }
        if (ReminderKind.GIVING.contains(kind) && task.isExpress()) {
            directory.onDuty(task.lead(), found);
        }
        if (by != null) {
            found.remove(Addressee.key(by));
        }
        return found;
    }
}
