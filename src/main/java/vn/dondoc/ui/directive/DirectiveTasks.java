package vn.dondoc.ui.directive;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import vn.dondoc.task.TaskRow;
import vn.dondoc.task.TaskState;
import vn.dondoc.task.Versioned;
import vn.dondoc.ui.component.Buttons;
import vn.dondoc.ui.component.Formats;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.component.StatePill;
import vn.dondoc.ui.task.TaskPages;
import vn.dondoc.ui.task.TaskWords;

/** The tasks of a directive: issued ones lead to their page, drafts are numbered, chosen, corrected and deleted here. */
class DirectiveTasks extends Div {

    private final TaskWords words;
    private final Map<TaskRow, Checkbox> drafts = new LinkedHashMap<>();
    private final Runnable chosen;

    /** @param chosen called when the choice of drafts changes */
    DirectiveTasks(TaskWords words, Runnable chosen) {
        this.words = words;
        this.chosen = chosen;
        addClassName("directive-tasks");
    }

    /**
     * @param correct null if this person may not write drafts
     */
    void show(
            List<TaskRow> rows, boolean writes, boolean chooses, Consumer<TaskRow> correct, Consumer<TaskRow> delete) {
        removeAll();
        drafts.clear();
        OrderedList list = new OrderedList();
        list.addClassName("task-rows");
        int number = 0;
        for (TaskRow row : rows) {
            number++;
            list.add(
                    row.state() == TaskState.DRAFT
                            ? draft(row, number, writes, chooses, correct, delete)
                            : issued(row));
        }
        add(list);
    }

    List<Versioned> chosenDrafts() {
        List<Versioned> seen = new ArrayList<>();
        drafts.forEach((row, box) -> {
            if (box.getValue()) {
                seen.add(new Versioned(row.id(), row.version()));
            }
        });
        return seen;
    }

    private ListItem issued(TaskRow row) {
        TaskWords.Shown shown = words.inList(row, getLocale());
        Anchor open = new Anchor(TaskPages.path(row), row.content());
        open.addClassName("task-text");
        ListItem item = new ListItem(
                new Div(new StatePill(shown.mark(), shown.words()), code(Objects.requireNonNullElse(row.code(), ""))),
                open,
                facts(row));
        item.addClassName("task-row");
        return item;
    }

    private ListItem draft(
            TaskRow row,
            int number,
            boolean writes,
            boolean chooses,
            Consumer<TaskRow> correct,
            Consumer<TaskRow> delete) {
        TaskWords.Shown shown = words.inList(row, getLocale());
        Div head = new Div();
        if (chooses) {
            Checkbox choose = new Checkbox(true);
            choose.setAriaLabel(getTranslation("drafts.choose", number));
            choose.addValueChangeListener(change -> chosen.run());
            drafts.put(row, choose);
            head.add(choose);
        }
        head.add(new StatePill(shown.mark(), shown.words()), code(getTranslation("drafts.number", number)));
        if (writes) {
            Div actions = new Div(
                    Buttons.icon(Icon.PENCIL, getTranslation("drafts.correct", number), click -> correct.accept(row)),
                    Buttons.icon(Icon.TRASH_2, getTranslation("drafts.delete", number), click -> delete.accept(row)));
            actions.addClassName("row-actions");
            head.add(actions);
        }
        Span text = new Span(row.content());
        text.addClassName("task-text");
        ListItem item = new ListItem(head, text, facts(row));
        item.addClassNames("task-row", "task-draft");
        return item;
    }

    private Div facts(TaskRow row) {
        String lead = row.leadName() == null ? getTranslation("drafts.no-lead") : row.leadName();
        String due = row.dueOn() != null
                ? getTranslation("drafts.due", Formats.date(row.dueOn()))
                : row.deadlineKind() == null
                        ? getTranslation("drafts.no-due")
                        : getTranslation("DeadlineKind." + row.deadlineKind().name());
        Span facts = new Span(lead + " · " + due);
        Div line = new Div(facts);
        line.addClassName("task-facts");
        if (row.folder() != null) {
            Anchor folder = new Anchor(TaskPages.folder(row.folder()), getTranslation("folder.one-of"));
            folder.getElement().setAttribute("router-link", "");
            line.add(new Span(" · "), folder);
        }
        return line;
    }

    private static Span code(String text) {
        Span code = new Span(text);
        code.addClassNames("task-code", "num");
        return code;
    }
}
