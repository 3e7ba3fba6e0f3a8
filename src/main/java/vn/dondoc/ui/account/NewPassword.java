package vn.dondoc.ui.account;

import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.i18n.I18NProvider;

/**
 * The field for a new password: once, for it can be shown; pasting and password keepers are welcome. What is asked of a
 * password stands below it before anything is typed.
 */
final class NewPassword {

    private final PasswordField field = new PasswordField(I18NProvider.translate("own.new-password"));

    NewPassword() {
        field.setManualValidation(true);
        field.setRequiredIndicatorVisible(true);
        field.setHelperText(I18NProvider.translate("own.password-help"));
        field.getElement().setAttribute("autocomplete", "new-password");
    }

    PasswordField field() {
        return field;
    }

    String value() {
        return field.getValue();
    }
}
