package vn.dondoc.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.file.StoredFile;
import vn.dondoc.shared.PersonId;

/**
 * A claim of completion and what became of it.
 *
 * @param claimedOn the day that counts as the day of completion if the claim is confirmed
 * @param enteredFrom the agency's paper, if the office entered the claim for it
 * @param decisionText the reason of a return, word by word
 */
public record Claim(
        long id,
        String resultText,
        @Nullable String documentNumber,
        @Nullable LocalDate documentOn,
        LocalDate claimedOn,
        Instant claimedAt,
        @Nullable PersonId claimedBy,
        String claimantName,
        @Nullable String enteredFrom,
        Outcome outcome,
        @Nullable String deciderName,
        @Nullable Instant decidedAt,
        @Nullable String decisionText,
        List<StoredFile> files) {

    /** What became of a claim. */
    public enum Outcome {
        WAITING,
        CONFIRMED,
        RETURNED,
        /** Taken back by who claimed. */
        WITHDRAWN,
        /** The task was ended while it waited. */
        OVERTAKEN,
        /** Confirmed, and reopened afterwards; the decision text says why. */
        REOPENED
    }
}
