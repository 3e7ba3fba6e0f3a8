package vn.dondoc.ui.component;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.textfield.PasswordField;

/** A field for a password, with the eye that shows it named in the reader's language. */
public class SecretInput extends PasswordField {

    private static final String NAME_EYE = "this.i18n = {...this.i18n, reveal: $0}";

    /** @param autocomplete what a password keeper puts there: {@code current-password} or {@code new-password} */
    public SecretInput(String label, String autocomplete) {
        super(label);
        setManualValidation(true);
        getElement().setAttribute("autocomplete", autocomplete);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        getElement().executeJs(NAME_EYE, getTranslation("ui.show-password"));
    }
}
