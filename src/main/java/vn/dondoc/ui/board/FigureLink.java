package vn.dondoc.ui.board;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import vn.dondoc.task.TaskFilter;
import vn.dondoc.ui.component.Formats;
import vn.dondoc.ui.task.TaskPages;

/** A number that leads to exactly its tasks, for those who may see them. */
final class FigureLink {

    private FigureLink() {}

    static HtmlContainer of(TaskFilter filter, long count, boolean links) {
        return of(filter, Formats.number(count), links);
    }

    static HtmlContainer of(TaskFilter filter, String words, boolean links) {
        HtmlContainer number = links ? new Anchor(TaskPages.path(filter), words) : new Span(words);
        number.addClassName("num");
        if (links) {
            number.getElement().setAttribute("router-link", "");
        }
        return number;
    }
}
