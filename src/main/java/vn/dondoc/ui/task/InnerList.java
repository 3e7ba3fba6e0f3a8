package vn.dondoc.ui.task;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.dondoc.inside.InnerAct;
import vn.dondoc.inside.InnerRow;
import vn.dondoc.inside.InnerState;
import vn.dondoc.inside.InnerTime;
import vn.dondoc.shared.Actor;
import vn.dondoc.task.Deadline;
import vn.dondoc.ui.component.Buttons;
import vn.dondoc.ui.component.Formats;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.component.StatePill;
import vn.dondoc.ui.component.Tone;

/** Inner tasks, a row each: how it stands, what and whose it is, what one may do. */
public class InnerList extends UnorderedList {

    private final InnerDialogs dialogs;
    private final Actor actor;
    private final boolean withTask;
    private final Runnable changed;

    /**
     * @param withTask whether each row says to which task it belongs
     * @param changed called after an act
     */
    public InnerList(List<InnerRow> rows, InnerDialogs dialogs, Actor actor, boolean withTask, Runnable changed) {
        this.dialogs = dialogs;
        this.actor = actor;
        this.withTask = withTask;
        this.changed = changed;
        addClassNames("row-list", "inner-list");
        rows.forEach(row -> add(line(row)));
    }

    private ListItem line(InnerRow row) {
        Div first = new Div(pill(row));
        first.addClassName("row-first");
        Div words = new Div();
        words.addClassName("line-words");
        Span content = new Span(row.content());
        content.addClassNames("strong", "inner-content");
        words.add(content, sub(under(row)));
        if (row.holderLeft()) {
            Span left = new Span(getTranslation("inner.holder-left"));
            left.addClassNames("pill", "tinted", "tone-ret");
            words.add(left);
        }
        if (withTask) {
            words.add(task(row));
        }
        quote(words, "inner.note", row.note());
        if (row.state() == InnerState.GIVEN) {
            quote(words, "inner.progress", row.progress());
            quote(words, "inner.returned", row.returnText());
        } else if (row.closing() == null) {
            quote(words, "inner.result", row.result());
        }
        quote(words, "inner.closed", row.closingText());
        return new ListItem(first, words, acts(row));
    }

    private static String due(Deadline deadline) {
        return Formats.deadline(Objects.requireNonNull(deadline.dueOn()), deadline.dueAt());
    }

    /** Nothing leads to a task that is no longer the agency's. */
    private static Span task(InnerRow row) {
        if (row.taskContent().isEmpty()) {
            return sub(row.code());
        }
        Anchor task = new Anchor(TaskPages.path(row.code()), row.code());
        task.getElement().setAttribute("router-link", "");
        Span of = sub(row.whole() ? "" : " · " + row.taskContent());
        of.getElement().insertChild(0, task.getElement());
        of.addClassName("inner-task");
        return of;
    }

    private static void quote(Div words, String label, @Nullable String text) {
        if (text != null) {
            Span line = new Span(I18NProvider.translate(label, text));
            line.addClassNames("written", "small");
            words.add(line);
        }
    }

    private String under(InnerRow row) {
        List<String> parts = new ArrayList<>();
        parts.add(row.own() && !row.toUnit() ? getTranslation("inner.for-you") : row.who());
        parts.add(getTranslation("inner.due", due(row.due())));
        if (row.doneOn() != null && row.doerName() != null) {
            parts.add(getTranslation("inner.done-by", row.doerName(), Formats.date(row.doneOn())));
        } else {
            parts.add(getTranslation("inner.given-by", row.giverName(), Formats.date(row.givenOn())));
        }
        if (row.whole()) {
            parts.add(getTranslation("inner.whole"));
        }
        return String.join(" · ", parts);
    }

    private Div acts(InnerRow row) {
        Div acts = new Div();
        acts.addClassNames("row-acts", "inner-acts");
        for (InnerAct act : InnerAct.values()) {
            if (row.acts().contains(act)) {
                acts.add(button(row, act));
            }
        }
        Button history =
                Buttons.icon(Icon.HISTORY, getTranslation("inner.history"), click -> dialogs.history(actor, row));
        history.getElement().setAttribute("aria-label", getTranslation("inner.history") + ": " + row.content());
        acts.add(history);
        return acts;
    }

    private Button button(InnerRow row, InnerAct act) {
        String words = getTranslation("InnerAct." + act.name());
        boolean first = act == InnerAct.CONFIRM || act == InnerAct.REPORT_DONE && row.own();
        Button button = first
                ? Buttons.plain(words, icon(act), click -> dialogs.act(actor, row, act, changed))
                : Buttons.quiet(words, null, click -> dialogs.act(actor, row, act, changed));
        button.getElement().setAttribute("aria-label", words + ": " + row.content());
        return act == InnerAct.CONFIRM ? Buttons.onceAtATime(button) : button;
    }

    static Icon icon(InnerAct act) {
        return switch (act) {
            case NOTE_PROGRESS -> Icon.PENCIL;
            case REPORT_DONE -> Icon.CHECK;
            case CONFIRM -> Icon.CHECK_CHECK;
            case GIVE_BACK -> Icon.UNDO_2;
            case CHANGE_DUE -> Icon.CALENDAR;
            case CANCEL -> Icon.X;
        };
    }

    private StatePill pill(InnerRow row) {
        InnerTime time = row.time();
        return switch (row.state()) {
            case GIVEN ->
                switch (time.kind()) {
                    case LATE -> new StatePill(Icon.CLOCK_ALERT, Tone.BAD, late(time));
                    case ON_HOLD ->
                        new StatePill(Icon.CIRCLE_PAUSE, Tone.IDLE, getTranslation("InnerTime.Kind.ON_HOLD"));
                    case DUE_TODAY ->
                        new StatePill(Icon.ALARM_CLOCK, Tone.SOON, getTranslation("InnerTime.Kind.DUE_TODAY"));
                    default ->
                        row.returns() > 0
                                ? new StatePill(Icon.UNDO_2, Tone.RET, getTranslation("inner.to-redo"))
                                : new StatePill(Icon.CIRCLE_DOT, Tone.IDLE, getTranslation("inner.left", time.days()));
                };
            case DONE_REPORTED -> new StatePill(Icon.HOURGLASS, Tone.WAIT, getTranslation("InnerState.DONE_REPORTED"));
            case CONFIRMED ->
                time.isLate()
                        ? new StatePill(Icon.CHECK_CHECK, Tone.LATE, getTranslation("inner.done-late", time.days()))
                        : new StatePill(Icon.CIRCLE_CHECK, Tone.OK, getTranslation("InnerState.CONFIRMED"));
            case CANCELLED ->
                new StatePill(
                        Icon.BAN,
                        Tone.IDLE,
                        getTranslation("InnerClosing."
                                + (row.closing() == null
                                        ? "BY_HAND"
                                        : row.closing().name())));
        };
    }

    private String late(InnerTime time) {
        return time.days() == 0 ? getTranslation("inner.late-less") : getTranslation("inner.late", time.days());
    }

    private static Span sub(String text) {
        Span line = new Span(text);
        line.addClassName("cell-sub");
        return line;
    }
}
