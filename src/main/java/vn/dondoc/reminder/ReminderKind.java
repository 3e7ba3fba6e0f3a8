package vn.dondoc.reminder;

import java.util.EnumSet;
import java.util.Set;

/** Why somebody is owed a mail. The name stands in the mail log and on the task's timeline. */
public enum ReminderKind {
    /** Giao nhiệm vụ: to those who lead or coordinate. */
    ASSIGNED(Family.ACT),
    /** Gửi để biết; goes in the same mail as {@link #ASSIGNED} where an agency is owed both. */
    INFORMED(Family.ACT),
    /** Giao lại a refused task, to the same or another lead. */
    REASSIGNED(Family.ACT),
    /** Đã tiếp nhận: to the agency's head, when somebody else did it. */
    ACKNOWLEDGED(Family.ACT),
    /** Báo cáo tiến độ: to the agency's head, when somebody else did it. */
    REPORTED(Family.ACT),
    /** Từ chối: to the office and to the agency's head. */
    REFUSED(Family.ACT),
    /** Đề nghị xác nhận hoàn thành: to the following officer and to the agency's head. */
    CLAIMED(Family.ACT),
    /** Rút lại đề nghị: to whoever was told of the claim, when somebody else did it. */
    CLAIM_WITHDRAWN(Family.ACT),
    /** Trả lại, with the reason word by word. */
    RETURNED(Family.ACT),
    /** Đã xác nhận hoàn thành. */
    CONFIRMED(Family.ACT),
    /** Xin gia hạn, xin thôi chủ trì: to the office and to the agency's head. */
    REQUESTED(Family.ACT),
    /** Rút lại điều đã xin: to whoever was told that it waits. */
    REQUEST_WITHDRAWN(Family.ACT),
    /** What was asked is answered. */
    ANSWERED(Family.ACT),
    /** Tạm dừng. */
    HELD(Family.ACT),
    /** Thực hiện tiếp. */
    RESUMED(Family.ACT),
    /** Mở lại. */
    REOPENED(Family.ACT),
    /** Kết thúc, hủy giao nhầm. */
    ENDED(Family.ACT),
    /** Đính chính: to those who lead or coordinate. */
    CORRECTED(Family.ACT),
    /** Chuyển đến, or given to the agency that should have had it: to the lead from now on. */
    TRANSFERRED(Family.ACT),
    /** Chuyển đi: to the former lead. */
    HANDED_OVER(Family.ACT),
    /** Giao nhầm: to the agency that never should have had it, led, coordinated or read. */
    TAKEN_BACK(Family.ACT),
    /** Chuyển sang văn bản mới. */
    CARRIED_OVER(Family.ACT),
    /** Giữ: its directive ended or was corrected, the task goes on as it is. */
    KEPT(Family.ACT),
    /** The letter of a directive's end, which lists its tasks; no row is of this kind. */
    DIRECTIVE_ENDED(Family.ACT),
    /** The letter of a directive's correction by a paper, which lists its tasks; no row is of this kind. */
    DIRECTIVE_CORRECTED(Family.ACT),
    /** Đôn đốc by a person of the office. */
    URGED(Family.ACT),
    /** Yêu cầu báo cáo by a day: to the lead agency. */
    REPORT_ASKED(Family.ACT),
    /** Phiếu hỏi có câu hỏi mới: to the lead agency. */
    QUESTION_ASKED(Family.ACT),
    /** Trình: a claim or refusal waits for the head of the agency. */
    SUBMITTED(Family.ACT),
    /** The head of the agency gave back what was laid before him. */
    SUBMISSION_SENT_BACK(Family.ACT),
    /** Đề nghị phối hợp: to the coordinating agency that is asked, also once more. */
    COORDINATION_ASKED(Family.ACT),
    /** A coordinating agency has answered: to the lead that asked. */
    COORDINATION_ANSWERED(Family.ACT),
    /** Trình: the answer of a coordinating agency waits for its head. */
    ANSWER_SUBMITTED(Family.ACT),
    /** The head of a coordinating agency gave back the answer that was laid before him. */
    ANSWER_SENT_BACK(Family.ACT),
    /** An answer is needed no more: to the agency that was asked. */
    COORDINATION_CLOSED(Family.ACT),
    /** The task ends earlier, and an answer is due with it: to the agency that was asked. */
    COORDINATION_DUE_FOLLOWED(Family.ACT),
    /** Giao nội bộ: to whoever has it to do, inside his agency. */
    INNER_GIVEN(Family.ACT),
    /** The result of an inner task was given back. */
    INNER_RETURNED(Family.ACT),
    /** Đổi hạn of an inner task. */
    INNER_DUE_CHANGED(Family.ACT),
    /** The task of an inner one has an earlier deadline, and it ends with it. */
    INNER_DUE_FOLLOWED(Family.ACT),
    /** Its task goes on after a hold, and its deadline moves by the days of it. */
    INNER_RESUMED(Family.ACT),
    /** Không đồng ý: to the officer who proposed issue, confirmation or return. */
    PROPOSAL_DECLINED(Family.ACT),
    /** Nhắc tên: to somebody who is named in what was written about a task. */
    MENTIONED(Family.ACT),

