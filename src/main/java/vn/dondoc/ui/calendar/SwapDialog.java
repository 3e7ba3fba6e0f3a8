package vn.dondoc.ui.calendar;

import com.vaadin.flow.i18n.I18NProvider;
import vn.dondoc.calendar.CalendarEdit;
import vn.dondoc.ui.component.DateField;

/** A weekday off for a Saturday or Sunday worked, by a document. */
class SwapDialog extends EditDialog {

    SwapDialog(CalendarDesk desk) {
        super(desk, I18NProvider.translate("calendar.swap"));
        draft("CALENDAR_SWAP", "new");
        DateField off = DateField.deadline(getTranslation("calendar.swap-off"), desk.today(), desk.days())
                .required();
        // A worked Saturday is off until the swap is saved: nothing to point out.
        DateField worked = DateField.ahead(getTranslation("calendar.swap-worked"), desk.today())
                .required();
        messages().field("off", off).field("worked", worked);
        with(messages(), off, worked);
        saving(
                getTranslation("calendar.swap-save"),
                () -> new CalendarEdit.Swap(
                        required("off", off.getValue()), required("worked", worked.getValue()), document()),
                off,
                worked);
    }
}
