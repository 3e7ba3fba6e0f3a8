package vn.dondoc.ui.account;

import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.i18n.I18NProvider;
import vn.dondoc.ui.component.SecretInput;

/**
 * The field for a new password: once, for it can be shown; pasting and password keepers are welcome. What is asked of a
 * password stands below it before anything is typed.
 */
final class NewPassword {

    private final SecretInput field = new SecretInput(I18NProvider.translate("own.new-password"), "new-password");

    NewPassword() {
        field.setRequiredIndicatorVisible(true);
        field.setHelperText(I18NProvider.translate("own.password-help"));
    }

    PasswordField field() {
        return field;
    }

    String value() {
        return field.getValue();
    }
}
