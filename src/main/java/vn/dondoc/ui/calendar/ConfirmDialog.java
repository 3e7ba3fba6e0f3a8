package vn.dondoc.ui.calendar;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.I18NProvider;
import vn.dondoc.calendar.CalendarEdit;
import vn.dondoc.calendar.CalendarRow;
import vn.dondoc.ui.component.Formats;

/** A pending day stands by a document, with the other day of its swap; or it is taken out. */
class ConfirmDialog extends EditDialog {

    ConfirmDialog(CalendarDesk desk, CalendarRow row) {
        super(desk, I18NProvider.translate("calendar.confirm-day", Formats.date(row.day())));
        draft("CALENDAR_CONFIRM", row.day());
        String words = row.pair() == null
                ? getTranslation("calendar.confirm-what", row.name())
                : getTranslation("calendar.confirm-swap", row.name(), Formats.date(row.pair()));
        Paragraph source = new Paragraph(row.source());
        source.addClassNames("small", "text-2");
        with(messages(), new Paragraph(words), source);
        saving(
                getTranslation("calendar.confirm"),
                () -> new CalendarEdit.Confirm(row.day(), row.version(), document()));
        removing(row.day(), row.version());
    }
}
