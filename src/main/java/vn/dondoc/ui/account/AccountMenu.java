package vn.dondoc.ui.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.dondoc.account.PeopleBook;
import vn.dondoc.account.PersonFilter;
import vn.dondoc.account.Rosters;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.Right;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.component.Tone;
import vn.dondoc.ui.shell.MenuEntry;
import vn.dondoc.ui.shell.MenuSection;
import vn.dondoc.ui.shell.PersonLink;
import vn.dondoc.ui.shell.ShellMenu;
import vn.dondoc.ui.shell.SignInLink;

/** What the account screens add to the menus. */
@Configuration(proxyBeanMethods = false)
class AccountMenu {

    @Bean
    PersonLink ownAccount() {
        return new PersonLink(Icon.CIRCLE_USER_ROUND, "own.title", AccountPages.OWN);
    }

    @Bean
    SignInLink forgottenPassword() {
        return new SignInLink("forgotten.link", AccountPages.FORGOTTEN);
    }

    @Bean
    SignInLink printedCode() {
        return new SignInLink("code.link", AccountPages.CODE);
    }

    @Bean
    ShellMenu administration(PeopleBook people, LeftBehind leftBehind) {
        return new Administration(people, leftBehind);
    }

    @Bean
    ShellMenu roster() {
        return actor -> Rosters.mayRead(actor)
                ? List.of(new MenuEntry(MenuSection.MAIN, 90, Icon.PHONE, "roster.title", AccountPages.ROSTER))
                : List.of();
    }

    private record Administration(PeopleBook people, LeftBehind leftBehind) implements ShellMenu {

        private static final String WAITING = AccountPages.PEOPLE;

        @Override
        public List<MenuEntry> entries(Actor actor) {
            List<MenuEntry> entries = new ArrayList<>();
            if (actor.may(Right.MANAGE_ACCOUNTS)) {
                entries.add(entry(20, Icon.USERS, "people.title", AccountPages.PEOPLE));
            }
            if (actor.may(Right.MANAGE_RIGHTS)) {
                entries.add(entry(30, Icon.SHIELD_CHECK, "rights.title", AccountPages.RIGHTS));
            }
            if (actor.may(Right.MANAGE_POLICY)) {
                entries.add(entry(40, Icon.LANDMARK, "fields.title", AccountPages.FIELDS));
            }
            return entries;
        }

        /** Posts that wait for this actor's word, and people who have left something behind. */
        @Override
        public Map<String, Long> counts(Actor actor) {
            if (!actor.may(Right.MANAGE_ACCOUNTS)) {
                return Map.of();
            }
            long waiting = leftBehind.count(actor)
                    + (actor.may(Right.READ_ALL) ? people.count(actor, PersonFilter.allWaiting()) : 0);
            return waiting == 0 ? Map.of() : Map.of(WAITING, waiting);
        }

        private static MenuEntry entry(int order, Icon icon, String key, String path) {
            return new MenuEntry(MenuSection.ADMINISTRATION, order, icon, key, path, Tone.WAIT);
        }
    }
}
