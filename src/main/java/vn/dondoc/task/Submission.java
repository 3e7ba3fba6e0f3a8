package vn.dondoc.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.file.StoredFile;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.PersonId;

/**
 * What a focal point lays before the head of his agency: a claim, a refusal or a request that the head sends to the Office
 * as his own, or gives back.
 *
 * @param act {@link TaskAct#CLAIM}, {@link TaskAct#REFUSE}, {@link TaskAct#ASK_EXTENSION} or {@link TaskAct#ASK_RELEASE}
 * @param text the result of the claim, or the reason of the refusal or request
 * @param documentNumber the paper of the result, or of a request for more time; empty without one
 * @param proposedAgency who should do it instead; only of a refusal or of a request to be released
 * @param proposed the deadline that is asked for; null unless it is more time
 * @param submittedFor in whose place it was laid; whoever laid it, if in nobody's
 * @param late why the claim is late; null if it was not when it was laid before him
 * @param sentBack null while it waits for him
 */
public record Submission(
        long id,
        TaskAct act,
        String text,
        String documentNumber,
        @Nullable LocalDate documentOn,
        @Nullable AgencyId proposedAgency,
        @Nullable Deadline proposed,
        PersonId submittedBy,
        PersonId submittedFor,
        String submitterName,
        Instant submittedAt,
        List<StoredFile> files,
        @Nullable LateReason late,
        @Nullable SentBack sentBack) {

    /** Whether this actor laid it, or another in his place: he takes it back, and reads what the head gave back. */
    public boolean isOf(Actor actor) {
        return actor.is(submittedBy) || actor.is(submittedFor);
    }

    /** Trả lại đầu mối: the head who gave it back, when and why. */
    public record SentBack(String by, Instant at, String reason) {}

    /** What became of it. */
    enum Outcome {
        WAITING,
        APPROVED,
        SENT_BACK,
        /** The head acted himself, or the task went another way. */
        OVERTAKEN,
        /** Whoever laid it took it back. */
        WITHDRAWN
    }
}
