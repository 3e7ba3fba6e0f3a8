package vn.dondoc.ui.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.dondoc.mail.MailAddresses;
import vn.dondoc.mail.MailLog;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.Right;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.component.Tone;
import vn.dondoc.ui.shell.MenuEntry;
import vn.dondoc.ui.shell.MenuSection;
import vn.dondoc.ui.shell.ShellMenu;

/** The log for those who read it, the settings for those who keep or switch them. */
@Component
class MailMenu implements ShellMenu {

    private static final int LOG = 70;
    private static final int SETTINGS = 71;

    private final MailAddresses addresses;

    MailMenu(MailAddresses addresses) {
        this.addresses = addresses;
    }

    @Override
    public List<MenuEntry> entries(Actor actor) {
        List<MenuEntry> entries = new ArrayList<>();
        if (readsLog(actor)) {
            entries.add(new MenuEntry(
                    MenuSection.ADMINISTRATION, LOG, Icon.MAIL, "mail-log.title", MailPages.LOG, Tone.BAD));
        }
        if (actor.may(Right.MANAGE_MAIL) || actor.may(Right.SWITCH_MAIL)) {
            entries.add(new MenuEntry(
                    MenuSection.ADMINISTRATION, SETTINGS, Icon.SETTINGS, "mail-settings.title", MailPages.SETTINGS));
        }
        return entries;
    }

    /** Addresses that take no mail: what the log's message names. */
    @Override
    public Map<String, Long> counts(Actor actor) {
        return readsLog(actor) ? Map.of(MailPages.LOG, addresses.countMarked(actor)) : Map.of();
    }

    static boolean readsLog(Actor actor) {
        return MailLog.isOpenTo(actor);
    }
}
