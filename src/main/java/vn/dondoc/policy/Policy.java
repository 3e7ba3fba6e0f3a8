package vn.dondoc.policy;

import java.util.Arrays;

/**
 * What an office settles for itself. The default is the program's own and is shown as such; the numbers of the ladder
 * are those of an office whose rules were read, none is fixed by a law of the state.
 */
public enum Policy {
    /** Working days within which a task should be acknowledged; then it stands in a count of its own. */
    ACKNOWLEDGE_WITHIN_DAYS(PolicyGroup.ASSIGNMENT, days(1, 30), "1"),
    /** Working days after issue within which the lead may still refuse. */
    REFUSE_WITHIN_DAYS(PolicyGroup.ASSIGNMENT, days(1, 30), "3"),
    /** Working days after issue within which the office may cancel or correct what it issued by mistake. */
    CORRECT_WITHIN_DAYS(PolicyGroup.ASSIGNMENT, days(1, 60), "5"),
    /** Working days that task entry proposes where the document names no date; 0 proposes nothing. */
    DEFAULT_TERM_DAYS(PolicyGroup.ASSIGNMENT, days(0, 250), "0"),
    /** A deadline nearer than this at issue asks: keep, or propose another. */
    SHORT_DEADLINE_DAYS(PolicyGroup.ASSIGNMENT, days(0, 30), "3"),
    /** Working days before its deadline on which the next period of a recurring task appears. */
    RECURRENCE_AHEAD_DAYS(PolicyGroup.ASSIGNMENT, days(1, 60), "10"),
    /** Whether the deadline of a period on a day off is the working day before; else the next one. */
    RECURRENCE_MOVES_BACK(PolicyGroup.ASSIGNMENT, new PolicyShape.YesNo(), "true"),
    /** Minutes after which a hỏa tốc task that nobody has acknowledged rings at the office. */
    EXPRESS_ALARM_MINUTES(PolicyGroup.ASSIGNMENT, new PolicyShape.Number(1, 1440, PolicyShape.Unit.MINUTES), "30"),
    /** So long may whoever wrote an opinion take it back. */
    TALK_WITHDRAW_MINUTES(PolicyGroup.ASSIGNMENT, new PolicyShape.Number(0, 1440, PolicyShape.Unit.MINUTES), "15"),

    /** A deadline this near is "sắp đến hạn". */
    SOON_DAYS(PolicyGroup.DEADLINE, days(0, 30), "3"),
    /** An open task without a report for more working days than this stands in the figure "chưa cập nhật". */
    SILENT_DAYS(PolicyGroup.DEADLINE, days(1, 120), "10"),
    /** So many extensions of a task the head of the office may grant; beyond them a leader of the province decides. */
    EXTENSION_TIMES(PolicyGroup.DEADLINE, new PolicyShape.Number(0, 20, PolicyShape.Unit.TIMES), "2"),
    /** Working days in all that the head of the office may grant. */
    EXTENSION_DAYS(PolicyGroup.DEADLINE, days(0, 250), "30"),
    /** Whether a leader of the province decides on tasks that come from above the province's government. */
    EXTENSION_ABOVE_BY_LEADER(PolicyGroup.DEADLINE, new PolicyShape.YesNo(), "true"),
    /** Working days before the outer deadline by which the tasks of a directive from above are due. */
    INNER_BEFORE_OUTER_DAYS(PolicyGroup.DEADLINE, days(0, 60), "5"),
    /** Whether a deadline on a day off counts to the end of the next working day; else on the day of the document. */
    DEADLINE_MOVES_TO_WORKING_DAY(PolicyGroup.DEADLINE, new PolicyShape.YesNo(), "false"),

    /** "Chuyên viên được xác nhận trong lĩnh vực". */
    OFFICER_MAY_CONFIRM(PolicyGroup.DECISION, new PolicyShape.YesNo(), "false"),
    /** "Đầu mối trình, thủ trưởng duyệt"; an agency may have its own. */
    HEAD_APPROVES(PolicyGroup.DECISION, new PolicyShape.YesNo(), "false"),

