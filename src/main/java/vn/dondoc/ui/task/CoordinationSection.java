package vn.dondoc.ui.task;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.dondoc.file.StoredFile;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.Right;
import vn.dondoc.task.Coordination;
import vn.dondoc.task.LaidAnswer;
import vn.dondoc.task.TaskCoordination;
import vn.dondoc.ui.component.Buttons;
import vn.dondoc.ui.component.Card;
import vn.dondoc.ui.component.Formats;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.component.StatePill;
import vn.dondoc.ui.component.Tone;

/**
 * Who was asked to coordinate, when and until when, who has answered and who is silent. Where there is little room each
 * request is a block.
 */
class CoordinationSection extends Card {

    private static final List<String> COLUMNS = List.of("agency", "asked", "due", "answer");

    private final OpenTask task;
    private final CoordinationDialogs dialogs;
    private final Function<StoredFile, Component> chip;

    CoordinationSection(OpenTask task, TaskBench bench, Function<StoredFile, Component> chip) {
        super(I18NProvider.translate("coordination.title"));
        this.task = task;
        this.dialogs = bench.coordinationDialogs;
        this.chip = chip;
        addClassName("coordination");
        TaskCoordination coordination = task.sheet().coordination();
        setVisible(!coordination.lines().isEmpty());
        if (!isVisible()) {
            return;
        }
        Span summary = quiet(
                getTranslation("coordination.summary", coordination.lines().size(), coordination.waiting()));
        if (coordination.askable().isEmpty()) {
            action(summary);
        } else {
            action(Buttons.quiet(getTranslation("coordination.ask"), Icon.PLUS, click -> dialogs.ask(task)));
            with(summary);
        }
        NativeTable table = new NativeTable();
        table.getElement().setAttribute("aria-label", getTranslation("coordination.title"));
        NativeTableRow head = table.getHead().addRow();
        for (String column : COLUMNS) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(getTranslation("coordination.column." + column));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        coordination.lines().forEach(line -> row(table.getBody().addRow(), line));
        Div answers = new Div(table);
        answers.addClassName("coordination-table");
        with(answers);
    }

    private void row(NativeTableRow row, TaskCoordination.Line line) {
        Coordination one = line.request();
        NativeTableCell agency = new NativeTableCell(strong(one.agencyName()));
        if (one.round() > 1) {
            agency.add(quiet(getTranslation("coordination.round", one.round())));
        }
        NativeTableCell asked = new NativeTableCell(
                written(one.text()),
                TimelineList.chips(one.files().stream().map(chip).toList()),
                quiet(getTranslation("coordination.who", one.askerName(), Formats.moment(one.askedAt()))));
        Span due = new Span(Formats.date(one.dueOn()));
        due.addClassName("num");
        NativeTableCell until = new NativeTableCell(new Div(due), pill(line));
        until.getElement().setAttribute("data-label", getTranslation("coordination.column.due"));
        row.add(agency, asked, until, answer(line));
    }

    private NativeTableCell answer(TaskCoordination.Line line) {
        Coordination one = line.request();
        NativeTableCell cell = new NativeTableCell();
        if (one.answer() != null) {
            cell.add(
                    written(one.answer()),
                    TimelineList.chips(one.answerFiles().stream().map(chip).toList()));
            if (one.documentNumber() != null) {
                cell.add(quiet(getTranslation("coordination.paper", one.documentNumber())
                        + (one.documentOn() == null
                                ? ""
                                : " " + getTranslation("task.source-day", Formats.date(one.documentOn())))));
            }
            if (one.enteredFrom() != null) {
                cell.add(quiet(getTranslation("coordination.entered", one.enteredFrom())));
            }
            cell.add(who(one.answererName(), one.answeredAt()));
        }
        LaidAnswer laid = line.laid();
        if (laid != null) {
            cell.add(
                    written(laid.text()),
                    TimelineList.chips(laid.files().stream().map(chip).toList()),
                    quiet(getTranslation(
                            "coordination.laid", laid.submitterName(), Formats.moment(laid.submittedAt()))));
        }
        if (one.closingText() != null) {
            cell.add(written(one.closingText()), who(one.closerName(), one.closedAt()));
        }
        Div acts = new Div();
        acts.addClassName("coordination-acts");
        // the one who is asked answers by the page's first button
        if (line.mayEnter() && !line.mayAnswer()) {
            acts.add(act("coordination.enter", Icon.PENCIL, () -> dialogs.answer(task, one, true)));
        }
        if (line.mayReturn()) {
            acts.add(act("coordination.again", Icon.UNDO_2, () -> dialogs.again(task, one)));
        }
        if (line.mayClose()) {
            acts.add(act("coordination.close", Icon.X, () -> dialogs.close(task, one)));
        }
        if (acts.getComponentCount() > 0) {
            cell.add(acts);
        } else if (!line.mayAnswer() && laid == null && !line.maySubmit() && isLeftToHead(one)) {
            cell.add(quiet(getTranslation("coordination.head-only")));
        }
        return cell;
    }

    /** Whether the reader would answer, but for the rule that his head does. */
    private boolean isLeftToHead(Coordination one) {
        Actor actor = task.sheet().actor();
        return one.isWaiting() && actor.may(Right.CLAIM) && actor.worksIn(one.agency());
    }

    private Button act(String words, Icon icon, Runnable run) {
        return Buttons.plain(getTranslation(words), icon, click -> run.run());
    }

    private StatePill pill(TaskCoordination.Line line) {
        String state =
                getTranslation("Coordination.State." + line.request().state().name());
        return switch (line.request().state()) {
            case WAITING ->
                line.late()
                        ? new StatePill(Icon.CLOCK_ALERT, Tone.BAD, late(line.lateDays()))
                        : new StatePill(Icon.HOURGLASS, Tone.WAIT, state);
            case ANSWERED ->
                line.late()
                        ? new StatePill(
                                Icon.CHECK_CHECK,
                                Tone.LATE,
                                getTranslation("coordination.answered-late", line.lateDays()))
                        : new StatePill(Icon.CIRCLE_CHECK, Tone.OK, state);
            case RETURNED -> new StatePill(Icon.UNDO_2, Tone.IDLE, state);
            case CLOSED, OVERTAKEN -> new StatePill(Icon.BAN, Tone.IDLE, state);
        };
    }

    /** "Chậm 3 ngày". */
    static String late(int days) {
        return days == 0
                ? I18NProvider.translate("coordination.late-less")
                : I18NProvider.translate("coordination.late", days);
    }

    private Span who(@Nullable String name, @Nullable Instant at) {
        return quiet(
                getTranslation("coordination.who", name == null ? "" : name, at == null ? "" : Formats.moment(at)));
    }

    private static Div strong(String text) {
        Div words = new Div(text);
        words.addClassName("strong");
        return words;
    }

    private static Div written(String text) {
        Div words = new Div(text);
        words.addClassName("written");
        return words;
    }

    private static Span quiet(String text) {
        Span line = new Span(text);
        line.addClassName("cell-sub");
        return line;
    }
}
