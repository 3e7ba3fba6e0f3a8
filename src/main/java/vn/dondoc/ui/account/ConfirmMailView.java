package vn.dondoc.ui.account;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import vn.dondoc.account.CodeDesk;
import vn.dondoc.account.CodePurpose;
import vn.dondoc.shared.DomainException;
import vn.dondoc.ui.component.Buttons;
import vn.dondoc.ui.component.Icon;

/** Somebody follows the link that went to a new mail address, and confirms with one press. */
@Route(value = AccountPages.CONFIRM_MAIL + "/:code", autoLayout = false)
@AnonymousAllowed
class ConfirmMailView extends PlainPage implements BeforeEnterObserver {

    private final CodeDesk desk;

    ConfirmMailView(CodeDesk desk) {
        super("confirm-mail.title");
        this.desk = desk;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String code = event.getRouteParameters().get("code").orElse("");
        try {
            desk.look(code, ClientAddress.current())
                    .filter(found -> found.purpose() == CodePurpose.CONFIRM_MAIL)
                    .ifPresentOrElse(
                            found -> show(
                                    new Paragraph(getTranslation("confirm-mail.text", found.userName())),
                                    Buttons.onceAtATime(Buttons.primary(
                                            getTranslation("confirm-mail.confirm"),
                                            Icon.MAIL_CHECK,
                                            click -> confirm(code)))),
                            () -> say("account.code.closed"));
        } catch (DomainException tooMany) {
            say(tooMany.key(), tooMany.arguments().toArray());
        }
    }

    private void confirm(String code) {
        try {
            desk.confirmMail(code);
            say("confirm-mail.done");
        } catch (DomainException closed) {
            say(closed.key());
        }
    }
}
