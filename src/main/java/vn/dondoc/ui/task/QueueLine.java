package vn.dondoc.ui.task;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import vn.dondoc.ui.component.StatePill;

/** A line of a queue: its state, the task as a link with a quiet line below, and the way to its page. */
class QueueLine extends ListItem {

    /** @param more further lines below the task */
    QueueLine(StatePill pill, String path, String content, String under, Component... more) {
        Div first = new Div(pill);
        first.addClassName("row-first");
        Anchor task = link(path, content);
        task.addClassName("row-task");
        Span quiet = new Span(under);
        quiet.addClassName("cell-sub");
        Div words = new Div(task, quiet);
        words.addClassName("line-words");
        words.add(more);
        Anchor open = link(path, getTranslation("requests.open"));
        open.addClassName("button-link");
        open.getElement().setAttribute("aria-label", getTranslation("requests.open") + ": " + content);
        add(first, words, open);
    }

    private static Anchor link(String path, String words) {
        Anchor link = new Anchor(path, words);
        link.getElement().setAttribute("router-link", "");
        return link;
    }
}
