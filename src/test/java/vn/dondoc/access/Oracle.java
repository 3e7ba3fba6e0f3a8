package vn.dondoc.access;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.Role;
import vn.dondoc.testing.AnOffice;

/**
 * Who may know of what and do what, written by hand from the office's rules. It knows nothing of the product's own rule;
 * the test compares the two.
 */
final class Oracle {

    /** What a task is to the agency of the person who tries. */
    enum To {
        LEADS,
        LEADS_SIBLING,
        COORDINATES,
        INFORMED,
        FORMER_LEAD,
        PARENT_LEADS,
        SUB_UNIT_LEADS,
        /** Another agency leads, and its post that acted on the task was held by whoever tries; that post is over. */
        FORMER_POST_HOLDER,
        /**
         * Another agency leads, and whoever tries was mailed when he stood in for somebody there. That is over: whoever
         * stands in now sits in the post and is tried as that role, see {@code Attempts.people}.
         */
        DELEGATE,
        NONE,
        /** Another agency leads, in the field that the vice-chair of these tests answers for. */
        NONE_IN_FIELD,
        DRAFT_FOR_IT,
        DRAFT_IN_FIELD
    }

    /** How much of a task somebody may know. */
    enum Sight {
        ALL,
        /** The record up to the transfer, by link only. */
        RECORD,
        NOTHING
    }

    /**
     * What offices settle for themselves and what of it holds here.
     *
     * @param headApproves "đầu mối trình, thủ trưởng duyệt" in the agency in the middle
     * @param officerConfirms "chuyên viên được xác nhận trong lĩnh vực": what he follows
     */
    record Rules(boolean headApproves, boolean officerConfirms) {

        static final Rules DEFAULT = new Rules(false, false);
    }

    private static final Set<Role> READS_EVERY_ISSUED =
            EnumSet.of(Role.CHAIR, Role.VICE_CHAIR, Role.OFFICE_LEADER, Role.OFFICER, Role.CLERK, Role.INSPECTOR);
    private static final Set<Role> WRITES_OR_DECIDES =
            EnumSet.of(Role.CHAIR, Role.OFFICE_LEADER, Role.OFFICER, Role.CLERK);
    private static final Set<Role> OF_AN_AGENCY = EnumSet.of(Role.AGENCY_LEADER, Role.FOCAL_POINT, Role.AGENCY_STAFF);
    /** The head of the Office too, for what the Office itself leads; no task of these tests is the Office's. */
    private static final Set<Role> BINDS_ITS_AGENCY = EnumSet.of(Role.AGENCY_LEADER, Role.FOCAL_POINT);

    private static final Set<Role> ENTERS_FOR_AGENCIES = EnumSet.of(Role.OFFICE_LEADER, Role.OFFICER);
    private static final Set<Role> DECIDES = EnumSet.of(Role.CHAIR, Role.OFFICE_LEADER);

    /** Service methods that act, and who may do them on a task he sees; in the fields of a vice-chair he decides too. */
    private static final Map<String, Set<Role>> LEAD_ACTS = Map.ofEntries(
            Map.entry("TaskWork.acknowledge", BINDS_ITS_AGENCY),
            Map.entry("TaskWork.refuse", BINDS_ITS_AGENCY),
            Map.entry("TaskWork.report", OF_AN_AGENCY),
            Map.entry("ProgressReports.report", OF_AN_AGENCY),
            Map.entry("Surveys.answer", OF_AN_AGENCY),
            Map.entry("TaskWork.claim", BINDS_ITS_AGENCY),
            Map.entry("TaskEndings.withdrawClaim", BINDS_ITS_AGENCY),
            Map.entry("Requests.askExtension", BINDS_ITS_AGENCY),
            Map.entry("Requests.askRelease", BINDS_ITS_AGENCY),
            Map.entry("Requests.withdraw", BINDS_ITS_AGENCY),
            Map.entry("Coordinations.ask", BINDS_ITS_AGENCY),
            Map.entry("Coordinations.sendBack", BINDS_ITS_AGENCY),
            Map.entry("Coordinations.close", BINDS_ITS_AGENCY),
            // without "thủ trưởng duyệt" nobody has anything to submit, see below
            Map.entry("Submissions.submitClaim", EnumSet.noneOf(Role.class)),
            Map.entry("Submissions.submitRefusal", EnumSet.noneOf(Role.class)),
            Map.entry("Submissions.submitExtension", EnumSet.noneOf(Role.class)),
            Map.entry("Submissions.submitRelease", EnumSet.noneOf(Role.class)),
            Map.entry("Submissions.withdraw", EnumSet.noneOf(Role.class)),
            Map.entry("Submissions.approve", EnumSet.of(Role.AGENCY_LEADER)),
            Map.entry("Submissions.sendBack", EnumSet.of(Role.AGENCY_LEADER)));

