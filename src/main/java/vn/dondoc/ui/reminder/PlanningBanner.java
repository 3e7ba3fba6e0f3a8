package vn.dondoc.ui.reminder;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Optional;
import vn.dondoc.reminder.ReminderAlarm;
import vn.dondoc.reminder.ReminderHealth;
import vn.dondoc.reminder.ReminderPulse;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.Texts;
import vn.dondoc.ui.component.InlineMessage;
import vn.dondoc.ui.shell.ShellBanner;

/** Reminders that nobody plans or writes any more are told on every screen of those who keep an eye on mail. */
@org.springframework.stereotype.Component
class PlanningBanner implements ShellBanner {

    private final ReminderHealth health;

    PlanningBanner(ReminderHealth health) {
        this.health = health;
    }

    @Override
    public Optional<Component> banner(Actor actor) {
        if (!ReminderPages.seesPreview(actor) && !actor.may(Right.READ_MAIL_LOG)) {
            return Optional.empty();
        }
        ReminderPulse pulse = health.pulse(actor);
        if (pulse.alarms().isEmpty()) {
            return Optional.empty();
        }
        ReminderAlarm worst = pulse.alarms().getFirst();
        InlineMessage message = new InlineMessage(
                InlineMessage.Kind.ERROR,
                I18NProvider.translate(Texts.keyOf(worst)),
                I18NProvider.translate("reminder-alarm." + worst));
        message.addClassName("banner");
        return Optional.of(message);
    }
}
