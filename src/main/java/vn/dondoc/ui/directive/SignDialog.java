package vn.dondoc.ui.directive;

import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.function.Consumer;
import vn.dondoc.directive.DirectiveDetails;
import vn.dondoc.ui.component.Buttons;
import vn.dondoc.ui.component.FormMessages;
import vn.dondoc.ui.component.HouseDialog;
import vn.dondoc.ui.component.Icon;

/** Ghi người ký nhận: the signature that came back after the dispatch was recorded. */
class SignDialog extends HouseDialog {

    SignDialog(DirectiveDetails.Dispatch dispatch, Consumer<String> record) {
        super(I18NProvider.translate("dispatch.sign.title", dispatch.receiver()));
        TextField signedBy = new TextField(getTranslation("dispatch.signed-by"));
        signedBy.setRequiredIndicatorVisible(true);
        FormMessages messages = new FormMessages(getTranslation("dispatch.refused")).field("receivedBy", signedBy);
        with(messages, signedBy);
        primary(Buttons.onceAtATime(Buttons.primary(getTranslation("dispatch.record"), Icon.CHECK, click -> {
            if (messages.accepts(() -> record.accept(signedBy.getValue()))) {
                close();
            }
        })));
    }
}
