package vn.dondoc.ui.calendar;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import vn.dondoc.calendar.CalendarEdit;
import vn.dondoc.calendar.CalendarRow;
import vn.dondoc.ui.component.DateField;
import vn.dondoc.ui.component.Formats;

/** A day gets another date or name by a document, or is taken out. */
class CorrectDialog extends EditDialog {

    CorrectDialog(CalendarDesk desk, CalendarRow row) {
        super(desk, I18NProvider.translate("calendar.correct", Formats.date(row.day())));
        draft("CALENDAR_CORRECT", row.day());
        DateField day =
                DateField.past(getTranslation("calendar.day"), desk.today()).required();
        day.setValue(row.day());
        TextField name = new TextField(getTranslation("calendar.name"));
        name.setManualValidation(true);
        name.setRequiredIndicatorVisible(true);
        name.setValue(row.name());
        messages().field("newDay", day).field("name", name);
        Paragraph source = new Paragraph(row.source());
        source.addClassNames("small", "text-2");
        source.setVisible(!row.source().isEmpty());
        with(messages(), source, day, name);
        saving(
                getTranslation("calendar.save"),
                () -> new CalendarEdit.Correct(
                        row.day(), row.version(), required("newDay", day.getValue()), name.getValue(), document()),
                day,
                name);
        removing(row.day(), row.version());
    }
}