    /** Whoever binds an agency hands on inside it what it leads or coordinates; the Office asks nobody who does. */
    private static final Set<String> HANDS_ON = Set.of("InnerTasks.give");

    /** What is done to an inner task, by whoever has it or by whoever gives it in the agency. */
    private static final Set<String> INNER_DOING = Set.of("InnerTasks.noteProgress", "InnerTasks.reportDone");

    private static final Set<String> INNER_GIVING =
            Set.of("InnerTasks.confirm", "InnerTasks.giveBack", "InnerTasks.cancel", "InnerTasks.changeDue");

    private static final Set<String> INNER_READING = Set.of("InnerTasks.history");

    /** What a coordinating agency does, who answers for itself. */
    private static final Map<String, Set<Role>> COORDINATOR_ACTS = Map.of(
            "Coordinations.answer", BINDS_ITS_AGENCY,
            "AnswersForHead.submit", EnumSet.noneOf(Role.class),
            "AnswersForHead.withdraw", EnumSet.noneOf(Role.class),
            "AnswersForHead.approve", EnumSet.of(Role.AGENCY_LEADER),
            "AnswersForHead.sendBack", EnumSet.of(Role.AGENCY_LEADER));

    /** Of a coordinating agency's focal point, only where the head approves. */
    private static final Set<String> LAYING_ANSWERS = Set.of("AnswersForHead.submit", "AnswersForHead.withdraw");

    /** Where the head approves these are only his own, and the focal point's are the submissions. */
    private static final Set<String> BINDING = Set.of(
            "TaskWork.refuse",
            "TaskWork.claim",
            "Requests.askExtension",
            "Requests.askRelease",
            "Requests.withdraw",
            "Coordinations.ask",
            "Coordinations.sendBack",
            "Coordinations.close");

    private static final Set<String> SUBMITTING = Set.of(
            "Submissions.submitClaim",
            "Submissions.submitRefusal",
            "Submissions.submitExtension",
            "Submissions.submitRelease",
            "Submissions.withdraw");

    private static final Set<String> CONFIRMING = Set.of("TaskDecisions.confirm", "TaskDecisions.confirmSigned");

    private static final Set<String> DECISIONS = Set.of(
            "Proposals.decline",
            "TaskDecisions.confirm",
            "TaskDecisions.confirmSigned",
            "TaskDecisions.giveBack",
            "TaskDecisions.reassign",
            "TaskEndings.end",
            "TaskEndings.endForGood",
            "TaskEndings.cancelMistake",
            "TaskCorrections.correct",
            "LateCauses.correct",
            "TaskTransfers.transfer",
            "TaskHolds.hold",
            "TaskHolds.resume",
            "RequestDecisions.grantExtension",
            "RequestDecisions.denyExtension",
            "RequestDecisions.release",
            "RequestDecisions.denyRelease",
            "TaskIssuing.issue",
            "IssueUndoing.takeBack",
            "Following.changeOfficer",
            "Following.restoreOfficer",
            "Following.changeField",
            "Following.restoreField",
            "Following.markForSignature",
            "TaskBases.keep");

    /** Leaders, officers and the people of agencies; a clerk registers, an inspector reads. */
    private static final Set<Role> TALKS = EnumSet.of(
            Role.CHAIR,
            Role.VICE_CHAIR,
            Role.OFFICE_LEADER,
            Role.OFFICER,
            Role.AGENCY_LEADER,
            Role.FOCAL_POINT,
            Role.AGENCY_STAFF);

    private static final Set<Role> WRITES = EnumSet.of(Role.OFFICE_LEADER, Role.OFFICER, Role.CLERK);

    private static final Set<Role> URGES = EnumSet.of(Role.CHAIR, Role.VICE_CHAIR, Role.OFFICE_LEADER, Role.OFFICER);

