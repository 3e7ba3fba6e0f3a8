package vn.dondoc.ui.task;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import vn.dondoc.shared.Actor;
import vn.dondoc.task.SignedPaper;
import vn.dondoc.task.TaskRow;
import vn.dondoc.ui.component.DateField;
import vn.dondoc.ui.component.Formats;
import vn.dondoc.ui.component.Icon;

/** Ghi văn bản đã ký: what the draft became; by the same act the task is confirmed, or that is proposed. */
final class SigningDialog {

    private SigningDialog() {}

    static void confirm(TaskBench bench, OpenTask task) {
        TextField number = number();
        DateField day = day(bench);
        Actor actor = task.sheet().actor();
        dialog(task, "task.signing.title", number, day)
                .sends(
                        t("task.signing.confirm"),
                        Icon.CIRCLE_CHECK,
                        seen -> bench.decisions.confirmSigned(
                                actor, seen, new SignedPaper(number.getValue(), day.getValue())),
                        t("task.done.confirmed"))
                .open();
    }

    static void propose(TaskBench bench, OpenTask task) {
        TextField number = number();
        DateField day = day(bench);
        Actor actor = task.sheet().actor();
        dialog(task, "task.signing.propose-title", number, day)
                .sends(
                        t("task.act.propose-confirm"),
                        Icon.CIRCLE_CHECK,
                        seen -> bench.proposals.proposeSigned(
                                actor, seen, new SignedPaper(number.getValue(), day.getValue())),
                        t("task.done.proposed"))
                .open();
    }

    private static ActDialog dialog(OpenTask task, String title, TextField number, DateField day) {
        TaskRow row = task.sheet().details().row();
        Paragraph which = new Paragraph(row.code() + ": " + row.content());
        which.addClassName("written");
        ActDialog dialog = new ActDialog(task, "SIGNED", t(title));
        LocalDate draft = row.claimedOn();
        dialog.with(which, new Paragraph(t("task.signing.what", draft == null ? "" : Formats.date(draft))));
        return dialog.pair("number", number, "signedOn", day);
    }

    private static TextField number() {
        TextField number = new TextField(t("task.signing.number"));
        number.setMaxLength(60);
        number.setManualValidation(true);
        number.setRequiredIndicatorVisible(true);
        return number;
    }

    private static DateField day(TaskBench bench) {
        return DateField.past(t("task.signing.day"), bench.today()).required();
    }

    /** "12/QĐ-UBND ngày 18/11/2026". */
    static String words(SignedPaper paper) {
        LocalDate day = paper.signedOn();
        return t("task.signing.paper-words", paper.number(), day == null ? "" : Formats.date(day));
    }

    private static String t(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }
}
