package vn.dondoc.ui.account;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.i18n.I18NProvider;
import vn.dondoc.account.CurrentActor;
import vn.dondoc.account.OwnAccount;
import vn.dondoc.account.OwnAccountRow;
import vn.dondoc.ui.component.Buttons;
import vn.dondoc.ui.component.Card;
import vn.dondoc.ui.component.FormMessages;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.component.InlineMessage;
import vn.dondoc.ui.component.SecretInput;
import vn.dondoc.ui.component.Toast;

/** Another mail address; it counts once its link was followed. */
class MailCard extends Card {

    MailCard(OwnAccount own, CurrentActor current, OwnAccountRow row, Runnable changed) {
        super(I18NProvider.translate("people.email"));
        with(new Paragraph(row.email() == null ? getTranslation("own.no-mail") : row.email()));
        if (row.pendingEmail() != null) {
            with(new InlineMessage(
                    InlineMessage.Kind.INFO,
                    getTranslation("own.mail-pending", row.pendingEmail()),
                    getTranslation("own.mail-pending-text")));
        }
        EmailField email = new EmailField(getTranslation("own.new-mail"));
        email.setManualValidation(true);
        SecretInput password = new SecretInput(getTranslation("own.current-password"), "current-password");
        FormMessages messages = new FormMessages(getTranslation("own.mail-not-changed"))
                .field("email", email)
                .field("current", password);
        Div form = new Div(
                messages,
                email,
                password,
                Buttons.onceAtATime(Buttons.plain(getTranslation("own.change-mail"), Icon.MAIL_CHECK, click -> {
                    if (messages.accepts(() -> own.changeMail(current.get(), password.getValue(), email.getValue()))) {
                        Toast.done(getTranslation("own.mail-sent", email.getValue()));
                        changed.run();
                    }
                })));
        form.addClassName("form-lines");
        with(form);
    }
}