    private static final Map<String, Set<Role>> OFFICE_ACTS = Map.ofEntries(
            Map.entry("Urging.urge", URGES),
            Map.entry("Urging.noteCall", URGES),
            Map.entry("Urging.takeBack", URGES),
            Map.entry("ReportRequests.ask", URGES),
            Map.entry("ReportRequests.takeBack", URGES),
            Map.entry("Labels.set", URGES),
            Map.entry("Stars.star", EnumSet.of(Role.CHAIR, Role.VICE_CHAIR, Role.OFFICE_LEADER)),
            Map.entry("Watches.watch", EnumSet.allOf(Role.class)),
            Map.entry("Talk.write", TALKS),
            Map.entry("Talk.withdraw", TALKS),
            Map.entry("TaskRecords.of", READS_EVERY_ISSUED),
            Map.entry("Proposals.propose", EnumSet.of(Role.OFFICER)),
            Map.entry("Proposals.proposeSigned", EnumSet.of(Role.OFFICER)),
            Map.entry("Proposals.proposeExtension", EnumSet.of(Role.OFFICER)),
            Map.entry("Proposals.withdraw", EnumSet.of(Role.OFFICER)),
            Map.entry("TaskEndings.reopen", DECIDES),
            Map.entry("Recurrences.set", DECIDES),
            Map.entry("DirectiveEndings.end", DECIDES),
            Map.entry("CorrectingPapers.add", DECIDES),
            Map.entry("DirectiveCorrections.correct", DECIDES),
            Map.entry("DirectiveRecalls.end", DECIDES),
            Map.entry("DirectiveRecalls.unsettled", DECIDES),
            Map.entry("TaskDrafts.correct", WRITES),
            Map.entry("TaskDrafts.delete", WRITES),
            Map.entry("TaskDrafts.add", WRITES),
            Map.entry("TaskFolders.add", WRITES),
            Map.entry("Likenesses.different", WRITES),
            Map.entry("Likenesses.same", WRITES),
            Map.entry("DirectiveRegister.correct", WRITES),
            Map.entry("DirectiveSources.confirm", WRITES),
            Map.entry("UpwardDuties.set", WRITES),
            Map.entry("UpwardDuties.answer", WRITES),
            Map.entry("DutyTies.tie", WRITES),
            Map.entry("DutyTies.untie", WRITES),
            Map.entry("Dispatches.record", WRITES),
            Map.entry("Dispatches.sign", WRITES),
            Map.entry("Budgets.enter", WRITES));

    /** What only tells something, to whom may know of the thing. */
    private static final Set<String> READS = Set.of(
            "Directives.get",
            "Directives.history",
            "Directives.file",
            "Directives.open",
            "TaskOutlook.byDirective",
            "TaskOutlook.byDuty",
            "TaskOutlook.tooLateFor",
            "UpwardDuties.of",
            "UpwardDuties.binding",
            "UpwardDuties.carriedOutBy",
            "DutyTies.of",
            "UpwardDuties.file",
            "UpwardDuties.open",
            "Tasks.isVisible",
            "Tasks.require",
            "Tasks.byCode",
            "Tasks.get",
            "Tasks.acts",
            "Tasks.history",
            "Tasks.readers",
            "Tasks.readUntil",
            "Tasks.redone",
            "Tasks.file",
            "Tasks.open",
            "Coordinations.of",
            "InnerTasks.of",
            "Talk.of",
            "Talk.mentionable",
            "TaskDrafts.form",
            "Likenesses.of",
            "TaskBases.of",
            "TaskBases.under",
            "TaskCorrections.form",
            "Requests.whoDecides",
            "TaskHolds.dueIfResumed",
            "TaskEndings.dueIfReopened",
            "TaskIssuing.receivers",
            "IssueUndoing.offered",
            "TaskList.around",
            "TaskList.chosen",
            "TaskExports.chosen",
            "Proposals.of",
            "Surveys.sheet",
            "ProgressReports.of",
            "ProgressReports.file",
            "ProgressReports.open",
            "Budgets.of",
            "Reminders.mailsOf",
            "Reminders.wasMailedAbout",
            "TaskSlips.of");

    /** The log of mails, whose readers are not the task's: {@link #mail}. */
    private static final Set<String> MAIL_LOG = Set.of("MailLog.row", "MailLog.about", "MailLog.text");

    /** Every method about a thing by the set in which it stands; each in one of them. */
    static final List<Set<String>> ALL = List.of(
            LEAD_ACTS.keySet(),
            COORDINATOR_ACTS.keySet(),
            HANDS_ON,
            INNER_DOING,
            INNER_GIVING,
            INNER_READING,
            DECISIONS,
            OFFICE_ACTS.keySet(),
            READS,
            MAIL_LOG);

    private static final Set<Role> OFFICE_AND_ADMINISTRATOR = EnumSet.of(Role.OFFICE_LEADER, Role.ADMINISTRATOR);

