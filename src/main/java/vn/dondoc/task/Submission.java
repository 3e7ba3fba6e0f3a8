package vn.dondoc.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.file.StoredFile;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.PersonId;

/**
 * What a focal point lays before the head of his agency: a claim or a refusal that the head sends to the Office as his
 * own, or gives back.
 *
 * @param act {@link TaskAct#CLAIM} or {@link TaskAct#REFUSE}
 * @param text the result of the claim, or the reason of the refusal
 * @param proposedAgency who should do it instead; only of a refusal
 * @param late why the claim is late; null if it was not when it was laid before him
 */
public record Submission(
        long id,
        TaskAct act,
        String text,
        String documentNumber,
        @Nullable LocalDate documentOn,
        @Nullable AgencyId proposedAgency,
        PersonId submittedBy,
        String submitterName,
        Instant submittedAt,
        List<StoredFile> files,
        @Nullable LateReason late) {

    /** What became of it. */
    enum Outcome {
        WAITING,
        APPROVED,
        SENT_BACK,
        /** The head acted himself, or the task went another way. */
        OVERTAKEN
    }
}