    /** Chưa tiếp nhận. */
    UNACKNOWLEDGED(Family.RECEIPT),
    /** So many working days before the deadline. */
    DUE_BEFORE(Family.DEADLINE),
    /** The deadline's day, or the last working day before a deadline on a day off. */
    DUE_TODAY(Family.DEADLINE),
    /** Overdue: the agency, its mailbox and the following officer. */
    OVERDUE_AGENCY(Family.DEADLINE),
    /** Overdue: the head of the office too. */
    OVERDUE_OFFICE(Family.DEADLINE),
    /** Overdue: the vice-chair in charge. */
    OVERDUE_VICE_CHAIR(Family.DEADLINE),
    /** Overdue: the first working day of each week after that. */
    OVERDUE_WEEKLY(Family.DEADLINE),
    /** A claim waits: the following officer. */
    CLAIM_WAITING_OFFICER(Family.CLAIM),
    /** A claim waits longer: the head of the office. */
    CLAIM_WAITING_LEADER(Family.CLAIM),
    /** The working day before an answer between agencies is due. */
    COORDINATION_BEFORE(Family.COORDINATION),
    /** The day of the answer. */
    COORDINATION_TODAY(Family.COORDINATION),
    /** The answer is late: the first and fifth working day, then each week. */
    COORDINATION_LATE(Family.COORDINATION),
    /** Two working days before an inner task is due. */
    INNER_BEFORE(Family.INNER),
    /** The day of an inner task. */
    INNER_TODAY(Family.INNER),
    /** An inner task is late: the first working day, then each week. */
    INNER_LATE(Family.INNER),

    /** The fifth, third and last working day before the province has to answer those above it. */
    UPWARD_BEFORE(Family.UPWARD),
    /** The day of the answer to those above. */
    UPWARD_TODAY(Family.UPWARD),
    /** The answer to those above is late: the first, third and fifth working day, then each week. */
    UPWARD_LATE(Family.UPWARD),

    /** Việc nhận tin: what is new about a watched task, in the morning's digest. */
    WATCHED(Family.WATCH),

    /** Tiến độ việc giao chung: what the agencies of a common task did, together in the following officer's morning. */
    FOLDER_PROGRESS(Family.FOLDER),

    /** Công văn đôn đốc, prepared for a person to sign. Nothing plans it yet. */
    DRAFT_LETTER(Family.LATER),
    /** The month's list of each agency. Nothing plans it yet. */
    MONTHLY_LIST(Family.LATER),
    /** Check your figures before they are frozen. Nothing plans it yet. */
    FREEZE_NOTICE(Family.LATER),
    /** A notice inside the program. Nothing plans it yet. */
    IN_APP_NOTICE(Family.LATER);

    /** What a kind follows from, and so how it is checked again before its mail is written. */
    enum Family {
        ACT,
        RECEIPT,
        DEADLINE,
        CLAIM,
        COORDINATION,
        INNER,
        UPWARD,
        WATCH,
        FOLDER,
        LATER
    }

