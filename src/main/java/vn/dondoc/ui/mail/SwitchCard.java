package vn.dondoc.ui.mail;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import vn.dondoc.mail.MailSettings;
import vn.dondoc.mail.MailSettingsRow;
import vn.dondoc.reminder.ReminderPreview;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.BusinessTime;
import vn.dondoc.shared.Right;
import vn.dondoc.ui.component.Buttons;
import vn.dondoc.ui.component.Card;
import vn.dondoc.ui.component.ConfirmBox;
import vn.dondoc.ui.component.Formats;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.component.StatePill;
import vn.dondoc.ui.component.Toast;
import vn.dondoc.ui.component.Tone;
import vn.dondoc.ui.reminder.ReminderPages;

/** Whether reminders and notices go out: on, off, paused; the office leader's. Account mails are held by neither. */
class SwitchCard extends Card {

    private final MailSettings settings;
    private final ReminderPreview preview;
    private final Actor actor;
    private final MailSettingsRow row;
    private final Runnable changed;

    SwitchCard(MailSettings settings, ReminderPreview preview, Actor actor, MailSettingsRow row, Runnable changed) {
        super(I18NProvider.translate("mail-settings.reminders"));
        this.settings = settings;
        this.preview = preview;
        this.actor = actor;
        this.row = row;
        this.changed = changed;
        boolean on = row.reminders().on();
        boolean paused = on && row.pause().on();
        StatePill state = paused
                ? new StatePill(Icon.CIRCLE_PAUSE, Tone.SOON, getTranslation("mail-settings.paused"))
                : on
                        ? new StatePill(Icon.CIRCLE_CHECK, Tone.OK, getTranslation("mail-settings.on"))
                        : new StatePill(Icon.BAN, Tone.SOON, getTranslation("mail-settings.off"));
        action(state);
        with(line(
                words(row.reminders(), on ? "mail-settings.switched-on" : "mail-settings.switched-off"),
                on ? off() : null));
        if (!on && actor.may(Right.SWITCH_MAIL)) {
            with(ahead(preview.ahead(actor)));
        }
        if (on) {
            with(line(
                    paused
                            ? words(row.pause(), "mail-settings.paused-by") + " "
                                    + row.pause().reason()
                            : getTranslation("mail-settings.pause-text"),
                    paused ? resume() : pause()));
        }
        with(line(getTranslation("mail-settings.accounts-text"), null));
    }

    /** How much would go out, and the way to look at it first; whoever has looked today switches on. */
    private Div ahead(ReminderPreview.Ahead next) {
        ZonedDateTime leaves = next.leavesAt().atZone(BusinessTime.ZONE);
        String at = Formats.timeInWords(leaves.toLocalTime()) + ", "
                + Formats.weekday(leaves.toLocalDate(), getLocale()) + " " + Formats.date(leaves.toLocalDate());
        String words =
                getTranslation(next.more() ? "mail-settings.ahead-more" : "mail-settings.ahead", next.mails(), at);
        Div line = line(
                next.seen() ? words : words + " " + getTranslation("mail-settings.look-first"),
                next.seen() ? on() : null);
        Anchor look = new Anchor(ReminderPages.PREVIEW, getTranslation("mail-settings.look"));
        look.getElement().setAttribute("router-link", "");
        line.addComponentAtIndex(1, look);
        return line;
    }

    private Button on() {
        return Buttons.primary(
                getTranslation("mail-settings.switch-on"),
                Icon.PLAY,
                click -> ConfirmBox.ask(
                        getTranslation("mail-settings.switch-on-ask"),
                        getTranslation("mail-settings.switch-on-what"),
                        getTranslation("mail-settings.switch-on"),
                        () -> turn(true)));
    }

    private Button off() {
        return Buttons.danger(
                getTranslation("mail-settings.switch-off"),
                Icon.BAN,
                click -> ConfirmBox.askDanger(
                        getTranslation("mail-settings.switch-off-ask"),
                        getTranslation("mail-settings.switch-off-what"),
                        getTranslation("mail-settings.switch-off"),
                        () -> turn(false)));
    }

    private void turn(boolean on) {
        settings.switchReminders(actor, on, row.version());
        Toast.done(getTranslation(on ? "mail-settings.on" : "mail-settings.off"));
        changed.run();
    }

    private Button pause() {
        return Buttons.plain(
                getTranslation("mail-settings.pause"),
                Icon.PAUSE,
                click -> new PauseDialog(settings, actor, changed).open());
    }

    private Button resume() {
        return Buttons.primary(getTranslation("mail-settings.resume"), Icon.PLAY, click -> {
            settings.resume(actor);
            Toast.done(getTranslation("mail-settings.on"));
            changed.run();
        });
    }

    private Div line(String words, @Nullable Button button) {
        Div line = new Div(new Paragraph(words));
        line.addClassName("mail-switch");
        if (button != null && actor.may(Right.SWITCH_MAIL)) {
            line.add(button);
        }
        return line;
    }

    private String words(MailSettingsRow.Switch turned, String key) {
        return turned.at() == null
                ? getTranslation("mail-settings.never-on")
                : getTranslation(key, turned.by(), Formats.moment(turned.at()));
    }
}
