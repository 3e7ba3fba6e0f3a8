package vn.dondoc.ui.mail;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.PasswordField;
import org.jspecify.annotations.Nullable;
import vn.dondoc.ui.component.SecretInput;

/** A password that can be set and removed, and never read: an empty field leaves the stored one. */
class SecretField extends Div {

    private final SecretInput field;
    private final Checkbox remove;

    SecretField(String label, boolean stored, boolean canStore) {
        addClassName("form-lines");
        field = new SecretInput(label, "new-password");
        field.setHelperText(getTranslation(
                !canStore
                        ? "mail.settings.no-key"
                        : stored ? "mail-settings.secret-stored" : "mail-settings.secret-none"));
        field.setEnabled(canStore);
        remove = new Checkbox(getTranslation("mail-settings.secret-remove"));
        remove.setVisible(stored);
        remove.addValueChangeListener(change -> field.setEnabled(canStore && !change.getValue()));
        add(field, remove);
    }

    PasswordField field() {
        return field;
    }

    /** Null leaves the stored one, empty removes it. */
    @Nullable
    String value() {
        if (remove.getValue()) {
            return "";
        }
        return field.isEmpty() ? null : field.getValue();
    }
}
