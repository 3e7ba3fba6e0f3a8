package vn.dondoc.access;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.dondoc.shared.Role;

/**
 * Who passes each service method that names no task and no directive, written by hand. Together with the methods that
 * name one ({@link Oracle}) it covers all there are: {@link GatesTest} fails for a method that stands in neither.
 */
final class Gates {

    /** What a method does with whoever calls it. */
    enum Kind {
        /** Some roles pass, all others are refused. */
        ROLES,
        /** Only the program itself passes. */
        JOB,
        /** Everybody who is signed in passes; it tells of no task and no directive. */
        EVERYBODY,
        /** Everybody passes and gets what the oracle lets him know. */
        SCOPED,
        /** Everybody passes and reaches only what is his own. */
        OWN,
        /** Called by other services after they have asked; no screen calls it (tried by {@link GatesTest}). */
        INNER
    }

    /** @param called whether the test also calls it for those who pass; not where that would leave a trace */
    record Gate(Kind kind, Set<Role> roles, boolean called) {}

    private static final Set<Role> SETS_UP = EnumSet.of(Role.OFFICE_LEADER, Role.ADMINISTRATOR);
    private static final Set<Role> LEADER = EnumSet.of(Role.OFFICE_LEADER);
    private static final Set<Role> ADMINISTRATOR = EnumSet.of(Role.ADMINISTRATOR);
    private static final Set<Role> MAIL_READERS =
            EnumSet.of(Role.OFFICE_LEADER, Role.OFFICER, Role.INSPECTOR, Role.ADMINISTRATOR);
    private static final Set<Role> REGISTERS = EnumSet.of(Role.OFFICE_LEADER, Role.OFFICER, Role.CLERK);
    private static final Set<Role> READS_ALL =
            EnumSet.of(Role.CHAIR, Role.VICE_CHAIR, Role.OFFICE_LEADER, Role.OFFICER, Role.CLERK, Role.INSPECTOR);

    static final Map<String, Gate> ALL = all();

    private Gates() {}

