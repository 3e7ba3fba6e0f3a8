package vn.dondoc.ui.task;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.dondoc.shared.Actor;
import vn.dondoc.task.ClosingKind;
import vn.dondoc.task.RecurrenceRow;
import vn.dondoc.task.TaskEndings;
import vn.dondoc.task.TaskHolds;
import vn.dondoc.task.TaskRow;
import vn.dondoc.task.TaskState;
import vn.dondoc.ui.component.Formats;
import vn.dondoc.ui.component.Icon;

/** The dialogs of what stops a task or starts it again; each names the task in its question. */
@Component
class EndingDialogs {

    private final TaskEndings endings;
    private final TaskHolds holds;
    private final OuterBound outer;

    EndingDialogs(TaskEndings endings, TaskHolds holds, OuterBound outer) {
        this.endings = endings;
        this.holds = holds;
        this.outer = outer;
    }

    /** Kết thúc, không hoàn thành: a document is needed unless the lead has refused. */
    void end(OpenTask task) {
        Select<ClosingKind> kind = new Select<>();
        kind.setLabel(t("task.field.closing"));
        kind.setItems(ClosingKind.NO_LONGER_FOLLOWED, ClosingKind.REPLACED, ClosingKind.WITHDRAWN);
        kind.setItemLabelGenerator(one -> t("ClosingKind." + one.name()));
        kind.setValue(ClosingKind.NO_LONGER_FOLLOWED);
        TextField document = document("task.field.end-document", "task.help.end-document");
        document.setRequiredIndicatorVisible(task.sheet().details().row().state() != TaskState.REFUSED);
        TextArea reason = TaskDialogs.reason("task.field.end-reason", "task.help.end-reason", "");
        ActDialog dialog = dialog(task, "END", "task.act.end");
        claimWaits(task).ifPresent(dialog::with);
        dialog.field("closingKind", kind).field("document", document).field("reason", reason);
        RecurrenceRow rule = task.sheet().details().marks().recurrence().row();
        Checkbox forGood = new Checkbox(t("task.field.end-rule"));
        if (rule != null && rule.next() != null) {
            // of a single period the others are usually still wanted
            forGood.setValue(rule.first().equals(task.sheet().seen().task()));
            forGood.setHelperText(
                    t("task.help.end-rule", RecurrenceDialog.words(rule.beats()), Formats.date(rule.next())));
            dialog.with(forGood);
        }
        dialog.sends(
                        t("task.act.end-button"),
                        Icon.BAN,
                        seen -> {
                            if (forGood.getValue()) {
                                endings.endForGood(
                                        actor(task), seen, kind.getValue(), reason.getValue(), document.getValue());
                            } else {
                                endings.end(actor(task), seen, kind.getValue(), reason.getValue(), document.getValue());
                            }
                        },
                        t("task.done.ended"))
                .open();
    }

    /** Hủy giao nhầm. */
    void cancelMistake(OpenTask task) {
        TextArea reason = TaskDialogs.reason("task.field.mistake-reason", "task.help.mistake", "");
        ActDialog dialog = dialog(task, "CANCEL_MISTAKE", "task.act.cancel-mistake-button");
        claimWaits(task).ifPresent(dialog::with);
        dialog.field("reason", reason)
                .sends(
                        t("task.act.cancel-mistake-button"),
                        Icon.BAN,
                        seen -> endings.cancelMistake(actor(task), seen, reason.getValue()),
                        t("task.done.cancelled"))
                .open();
    }

    /** Tạm dừng, with the paper that allows it. */
    void hold(OpenTask task) {
        TextField document = document("task.field.hold-document", "task.help.hold-document");
        document.setRequiredIndicatorVisible(true);
        TextArea reason = TaskDialogs.reason("task.field.hold-reason", "task.help.end-reason", "");
        dialog(task, "HOLD", "task.act.hold-title")
                .field("reason", reason)
                .field("document", document)
                .sends(
                        t("task.act.hold-button"),
                        Icon.CIRCLE_PAUSE,
                        seen -> holds.hold(actor(task), seen, reason.getValue(), document.getValue()),
                        t("task.done.held"))
                .open();
    }

    /** Thực hiện tiếp, asked for if the day to which the hold moves the deadline breaks an outer one. */
    void resume(OpenTask task, Runnable goOn) {
        LocalDate due =
                holds.dueIfResumed(actor(task), task.sheet().details().row().id());
        outer.ask(task, due, t("TaskAct.RESUME"), goOn);
    }

    /** Mở lại a completed task; a deadline that comes to lie beyond an outer one is said. */
    void reopen(OpenTask task) {
        TextArea reason = TaskDialogs.reason("task.field.reopen-reason", "task.help.reopen", "");
        LocalDate due =
                endings.dueIfReopened(actor(task), task.sheet().details().row().id());
        ActDialog dialog = dialog(task, "REOPEN", "task.act.reopen-title");
        if (due != null) {
            dialog.with(new Paragraph(t(
                    "task.reopen.due",
                    Formats.deadline(due, task.sheet().details().row().dueAt()))));
        }
        outer.warning(task, due).ifPresent(dialog::with);
        dialog.field("reason", reason)
                .sends(
                        t("TaskAct.REOPEN"),
                        Icon.UNDO_2,
                        seen -> endings.reopen(actor(task), seen, reason.getValue()),
                        t("task.done.reopened"))
                .open();
    }

    /** What the agency has sent and nobody has decided yet is overtaken by the ending. */
    private static Optional<Paragraph> claimWaits(OpenTask task) {
        TaskRow row = task.sheet().details().row();
        return row.state() != TaskState.PENDING_CONFIRMATION || row.claimedOn() == null
                ? Optional.empty()
                : Optional.of(
                        new Paragraph(t("ending.claim-waits", TaskWords.whose(row), Formats.date(row.claimedOn()))));
    }

    private static ActDialog dialog(OpenTask task, String form, String title) {
        TaskRow row = task.sheet().details().row();
        Paragraph which = new Paragraph(row.code() + ": " + row.content());
        which.addClassName("written");
        ActDialog dialog = new ActDialog(task, form, t(title));
        dialog.with(which);
        return dialog;
    }

    static TextField document(String label, String help) {
        TextField document = new TextField(t(label));
        document.setMaxLength(100);
        document.setManualValidation(true);
        document.setHelperText(help.isEmpty() ? null : t(help));
        return document;
    }

    private static Actor actor(OpenTask task) {
        return task.sheet().actor();
    }

    private static String t(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }
}
