package vn.dondoc.ui.account;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.i18n.I18NProvider;
import vn.dondoc.account.CurrentActor;
import vn.dondoc.account.OwnAccount;
import vn.dondoc.ui.component.Buttons;
import vn.dondoc.ui.component.Card;
import vn.dondoc.ui.component.FormMessages;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.component.SecretInput;
import vn.dondoc.ui.component.Toast;
import vn.dondoc.ui.security.OwnSession;

/** Another password; the person's other sessions end. */
class PasswordCard extends Card {

    PasswordCard(OwnAccount own, CurrentActor current, OwnSession session) {
        super(I18NProvider.translate("own.password"));
        SecretInput before = new SecretInput(getTranslation("own.current-password"), "current-password");
        NewPassword next = new NewPassword();
        FormMessages messages = new FormMessages(getTranslation("own.password-not-changed"))
                .field("current", before)
                .field("password", next.field());
        Div form = new Div(
                messages,
                before,
                next.field(),
                Buttons.onceAtATime(Buttons.plain(getTranslation("own.change-password"), Icon.KEY_ROUND, click -> {
                    if (messages.accepts(
                            () -> session.goOn(own.changePassword(current.get(), before.getValue(), next.value())))) {
                        before.clear();
                        next.field().clear();
                        Toast.done(getTranslation("own.password-changed"));
                    }
                })));
        form.addClassName("form-lines");
        with(form);
    }
}