    /** Who keeps which settings, and who reads the log of mails. */
    private static final Map<Right, Set<Role>> SETTINGS = Map.of(
            Right.MANAGE_AGENCIES,
            OFFICE_AND_ADMINISTRATOR,
            Right.MANAGE_ACCOUNTS,
            OFFICE_AND_ADMINISTRATOR,
            Right.MANAGE_RIGHTS,
            OFFICE_AND_ADMINISTRATOR,
            Right.MANAGE_CALENDAR,
            OFFICE_AND_ADMINISTRATOR,
            Right.MANAGE_POLICY,
            EnumSet.of(Role.OFFICE_LEADER),
            Right.MANAGE_MAIL,
            EnumSet.of(Role.ADMINISTRATOR),
            Right.SWITCH_MAIL,
            EnumSet.of(Role.OFFICE_LEADER),
            Right.READ_MAIL_LOG,
            EnumSet.of(Role.OFFICE_LEADER, Role.OFFICER, Role.INSPECTOR));

    private Oracle() {}

    /** Whether who may do it follows from a policy of the office or of the agency. */
    static boolean dependsOnPolicy(String method) {
        return LEAD_ACTS.containsKey(method) || COORDINATOR_ACTS.containsKey(method) || CONFIRMING.contains(method);
    }

    /** All rights of a role, over content as "For all" 4 has them and over settings as above. */
    static Set<Right> rights(Role role) {
        Set<Right> rights = EnumSet.noneOf(Right.class);
        rights.addAll(AnOffice.rights(role));
        SETTINGS.forEach((right, roles) -> {
            if (roles.contains(role)) {
                rights.add(right);
            }
        });
        return rights;
    }

    static Sight sight(Role role, boolean postEnded, To to) {
        if (postEnded) {
            return Sight.NOTHING;
        }
        boolean draft = to == To.DRAFT_FOR_IT || to == To.DRAFT_IN_FIELD;
        if (draft) {
            boolean own = WRITES_OR_DECIDES.contains(role) || (role == Role.VICE_CHAIR && to == To.DRAFT_IN_FIELD);
            return own ? Sight.ALL : Sight.NOTHING;
        }
        if (READS_EVERY_ISSUED.contains(role)) {
            return Sight.ALL;
        }
        if (OF_AN_AGENCY.contains(role)) {
            return switch (to) {
                case LEADS, COORDINATES, INFORMED -> Sight.ALL;
                case FORMER_LEAD -> Sight.RECORD;
                default -> Sight.NOTHING;
            };
        }
        return Sight.NOTHING;
    }

    /** Whether the directive of such a task may be read. */
    static boolean readsDirective(Role role, boolean postEnded, To to) {
        if (postEnded) {
            return false;
        }
        if (READS_EVERY_ISSUED.contains(role)) {
            return true;
        }
        return OF_AN_AGENCY.contains(role)
                && EnumSet.of(To.LEADS, To.LEADS_SIBLING, To.COORDINATES, To.INFORMED)
                        .contains(to);
    }

    static boolean onlyReads(String method) {
        return READS.contains(method);
    }

    static boolean isOfMailLog(String method) {
        return MAIL_LOG.contains(method);
    }

    /**
     * What somebody gets of a mail about a task: nothing, its envelope (recipient, rule, code, state), or its words too.
     * What an agency lays before its head stays without words in every log.
     */
    static Sight mail(Role role, boolean postEnded, boolean sealed) {
        if (postEnded) {
            return Sight.NOTHING;
        }
        if (SETTINGS.get(Right.READ_MAIL_LOG).contains(role)) {
            return sealed ? Sight.RECORD : Sight.ALL;
        }
        return role == Role.ADMINISTRATOR ? Sight.RECORD : Sight.NOTHING;
    }

    /** Whether somebody knows what an agency's people laid before their head: the agency's own. */
    static boolean knowsInside(Role role, boolean postEnded, To to) {
        return !postEnded && OF_AN_AGENCY.contains(role) && to == To.LEADS;
    }

    static boolean isOfInnerTask(String method) {
        return INNER_DOING.contains(method) || INNER_GIVING.contains(method) || INNER_READING.contains(method);
    }

    /**
     * Whether somebody knows of an inner task of the agency in the middle: its head and its focal point of all, others of
     * its staff of their own; nobody else, whatever he reads of the task. It stays theirs when the task has left.
     *
     * @param own whether it lies on his desk
     */
    static boolean knowsInner(Role role, boolean postEnded, To to, boolean own) {
        if (postEnded || !EnumSet.of(To.LEADS, To.COORDINATES, To.FORMER_LEAD).contains(to)) {
            return false;
        }
        return BINDS_ITS_AGENCY.contains(role) || own && role == Role.AGENCY_STAFF;
    }

