package vn.dondoc.history;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.PersonId;
import vn.dondoc.shared.PostId;

/**
 * One recorded act. Names, title and agency are those of the day of the act.
 *
 * @param id the row's number, which a mail carries that the act caused
 * @param seq 1 for the subject's first act
 * @param person null for a job of the program
 * @param post where he did it, another's while he stood in for him; null for a job of the program
 * @param onBehalfOf null if the actor did it for himself
 */
public record HistoryEntry(
        long id,
        Subject subject,
        long seq,
        Instant at,
        @Nullable PersonId person,
        String name,
        @Nullable PostId post,
        String title,
        @Nullable AgencyId agency,
        String agencyName,
        @Nullable String onBehalfOf,
        String act,
        List<Change> changes) {

    public HistoryEntry {
        changes = List.copyOf(changes);
    }
}
