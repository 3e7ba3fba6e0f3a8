package vn.dondoc.ui.task;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.calendar.WorkingCalendar;
import vn.dondoc.draft.SentForms;
import vn.dondoc.history.Change;
import vn.dondoc.history.HistoryEntry;
import vn.dondoc.inside.InnerAct;
import vn.dondoc.inside.InnerRow;
import vn.dondoc.inside.InnerTasks;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.task.TaskRow;
import vn.dondoc.ui.component.Buttons;
import vn.dondoc.ui.component.DateField;
import vn.dondoc.ui.component.FieldColumns;
import vn.dondoc.ui.component.FormMessages;
import vn.dondoc.ui.component.HourField;
import vn.dondoc.ui.component.HouseDialog;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.component.Toast;
import vn.dondoc.ui.component.Tone;
import vn.dondoc.ui.shell.MainLayout;

/** What is done to inner tasks: to accept a result is a click, all else needs a word. */
@Component
public class InnerDialogs {

    private static final int PROGRESS = 500;
    private static final int WORDS = 1000;

    /** What of an act stands in its line, word by word. */
    private static final Set<String> QUOTED = Set.of("content", "progress", "result", "reason");

    private final InnerTasks inner;
    private final SentForms sent;
    private final WorkingCalendar calendar;
    private final Clock clock;

    InnerDialogs(InnerTasks inner, SentForms sent, WorkingCalendar calendar, Clock clock) {
        this.inner = inner;
        this.sent = sent;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Giao nội bộ, one after the other while the dialog is open. */
    void give(Actor actor, TaskRow task, boolean firstWhole, Runnable changed) {
        new GiveInsideDialog(
                        task,
                        inner.options(actor),
                        firstWhole,
                        LocalDate.now(clock),
                        calendar.days(),
                        form -> sent.once(actor, form.token(), () -> inner.give(actor, task.id(), form.forms())),
                        () -> sent.open(actor),
                        changed)
                .open();
    }

    /** Does what the button of a row says, or asks for the word it needs. */
    void act(Actor actor, InnerRow row, InnerAct act, Runnable changed) {
        switch (act) {
            case CONFIRM ->
                run(null, () -> inner.confirm(actor, row.id(), row.version()), t("inner.done.CONFIRM"), changed);
            case NOTE_PROGRESS ->
                ask(
                        row,
                        act,
                        "text",
                        PROGRESS,
                        words -> inner.noteProgress(actor, row.id(), row.version(), words),
                        changed);
            case REPORT_DONE ->
                ask(
                        row,
                        act,
                        "result",
                        WORDS,
                        words -> inner.reportDone(actor, row.id(), row.version(), words),
                        changed);
            case GIVE_BACK ->
                ask(row, act, "reason", WORDS, words -> inner.giveBack(actor, row.id(), row.version(), words), changed);
            case CHANGE_DUE -> changeDue(actor, row, changed);
            case CANCEL ->
                ask(row, act, "reason", WORDS, words -> inner.cancel(actor, row.id(), row.version(), words), changed);
        }
    }

    private void changeDue(Actor actor, InnerRow row, Runnable changed) {
        String title = t("InnerAct.CHANGE_DUE");
        DateField due = DateField.deadline(t("inner.field.CHANGE_DUE"), LocalDate.now(clock), calendar.days())
                .required();
        due.setValue(row.due().dueOn());
        HourField hour = HourField.ofDeadline(t("inner.field.due-at"), t("inner.help.due-at"));
        hour.setValue(row.due().dueAt());
        FormMessages messages = new FormMessages(title).field("dueOn", due).field("dueAt", hour);
        HouseDialog dialog = dialog(InnerAct.CHANGE_DUE, row);
        dialog.with(messages, what(row), new FieldColumns(due, hour));
        sends(
                dialog,
                InnerAct.CHANGE_DUE,
                messages,
                () -> inner.changeDue(actor, row.id(), row.version(), due.getValue(), hour.getValue()),
                changed);
        dialog.open();
    }

    /** Diễn biến: all that was done to it. */
    void history(Actor actor, InnerRow row) {
        HouseDialog dialog = new HouseDialog(t("inner.history"));
        dialog.addClassName("act-dialog");
        dialog.with(
                what(row),
                TimelineList.of(
                        inner.history(actor, row.id()).stream()
                                .map(InnerDialogs::told)
                                .toList(),
                        LocalDate.now(clock),
                        file -> new Div()));
        dialog.closes();
        dialog.open();
    }

    private static TimelineItem told(HistoryEntry entry) {
        String word = entry.changes().stream()
                .filter(change -> QUOTED.contains(change.field()))
                .map(Change::after)
                .findFirst()
                .orElse(null);
        String stands = entry.onBehalfOf();
        return new TimelineItem(
                entry.at(),
                Icon.CIRCLE_DOT,
                Tone.PLAIN,
                entry.name(),
                t("inner.told." + entry.act()),
                stands == null ? null : t("timeline.in-place-of", stands),
                word,
                List.of());
    }

    private void ask(InnerRow row, InnerAct act, String field, int longest, Consumer<String> send, Runnable changed) {
        TextArea words = TaskDialogs.area(t("inner.field." + act.name()), longest);
        words.setRequiredIndicatorVisible(true);
        words.setAutofocus(true);
        FormMessages messages = new FormMessages(t("InnerAct." + act.name())).field(field, words);
        HouseDialog dialog = dialog(act, row);
        dialog.with(messages, what(row), words);
        sends(dialog, act, messages, () -> send.accept(words.getValue()), changed);
        dialog.open();
    }

    private static HouseDialog dialog(InnerAct act, InnerRow row) {
        HouseDialog dialog =
                new HouseDialog(t("InnerAct." + act.name())).draft("INNER_" + act.name(), row.id(), row.version());
        dialog.addClassName("act-dialog");
        return dialog;
    }

    private static Paragraph what(InnerRow row) {
        Paragraph what = new Paragraph(row.content());
        what.addClassNames("written", "inner-what");
        return what;
    }

    private static void sends(
            HouseDialog dialog, InnerAct act, FormMessages messages, Runnable send, Runnable changed) {
        dialog.primary(Buttons.onceAtATime(Buttons.primary(
                t("InnerAct." + act.name()),
                InnerList.icon(act),
                click -> run(messages, send, t("inner.done." + act.name()), () -> {
                    dialog.close();
                    changed.run();
                }))));
    }

    /** What is wrong is said at its field, or in a word; nothing typed is lost. */
    static void run(@Nullable FormMessages form, Runnable act, String done, Runnable after) {
        try {
            if (form != null) {
                form.refuseUnreadable();
            }
            act.run();
        } catch (InvalidInput wrong) {
            if (form == null) {
                Toast.problem(OpenTask.words(wrong));
            } else {
                form.show(wrong);
            }
            return;
        } catch (DomainException refused) {
            Toast.problem(OpenTask.words(refused));
            return;
        }
        Toast.done(done);
        MainLayout.refreshCounts();
        after.run();
    }

    static String t(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }
}
