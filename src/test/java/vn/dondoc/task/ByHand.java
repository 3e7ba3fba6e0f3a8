package vn.dondoc.task;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.Moment;
import vn.dondoc.shared.PersonId;
import vn.dondoc.shared.Role;

/**
 * What may be done to a task, by whom, and which figure it stands in, written out by hand: domain.md 2.4, acceptance "For
 * all" 4 and 5 and "Whole life" 1. It knows roles, agencies and fields and no right of the program.
 */
final class ByHand {

    private static final Set<TaskAct> ANSWERS_A_RELEASE = EnumSet.of(TaskAct.CONSENT_TO_REFUSAL, TaskAct.DENY_RELEASE);

    /** From which states each act leads where; RESUME leads back to what was held. */
    private static final Map<TaskAct, Map<TaskState, TaskState>> ARROWS = new EnumMap<>(TaskAct.class);

    static {
        ARROWS.put(TaskAct.ISSUE, Map.of(TaskState.DRAFT, TaskState.ASSIGNED));
        ARROWS.put(TaskAct.UNDO_ISSUE, Map.of(TaskState.ASSIGNED, TaskState.DRAFT));
        ARROWS.put(TaskAct.ACKNOWLEDGE, Map.of(TaskState.ASSIGNED, TaskState.IN_PROGRESS));
        ARROWS.put(TaskAct.REFUSE, Map.of(TaskState.ASSIGNED, TaskState.REFUSED));
        ARROWS.put(TaskAct.REASSIGN, Map.of(TaskState.REFUSED, TaskState.ASSIGNED));
        ARROWS.put(
                TaskAct.REPORT,
                Map.of(TaskState.IN_PROGRESS, TaskState.IN_PROGRESS, TaskState.RETURNED, TaskState.RETURNED));
        ARROWS.put(
                TaskAct.CLAIM,
                Map.of(
                        TaskState.ASSIGNED,
                        TaskState.PENDING_CONFIRMATION,
                        TaskState.IN_PROGRESS,
                        TaskState.PENDING_CONFIRMATION,
                        TaskState.RETURNED,
                        TaskState.PENDING_CONFIRMATION));
        ARROWS.put(TaskAct.WITHDRAW_CLAIM, Map.of(TaskState.PENDING_CONFIRMATION, TaskState.IN_PROGRESS));
        ARROWS.put(TaskAct.CONFIRM, Map.of(TaskState.PENDING_CONFIRMATION, TaskState.COMPLETED));
        ARROWS.put(TaskAct.RETURN, Map.of(TaskState.PENDING_CONFIRMATION, TaskState.RETURNED));
        ARROWS.put(TaskAct.REOPEN, Map.of(TaskState.COMPLETED, TaskState.RETURNED));
        ARROWS.put(TaskAct.CONSENT_TO_REFUSAL, Map.of(TaskState.IN_PROGRESS, TaskState.REFUSED));
        Map<TaskState, TaskState> held = new EnumMap<>(TaskState.class);
        Map<TaskState, TaskState> ended = new EnumMap<>(TaskState.class);
        for (TaskState open : EnumSet.of(
                TaskState.ASSIGNED,
                TaskState.REFUSED,
                TaskState.IN_PROGRESS,
                TaskState.PENDING_CONFIRMATION,
                TaskState.RETURNED)) {
            held.put(open, TaskState.ON_HOLD);
            ended.put(open, TaskState.CLOSED_NOT_DONE);
        }
        ended.put(TaskState.ON_HOLD, TaskState.CLOSED_NOT_DONE);
        ARROWS.put(
                TaskAct.TRANSFER,
                Map.of(
                        TaskState.ASSIGNED,
                        TaskState.ASSIGNED,
                        TaskState.IN_PROGRESS,
                        TaskState.ASSIGNED,
                        TaskState.RETURNED,
                        TaskState.ASSIGNED));
        Map<TaskState, TaskState> carried = new EnumMap<>(TaskState.class);
        ended.keySet().forEach(state -> carried.put(state, state));
        ARROWS.put(TaskAct.CARRY_OVER, carried);
        for (TaskAct asked : EnumSet.of(TaskAct.ASK_EXTENSION, TaskAct.WITHDRAW_REQUEST, TaskAct.DECIDE_EXTENSION)) {
            ARROWS.put(
                    asked,
                    Map.of(
                            TaskState.ASSIGNED,
                            TaskState.ASSIGNED,
                            TaskState.IN_PROGRESS,
                            TaskState.IN_PROGRESS,
                            TaskState.RETURNED,
                            TaskState.RETURNED));
        }
        ARROWS.put(TaskAct.ASK_RELEASE, Map.of(TaskState.IN_PROGRESS, TaskState.IN_PROGRESS));
        ARROWS.put(TaskAct.DENY_RELEASE, Map.of(TaskState.IN_PROGRESS, TaskState.IN_PROGRESS));
        ARROWS.put(TaskAct.HOLD, held);
        ARROWS.put(TaskAct.END, ended);
        ARROWS.put(TaskAct.CANCEL_MISTAKE, ended);
    }

