package vn.dondoc.ui.account;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import vn.dondoc.account.CurrentActor;
import vn.dondoc.account.Delegations;
import vn.dondoc.account.OwnAccount;
import vn.dondoc.account.OwnAccountRow;
import vn.dondoc.account.People;
import vn.dondoc.shared.Actor;
import vn.dondoc.ui.component.Buttons;
import vn.dondoc.ui.component.Card;
import vn.dondoc.ui.component.ConfirmBox;
import vn.dondoc.ui.component.FactList;
import vn.dondoc.ui.component.Formats;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.component.Page;
import vn.dondoc.ui.component.PageHeader;
import vn.dondoc.ui.component.Titled;
import vn.dondoc.ui.component.Toast;
import vn.dondoc.ui.security.OwnSession;
import vn.dondoc.ui.shell.MainLayout;

/** Everybody sees his own account, and changes password, mail address, language, colours, and where he is signed in. */
@Route(value = AccountPages.OWN, layout = MainLayout.class)
@PermitAll
@StyleSheet("css/people.css")
class OwnAccountView extends Page implements BeforeEnterObserver, Titled {

    private final OwnAccount own;
    private final CurrentActor current;
    private final OwnSession session;
    private final Delegations delegations;
    private final People people;
    private final Clock clock;

    OwnAccountView(
            OwnAccount own,
            CurrentActor current,
            OwnSession session,
            Delegations delegations,
            People people,
            Clock clock) {
        super(Width.FORM);
        this.delegations = delegations;
        this.people = people;
        this.clock = clock;
        this.own = own;
        this.current = current;
        this.session = session;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    @Override
    public String title() {
        return getTranslation("own.title");
    }

    private void show() {
        Actor actor = current.get();
        OwnAccountRow row = own.view(actor);
        body().removeAll();
        FactList facts = new FactList()
                .fact(getTranslation("people.name"), row.name())
                .fact(getTranslation("people.post"), actor.title(), actor.agencyName())
                .fact(getTranslation("accounts.user-name"), row.userName());
        if (row.lastSignInAt() != null) {
            facts.fact(getTranslation("accounts.last-sign-in"), Formats.moment(row.lastSignInAt()));
        }
        with(
                new PageHeader(getTranslation("own.title")),
                facts,
                new StandInCard(delegations, people, actor, LocalDate.now(clock), this::show),
                new PasswordCard(own, current, session),
                new MailCard(own, current, row, this::show),
                new LooksCard(own, current, row),
                everywhere());
    }

    private Card everywhere() {
        return new Card(getTranslation("own.everywhere"))
                .with(
                        new Paragraph(getTranslation("own.everywhere-text")),
                        Buttons.plain(
                                getTranslation("own.everywhere-do"),
                                Icon.LOG_OUT,
                                click -> ConfirmBox.ask(
                                        getTranslation("own.everywhere-question"),
                                        getTranslation("own.everywhere-text"),
                                        getTranslation("own.everywhere-do"),
                                        () -> {
                                            session.goOn(own.signOutEverywhere(current.get()));
                                            Toast.done(getTranslation("own.everywhere-done"));
                                        })));
    }
}
