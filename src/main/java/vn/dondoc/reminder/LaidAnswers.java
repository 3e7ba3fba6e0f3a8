package vn.dondoc.reminder;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.PersonId;

/** Who is told of an answer that waits for the head of a coordinating agency, and whether it still holds. */
@Component
class LaidAnswers {

    static final Set<ReminderKind> KINDS = EnumSet.of(ReminderKind.ANSWER_SUBMITTED, ReminderKind.ANSWER_SENT_BACK);

    private final JdbcClient jdbc;

    LaidAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An answer that was laid before a head.
     *
     * @param asked whether the request still waits for an answer
     */
    record Laid(AgencyId agency, String outcome, boolean asked) {}

    Map<Long, Laid> byId(Collection<Long> ids) {
        Map<Long, Laid> found = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("SELECT s.id, s.agency_id, s.outcome, c.waiting IS NOT NULL FROM coordination_submission s"
                            + " JOIN coordination c ON c.id = s.coordination_id WHERE s.id IN (:ids)")
                    .param("ids", ids)
                    .query(row -> {
                        found.put(
                                row.getLong(1),
                                new Laid(new AgencyId(row.getLong(2)), row.getString(3), row.getBoolean(4)));
                    });
        }
        return found;
    }

    /** @return by key; nobody if it is owed no more */
    static Map<String, Told> readers(OwedRow row, @Nullable Laid laid, Directory directory) {
        String stands = row.kind() == ReminderKind.ANSWER_SUBMITTED ? "WAITING" : "SENT_BACK";
        return laid != null && laid.asked() && laid.outcome().equals(stands)
                ? readers(row.kind(), laid.agency(), directory, row.actOrThrow().by())
                : Map.of();
    }

    /** The head of what is laid before him; the focal point of what he gives back. Whoever acted is not told. */
    static Map<String, Told> readers(ReminderKind kind, AgencyId agency, Directory directory, @Nullable PersonId by) {
        Map<String, Told> found = new LinkedHashMap<>();
        Party party = kind == ReminderKind.ANSWER_SUBMITTED ? Party.AGENCY_HEAD : Party.FOCAL_POINT;
        directory.agency(agency, EnumSet.of(party), false, found);
        if (by != null) {
            found.remove(Addressee.key(by));
        }
        return found;
    }
}