    /** A correction leaves the state as it is, unless another agency should have led. */
    private static final Set<TaskState> CORRECTABLE =
            EnumSet.of(TaskState.ASSIGNED, TaskState.REFUSED, TaskState.IN_PROGRESS, TaskState.RETURNED);

    /** The Office leads tasks like any agency, and its leaders are its heads. */
    private static final Set<Role> BIND = EnumSet.of(Role.AGENCY_LEADER, Role.FOCAL_POINT, Role.OFFICE_LEADER);

    private static final Set<Role> REPORT =
            EnumSet.of(Role.AGENCY_LEADER, Role.FOCAL_POINT, Role.AGENCY_STAFF, Role.OFFICE_LEADER);

    /** What the people of the lead agency do, and who of them; all other acts are the office's. */
    private static final Map<TaskAct, Set<Role>> OF_THE_LEAD = Map.of(
            TaskAct.ACKNOWLEDGE, BIND,
            TaskAct.REFUSE, BIND,
            TaskAct.REPORT, REPORT,
            TaskAct.CLAIM, BIND,
            TaskAct.WITHDRAW_CLAIM, BIND,
            TaskAct.ASK_EXTENSION, BIND,
            TaskAct.ASK_RELEASE, BIND,
            TaskAct.WITHDRAW_REQUEST, BIND);

    /** What "VP nhập hộ" enters from the agency's paper, and who does. */
    static final Set<TaskAct> FROM_PAPER = EnumSet.of(
            TaskAct.ACKNOWLEDGE,
            TaskAct.REFUSE,
            TaskAct.REPORT,
            TaskAct.CLAIM,
            TaskAct.ASK_EXTENSION,
            TaskAct.ASK_RELEASE);

    static final Set<Role> ENTER = EnumSet.of(Role.OFFICE_LEADER, Role.OFFICER);

    /** What the focal point only lays before his head, where the head approves. */
    private static final Set<TaskAct> HEADS_ALONE = EnumSet.of(
            TaskAct.REFUSE, TaskAct.CLAIM, TaskAct.ASK_EXTENSION, TaskAct.ASK_RELEASE, TaskAct.WITHDRAW_REQUEST);

    static final Set<Role> DECIDE = EnumSet.of(Role.CHAIR, Role.OFFICE_LEADER, Role.VICE_CHAIR);

    private static final Set<Role> READ_ALL =
            EnumSet.of(Role.CHAIR, Role.VICE_CHAIR, Role.OFFICE_LEADER, Role.OFFICER, Role.CLERK, Role.INSPECTOR);

    private static final Set<Role> READ_DRAFTS = EnumSet.of(Role.CHAIR, Role.OFFICE_LEADER, Role.OFFICER, Role.CLERK);

    private static final Set<Role> READ_OWN = EnumSet.of(Role.AGENCY_LEADER, Role.FOCAL_POINT, Role.AGENCY_STAFF);

    /** The most minutes for which the mails of an issue are held. */
    static final int TAKEN_BACK_WITHIN = 10;

    private ByHand() {}

    /** What is wrong with a command; NOTHING if it is legal. */
    enum Wrong {
        NOTHING,
        /** He may not even know of the task. */
        HIDDEN,
        /** Not his to do. */
        NOT_HIS,
        /** No arrow from here, or nothing waits that the act answers. */
        NOT_NOW,
        /** He would decide on what he, or another in his place, did. */
        OWN_WORK
    }

    static Wrong wrong(Actor who, TaskAct act, boolean fromPaper, Known task, Moment now) {
        if (!knows(who, task)) {
            return Wrong.HIDDEN;
        }
        if (!isHis(who, act, fromPaper, task, now.day())) {
            return Wrong.NOT_HIS;
        }
        if (arrow(act, task, false) == null || !isThere(who, act, task, now)) {
            return Wrong.NOT_NOW;
        }
        return isOwnWork(who, act, task) ? Wrong.OWN_WORK : Wrong.NOTHING;
    }

    static boolean isOfTheLead(TaskAct act) {
        return OF_THE_LEAD.containsKey(act);
    }

    /** @return where the act leads; null if there is no such arrow */
    static @Nullable TaskState arrow(TaskAct act, Known task, boolean otherLead) {
        if (act == TaskAct.RESUME) {
            return task.held;
        }
        if (act == TaskAct.CORRECT) {
            return !CORRECTABLE.contains(task.state) ? null : otherLead ? TaskState.ASSIGNED : task.state;
        }
        return ARROWS.get(act).get(task.state);
    }

    private static boolean knows(Actor who, Known task) {
        if (task.state == TaskState.DRAFT) {
            return READ_DRAFTS.contains(who.role()) || who.role() == Role.VICE_CHAIR && isOfHisField(who, task);
        }
        return READ_ALL.contains(who.role())
                || READ_OWN.contains(who.role())
                        && (who.worksIn(task.lead) || task.named.stream().anyMatch(who::worksIn));
    }

