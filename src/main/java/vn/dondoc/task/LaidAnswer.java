package vn.dondoc.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.file.StoredFile;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.CoordinationId;
import vn.dondoc.shared.PersonId;

/**
 * An answer that the people of a coordinating agency have laid before their head, who sends it to the lead as his own or
 * gives it back; nobody outside the agency knows of it.
 *
 * @param documentNumber number and symbol of its paper; may be empty
 * @param submittedFor in whose place it was laid; whoever laid it, if in nobody's
 * @param outcome waiting, sent back or withdrawn
 * @param sentBack null unless he gave it back
 */
public record LaidAnswer(
        long id,
        CoordinationId request,
        String text,
        String documentNumber,
        @Nullable LocalDate documentOn,
        PersonId submittedBy,
        PersonId submittedFor,
        String submitterName,
        Instant submittedAt,
        List<StoredFile> files,
        Submission.Outcome outcome,
        Submission.@Nullable SentBack sentBack) {

    public LaidAnswer {
        files = List.copyOf(files);
    }

    /** Whether this actor laid it, or another in his place. */
    boolean isOf(Actor actor) {
        return actor.is(submittedBy) || actor.is(submittedFor);
    }
}
