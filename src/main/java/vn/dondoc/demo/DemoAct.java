package vn.dondoc.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One act in the life of a task.
 *
 * @param day null for the marks of a draft
 * @param percent progress of a report, else 0
 * @param text what was reported, claimed, or given as a reason; empty where the act has none
 * @param obstacle difficulties of a report
 * @param asks proposals of a report
 * @param agency the new lead of a reassignment or a transfer, the one that a refusal suggests, or a coordinating one that is asked or answers
 * @param number number and symbol of the result paper; only a symbol ("BC-STC") gets its number from the day
 * @param files names of the files made for it; the ending says what kind
 * @param by "head" for the agency's head, "staff", or the user name of who decides; null for the usual one
 * @param to "office" or "inside" for an opinion that one side alone reads; null for all in the task; of a call, with whom
 *     one spoke
 * @param names user names of those whom an opinion names
 * @param paper number of the agency's paper when the office enters the act for it ("VP nhập hộ")
 * @param due the deadline given with a reassignment or an extension, or asked for; the day by which an answer is asked,
 *     or by which a part is to be done inside the agency
 */
record DemoAct(
        @Nullable DemoDay day,
        Verb verb,
        int percent,
        String text,
        @Nullable String obstacle,
        @Nullable String asks,
        @Nullable String agency,
        @Nullable String number,
        List<String> files,
        @Nullable String by,
        @Nullable String to,
        List<String> names,
        @Nullable String paper,
        @Nullable DemoDue due) {

    enum Verb {
        /** Stays a draft. */
        DRAFT,
        ACKNOWLEDGE,
        REFUSE,
        /** The office gives a refused task to another lead, or to the same one again. */
        REASSIGN,
        /** The office ends a refused task. */
        END,
        REPORT,
        CLAIM,
        RETURN,
        CONFIRM,
        /** The agency asks for more time; the deadline it wants stands beside it. */
        ASK,
        /** More time is granted. */
        GRANT,
        /** More time is denied. */
        DENY,
        /** The office puts the task on hold; the number is that of the paper. */
        HOLD,
        /** The task goes on. */
        RESUME,
        /** The office opens a completed task again. */
        REOPEN,
        /** The office takes back what it issued by mistake. */
        CANCEL,
        /** The lead asks a coordinating agency, with the day of the answer. */
        COORDINATE,
        /** The coordinating agency answers. */
        ANSWER,
        /** The lead hands a part on to its staff, with a day of its own. */
        HAND_ON,
        /** The lead's staff reports the oldest such part done. */
        DONE_INSIDE,
        /** Đôn đốc by hand. */
        URGE,
        /** Somebody writes an opinion about the task. */
        SAY,
        /** Somebody wants the news of the task. */
        WATCH,
        /** The officer proposes the decision that is due. */
        PROPOSE,
        /** Chuyển chủ trì; the number is that of the paper. */
        TRANSFER,
        /** Đính chính of the deadline. */
        CORRECT,
        /** The office asks for a report by a day. */
        ASK_REPORT,
        /** Đôn đốc by telephone; the day is the one that was promised. */
        CALL,
        /** A leader stars the task. */
        STAR,
        /** The office puts the label on that the text names. */
        LABEL
    }

    /** The same on another day. */
    DemoAct on(DemoDay other) {
        return new DemoAct(
                other, verb, percent, text, obstacle, asks, agency, number, files, by, to, names, paper, due);
    }

    DemoDay dayOrThrow() {
        if (day == null) {
            throw new IllegalStateException(verb + " has no day");
        }
        return day;
    }

    /** Done by the lead agency, not by the office or a coordinating one. */
    boolean byAgency() {
        return switch (verb) {
            case ACKNOWLEDGE, REFUSE, REPORT, CLAIM, ASK, COORDINATE, HAND_ON, DONE_INSIDE -> true;
            default -> false;
        };
    }
}
