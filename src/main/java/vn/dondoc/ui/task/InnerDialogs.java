package vn.dondoc.ui.task;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.calendar.WorkingCalendar;
import vn.dondoc.draft.SentForms;
import vn.dondoc.inside.InnerAct;
import vn.dondoc.inside.InnerRow;
import vn.dondoc.inside.InnerTasks;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.task.TaskRow;
import vn.dondoc.ui.component.Buttons;
import vn.dondoc.ui.component.FormMessages;
import vn.dondoc.ui.component.HouseDialog;
import vn.dondoc.ui.component.Toast;
import vn.dondoc.ui.shell.MainLayout;

/** What is done to inner tasks: to accept a result is a click, all else needs a word. */
@Component
public class InnerDialogs {

    private static final int PROGRESS = 500;
    private static final int WORDS = 1000;

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
            case CANCEL ->
                ask(row, act, "reason", WORDS, words -> inner.cancel(actor, row.id(), row.version(), words), changed);
        }
    }

    private void ask(InnerRow row, InnerAct act, String field, int longest, Consumer<String> send, Runnable changed) {
        String title = t("InnerAct." + act.name());
        TextArea words = TaskDialogs.area(t("inner.field." + act.name()), longest);
        words.setRequiredIndicatorVisible(true);
        words.setAutofocus(true);
        FormMessages messages = new FormMessages(title).field(field, words);
        HouseDialog dialog = new HouseDialog(title).draft("INNER_" + act.name(), row.id(), row.version());
        dialog.addClassName("act-dialog");
        Paragraph what = new Paragraph(row.content());
        what.addClassNames("written", "inner-what");
        dialog.with(messages, what, words);
        dialog.primary(Buttons.onceAtATime(Buttons.primary(
                title,
                InnerList.icon(act),
                click -> run(messages, () -> send.accept(words.getValue()), t("inner.done." + act.name()), () -> {
                    dialog.close();
                    changed.run();
                }))));
        dialog.open();
    }

    /** What is wrong is said at its field, or in a word; nothing typed is lost. */
    static void run(@Nullable FormMessages form, Runnable act, String done, Runnable after) {
        try {
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
