package vn.dondoc.ui.task;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import vn.dondoc.shared.FolderId;
import vn.dondoc.task.TaskRow;
import vn.dondoc.ui.component.StatePill;

/** Some tasks in a section of a page: state, text and a second line, and what one may do. */
public class TaskLines extends UnorderedList {

    private final TaskWords words;
    private final Locale locale;

    public TaskLines(TaskWords words, Locale locale) {
        this.words = words;
        this.locale = locale;
        addClassName("row-list");
    }

    /**
     * @param under the second line; may be empty
     * @param acts one button or two
     */
    public TaskLines add(List<TaskRow> rows, Function<TaskRow, String> under, Function<TaskRow, List<Component>> acts) {
        rows.forEach(row -> add(line(row, TaskPages.path(row), under.apply(row), acts.apply(row))));
        return this;
    }

    /** One line for all tasks of an instruction; it leads to the answers of its agencies. */
    public void addCommon(TaskRow first, FolderId folder, String under, List<Component> acts) {
        add(line(first, TaskPages.folder(folder), under, acts));
    }

    private ListItem line(TaskRow row, String path, String under, List<Component> acts) {
        TaskWords.Shown shown = words.inLines(row, locale);
        Anchor task = new Anchor(path, row.content());
        task.addClassName("row-task");
        task.getElement().setAttribute("router-link", "");
        Span second = new Span(under);
        second.addClassNames("cell-sub", "num");
        second.setVisible(!under.isEmpty());
        Div text = new Div(task, second);
        text.addClassName("line-words");
        Div buttons = new Div();
        buttons.addClassName("row-acts");
        buttons.add(acts);
        return new ListItem(new Div(new StatePill(shown.mark(), shown.words())), text, buttons);
    }
}
