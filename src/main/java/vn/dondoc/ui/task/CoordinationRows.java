package vn.dondoc.ui.task;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import vn.dondoc.task.CoordinationLine;
import vn.dondoc.ui.component.Formats;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.component.StatePill;
import vn.dondoc.ui.component.Tone;

/** What waits between agencies, a row for each request, the way to its task behind it. */
public class CoordinationRows extends UnorderedList {

    /** @param answers whether the reader's agency is the one that is asked */
    public CoordinationRows(List<CoordinationLine> rows, boolean answers) {
        addClassName("row-list");
        rows.forEach(row -> add(line(row, answers)));
    }

    private ListItem line(CoordinationLine row, boolean answers) {
        StatePill pill = row.late()
                ? new StatePill(Icon.CLOCK_ALERT, Tone.BAD, CoordinationSection.late(row.lateDays()))
                : new StatePill(Icon.HOURGLASS, Tone.WAIT, getTranslation("coordination.in-time"));
        Anchor task = link(row, row.content());
        task.addClassName("row-task");
        Span under = new Span(under(row, answers));
        under.addClassName("cell-sub");
        Span asked = new Span("“" + row.text() + "”");
        asked.addClassNames("written", "small");
        Div words = new Div(task, under, asked);
        words.addClassName("line-words");
        Div first = new Div(pill);
        first.addClassName("row-first");
        String act = getTranslation(answers ? "coordination.answer-one" : "coordination.open");
        Anchor open = link(row, act);
        open.addClassNames("button-link", "quiet");
        open.getElement().setAttribute("aria-label", act + ": " + row.content());
        return new ListItem(first, words, open);
    }

    private String under(CoordinationLine row, boolean answers) {
        List<String> parts = new ArrayList<>();
        parts.add(
                answers
                        ? getTranslation("coordination.from", row.leadName())
                        : getTranslation("coordination.to", row.leadName(), row.agencyName()));
        if (row.round() > 1) {
            parts.add(getTranslation("coordination.round", row.round()));
        }
        parts.add(getTranslation("coordination.asked-on", Formats.date(row.askedOn())));
        parts.add(getTranslation("coordination.due", Formats.date(row.dueOn())));
        return String.join(" · ", parts);
    }

    private static Anchor link(CoordinationLine row, String words) {
        Anchor link = new Anchor(TaskPages.path(row.code()), words);
        link.getElement().setAttribute("router-link", "");
        return link;
    }
}
