package vn.dondoc.ui.directive;

import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import vn.dondoc.agency.AgencyRow;
import vn.dondoc.directive.DispatchForm;
import vn.dondoc.ui.component.AgencyPicker;
import vn.dondoc.ui.component.Buttons;
import vn.dondoc.ui.component.DateField;
import vn.dondoc.ui.component.FormMessages;
import vn.dondoc.ui.component.HouseDialog;
import vn.dondoc.ui.component.Icon;

/** Chuyển văn bản: ngày chuyển, đơn vị nhận, người ký nhận. */
class DispatchDialog extends HouseDialog {

    DispatchDialog(LocalDate today, List<AgencyRow> agencies, Consumer<DispatchForm> record) {
        super(I18NProvider.translate("dispatch.title"));
        DateField day = DateField.past(getTranslation("dispatch.day"), today).required();
        day.setValue(today);
        AgencyPicker agency = new AgencyPicker(getTranslation("dispatch.agency"));
        agency.among(agencies);
        TextField receiver = new TextField(getTranslation("dispatch.receiver"));
        receiver.setHelperText(getTranslation("dispatch.receiver.help"));
        TextField signedBy = new TextField(getTranslation("dispatch.signed-by"));
        signedBy.setHelperText(getTranslation("dispatch.signed-by.help"));
        TextField note = new TextField(getTranslation("dispatch.note"));
        agency.addValueChangeListener(change -> {
            receiver.setEnabled(change.getValue() == null);
            receiver.clear();
        });
        FormMessages messages = new FormMessages(getTranslation("dispatch.refused"))
                .field("dispatchedOn", day)
                .field("receiver", receiver)
                .field("receivedBy", signedBy)
                .field("note", note);
        with(messages, day, agency, receiver, signedBy, note);
        primary(Buttons.onceAtATime(Buttons.primary(getTranslation("dispatch.record"), Icon.SEND, click -> {
            boolean done = messages.accepts(() -> record.accept(new DispatchForm(
                    day.getValue(),
                    agency.getValue() == null ? null : agency.getValue().id(),
                    receiver.getValue(),
                    signedBy.getValue(),
                    note.getValue())));
            if (done) {
                close();
            }
        })));
    }
}
