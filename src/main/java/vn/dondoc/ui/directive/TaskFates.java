package vn.dondoc.ui.directive;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.dondoc.directive.DirectiveEnding;
import vn.dondoc.task.TaskFate;
import vn.dondoc.task.TaskRow;
import vn.dondoc.task.TaskState;
import vn.dondoc.task.Versioned;
import vn.dondoc.ui.component.Formats;
import vn.dondoc.ui.component.StatePill;
import vn.dondoc.ui.task.TaskPages;
import vn.dondoc.ui.task.TaskWords;

/** The open tasks of a directive that ends, with a choice for each and one for all. */
class TaskFates extends Div {

    private final Map<TaskRow, Select<TaskFate.Choice>> choices = new LinkedHashMap<>();
    private final Select<TaskFate.Choice> forAll = select();
    private final TaskWords words;

    TaskFates(List<TaskRow> open, TaskWords words) {
        this.words = words;
        addClassName("directive-tasks");
        if (open.isEmpty()) {
            add(new Paragraph(getTranslation("directive.end.no-tasks")));
            return;
        }
        forAll.setLabel(getTranslation("directive.end.for-all"));
        forAll.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                choices.forEach((row, choice) -> choice.setValue(possible(row, change.getValue())));
            }
        });
        OrderedList rows = new OrderedList();
        rows.addClassName("task-rows");
        open.forEach(row -> rows.add(line(row)));
        add(forAll, rows);
    }

    /**
     * Offers what this ending allows: only a replacing directive takes tasks over, and then it usually takes
     * them all. Before it is said how the directive ends, nothing is chosen.
     */
    void suit(@Nullable DirectiveEnding kind) {
        boolean replaced = kind == DirectiveEnding.REPLACED;
        List<TaskFate.Choice> offered = new ArrayList<>(List.of(TaskFate.Choice.values()));
        if (!replaced) {
            offered.remove(TaskFate.Choice.CARRY_OVER);
        }
        TaskFate.Choice usual = kind == null ? null : replaced ? TaskFate.Choice.CARRY_OVER : TaskFate.Choice.END;
        forAll.setItems(offered);
        choices.forEach((row, choice) -> {
            List<TaskFate.Choice> own = new ArrayList<>(offered);
            if (row.state() == TaskState.ON_HOLD) {
                own.remove(TaskFate.Choice.HOLD);
            }
            choice.setItems(own);
            choice.setValue(usual);
        });
        forAll.setValue(usual);
    }

    List<TaskFate> read() {
        return choices.entrySet().stream()
                .map(one -> new TaskFate(
                        new Versioned(one.getKey().id(), one.getKey().version()),
                        one.getValue().getValue()))
                .toList();
    }

    /** A task that is on hold already stays so by being kept. */
    private static TaskFate.Choice possible(TaskRow row, TaskFate.Choice wanted) {
        return row.state() == TaskState.ON_HOLD && wanted == TaskFate.Choice.HOLD ? TaskFate.Choice.KEEP : wanted;
    }

    private ListItem line(TaskRow row) {
        TaskWords.Shown shown = words.inList(row, getLocale());
        Span code = new Span(String.valueOf(row.code()));
        code.addClassNames("task-code", "num");
        Anchor open = new Anchor(TaskPages.path(row), row.content());
        open.addClassName("task-text");
        Span facts = new Span((row.leadName() == null ? "–" : row.leadName())
                + (row.dueOn() == null ? "" : " · " + getTranslation("drafts.due", Formats.date(row.dueOn()))));
        Div line = new Div(facts);
        line.addClassName("task-facts");
        Select<TaskFate.Choice> choice = select();
        choice.setAriaLabel(getTranslation("directive.end.choice", String.valueOf(row.code())));
        choices.put(row, choice);
        ListItem item = new ListItem(new Div(new StatePill(shown.mark(), shown.words()), code), open, line, choice);
        item.addClassName("task-row");
        return item;
    }

    private Select<TaskFate.Choice> select() {
        Select<TaskFate.Choice> select = new Select<>();
        select.setItemLabelGenerator(one -> one == null ? "" : getTranslation("TaskFate.Choice." + one.name()));
        return select;
    }
}
