package vn.dondoc.ui.mail;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import vn.dondoc.mail.MailSettings;
import vn.dondoc.shared.Actor;
import vn.dondoc.ui.component.Buttons;
import vn.dondoc.ui.component.FormMessages;
import vn.dondoc.ui.component.HouseDialog;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.component.Toast;

/** Why reminders wait for a while; everybody of the office reads it on the banner. */
class PauseDialog extends HouseDialog {

    PauseDialog(MailSettings settings, Actor actor, Runnable changed) {
        super(I18NProvider.translate("mail-settings.pause"));
        draft("MAIL_PAUSE", "new");
        TextField reason = new TextField(getTranslation("mail-settings.pause-reason"));
        reason.setManualValidation(true);
        reason.setRequiredIndicatorVisible(true);
        FormMessages messages = new FormMessages(getTranslation("mail-settings.not-paused")).field("reason", reason);
        with(messages, new Paragraph(getTranslation("mail-settings.pause-what")), reason);
        primary(Buttons.onceAtATime(Buttons.primary(getTranslation("mail-settings.pause"), Icon.PAUSE, click -> {
            if (messages.accepts(() -> settings.pause(actor, reason.getValue()))) {
                close();
                Toast.done(getTranslation("mail-settings.paused"));
                changed.run();
            }
        })));
        reason.focus();
    }
}