    private static boolean isHis(Actor who, TaskAct act, boolean fromPaper, Known task, LocalDate day) {
        if (fromPaper) {
            return ENTER.contains(who.role());
        }
        return isOfTheLead(act)
                ? isOfHisAgency(who, act, task, day) || isOwnEntry(who, act, task)
                : isOfTheOffice(who, act, task, day);
    }

    private static boolean isOfHisAgency(Actor who, TaskAct act, Known task, LocalDate day) {
        boolean onlyLays = who.role() == Role.FOCAL_POINT
                && HEADS_ALONE.contains(act)
                && task.lead.equals(Cast.WHERE_THE_HEAD_APPROVES)
                && !day.isBefore(Cast.HEAD_APPROVES_FROM);
        return who.worksIn(task.lead) && OF_THE_LEAD.get(act).contains(who.role()) && !onlyLays;
    }

    /** Who entered it from paper, or in whose place it was entered, takes it back for the agency. */
    private static boolean isOwnEntry(Actor who, TaskAct act, Known task) {
        if (!ENTER.contains(who.role())) {
            return false;
        }
        return switch (act) {
            case WITHDRAW_CLAIM -> task.isClaimWaiting() && task.claimFromPaper && isAmong(who, task.claimOf);
            case WITHDRAW_REQUEST -> task.asked != null && task.askedFromPaper && isAmong(who, task.askedBy);
            default -> false;
        };
    }

    /** What the head of the Office asked for it is for the leaders of the province. */
    private static boolean isOfTheOffice(Actor who, TaskAct act, Known task, LocalDate day) {
        boolean officersConfirm =
                !day.isBefore(Cast.OFFICERS_CONFIRM_FROM) && day.isBefore(Cast.OFFICERS_CONFIRM_UNTIL);
        return switch (who.role()) {
            case CHAIR -> true;
            case OFFICE_LEADER ->
                task.asked == null
                        || task.decider == TaskRequest.Decider.OFFICE_HEAD
                        || act != TaskAct.DECIDE_EXTENSION
                                && !(ANSWERS_A_RELEASE.contains(act) && task.asked == TaskRequest.Kind.RELEASE);
            case VICE_CHAIR -> act != TaskAct.REOPEN && isOfHisField(who, task);
            case OFFICER ->
                act == TaskAct.CONFIRM && officersConfirm && isAmong(who, Set.of(Cast.FOLLOWING.personOrThrow()));
            default -> false;
        };
    }

    private static boolean isOfHisField(Actor who, Known task) {
        return task.field != null && who.fields().contains(task.field);
    }

    /** What must wait for the act to answer it, and whose it must be. */
    private static boolean isThere(Actor who, TaskAct act, Known task, Moment now) {
        return switch (act) {
            case UNDO_ISSUE ->
                task.given != null
                        && isAmong(who, Set.of(task.given.who().personOrThrow()))
                        && task.given.at().day().equals(now.day())
                        && task.given.at().minutesTo(now.hour()) <= TAKEN_BACK_WITHIN;
            case WITHDRAW_CLAIM -> isAmong(who, task.claimOf);
            case ASK_EXTENSION -> task.asked == null && task.deadline.dueOn() != null;
            case ASK_RELEASE -> task.asked == null;
            case WITHDRAW_REQUEST -> task.asked != null;
            case DECIDE_EXTENSION -> task.asked == TaskRequest.Kind.EXTENSION;
            case CONSENT_TO_REFUSAL, DENY_RELEASE -> task.asked == TaskRequest.Kind.RELEASE;
            default -> true;
        };
    }

    private static boolean isOwnWork(Actor who, TaskAct act, Known task) {
        return switch (act) {
            case CONFIRM -> isAmong(who, task.claimOf) || isAmong(who, task.entered);
            case DECIDE_EXTENSION, CONSENT_TO_REFUSAL, DENY_RELEASE -> isAmong(who, task.askedBy);
            default -> false;
        };
    }

    private static boolean isAmong(Actor who, Collection<PersonId> those) {
        return Cast.persons(who).stream().anyMatch(those::contains);
    }

    /** The figure in which a task stands at a moment; null for none. */
    static @Nullable Bucket bucket(Known task, Moment at) {
        if (task.state == TaskState.DRAFT || task.mistaken) {
            return null;
        }
        if (task.state == TaskState.ON_HOLD || task.state == TaskState.CLOSED_NOT_DONE) {
            return Bucket.OUTSIDE;
        }
        boolean done = task.state == TaskState.COMPLETED;
        LocalDate due = task.deadline.dueOn();
        if (due == null) {
            return done ? Bucket.UNDATED_DONE : Bucket.UNDATED_OPEN;
        }
        Moment judged = task.claimedAt == null ? at : task.claimedAt;
        boolean late = judged.day().isAfter(due)
                || judged.day().equals(due)
                        && task.deadline.dueAt() != null
                        && judged.hour().isAfter(task.deadline.dueAt());
        if (done) {
            return late ? Bucket.DONE_LATE : Bucket.DONE_ON_TIME;
        }
        return late ? Bucket.OPEN_OVERDUE : Bucket.OPEN_IN_TIME;
    }
}
