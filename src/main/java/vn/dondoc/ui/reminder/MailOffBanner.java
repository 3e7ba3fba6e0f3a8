package vn.dondoc.ui.reminder;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Optional;
import vn.dondoc.reminder.Reminders;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.Right;
import vn.dondoc.ui.component.InlineMessage;
import vn.dondoc.ui.shell.ShellBanner;

/** While reminders by mail are off, the office is told on every screen: nobody is to wait for a mail that never comes. */
@org.springframework.stereotype.Component
class MailOffBanner implements ShellBanner {

    private final Reminders reminders;

    MailOffBanner(Reminders reminders) {
        this.reminders = reminders;
    }

    @Override
    public Optional<Component> banner(Actor actor) {
        boolean concerned = ReminderPages.seesPreview(actor)
                || actor.may(Right.READ_MAIL_LOG)
                || actor.may(Right.PROPOSE)
                || actor.may(Right.DECIDE)
                || actor.may(Right.DECIDE_IN_FIELD);
        if (!concerned || reminders.isMailOn(actor)) {
            return Optional.empty();
        }
        InlineMessage message = new InlineMessage(
                InlineMessage.Kind.WARNING,
                I18NProvider.translate("reminder-off.title"),
                I18NProvider.translate("reminder-off.text"));
        if (ReminderPages.seesPreview(actor)) {
            Anchor look = new Anchor(ReminderPages.PREVIEW, I18NProvider.translate("reminder-off.preview"));
            look.getElement().setAttribute("router-link", "");
            message.actions(look);
        }
        return Optional.of(message);
    }
}