    /** Working days before the deadline on which the lead is reminded; 0 is the day itself. */
    REMIND_BEFORE_DAYS(PolicyGroup.REMINDER, new PolicyShape.Days(60), "5,3,1,0"),
    /** Deadlines this near at issue have the short ladder. */
    SHORT_TERM_DAYS(PolicyGroup.REMINDER, days(0, 60), "5"),
    /** The short ladder. */
    REMIND_BEFORE_DAYS_SHORT(PolicyGroup.REMINDER, new PolicyShape.Days(60), "1,0"),
    /** Working days after the deadline: the lead's head, its mailbox, the following officer. */
    OVERDUE_AGENCY_DAYS(PolicyGroup.REMINDER, days(1, 60), "1"),
    /** Working days after the deadline: the head of the office too. */
    OVERDUE_OFFICE_DAYS(PolicyGroup.REMINDER, days(1, 60), "3"),
    /** Working days after the deadline: the vice-chair of the field too, then on the first working day of each week. */
    OVERDUE_VICE_CHAIR_DAYS(PolicyGroup.REMINDER, days(1, 60), "5"),
    /** A digest lists what is due within so many working days, besides what is overdue. */
    DIGEST_DUE_WITHIN_DAYS(PolicyGroup.REMINDER, days(0, 60), "5"),
    /** A claim that waits for more working days than this is told to the following officer. */
    CLAIM_WAITING_OFFICER_DAYS(PolicyGroup.REMINDER, days(0, 60), "2"),
    /** A claim that waits for more working days than this is told to the head of the office. */
    CLAIM_WAITING_LEADER_DAYS(PolicyGroup.REMINDER, days(0, 60), "4"),

    /** No mail but urgent ones leaves before this hour. */
    SEND_FROM(PolicyGroup.SENDING, new PolicyShape.Time(), "07:00"),
    /** The hour of the daily digest. */
    DIGEST_AT(PolicyGroup.SENDING, new PolicyShape.Time(), "07:30"),
    /** No mail but urgent ones leaves after this hour. */
    SEND_UNTIL(PolicyGroup.SENDING, new PolicyShape.Time(), "18:00"),
    /** How long a mail waits so that its act can be undone; urgent ones wait for nothing. */
    UNDO_HOLD_SECONDS(PolicyGroup.SENDING, new PolicyShape.Number(0, 600, PolicyShape.Unit.SECONDS), "60"),

    /** "Máy dùng chung": after so many minutes without use the session ends. */
    SHARED_MACHINE_MINUTES(PolicyGroup.ACCESS, new PolicyShape.Number(2, 30, PolicyShape.Unit.MINUTES), "10"),

    /** Whether a printed form folds tasks without deadline into "đúng hạn" and "trong hạn", and says so. */
    FOLD_NO_DEADLINE(PolicyGroup.FIGURES, new PolicyShape.YesNo(), "false"),
    /** Which tasks a figure over a period has, a {@link PeriodBasis}; the period's last day says which version holds. */
    PERIOD_TASKS(
            PolicyGroup.FIGURES,
            new PolicyShape.Choice(
                    Arrays.stream(PeriodBasis.values()).map(Enum::name).toList()),
            PeriodBasis.GIVEN.name());

    private final PolicyGroup group;
    private final PolicyShape shape;
    private final String defaultValue;

    Policy(PolicyGroup group, PolicyShape shape, String defaultValue) {
        this.group = group;
        this.shape = shape;
        this.defaultValue = defaultValue;
    }

    public PolicyGroup group() {
        return group;
    }

    public PolicyShape shape() {
        return shape;
    }

    /** What holds as long as the office has settled nothing. */
    public String defaultValue() {
        return defaultValue;
    }

    /** Whether an agency may have a value of its own. */
    public boolean isPerAgency() {
        return this == HEAD_APPROVES;
    }

    /** Whether it does something yet; folding comes with the printed forms. */
    public boolean isShown() {
        return this != FOLD_NO_DEADLINE;
    }

    private static PolicyShape days(int least, int most) {
        return new PolicyShape.Number(least, most, PolicyShape.Unit.WORKING_DAYS);
    }
}
