package vn.dondoc.ui.task;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import vn.dondoc.calendar.WorkingDays;
import vn.dondoc.draft.FormToken;
import vn.dondoc.inside.InnerForm;
import vn.dondoc.inside.InnerOptions;
import vn.dondoc.task.TaskRow;
import vn.dondoc.ui.component.Buttons;
import vn.dondoc.ui.component.DateField;
import vn.dondoc.ui.component.FieldColumns;
import vn.dondoc.ui.component.FormMessages;
import vn.dondoc.ui.component.Formats;
import vn.dondoc.ui.component.HourField;
import vn.dondoc.ui.component.HouseDialog;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.component.InlineMessage;
import vn.dondoc.ui.component.Picker;

/** Hands a task on, whole or in parts; after each part the dialog is ready for the next. */
class GiveInsideDialog extends HouseDialog {

    private final RadioButtonGroup<Boolean> whole = new RadioButtonGroup<>(getTranslation("inner.field.how"));
    private final Picker<InnerOptions.Option> who =
            new Picker<>(getTranslation("inner.field.who"), InnerOptions.Option::name, GiveInsideDialog::where);
    private final TextArea content = TaskDialogs.area(getTranslation("inner.field.content"), 2000);
    private final DateField due;
    private final HourField hour =
            HourField.ofDeadline(getTranslation("inner.field.due-at"), getTranslation("inner.help.due-at"));
    private final TextField note = new TextField(getTranslation("inner.field.note"));
    private final FormMessages messages = new FormMessages(getTranslation("inner.give"));
    private final InlineMessage silent = new InlineMessage(
            InlineMessage.Kind.WARNING, getTranslation("inner.silent"), getTranslation("inner.silent-why"));
    private final Consumer<Sent> give;
    private final Supplier<FormToken> tokens;
    private final Runnable changed;
    private FormToken token;

    /** What is sent once. */
    record Sent(FormToken token, List<InnerForm> forms) {}

    GiveInsideDialog(
            TaskRow task,
            InnerOptions options,
            boolean firstWhole,
            LocalDate today,
            WorkingDays days,
            Consumer<Sent> give,
            Supplier<FormToken> tokens,
            Runnable changed) {
        super(InnerDialogs.t("inner.give"));
        draft("INNER_TASK", task.id());
        this.give = give;
        this.tokens = tokens;
        this.changed = changed;
        this.token = tokens.get();
        addClassName("act-dialog");
        whole.setItems(true, false);
        whole.setItemLabelGenerator(all -> getTranslation(all ? "inner.how.whole" : "inner.how.part"));
        whole.setValue(firstWhole);
        whole.addValueChangeListener(change -> content.setVisible(!change.getValue()));
        content.setVisible(!firstWhole);
        content.setRequiredIndicatorVisible(true);
        who.among(options.all()).required();
        who.setWidthFull();
        who.addValueChangeListener(change -> silent.setVisible(
                change.getValue() != null && !change.getValue().isReached()));
        silent.setVisible(false);
        due = DateField.deadline(getTranslation("inner.field.due"), today, days).required();
        LocalDate last = task.dueOn();
        if (last != null) {
            due.hint(getTranslation("inner.help.due", Formats.deadline(last, task.dueAt())));
            due.setValue(last);
            hour.setValue(task.dueAt());
        }
        note.setMaxLength(1000);
        note.setWidthFull();
        note.setManualValidation(true);
        messages.field("who", who)
                .field("content", content)
                .field("dueOn", due)
                .field("dueAt", hour)
                .field("note", note);
        with(messages, whole, who, silent, content, new FieldColumns(due, hour), note);
        left(Buttons.onceAtATime(
                Buttons.quiet(getTranslation("inner.give-more"), Icon.PLUS, click -> send(this::next))));
        primary(Buttons.onceAtATime(
                Buttons.primary(getTranslation("inner.give-send"), Icon.SEND, click -> send(this::done))));
    }

    private void send(Runnable after) {
        InnerOptions.Option to = who.getValue();
        InnerForm form = new InnerForm(
                to == null ? null : to.unit(),
                to == null ? null : to.person(),
                whole.getValue(),
                content.getValue(),
                note.getValue(),
                due.getValue(),
                hour.getValue());
        messages.clear();
        InnerDialogs.run(
                messages,
                () -> give.accept(new Sent(token, List.of(form))),
                getTranslation("inner.done.given", to == null ? "" : to.name()),
                after);
    }

    private void done() {
        close();
        changed.run();
    }

    /** Thêm liên tiếp: the day stays, the rest is empty. */
    private void next() {
        sent();
        token = tokens.get();
        changed.run();
        whole.setValue(false);
        who.clear();
        content.clear();
        note.clear();
        who.focus();
    }

    private static String where(InnerOptions.Option option) {
        return option.unit() == null ? option.where() : InnerDialogs.t("inner.unit");
    }
}
