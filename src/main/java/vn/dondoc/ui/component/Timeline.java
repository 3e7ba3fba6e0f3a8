package vn.dondoc.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;

/** What happened, newest first: {@code timeline.add(Icon.SEND, Tone.PLAIN, "Nguyễn Thị Thu Hà", "giao nhiệm vụ", when)}. */
public class Timeline extends OrderedList {

    public Timeline() {
        addClassName("timeline");
    }

    /**
     * @param who in bold: the person or agency
     * @param what goes on in the same sentence
     * @param when as shown, see {@link Formats#moment}
     * @param details below: a quote, files, a reason
     */
    public Timeline add(Icon icon, Tone tone, String who, String what, String when, Component... details) {
        Span sign = new Span(icon.create());
        sign.addClassNames("timeline-sign", tone.css());
        Span actor = new Span(who);
        actor.addClassName("strong");
        Span time = new Span(when);
        time.addClassNames("timeline-when", "num");
        Div line = new Div(actor, new Span(" " + what + " "), time);
        line.addClassName("timeline-line");
        Div body = new Div(line);
        body.addClassName("timeline-body");
        body.add(details);
        add(new ListItem(sign, body));
        return this;
    }

    /** A quiet line below an entry. */
    public static Component reason(String text) {
        Div line = new Div(text);
        line.addClassNames("timeline-reason", "written");
        return line;
    }

    /** What was written, in a lined box. */
    public static Div quote(String text, Component... more) {
        Div words = new Div(text);
        words.addClassName("written");
        Div box = new Div(words);
        box.addClassName("timeline-quote");
        box.add(more);
        return box;
    }
}
