package vn.dondoc.ui.task;

import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.dondoc.calendar.WorkingDays;
import vn.dondoc.task.Deadline;
import vn.dondoc.task.ProposalRow;
import vn.dondoc.task.TaskAct;
import vn.dondoc.ui.component.Formats;

/** What a proposal proposes, in words: of an answer to a request whether it says yes or no. */
final class ProposalWords {

    private ProposalWords() {}

    /** "Cho gia hạn", "Trả lại"; on its mark. */
    static String act(ProposalRow row) {
        return switch (row.act()) {
            case DECIDE_EXTENSION ->
                I18NProvider.translate(row.granted() == null ? "proposal.act.deny" : "proposal.act.grant");
            case CONSENT_TO_REFUSAL -> I18NProvider.translate("task.act.release");
            default -> I18NProvider.translate("TaskAct." + row.act().name());
        };
    }

    /** "Cho gia hạn đến 15/06/2026", "Trả lại": what the button of one proposal does at once. */
    static String button(ProposalRow row) {
        String granted = granted(row);
        return granted == null ? act(row) : granted;
    }

    /** "Đã cho NV-2026-00040 gia hạn đến 15/06/2026.": what came of deciding this one as proposed. */
    static String done(ProposalRow row) {
        String code = Objects.requireNonNullElse(row.code(), row.content());
        return row.act() == TaskAct.DECIDE_EXTENSION
                ? row.granted() == null
                        ? I18NProvider.translate("proposal.done.deny", code)
                        : I18NProvider.translate(
                                "proposal.done.grant", code, row.granted().words())
                : I18NProvider.translate("proposal.done." + row.act().name(), code);
    }

    /** "Lê Văn A đề nghị cho gia hạn đến 15/06/2026". */
    static String whole(ProposalRow row) {
        return switch (row.act()) {
            case DECIDE_EXTENSION ->
                row.granted() == null
                        ? I18NProvider.translate("proposal.deny", row.proposerName())
                        : I18NProvider.translate(
                                "proposal.grant",
                                row.proposerName(),
                                row.granted().words());
            default -> I18NProvider.translate("proposal." + row.act().name(), row.proposerName());
        };
    }

    /** "Cho gia hạn đến 15/06/2026"; null unless that is proposed. */
    static @Nullable String granted(ProposalRow row) {
        return row.granted() == null
                ? null
                : I18NProvider.translate("proposals.granted", row.granted().words());
    }

    /** "Cơ quan xin đến 30/06/2026, thêm 22 ngày làm việc: “Chờ số liệu”"; null unless this answers it. */
    static @Nullable String asked(ProposalRow row, WorkingDays days) {
        ProposalRow.Asked asked = row.asked();
        if (asked == null) {
            return null;
        }
        return asked.until() == null
                ? I18NProvider.translate("proposals.asked-release", asked.reason())
                : I18NProvider.translate(
                        "proposals.asked",
                        asked.until().words() + more(row.deadline(), asked.until(), days),
                        asked.reason());
    }

    /**
     * What is proposed to grant, for whoever reads it without its button: "Cho gia hạn đến 15/06/2026, thêm 11 ngày làm
     * việc". Beside the button, which says the day, only how much it is where it is not what is asked. Null unless that is
     * proposed.
     */
    static @Nullable String granted(ProposalRow row, boolean besideButton, WorkingDays days) {
        Deadline granted = row.granted();
        String words = granted(row);
        if (granted == null || words == null) {
            return null;
        }
        if (!besideButton) {
            return words + more(row.deadline(), granted, days);
        }
        int count = count(row.deadline(), granted, days);
        return count == 0 || isAsAsked(row)
                ? null
                : I18NProvider.translate("proposals.granted-days", Formats.number(count));
    }

    private static boolean isAsAsked(ProposalRow row) {
        ProposalRow.Asked asked = row.asked();
        return asked != null && Objects.equals(asked.until(), row.granted());
    }

    /** ", thêm 22 ngày làm việc"; empty for less than one. */
    static String more(@Nullable Deadline before, Deadline to, WorkingDays days) {
        int count = count(before, to, days);
        return count == 0 ? "" : I18NProvider.translate("request.more-days", Formats.number(count));
    }

    private static int count(@Nullable Deadline before, Deadline to, WorkingDays days) {
        LocalDate from = before == null ? null : before.dueOn();
        LocalDate until = to.dueOn();
        return from == null || until == null ? 0 : days.countAfter(from, until);
    }
}