    private static Map<String, Gate> all() {
        Map<String, Gate> all = new LinkedHashMap<>();
        roles(
                all,
                SETS_UP,
                "Accounts.open",
                "Accounts.rename",
                "Accounts.proposeUserName",
                "Accounts.sendLink",
                "Accounts.printCode",
                "Accounts.disable",
                "Accounts.enable",
                "Accounts.signOutEverywhere",
                "PeopleBook.find",
                "PeopleBook.count",
                "PeopleBook.get",
                "PeopleBook.countByAgency",
                "PeopleRegister.add",
                "PeopleRegister.change",
                "PeopleRegister.appoint",
                "PeopleRegister.changePost",
                "PeopleRegister.endPost",
                "HandOvers.of",
                "HandOvers.waiting",
                "HandOvers.count",
                "HandOvers.handOver",
                "AgencyGroups.add",
                "AgencyGroups.change",
                "AgencyGroups.remove",
                "AgencyRegister.add",
                "AgencyRegister.addAll",
                "AgencyRegister.change",
                "AgencyRegister.succeed",
                "WorkingCalendar.preview",
                "WorkingCalendar.apply",
                "WorkingCalendar.confirmYear",
                "Rights.set",
                "MailSettings.get",
                "ReminderPreview.ahead",
                "ReminderPreview.now");
        roles(all, LEADER, "Policies.set", "Policies.setFor", "Fields.add", "Fields.change", "Fields.assign");
        roles(all, LEADER, "ExtensionMeasures.settle");
        roles(all, LEADER, "Fields.end", "MailSettings.switchReminders", "MailSettings.pause", "MailSettings.resume");
        roles(all, LEADER, "ReminderPreview.text");
        roles(all, ADMINISTRATOR, "MailSettings.save", "MailAddresses.clear");
        roles(all, MAIL_READERS, "MailLog.find", "MailLog.counts", "MailAddresses.marked");
        roles(all, MAIL_READERS, "MailAddresses.countMarked", "MailHealth.pulse");
        roles(all, MAIL_READERS, "ReminderHealth.pulse");
        roles(all, REGISTERS, "DirectiveRegister.register");
        roles(all, REGISTERS, "ArrivalBooks.all", "ArrivalBooks.add", "ArrivalBooks.rename");
        roles(all, REGISTERS, "TaskFolders.join", "Surveys.ask", "Surveys.drop");
        roles(
                all,
                READS_ALL,
                "TaskFolders.get",
                "TaskFolders.given",
                "Surveys.sheets",
                "SurveyExports.write",
                "Recurrences.list");
        roles(all, READS_ALL, "PeopleRegister.confirm", "Labels.all", "Labels.uses");
        roles(all, READS_ALL, "Likenesses.waiting", "Likenesses.count");
        roles(all, EnumSet.of(Role.CHAIR, Role.VICE_CHAIR, Role.OFFICE_LEADER, Role.OFFICER), "Labels.named");
        roles(all, EnumSet.of(Role.CHAIR, Role.OFFICE_LEADER), "Labels.change", "Labels.merge", "Labels.remove");
        roles(
                all,
                EnumSet.of(Role.OFFICE_LEADER, Role.OFFICER, Role.CLERK, Role.FOCAL_POINT, Role.AGENCY_LEADER),
                "Rosters.add",
                "Rosters.remove");
        untried(all, ADMINISTRATOR, "TestMails.send");
        untried(all, SETS_UP, "MailSettings.tryNow", "Files.verify");
        EnumSet<Role> verifies = EnumSet.copyOf(READS_ALL);
        verifies.addAll(SETS_UP);
        untried(all, verifies, "History.verify");
        roles(all, verifies, "DaySeals.last");
        kind(
                all,
                Kind.JOB,
                "Accounts.createWithPassword",
                "HandOvers.runDue",
                "ReadyAccounts.open",
                "Drafts.clean",
                "SentForms.clean",
                "Files.sweep",
                "History.closeDays",
                "DaySeals.keep",
                "DaySeals.toMail",
                "DaySeals.mailed",
                "SealLetters.send",
                "MailSender.sendDue",
                "MailSettings.switchOnUnlessDecided",
                "ReminderDay.runDue",
                "ReminderDay.plan",
                "ReminderDay.compose",
                "ReminderDay.nextMoment",
                "TaskFigures.differences",
                "TaskOutlook.hasMovedSince",
                "InnerHours.hasMovedSince",
                "RecurrenceJob.appear");
        kind(
                all,
                Kind.EVERYBODY,
                "Delegations.absentees",
                "InnerQueue.seesAll",
                "InnerQueue.isOpenTo",
                "InnerTasks.options",
                "Delegations.candidates",
                "Delegations.isByField",
                "Delegations.rightsOf",
                "Delegations.list",
                "Delegations.give",
                "Delegations.end",
                "Stars.has",
                "Talk.mayWithdraw",
                "Recurrences.change",
                "Recurrences.coming",
                "Recurrences.firstBeyond",
                "Recurrences.preview",
                "Fields.duties",
                "ExpressAlarms.mayHear",
                "Rosters.mayRead",
                "Rosters.mayKeep",
                "Rosters.coming",
                "Rosters.candidates",
                "People.fields",
                "Rights.table",
                "Rights.maySwitch",
                "Agencies.get",
                "Agencies.validOn",
                "Agencies.all",
                "Agencies.groups",
                "Agencies.members",
                "Agencies.successions",
                "Agencies.aliases",
                "Agencies.called",
                "WorkingCalendar.rows",
                "WorkingCalendar.confirmation",
                "WorkingCalendar.yearToConfirm",
                "Directives.kinds",
                "MailHealth.checksDoubts",
                "MailLog.isOpenTo",
                "MailLog.mayReadSubject",
                "Policies.all",
                "ExtensionMeasures.all",
                "Reminders.isMailOn",
                "Reminders.mailLeavesAt",
                "TaskExports.name",
                "SurveyExports.name",
                "Tasks.scopeOf");
        kind(
                all,
                Kind.SCOPED,
                "Directives.rows",
                "Directives.count",
                "Directives.withNumber",
                "Proposals.open",
                "Proposals.declined",
                "Proposals.count",
                "RequestDecisions.open",
                "RequestDecisions.count",
                "CoordinationQueue.toAnswer",
                "CoordinationQueue.countToAnswer",
                "CoordinationQueue.awaited",
                "CoordinationQueue.followed",
                "CoordinationQueue.countFollowed",
                "InnerQueue.rows",
                "InnerQueue.first",
                "InnerQueue.count",
                "Submissions.open",
                "Submissions.sentBack",
                "TaskFigures.queues",
                "TaskFigures.coordinated",
                "TaskFigures.board",
                "TaskFigures.silent",
                "LateCauses.figures",
                "TaskTimes.byOwner",
                "TaskTimes.answers",
                "TaskTimes.terms",
                "PeriodTimes.of",
                "TaskTransfers.rows",
                "TaskTransfers.count",
                "TaskFigures.totals",
                "TaskFigures.dueByDay",
                "FirstLines.of",
                "TaskList.rows",
                "TaskList.count",
                "TaskList.counts",
                "TaskExports.filtered",
                "TaskLanes.first",
                "TaskLanes.more",
                "TaskOutlook.pressing",
                "ExpressAlarms.ringing",
                "Submissions.open",
                "TaskOutlook.byField",
                "TaskOutlook.byLevel",
                "UpwardDuties.rows",
                "UpwardDuties.counts",
                "AnswerDays.touchedBy",
                "DutyDays.touchedBy",
                "CalendarTouch.touchedBy");
        kind(
                all,
                Kind.OWN,
                "OwnAccount.view",
                "OwnAccount.changePassword",
                "OwnAccount.changeMail",
                "OwnAccount.signOutEverywhere",
                "OwnAccount.prefer",
                "Drafts.save",
                "Drafts.find",
                "Drafts.discard",
                "Drafts.list",
                "Files.own",
                "SentForms.open",
                "Looks.seenToday",
                "Files.store",
                "Files.withdraw");
        all.put("SentForms.once", new Gate(Kind.OWN, Set.of(), false));
        kind(
                all,
                Kind.INNER,
                "FieldCharge.handOn",
                "FieldCharge.mayHandOn",
                "InnerCharge.handOn",
                "ProposalCharge.handOn",
                "RecurrenceCharge.handOn",
                "ShiftCharge.handOn",
                "SubmissionCharge.handOn",
                "TaskCharge.handOn",
                "ReferenceAgencies.load",
                "DirectiveRegister.setReaders",
                "DirectiveEndings.lock",
                "Dispatches.acknowledged",
                "Files.requireOwn",
                "History.record",
                "History.recordAll",
                "History.latest",
                "History.latestWithout",
                "History.of",
                "History.sealed",
                "Outbox.enqueue",
                "Outbox.enqueueAll",
                "Outbox.supersede",
                "Outbox.cancel");
        return all;
    }

    private static void roles(Map<String, Gate> all, Set<Role> roles, String... methods) {
        List.of(methods).forEach(method -> all.put(method, new Gate(Kind.ROLES, roles, true)));
    }

    private static void untried(Map<String, Gate> all, Set<Role> roles, String... methods) {
        List.of(methods).forEach(method -> all.put(method, new Gate(Kind.ROLES, roles, false)));
    }

    private static void kind(Map<String, Gate> all, Kind kind, String... methods) {
        List.of(methods).forEach(method -> all.put(method, new Gate(kind, Set.of(), true)));
    }
}
