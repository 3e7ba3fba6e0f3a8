package vn.dondoc.ui.account;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import vn.dondoc.account.PasswordRequests;
import vn.dondoc.ui.component.Buttons;
import vn.dondoc.ui.component.Icon;

/** Somebody has forgotten the password and asks for a link. The answer is the same whether the name exists. */
@Route(value = AccountPages.FORGOTTEN, autoLayout = false)
@AnonymousAllowed
class ForgottenView extends PlainPage {

    ForgottenView(PasswordRequests requests) {
        super("forgotten.title");
        TextField name = new TextField(getTranslation("sign-in.name"));
        name.setManualValidation(true);
        name.getElement().setAttribute("autocomplete", "username");
        show(
                new Paragraph(getTranslation("forgotten.text")),
                name,
                Buttons.onCtrlEnter(Buttons.onceAtATime(Buttons.primary(
                        getTranslation("forgotten.send"), Icon.SEND, click -> {
                            if (name.isEmpty()) {
                                name.setErrorMessage(getTranslation("error.required"));
                                name.setInvalid(true);
                            } else {
                                requests.ask(name.getValue(), ClientAddress.current());
                                say("forgotten.sent");
                            }
                        }))));
        name.focus();
    }
}
