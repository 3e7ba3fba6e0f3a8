package vn.dondoc.reminder;

import java.time.LocalDate;
import java.util.List;
import vn.dondoc.policy.Policies;
import vn.dondoc.policy.Policy;

/**
 * The numbers of the ladder as they hold on one day, in working days.
 *
 * @param before steps before the deadline; 0 is its day
 * @param beforeShort the same for deadlines that are near when they are set
 * @param shortTerm how near that is
 * @param agency overdue: the agency, its mailbox, the following officer
 * @param office overdue: the head of the office
 * @param viceChair overdue: the vice-chair, then each week
 * @param acknowledge after the assignment
 * @param claimOfficer a claim waits longer than this: the following officer
 * @param claimLeader a claim waits longer than this: the head of the office
 * @param listed a digest lists what is due within so many days
 */
record LadderRules(
        List<Integer> before,
        List<Integer> beforeShort,
        int shortTerm,
        int agency,
        int office,
        int viceChair,
        int acknowledge,
        int claimOfficer,
        int claimLeader,
        int listed) {

    /** What holds as long as the office has settled nothing. */
    static final LadderRules DEFAULT = new LadderRules(List.of(5, 3, 1, 0), List.of(1, 0), 5, 1, 3, 5, 1, 2, 4, 5);

    static LadderRules on(LocalDate day, Policies policies) {
        return new LadderRules(
                policies.days(Policy.REMIND_BEFORE_DAYS, day),
                policies.days(Policy.REMIND_BEFORE_DAYS_SHORT, day),
                policies.number(Policy.SHORT_TERM_DAYS, day),
                policies.number(Policy.OVERDUE_AGENCY_DAYS, day),
                policies.number(Policy.OVERDUE_OFFICE_DAYS, day),
                policies.number(Policy.OVERDUE_VICE_CHAIR_DAYS, day),
                policies.number(Policy.ACKNOWLEDGE_WITHIN_DAYS, day),
                policies.number(Policy.CLAIM_WAITING_OFFICER_DAYS, day),
                policies.number(Policy.CLAIM_WAITING_LEADER_DAYS, day),
                policies.number(Policy.DIGEST_DUE_WITHIN_DAYS, day));
    }

    /** The step at which the agency's head is told before the deadline: the last one that is not the day itself. */
    int lastBefore(List<Integer> steps) {
        return steps.stream().filter(step -> step > 0).min(Integer::compare).orElse(Integer.MAX_VALUE);
    }
}