    /** What a lead agency does, or the office enters for it. */
    static final Set<ReminderKind> OF_THE_LEAD = EnumSet.of(ACKNOWLEDGED, REPORTED, REFUSED, CLAIMED, REQUESTED);

    /** With these an agency gets a task to lead or to help with. */
    static final Set<ReminderKind> GIVING = EnumSet.of(ASSIGNED, REASSIGNED, TRANSFERRED);

    /** What is between the office and the agency that leads the task when it is done: nothing of whoever leads it afterwards. */
    static final Set<ReminderKind> OF_ONE_LEAD = EnumSet.of(
            REASSIGNED,
            ACKNOWLEDGED,
            REPORTED,
            REFUSED,
            CLAIMED,
            CLAIM_WITHDRAWN,
            RETURNED,
            CONFIRMED,
            REQUESTED,
            REQUEST_WITHDRAWN,
            ANSWERED,
            HELD,
            RESUMED,
            REOPENED,
            ENDED,
            CARRIED_OVER,
            KEPT,
            URGED,
            REPORT_ASKED,
            QUESTION_ASKED,
            SUBMITTED,
            SUBMISSION_SENT_BACK);

    /** What an agency's people lay before their head, and what he gives back. */
    static final Set<ReminderKind> INSIDE =
            EnumSet.of(SUBMITTED, SUBMISSION_SENT_BACK, ANSWER_SUBMITTED, ANSWER_SENT_BACK);

    /** What tells of requests between agencies. */
    static final Set<ReminderKind> BETWEEN = EnumSet.of(
            COORDINATION_ASKED,
            COORDINATION_ANSWERED,
            COORDINATION_CLOSED,
            COORDINATION_DUE_FOLLOWED,
            COORDINATION_BEFORE,
            COORDINATION_TODAY,
            COORDINATION_LATE);

    /** What stays inside an agency, who has to do what there. */
    static final Set<ReminderKind> INNER = EnumSet.of(
            INNER_GIVEN,
            INNER_RETURNED,
            INNER_DUE_CHANGED,
            INNER_DUE_FOLLOWED,
            INNER_RESUMED,
            INNER_BEFORE,
            INNER_TODAY,
            INNER_LATE);

    /** What the province owes those above it: people of the office are told, no agency. */
    static final Set<ReminderKind> UPWARD = EnumSet.of(UPWARD_BEFORE, UPWARD_TODAY, UPWARD_LATE);

    private final Family family;

    ReminderKind(Family family) {
        this.family = family;
    }

    Family family() {
        return family;
    }

    /** Whether it tells of what an agency's people lay before their head: nobody outside the agency knows of it. */
    boolean isInside() {
        return INSIDE.contains(this);
    }

    /** Whether it tells of what was asked between agencies: the lead, the one asked and the office know of it. */
    boolean isBetween() {
        return BETWEEN.contains(this);
    }

    /** Whether it tells of an inner task: only whoever has it to do is told. */
    boolean isInner() {
        return INNER.contains(this);
    }

    /** Whether it tells of what the province owes those above it, which is no task. */
    boolean isUpward() {
        return UPWARD.contains(this);
    }

    /** Whether not all who see the task know of it: whoever knows the act in its history does. */
    boolean isBetweenFew() {
        return isInside() || this == PROPOSAL_DECLINED;
    }

    /** Whether it goes to a person for himself, not to whoever holds a post. */
    boolean isPersonal() {
        return this == MENTIONED || this == WATCHED;
    }

    /** Whether it tells an agency of a task that is no longer, or never was, its own. */
    boolean isFarewell() {
        return this == HANDED_OVER || this == TAKEN_BACK;
    }

    /** Whether it follows from an act and has its own mail; the scheduled ones of a day share a digest. */
    public boolean isAct() {
        return family == Family.ACT;
    }

    /** The kind of letter that carries it: one assignment mail for each act of issue and recipient. */
    ReminderKind letter() {
        return this == INFORMED ? ASSIGNED : this;
    }
}
