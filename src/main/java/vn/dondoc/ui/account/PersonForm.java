package vn.dondoc.ui.account;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Objects;
import vn.dondoc.account.PersonData;
import vn.dondoc.account.PersonRow;
import vn.dondoc.ui.component.FormMessages;

/** Name, mail address and telephone of one person. */
class PersonForm extends Div {

    private final TextField name = new TextField(getTranslation("people.name"));
    private final EmailField email = new EmailField(getTranslation("people.email"));
    private final TextField phone = new TextField(getTranslation("people.phone"));
    private final FormMessages messages = new FormMessages(getTranslation("agencies.not-saved"));

    PersonForm() {
        addClassName("form-lines");
        name.setRequiredIndicatorVisible(true);
        name.setManualValidation(true);
        email.setManualValidation(true);
        phone.setManualValidation(true);
        Div reach = new Div(email, phone);
        reach.addClassName("form-grid");
        messages.field("name", name).field("email", email).field("phone", phone);
        add(messages, name, reach);
    }

    FormMessages messages() {
        return messages;
    }

    void focusName() {
        name.focus();
    }

    void show(PersonRow person) {
        name.setValue(person.name());
        email.setValue(Objects.requireNonNullElse(person.email(), ""));
        phone.setValue(Objects.requireNonNullElse(person.phone(), ""));
    }

    PersonData read() {
        return new PersonData(name.getValue(), email.getValue(), phone.getValue());
    }
}
