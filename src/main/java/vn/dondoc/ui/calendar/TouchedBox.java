package vn.dondoc.ui.calendar;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import vn.dondoc.calendar.CalendarDependents.Thing;
import vn.dondoc.calendar.CalendarDependents.Touched;
import vn.dondoc.ui.component.Formats;
import vn.dondoc.ui.component.InlineMessage;

/** What an edit of the calendar would move, before it is saved. */
class TouchedBox extends InlineMessage {

    TouchedBox(Touched touched) {
        super(
                Kind.WARNING,
                I18NProvider.translate("calendar.touched", Formats.number(touched.count())),
                I18NProvider.translate("calendar.touched-why"));
        UnorderedList list = new UnorderedList();
        list.addClassNames("plain-list", "touched-list");
        touched.things().forEach(thing -> list.add(item(thing)));
        if (touched.count() > touched.things().size()) {
            long more = touched.count() - touched.things().size();
            list.add(new ListItem(I18NProvider.translate("calendar.touched-more", Formats.number(more))));
        }
        with(list);
    }

    private static ListItem item(Thing thing) {
        Span code = new Span(thing.code());
        code.addClassNames("num", "strong", "nowrap");
        Span effect = new Span(
                I18NProvider.translate(thing.effect(), thing.arguments().toArray()));
        effect.addClassNames("small", "text-2");
        return new ListItem(code, new Span(" " + thing.title() + " "), effect);
    }
}
