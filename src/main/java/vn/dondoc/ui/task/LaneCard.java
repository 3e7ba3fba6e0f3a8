package vn.dondoc.ui.task;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.dnd.EffectAllowed;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import vn.dondoc.task.TaskRow;
import vn.dondoc.ui.component.Buttons;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.component.StatePill;

/** A task in a column: dragged by the pointer, moved by its menu from the keyboard, opened by its text. */
class LaneCard extends Article {

    private final TaskRow row;

    LaneCard(TaskRow row, TaskWords words, LaneBoard board) {
        this.row = row;
        addClassName("lane-card");
        getElement().setAttribute("tabindex", "0");
        TaskWords.Shown shown = words.inLines(row, getLocale());
        String lead = TaskWords.beside(row.leadName() == null ? "" : row.leadName(), row);
        getElement()
                .setAttribute(
                        "aria-label", getTranslation("lane.card", row.code(), row.content(), lead, shown.words()));
        Span code = new Span(row.code());
        code.addClassNames("num", "text-2");
        Button move =
                Buttons.icon(Icon.ARROW_RIGHT, getTranslation("lane.move", row.code()), click -> board.menu(this));
        Div top = new Div(code, move);
        top.addClassName("lane-card-top");
        Anchor text = new Anchor(TaskPages.path(row), row.content());
        text.addClassName("lane-card-text");
        text.getElement().setAttribute("router-ignore", "").setAttribute("draggable", "false");
        text.getElement()
                .addEventListener("click", event -> board.open(row))
                .setFilter("!(event.ctrlKey || event.metaKey || event.shiftKey) && (event.preventDefault() || true)");
        Div labels = new Div();
        labels.addClassName("lane-card-labels");
        if (row.starred()) {
            Span star = Icon.STAR.create();
            star.addClassName("row-star");
            star.getElement().removeAttribute("aria-hidden");
            star.getElement()
                    .setAttribute("role", "img")
                    .setAttribute("aria-label", getTranslation("star.on"))
                    .setAttribute("title", getTranslation("star.on"));
            labels.add(star);
        }
        if (row.reportAsk() != null) {
            labels.add(LabelChip.of(row.reportAsk()));
        }
        row.labels().forEach(label -> labels.add(new LabelChip(label)));
        labels.setVisible(labels.getComponentCount() > 0);
        Span who = new Span(lead);
        who.addClassNames("lane-card-sub", "cell-one");
        Span officer = new Span(row.officerName() == null ? "" : row.officerName());
        officer.addClassNames("lane-card-sub", "cell-one");
        Span asked = new Span(words.besideDue(row, getLocale()));
        asked.addClassNames("lane-card-sub", "cell-one");
        asked.setVisible(row.timeAsk() != null);
        add(top, text, labels, new StatePill(shown.mark(), shown.words()), asked, who, officer);
        DragSource<LaneCard> source = DragSource.create(this);
        source.setEffectAllowed(EffectAllowed.MOVE);
        source.addDragStartListener(start -> board.lifted(this));
        source.addDragEndListener(end -> board.settled());
    }

    TaskRow row() {
        return row;
    }
}
