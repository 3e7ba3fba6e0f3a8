package vn.dondoc.ui.calendar;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.calendar.CalendarRow;
import vn.dondoc.calendar.Standing;
import vn.dondoc.ui.component.Buttons;
import vn.dondoc.ui.component.Card;
import vn.dondoc.ui.component.EmptyState;
import vn.dondoc.ui.component.Formats;
import vn.dondoc.ui.component.Icon;

/** The days of a year that differ from the plain week: which, why, by which document, and what one may do about it. */
class DayList extends Card {

    private final @Nullable CalendarDesk desk;

    /** @param desk null for who only reads */
    DayList(List<CalendarRow> rows, @Nullable CalendarDesk desk) {
        super(I18NProvider.translate("calendar.days"));
        this.desk = desk;
        addClassName("year-list");
        count(rows.size());
        if (rows.isEmpty()) {
            add(new EmptyState(getTranslation("calendar.none"), getTranslation("calendar.none-why")));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("plain-list");
        rows.forEach(row -> list.add(item(row)));
        add(list);
    }

    private ListItem item(CalendarRow row) {
        Span day = new Span(Formats.dateWithWeekday(row.day(), getLocale()));
        day.addClassNames("num", "year-list-day");
        Span name = new Span(row.name());
        name.addClassName("strong");
        Span basis = new Span(basis(row));
        basis.addClassNames("small", "text-2", "year-list-basis");
        Div words = new Div(name, day, basis);
        words.addClassName("year-list-words");
        Div signs = new Div(CalendarWords.pill(row));
        signs.addClassName("year-list-signs");
        if (desk != null && row.standing() != Standing.WITHDRAWN) {
            signs.add(action(row, desk));
        }
        ListItem item = new ListItem(words, signs);
        item.addClassName("year-list-item");
        item.setClassName("year-list-withdrawn", row.standing() == Standing.WITHDRAWN);
        return item;
    }

    private Component action(CalendarRow row, CalendarDesk keeper) {
        String day = Formats.date(row.day());
        if (row.isPending()) {
            return Buttons.plain(getTranslation("calendar.confirm"), Icon.STAMP, click -> keeper.confirm(row));
        }
        return Buttons.icon(Icon.PENCIL, getTranslation("calendar.edit", row.name(), day), click -> keeper.open(row));
    }

    /** What kind of day it is and on what it rests; of the labour code no more than its name, said once a row. */
    private String basis(CalendarRow row) {
        List<String> parts = new ArrayList<>();
        parts.add(CalendarWords.of(row.kind()));
        if (row.pair() != null) {
            parts.add(getTranslation("calendar.swapped-with", Formats.date(row.pair())));
        }
        if (row.forecast() && row.standing().counts()) {
            parts.add(getTranslation("calendar.forecast"));
        }
        if (row.document() != null) {
            parts.add(row.document());
        } else if (row.standing() == Standing.LAW) {
            parts.add(CalendarWords.of(row.standing()));
        } else if (!row.source().isEmpty()) {
            parts.add(row.source());
        }
        return String.join(" · ", parts);
    }
}
