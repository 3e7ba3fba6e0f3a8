package vn.dondoc.ui.account;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import vn.dondoc.account.CodeDesk;
import vn.dondoc.account.CodeHolder;
import vn.dondoc.account.CodePurpose;
import vn.dondoc.shared.DomainException;
import vn.dondoc.ui.component.Buttons;
import vn.dondoc.ui.component.FactList;
import vn.dondoc.ui.component.FormMessages;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.component.InlineMessage;

/**
 * Somebody with a link from a mail, or a code on paper, sets the first or a new password. Opening the page uses nothing
 * up: mail scanners open links too.
 */
@Route(value = AccountPages.CODE + "/:code?", autoLayout = false)
@AnonymousAllowed
class CodeView extends PlainPage implements BeforeEnterObserver {

    private final CodeDesk desk;

    CodeView(CodeDesk desk) {
        super("code.title");
        this.desk = desk;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String code = event.getRouteParameters().get("code").orElse("");
        if (code.isEmpty()) {
            askForCode("");
        } else {
            open(code);
        }
    }

    private void askForCode(String problem) {
        TextField code = new TextField(getTranslation("code.code"));
        code.setManualValidation(true);
        code.setHelperText(getTranslation("code.code-help"));
        code.setInvalid(!problem.isEmpty());
        code.setErrorMessage(problem);
        show(
                code,
                Buttons.onCtrlEnter(Buttons.onceAtATime(
                        Buttons.primary(getTranslation("code.open"), Icon.KEY_ROUND, click -> open(code.getValue())))));
        code.focus();
    }

    private void open(String code) {
        try {
            Optional<CodeHolder> holder = desk.look(code, ClientAddress.current())
                    .filter(found -> found.purpose() == CodePurpose.ACTIVATE || found.purpose() == CodePurpose.RESET);
            if (holder.isPresent()) {
                askForPassword(code, holder.get());
            } else {
                askForCode(getTranslation("account.code.closed"));
            }
        } catch (DomainException tooMany) {
            askForCode(getTranslation(tooMany.key(), tooMany.arguments().toArray()));
        }
    }

    private void askForPassword(String code, CodeHolder holder) {
        NewPassword password = new NewPassword();
        FormMessages messages = new FormMessages(getTranslation("code.not-set")).field("password", password.field());
        show(
                new FactList()
                        .fact(getTranslation("people.name"), holder.personName())
                        .fact(getTranslation("accounts.user-name"), holder.userName()),
                messages,
                password.field(),
                Buttons.onCtrlEnter(Buttons.onceAtATime(Buttons.primary(
                        getTranslation("code.set"), Icon.CHECK, click -> {
                            try {
                                if (messages.accepts(() -> desk.setPassword(code, password.value()))) {
                                    done(holder);
                                }
                            } catch (DomainException closed) {
                                askForCode(getTranslation(closed.key()));
                            }
                        }))));
        password.field().focus();
    }

    private void done(CodeHolder holder) {
        show(
                new InlineMessage(
                        InlineMessage.Kind.INFO, getTranslation("code.done"), getTranslation("code.done-text")),
                new Paragraph(getTranslation("accounts.user-name") + ": " + holder.userName()));
    }
}
