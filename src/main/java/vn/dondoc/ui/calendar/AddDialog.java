package vn.dondoc.ui.calendar;

import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import vn.dondoc.calendar.CalendarEdit;
import vn.dondoc.ui.component.DateField;

/** A further day off by a document. */
class AddDialog extends EditDialog {

    AddDialog(CalendarDesk desk) {
        super(desk, I18NProvider.translate("calendar.add"));
        draft("CALENDAR_ADD", "new");
        DateField day = DateField.deadline(getTranslation("calendar.day-off"), desk.today(), desk.days())
                .required();
        TextField name = new TextField(getTranslation("calendar.name"));
        name.setManualValidation(true);
        name.setRequiredIndicatorVisible(true);
        messages().field("day", day).field("name", name);
        with(messages(), day, name);
        saving(
                getTranslation("calendar.add-save"),
                () -> new CalendarEdit.DayOff(required("day", day.getValue()), name.getValue(), document()),
                day,
                name);
    }
}
