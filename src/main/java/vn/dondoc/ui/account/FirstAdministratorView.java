package vn.dondoc.ui.account;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import vn.dondoc.account.FirstAdministrator;
import vn.dondoc.account.FirstAdministratorForm;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.ui.component.Buttons;
import vn.dondoc.ui.component.FormMessages;
import vn.dondoc.ui.component.Icon;

/** Whoever has the code from the console makes himself the first administrator. */
@Route(value = AccountPages.FIRST_ADMINISTRATOR, autoLayout = false)
@AnonymousAllowed
class FirstAdministratorView extends PlainPage {

    private final FirstAdministrator first;
    private final TextField code = new TextField(getTranslation("first.code"));
    private final TextField name = new TextField(getTranslation("people.name"));
    private final EmailField email = new EmailField(getTranslation("people.email"));
    private final TextField userName = new TextField(getTranslation("accounts.user-name"));
    private final TextField committee = new TextField(getTranslation("first.committee"));
    private final NewPassword password = new NewPassword();
    private final FormMessages messages = new FormMessages(getTranslation("first.not-made"));

    FirstAdministratorView(FirstAdministrator first) {
        super("first.title");
        this.first = first;
        email.setManualValidation(true);
        List.of(code, name, userName, committee).forEach(field -> field.setManualValidation(true));
        committee.setHelperText(getTranslation("first.committee-help"));
        userName.setHelperText(getTranslation("accounts.user-name-help"));
        messages.field("code", code)
                .field("name", name)
                .field("email", email)
                .field("userName", userName)
                .field("password", password.field())
                .field("committee", committee);
        show(
                new Paragraph(getTranslation("first.text")),
                messages,
                code,
                name,
                email,
                userName,
                password.field(),
                committee,
                Buttons.onCtrlEnter(Buttons.onceAtATime(
                        Buttons.primary(getTranslation("first.make"), Icon.SHIELD_CHECK, click -> make()))));
        code.focus();
    }

    private void make() {
        try {
            if (messages.accepts(() -> first.create(
                    code.getValue(),
                    new FirstAdministratorForm(
                            name.getValue(),
                            email.getValue(),
                            userName.getValue(),
                            password.value(),
                            committee.getValue())))) {
                say("first.made", userName.getValue());
            }
        } catch (DomainException closed) {
            messages.show(new InvalidInput("code", closed.key()));
        }
    }
}
