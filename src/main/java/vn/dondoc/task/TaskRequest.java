package vn.dondoc.task;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.PersonId;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.TaskId;

/**
 * What a lead agency asks of the office, kept whatever the answer. An hour is one of the day before it; null for the whole day.
 *
 * @param document number and symbol of the agency's paper; null if it gave none
 * @param proposedDueOn the day it asks for; null unless it asks for more time
 * @param proposedAgency who should do it instead; null if it names nobody
 * @param dueOn the deadline when it was asked
 * @param enteredFrom the agency's paper, if the office entered it
 * @param grantedDueOn the day that was granted, which may be another than the one asked for
 */
public record TaskRequest(
        long id,
        TaskId task,
        Kind kind,
        AgencyId agency,
        String reason,
        @Nullable String document,
        @Nullable LocalDate proposedDueOn,
        @Nullable LocalTime proposedDueAt,
        @Nullable AgencyId proposedAgency,
        @Nullable LocalDate dueOn,
        @Nullable LocalTime dueAt,
        Decider decider,
        @Nullable String enteredFrom,
        @Nullable PersonId askedBy,
        String askerName,
        LocalDate askedOn,
        Instant askedAt,
        Outcome outcome,
        @Nullable LocalDate grantedDueOn,
        @Nullable LocalTime grantedDueAt,
        @Nullable String deciderName,
        @Nullable Instant decidedAt,
        @Nullable String decisionText) {

    /** What is asked. */
    public enum Kind {
        /** Xin gia hạn. */
        EXTENSION,
        /** Xin thôi chủ trì after receipt. */
        RELEASE
    }

    /** Who decides, by the table and the policies of the day it was asked. */
    public enum Decider {
        /** The head of the office or a deputy; the leaders of the province may too. */
        OFFICE_HEAD,
        /** The chair, or the vice-chair of the field. */
        PROVINCE_LEADER;

        /** Whether it is a role's to decide about more time, whatever else the table of rights gives it. */
        boolean admits(Role role) {
            return switch (role) {
                case CHAIR, VICE_CHAIR -> true;
                case OFFICE_LEADER -> this == OFFICE_HEAD;
                default -> false;
            };
        }
    }

    /** What became of it. */
    public enum Outcome {
        WAITING,
        GRANTED,
        DENIED,
        /** Taken back by the agency. */
        WITHDRAWN,
        /** The task went another way before anybody answered. */
        OVERTAKEN
    }
}
