package vn.dondoc.ui.task;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import vn.dondoc.task.FolderAnswer;
import vn.dondoc.task.TaskRow;
import vn.dondoc.task.TaskState;
import vn.dondoc.ui.component.Formats;
import vn.dondoc.ui.component.StatePill;

/** Member × state × short result × file; rows are ticked to be decided together. On a phone each row is a block. */
class AnswerTable extends Div {

    private final TaskWords words;
    private final TaskFiles files;
    private final Map<TaskRow, Checkbox> ticks = new LinkedHashMap<>();
    private Consumer<Set<TaskRow>> ticked = rows -> {};

    /** @param chooses whether this person does anything to many tasks at once */
    AnswerTable(List<FolderAnswer> answers, boolean chooses, TaskWords words, TaskFiles files) {
        this.words = words;
        this.files = files;
        addClassName("answers");
        NativeTable table = new NativeTable();
        table.getElement().setAttribute("aria-label", getTranslation("folder.answers"));
        NativeTableRow head = table.getHead().addRow();
        if (chooses) {
            Checkbox all = new Checkbox();
            all.addValueChangeListener(change -> tickAll(change.getValue()));
            all.setAriaLabel(getTranslation("folder.tick-all"));
            head.add(new NativeTableHeaderCell(all));
        }
        for (String column : List.of("agency", "state", "result", "files")) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(getTranslation("folder.column." + column));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        answers.forEach(one -> row(table.getBody().addRow(), one, chooses));
        add(table);
    }

    /** @param told which rows are ticked, whenever that changes */
    void onTick(Consumer<Set<TaskRow>> told) {
        ticked = told;
    }

    void tickNone() {
        tickAll(false);
    }

    /** Told of once, however many they are. */
    private void tickAll(boolean on) {
        Consumer<Set<TaskRow>> told = ticked;
        ticked = rows -> {};
        ticks.values().forEach(tick -> tick.setValue(on));
        ticked = told;
        told.accept(chosen());
    }

    private void row(NativeTableRow row, FolderAnswer one, boolean chooses) {
        TaskRow task = one.task();
        String agency = Objects.requireNonNullElse(task.leadName(), "–");
        if (chooses) {
            Checkbox tick = new Checkbox();
            tick.addValueChangeListener(change -> ticked.accept(chosen()));
            tick.setAriaLabel(getTranslation("folder.tick", agency));
            ticks.put(task, tick);
            row.add(new NativeTableCell(tick));
        }
        Anchor open = new Anchor(TaskPages.path(task), agency);
        open.getElement().setAttribute("router-link", "");
        Span code = new Span(TaskWords.beside(Objects.requireNonNullElse(task.code(), ""), task));
        code.addClassNames("cell-sub", "num");
        TaskWords.Shown shown = words.inList(task, getLocale());
        row.add(
                new NativeTableCell(new Div(open), code),
                new NativeTableCell(new StatePill(shown.mark(), shown.words())),
                new NativeTableCell(result(one)),
                new NativeTableCell(evidence(one)));
    }

    private Div result(FolderAnswer one) {
        Div said = new Div();
        said.addClassName("answer-text");
        if (one.result() != null) {
            said.add(new Div(one.result()));
            if (one.document() != null) {
                Span paper = new Span(getTranslation("claim.paper", one.document()));
                paper.addClassName("cell-sub");
                said.add(paper);
            }
        } else if (one.task().state() != TaskState.DRAFT) {
            Span none = new Span(
                    one.task().lastReportOn() == null
                            ? getTranslation("folder.silent")
                            : getTranslation(
                                    "folder.reported",
                                    Formats.percent(one.task().percent()),
                                    Formats.date(one.task().lastReportOn())));
            none.addClassName("text-2");
            said.add(none);
        }
        return said;
    }

    private Set<TaskRow> chosen() {
        Set<TaskRow> chosen = new LinkedHashSet<>();
        ticks.forEach((row, tick) -> {
            if (tick.getValue()) {
                chosen.add(row);
            }
        });
        return chosen;
    }

    private Div evidence(FolderAnswer one) {
        Div chips = new Div();
        chips.addClassName("answer-files");
        one.files().forEach(file -> chips.add(files.chip(one.task().id(), file)));
        return chips;
    }
}
