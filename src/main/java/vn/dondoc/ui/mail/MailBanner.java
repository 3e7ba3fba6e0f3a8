package vn.dondoc.ui.mail;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Optional;
import vn.dondoc.mail.MailAlarm;
import vn.dondoc.mail.MailHealth;
import vn.dondoc.mail.MailPulse;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.Texts;
import vn.dondoc.ui.component.InlineMessage;
import vn.dondoc.ui.shell.ShellBanner;

/** Silence is told where people look: a strip above every screen of the office while mail cannot go out. */
@org.springframework.stereotype.Component
class MailBanner implements ShellBanner {

    private final MailHealth health;

    MailBanner(MailHealth health) {
        this.health = health;
    }

    @Override
    public Optional<Component> banner(Actor actor) {
        if (!MailMenu.readsLog(actor) && !actor.may(Right.SWITCH_MAIL)) {
            return Optional.empty();
        }
        MailPulse pulse = health.pulse(actor);
        // that reminders are off is told by their own strip, to more people than read the log
        MailAlarm worst = pulse.alarms().stream()
                .filter(alarm -> alarm != MailAlarm.OFF)
                .findFirst()
                .orElse(null);
        if (worst == null) {
            return Optional.empty();
        }
        InlineMessage message = new InlineMessage(
                worst == MailAlarm.PAUSED ? InlineMessage.Kind.WARNING : InlineMessage.Kind.ERROR,
                I18NProvider.translate(Texts.keyOf(worst)),
                words(worst, pulse));
        message.addClassName("banner");
        if (actor.may(Right.SWITCH_MAIL) || actor.may(Right.MANAGE_MAIL)) {
            Anchor settings = new Anchor(MailPages.SETTINGS, I18NProvider.translate("mail-settings.title"));
            settings.getElement().setAttribute("router-link", "");
            message.actions(settings);
        }
        return Optional.of(message);
    }

    static String words(MailAlarm alarm, MailPulse pulse) {
        return switch (alarm) {
            case PAUSED -> I18NProvider.translate("mail-alarm.paused", pulse.pauseReason());
            case FAULT -> pulse.faultReply() == null ? "" : pulse.faultReply();
            case LATE ->
                I18NProvider.translate("mail-alarm.late", pulse.oldestWaiting().toMinutes());
            case IN_DOUBT -> I18NProvider.translate("mail-alarm.in-doubt", pulse.checking());
            case OFF -> "";
            case NOT_SET, BLOCKED, SILENT -> I18NProvider.translate("mail-alarm." + alarm.name());
        };
    }
}
