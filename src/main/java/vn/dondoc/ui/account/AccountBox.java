package vn.dondoc.ui.account;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.stream.Collectors;
import vn.dondoc.account.AccountState;
import vn.dondoc.account.PersonLine;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.PersonId;
import vn.dondoc.ui.component.Buttons;
import vn.dondoc.ui.component.Card;
import vn.dondoc.ui.component.ConfirmBox;
import vn.dondoc.ui.component.FactList;
import vn.dondoc.ui.component.Formats;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.component.Toast;

/** A person's account: opened without a password, activated by link or paper, shut. */
class AccountBox extends Card {

    private final PersonDesk desk;
    private final Actor actor;
    private final PersonLine person;
    private final Runnable changed;

    AccountBox(PersonDesk desk, Actor actor, PersonLine person, Runnable changed) {
        super(I18NProvider.translate("people.account"));
        this.desk = desk;
        this.actor = actor;
        this.person = person;
        this.changed = changed;
        String userName = person.userName();
        if (userName == null) {
            with(new Paragraph(getTranslation("accounts.none")));
            action(Buttons.quiet(getTranslation("accounts.open"), Icon.KEY_ROUND, click -> open()));
            return;
        }
        with(new FactList()
                .fact(getTranslation("accounts.user-name"), userName)
                .fact(getTranslation("people.state"), new Span(getTranslation("AccountState." + person.state())))
                .fact(
                        getTranslation("accounts.last-sign-in"),
                        PeopleGrid.lastSignIn(person, getTranslation("accounts.never"))));
        with(actions());
    }

    private Div actions() {
        Div actions = new Div();
        actions.addClassName("line-actions");
        if (person.state() == AccountState.DISABLED) {
            actions.add(Buttons.plain(
                    getTranslation("accounts.enable"),
                    Icon.LOCK_OPEN,
                    click -> act(() -> {
                        desk.accounts().enable(actor, id());
                        Toast.done(getTranslation("accounts.enabled"));
                    })));
            return actions;
        }
        actions.add(Buttons.plain(
                getTranslation("accounts.send-link"),
                Icon.MAIL,
                click -> act(() -> {
                    desk.accounts().sendLink(actor, id());
                    Toast.done(
                            getTranslation("accounts.link-sent", person.person().email()));
                })));
        if (!actor.is(id())) {
            actions.add(
                    Buttons.plain(
                            getTranslation("accounts.print-code"),
                            Icon.PRINTER,
                            click -> act(
                                    () -> new PrintedCodeDialog(desk.accounts().printCode(actor, id())).open())),
                    Buttons.quiet(
                            getTranslation("accounts.sign-out"),
                            Icon.LOG_OUT,
                            click -> ConfirmBox.ask(
                                    getTranslation("accounts.sign-out-question"),
                                    person.person().name(),
                                    getTranslation("accounts.sign-out"),
                                    () -> act(() -> {
                                        desk.accounts().signOutEverywhere(actor, id());
                                        Toast.done(getTranslation("accounts.signed-out"));
                                    }))),
                    Buttons.danger(
                            getTranslation("accounts.disable"),
                            Icon.LOCK,
                            click -> ConfirmBox.askDanger(
                                    getTranslation("accounts.disable-question"),
                                    whatHangs(),
                                    getTranslation("accounts.disable"),
                                    () -> act(() -> {
                                        desk.accounts().disable(actor, id());
                                        Toast.done(getTranslation("accounts.disabled"));
                                    }))));
        }
        return actions;
    }

    /** Shutting is never refused: it may have to be done at once. What hangs on the person is said before. */
    private String whatHangs() {
        String name = person.person().name();
        String hangs = desk.handOvers().of(actor, id()).stream()
                .map(line -> getTranslation(
                        "charge.line", getTranslation("charge." + line.name()), Formats.number(line.count())))
                .collect(Collectors.joining("; "));
        return hangs.isEmpty() ? name : getTranslation("accounts.disable-hangs", name, hangs);
    }

    private void open() {
        new UserNameDialog(
                        desk.accounts()
                                .proposeUserName(actor, id(), person.person().name()),
                        name -> {
                            desk.accounts().open(actor, id(), name);
                            Toast.done(getTranslation("accounts.opened"));
                            changed.run();
                        })
                .open();
    }

    /** A broken rule is said in words; what is shown stays. */
    private void act(Runnable act) {
        try {
            act.run();
            changed.run();
        } catch (DomainException broken) {
            Toast.problem(getTranslation(broken.key(), broken.arguments().toArray()));
        }
    }

    private PersonId id() {
        return person.person().id();
    }
}