    /** Whether somebody may do it to an inner task that he knows of; null if the method only reads. */
    static Boolean mayInner(String method, Role role) {
        if (INNER_READING.contains(method)) {
            return null;
        }
        return INNER_DOING.contains(method) || BINDS_ITS_AGENCY.contains(role);
    }

    /**
     * Null if the method only reads; else whether this person may do it to a task that he sees.
     *
     * @param follows whether he is the officer who follows it
     */
    static Boolean may(String method, Role role, To to, boolean follows, Rules rules) {
        if (rules.headApproves() && to == To.LEADS && BINDING.contains(method)) {
            return role == Role.AGENCY_LEADER;
        }
        if (HANDS_ON.contains(method)) {
            return (to == To.LEADS || to == To.COORDINATES) && BINDS_ITS_AGENCY.contains(role);
        }
        if (LAYING_ANSWERS.contains(method)) {
            return to == To.COORDINATES && rules.headApproves() && role == Role.FOCAL_POINT;
        }
        if (COORDINATOR_ACTS.containsKey(method)) {
            return to == To.COORDINATES
                    && (rules.headApproves()
                            ? role == Role.AGENCY_LEADER
                            : COORDINATOR_ACTS.get(method).contains(role));
        }
        if (rules.headApproves() && to == To.LEADS && SUBMITTING.contains(method)) {
            return role == Role.FOCAL_POINT;
        }
        if (CONFIRMING.contains(method) && role == Role.OFFICER) {
            return follows && rules.officerConfirms();
        }
        if (method.equals("Recurrences.set")) {
            // giving a draft decides its rule too; of a given task only those who decide say that it comes back
            boolean draft = to == To.DRAFT_FOR_IT || to == To.DRAFT_IN_FIELD;
            return draft ? WRITES.contains(role) : DECIDES.contains(role) || role == Role.VICE_CHAIR && isInField(to);
        }
        if (LEAD_ACTS.containsKey(method)) {
            return to == To.LEADS && LEAD_ACTS.get(method).contains(role);
        }
        if (DECISIONS.contains(method)) {
            return DECIDES.contains(role) || (role == Role.VICE_CHAIR && isInField(to));
        }
        if (method.endsWith(" from paper")) {
            return ENTERS_FOR_AGENCIES.contains(role);
        }
        return OFFICE_ACTS.containsKey(method) ? OFFICE_ACTS.get(method).contains(role) : null;
    }

    private static boolean isInField(To to) {
        return to == To.DRAFT_IN_FIELD || to == To.NONE_IN_FIELD;
    }

    /**
     * Whether somebody knows what a coordinating agency was asked and answered.
     *
     * @param asked whether it is his own agency that was asked
     */
    static boolean knowsBetween(Role role, boolean postEnded, To to, boolean asked) {
        if (postEnded) {
            return false;
        }
        if (READS_EVERY_ISSUED.contains(role)) {
            return true;
        }
        return OF_AN_AGENCY.contains(role) && (to == To.LEADS || to == To.COORDINATES && asked);
    }

    /** Whether somebody may learn of the office's labels. */
    static boolean knowsLabels(Role role, boolean postEnded) {
        return !postEnded && READS_EVERY_ISSUED.contains(role);
    }

    /** For whom an entry about a task was written. */
    enum Said {
        /** Mọi cơ quan trong việc, while whoever leads now led. */
        TO_ALL,
        /** Chỉ Văn phòng. */
        TO_OFFICE,
        /** Chỉ trong cơ quan, by the agency in the middle, where it has to do with the task. */
        IN_AGENCY,
        /** Chỉ trong cơ quan, by another agency. */
        IN_OTHER_AGENCY
    }

    /** Whether somebody knows of an entry about a task. */
    static boolean knowsSaid(Role role, boolean postEnded, To to, Said said) {
        if (sight(role, postEnded, to) != Sight.ALL) {
            return false;
        }
        return switch (said) {
            case TO_ALL -> true;
            case TO_OFFICE -> READS_EVERY_ISSUED.contains(role);
            case IN_AGENCY -> OF_AN_AGENCY.contains(role);
            case IN_OTHER_AGENCY -> false;
        };
    }

    /** Who was once mailed about a task may be told its code and that it is not his agency's: acceptance "Main job" 11. */
    static boolean wasMailed(To to) {
        return to == To.DELEGATE;
    }
}
