package vn.dondoc.ui.directive;

import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Consumer;
import vn.dondoc.directive.DirectiveDetails;
import vn.dondoc.ui.component.Buttons;
import vn.dondoc.ui.component.DateField;
import vn.dondoc.ui.component.FormMessages;
import vn.dondoc.ui.component.HouseDialog;
import vn.dondoc.ui.component.Icon;

/** Chuyển văn bản: ngày chuyển, đơn vị nhận, người ký nhận. */
class DispatchDialog extends HouseDialog {

    DispatchDialog(LocalDate today, Consumer<DirectiveDetails.Dispatch> record) {
        super(I18NProvider.translate("dispatch.title"));
        DateField day = DateField.past(getTranslation("dispatch.day"), today).required();
        day.setValue(today);
        TextField receiver = new TextField(getTranslation("dispatch.receiver"));
        receiver.setRequiredIndicatorVisible(true);
        TextField signedBy = new TextField(getTranslation("dispatch.signed-by"));
        TextField note = new TextField(getTranslation("dispatch.note"));
        receiver.setMaxLength(200);
        signedBy.setMaxLength(100);
        note.setMaxLength(500);
        FormMessages messages = new FormMessages(getTranslation("dispatch.refused"))
                .field("dispatchedOn", day)
                .field("receiver", receiver);
        with(messages, day, receiver, signedBy, note);
        primary(Buttons.onceAtATime(Buttons.primary(getTranslation("dispatch.record"), Icon.SEND, click -> {
            boolean done = messages.accepts(() -> record.accept(new DirectiveDetails.Dispatch(
                    Objects.requireNonNullElse(day.getValue(), today),
                    receiver.getValue(),
                    signedBy.getValue().isBlank() ? null : signedBy.getValue().strip(),
                    note.getValue().isBlank() ? null : note.getValue().strip())));
            if (done) {
                close();
            }
        })));
    }
}
