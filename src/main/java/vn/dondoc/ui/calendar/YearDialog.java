package vn.dondoc.ui.calendar;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import vn.dondoc.ui.component.Buttons;
import vn.dondoc.ui.component.FormMessages;
import vn.dondoc.ui.component.HouseDialog;
import vn.dondoc.ui.component.Icon;

/** The office says that a year's calendar is as announced. */
class YearDialog extends HouseDialog {

    YearDialog(CalendarDesk desk, int year) {
        super(I18NProvider.translate("calendar.confirm-year", year));
        draft("CALENDAR_YEAR", year);
        TextField document = new TextField(getTranslation("calendar.document"));
        document.setManualValidation(true);
        document.setRequiredIndicatorVisible(true);
        document.setHelperText(getTranslation("calendar.document-hint"));
        FormMessages messages = new FormMessages(getTranslation("calendar.not-saved")).field("document", document);
        with(messages, new Paragraph(getTranslation("calendar.confirm-year-what", year)), document);
        primary(Buttons.onceAtATime(Buttons.primary(
                getTranslation("calendar.confirm-year", year), Icon.STAMP, click -> {
                    String done = getTranslation("calendar.confirmed", year);
                    if (messages.accepts(() -> desk.applyYear(year, document.getValue(), done))) {
                        close();
                    }
                })));
    }
}
