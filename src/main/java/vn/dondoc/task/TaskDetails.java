package vn.dondoc.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.PersonId;

/**
 * A task as its page shows it to one actor.
 *
 * @param acts what this actor may do to it now; the buttons are exactly these
 * @param actsFromPaper what the office may enter for the lead agency from its paper
 * @param proposable what this actor may propose to those who decide
 * @param submission what waits for the head of the lead agency; null for all others and if nothing does
 * @param submittable what this actor may only lay before the head of his agency
 * @param mayUrge whether this actor may urge today
 * @param readUntil not null for a former lead: he sees the record up to here
 */
public record TaskDetails(
        TaskRow row,
        @Nullable String product,
        @Nullable String sourcePassage,
        @Nullable LocalDate originalDueOn,
        boolean setByOffice,
        @Nullable PersonId responsibleLeader,
        @Nullable String responsibleLeaderName,
        @Nullable String fieldName,
        List<AgencyPart> agencies,
        List<LedgerRow> ledger,
        List<Claim> claims,
        List<Refusal> refusals,
        @Nullable Submission submission,
        Set<TaskAct> acts,
        Set<TaskAct> actsFromPaper,
        Set<TaskAct> proposable,
        Set<TaskAct> submittable,
        boolean mayUrge,
        @Nullable Instant readUntil) {

    /** An agency and what it is to the task. */
    public record AgencyPart(AgencyId agency, String name, Relation relation) {}

    /** A refusal with its reason and who is proposed instead. */
    public record Refusal(
            String agencyName, String reason, @Nullable AgencyId proposed, String refuserName, Instant refusedAt) {}

    /** The agencies that stand so to the task, in the order of their names. */
    public List<AgencyPart> agencies(Relation relation) {
        return agencies.stream().filter(part -> part.relation() == relation).toList();
    }
}
