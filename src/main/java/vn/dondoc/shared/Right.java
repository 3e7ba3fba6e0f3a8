package vn.dondoc.shared;

/** One thing a role may be allowed to do. Which role holds which right is a table that the office edits. */
public enum Right {
    /** Register and correct directives and their files. */
    REGISTER_DIRECTIVE,
    /** Write task drafts. */
    DRAFT_TASK,
    /** Propose issue, confirmation or return to those who decide. */
    PROPOSE,
    /** Decide issue, confirmation, return and what becomes of a refused task. */
    DECIDE,
    /** The same, only for tasks of the fields one answers for. */
    DECIDE_IN_FIELD,
    /** Read every issued task and every directive. */
    READ_ALL,
    /** Read the tasks of one's own agency: those it leads, coordinates or was informed of. */
    READ_AGENCY,
    /** Read figures and ranking, no task text. */
    READ_FIGURES,
    /** Urge an agency by hand. */
    URGE,
    /** Enter receipt, report and claim for an agency that cannot sign in ("VP nhập hộ"). */
    ENTER_FOR_AGENCY,
    /** Acknowledge or refuse a task of one's agency. */
    ACKNOWLEDGE,
    /** Report progress on a task of one's agency. */
    REPORT,
    /** Claim completion of a task of one's agency. */
    CLAIM,
    /** Write opinions on tasks one may read, and name others in them. */
    TALK,
    /** Agencies, units, groups, successors. */
    MANAGE_AGENCIES,
    /** People, posts, accounts. */
    MANAGE_ACCOUNTS,
    /** The table of rights. */
    MANAGE_RIGHTS,
    /** The working calendar. */
    MANAGE_CALENDAR,
    /** Policies. */
    MANAGE_POLICY,
    /** SMTP settings and the technical mail log (no subject, no text). */
    MANAGE_MAIL,
    /** Switch reminders on or off after the dry run. */
    SWITCH_MAIL,
    /** The mail log with the words of mails; only together with READ_ALL, as every mail is about some task. */
    READ_MAIL_LOG
}
