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
 * @param late why it came late; null if it did not, or nobody has said
 * @param signed what the draft became; null for what needs no signature, and until it is signed
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
        List<StoredFile> files,
        @Nullable Late late,
        @Nullable SignedPaper signed) {

    /** The same with the files that belong to it. */
    Claim with(List<StoredFile> attached) {
        return new Claim(
                id,
                resultText,
                documentNumber,
                documentOn,
                claimedOn,
                claimedAt,
                claimedBy,
                claimantName,
                enteredFrom,
                outcome,
                deciderName,
                decidedAt,
                decisionText,
                attached,
                late,
                signed);
    }

    /**
     * Why it came late.
     *
     * @param cause the class that counts
     * @param stated the class as the agency stated it; {@link LateCause#UNSTATED} if it stated none
     * @param text what happened, in the agency's words; empty if it stated nothing
     * @param answeredBy who answers for it
     */
    public record Late(LateCause cause, LateCause stated, String text, String answeredBy) {

        /** Whether the office has put it in another class. */
        public boolean isCorrected() {
            return cause != stated;
        }
    }

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
        REOPENED;

        /** Whether the office has answered by it. */
        boolean isAnswer() {
            return this == CONFIRMED || this == RETURNED;
        }
    }
}
