package vn.dondoc.ui.mail;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import vn.dondoc.account.CurrentActor;
import vn.dondoc.mail.MailHealth;
import vn.dondoc.mail.MailPulse;
import vn.dondoc.mail.MailSettings;
import vn.dondoc.mail.MailSettingsRow;
import vn.dondoc.mail.TestMails;
import vn.dondoc.reminder.ReminderPreview;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.StaleVersion;
import vn.dondoc.ui.component.Buttons;
import vn.dondoc.ui.component.Card;
import vn.dondoc.ui.component.FormDraft;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.component.InlineMessage;
import vn.dondoc.ui.component.Page;
import vn.dondoc.ui.component.PageHeader;
import vn.dondoc.ui.component.Titled;
import vn.dondoc.ui.component.Toast;
import vn.dondoc.ui.shell.MainLayout;

/**
 * Cài đặt thư: the administrator says where mail goes out and tries it; an office leader switches reminders on, off, or
 * pauses them. Each sees the other's part as it stands.
 */
@Route(value = MailPages.SETTINGS, layout = MainLayout.class)
@PermitAll
@StyleSheet("css/people.css")
@StyleSheet("css/mail.css")
class MailSettingsView extends Page implements BeforeEnterObserver, Titled {

    private final MailSettings settings;
    private final MailHealth health;
    private final TestMails testMails;
    private final ReminderPreview preview;
    private final CurrentActor current;

    MailSettingsView(
            MailSettings settings,
            MailHealth health,
            TestMails testMails,
            ReminderPreview preview,
            CurrentActor current) {
        super(Width.FORM);
        this.settings = settings;
        this.health = health;
        this.testMails = testMails;
        this.preview = preview;
        this.current = current;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    @Override
    public String title() {
        return getTranslation("mail-settings.title");
    }

    private void show() {
        Actor actor = current.get();
        MailSettingsRow row = settings.get(actor);
        body().removeAll();
        PageHeader header = new PageHeader(getTranslation("mail-settings.title"));
        if (MailMenu.readsLog(actor)) {
            Anchor log = new Anchor(MailPages.LOG, getTranslation("mail-log.title"));
            log.getElement().setAttribute("router-link", "");
            header.actions(log);
        }
        with(header);
        notes(actor, row);
        with(new SwitchCard(settings, preview, actor, row, this::changed));
        if (actor.may(Right.MANAGE_MAIL)) {
            with(servers(row), new TestMailCard(testMails, current));
        }
    }

    private void changed() {
        show();
        MainLayout.refreshCounts();
    }

    private void notes(Actor actor, MailSettingsRow row) {
        MailPulse pulse = health.pulse(actor);
        if (pulse.fault() != null) {
            with(new InlineMessage(
                            InlineMessage.Kind.ERROR,
                            getTranslation("Fault." + pulse.fault()),
                            pulse.faultReply() == null ? "" : pulse.faultReply())
                    .actions(Buttons.plain(getTranslation("mail-settings.try-now"), Icon.REFRESH_CW, click -> {
                        settings.tryNow(current.get());
                        Toast.done(getTranslation("mail-settings.trying"));
                    })));
        }
        if (row.standIn() != null) {
            with(note(getTranslation("mail-settings.stand-in"), getTranslation("mail-settings.stand-in-text")));
        } else if (row.blocked() != null) {
            with(new InlineMessage(InlineMessage.Kind.WARNING, getTranslation(row.blocked()), ""));
        }
        if (row.divertedByFile() != null) {
            with(note(getTranslation("mail-settings.diverted", row.divertedByFile()), ""));
        }
        if (!health.checksDoubts(actor)) {
            with(note(
                    getTranslation("mail-settings.at-least-once"), getTranslation("mail-settings.at-least-once-text")));
        }
    }

    private static InlineMessage note(String title, String text) {
        return new InlineMessage(InlineMessage.Kind.INFO, title, text);
    }

    private Card servers(MailSettingsRow row) {
        ServersForm form = new ServersForm(row);
        Div conflict = new Div();
        FormDraft draft = new FormDraft("MAIL_SERVERS", "new", row.version(), form);
        form.addComponentAsFirst(conflict);
        form.add(Buttons.onCtrlS(Buttons.onceAtATime(Buttons.plain(
                getTranslation("mail-settings.save"), Icon.SAVE, click -> {
                    try {
                        if (form.messages().accepts(() -> settings.save(current.get(), form.read(), row.version()))) {
                            draft.done();
                            Toast.done(getTranslation("mail-settings.saved"));
                            changed();
                        }
                    } catch (StaleVersion stale) {
                        conflict.removeAll();
                        conflict.add(new InlineMessage(
                                        InlineMessage.Kind.WARNING,
                                        getTranslation("mail-settings.conflict"),
                                        getTranslation("mail-settings.conflict-text"))
                                .actions(
                                        Buttons.plain(getTranslation("mail-settings.reload"), null, reload -> show())));
                    }
                }))));
        return new Card(getTranslation("mail-settings.servers")).with(draft, form, draft.note());
    }
}
