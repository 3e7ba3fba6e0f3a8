package vn.dondoc.task;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.PersonId;

/**
 * A task as its page shows it to one actor.
 *
 * @param origin null where the source is a paper, and for a former lead
 * @param acts what this actor may do to it now; the buttons are exactly these
 * @param actsFromPaper what the office may enter for the lead agency from its paper
 * @param proposable what this actor may propose to those who decide
 * @param submission what waits for the head of the lead agency; null for all others and if nothing does
 * @param sentBack what that head gave back last, while nothing has come of it; null for all others and if nothing is
 * @param extensions gia hạn n lần
 * @param corrections đã đính chính n lần
 * @param requests all that the lead agency asked, oldest first
 * @param holds all times on hold, oldest first
 * @param clock whose the days were, from the day of issue; empty for a former lead
 * @param submittable what this actor may only lay before the head of his agency
 * @param mayUrge whether this actor may urge today
 * @param decidesSubmission whether what waits inside the agency waits for this actor
 * @param settlesCause whether this actor may put the late claim in another class of cause
 * @param marks what stands beside it for this actor
 * @param readUntil not null for a former lead: he sees the record up to here
 */
public record TaskDetails(
        TaskRow row,
        @Nullable String product,
        @Nullable TaskOrigin origin,
        @Nullable String sourcePassage,
        @Nullable LocalDate originalDueOn,
        @Nullable LocalTime originalDueAt,
        boolean setByOffice,
        @Nullable PersonId responsibleLeader,
        @Nullable String responsibleLeaderName,
        @Nullable String fieldName,
        List<AgencyPart> agencies,
        List<LedgerRow> ledger,
        List<Claim> claims,
        List<Refusal> refusals,
        @Nullable Submission submission,
        @Nullable Submission sentBack,
        int extensions,
        int corrections,
        List<TaskRequest> requests,
        List<Hold> holds,
        FairClock clock,
        Set<TaskAct> acts,
        Set<TaskAct> actsFromPaper,
        Set<TaskAct> proposable,
        Set<TaskAct> submittable,
        boolean mayUrge,
        boolean decidesSubmission,
        boolean settlesCause,
        TaskMarks marks,
        @Nullable Instant readUntil) {

    /** An agency and what it is to the task. */
    public record AgencyPart(AgencyId agency, String name, Relation relation) {}

    /**
     * A time on hold.
     *
     * @param resumedOn null while it lasts
     * @param days working days held; null while it lasts
     */
    public record Hold(
            LocalDate heldOn,
            String reason,
            String document,
            String holderName,
            Instant heldAt,
            @Nullable LocalDate resumedOn,
            @Nullable Integer days) {}

    /** The claim that waits or was confirmed; null without one. */
    public @Nullable Claim standingClaim() {
        return claims.stream()
                .filter(one -> one.outcome() == Claim.Outcome.WAITING || one.outcome() == Claim.Outcome.CONFIRMED)
                .reduce((first, last) -> last)
                .orElse(null);
    }

    /** What the lead agency has asked and nobody has answered yet; null for nothing. */
    public @Nullable TaskRequest waitingRequest() {
        return requests.stream()
                .filter(one -> one.outcome() == TaskRequest.Outcome.WAITING)
                .findFirst()
                .orElse(null);
    }

    /** A refusal with its reason and who is proposed instead. */
    public record Refusal(
            String agencyName,
            String reason,
            @Nullable AgencyId proposed,
            String refuserName,
            Instant refusedAt,
            @Nullable String enteredFrom) {}

    /** The agencies that stand so to the task, in the order of their names. */
    public List<AgencyPart> agencies(Relation relation) {
        return agencies.stream().filter(part -> part.relation() == relation).toList();
    }
}
