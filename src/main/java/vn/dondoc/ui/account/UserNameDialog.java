package vn.dondoc.ui.account;

import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.function.Consumer;
import vn.dondoc.ui.component.Buttons;
import vn.dondoc.ui.component.FormMessages;
import vn.dondoc.ui.component.HouseDialog;
import vn.dondoc.ui.component.Icon;

/** The user name of a new account; one is proposed. */
class UserNameDialog extends HouseDialog {

    UserNameDialog(String proposed, Consumer<String> open) {
        super(I18NProvider.translate("accounts.open"));
        TextField name = new TextField(getTranslation("accounts.user-name"));
        name.setValue(proposed);
        name.setManualValidation(true);
        name.setRequiredIndicatorVisible(true);
        name.setHelperText(getTranslation("accounts.user-name-help"));
        FormMessages messages = new FormMessages(getTranslation("accounts.not-opened")).field("userName", name);
        with(messages, name);
        primary(Buttons.onceAtATime(Buttons.primary(getTranslation("accounts.open"), Icon.KEY_ROUND, click -> {
            if (messages.accepts(() -> open.accept(name.getValue()))) {
                close();
            }
        })));
    }
}
