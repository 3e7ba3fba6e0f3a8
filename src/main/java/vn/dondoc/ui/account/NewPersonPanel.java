package vn.dondoc.ui.account;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.function.Consumer;
import vn.dondoc.draft.FormToken;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.PersonId;
import vn.dondoc.ui.component.ActionBar;
import vn.dondoc.ui.component.Buttons;
import vn.dondoc.ui.component.DetailPanel;
import vn.dondoc.ui.component.FormDraft;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.component.Toast;

/** A new person; posts and account follow on the person's own panel. */
class NewPersonPanel extends DetailPanel {

    NewPersonPanel(PersonDesk desk, Actor actor, Consumer<PersonId> added, Runnable close) {
        super(I18NProvider.translate("people.new"), close);
        PersonForm form = new PersonForm();
        FormToken token = desk.sent().open(actor);
        FormDraft draft = new FormDraft("PERSON", "new", 0, form);
        with(draft, form);
        bar(new ActionBar()
                .left(draft.note())
                .primary(Buttons.onceAtATime(Buttons.primary(
                        getTranslation("agencies.add"),
                        Icon.PLUS,
                        click -> form.messages().accepts(() -> {
                            PersonId person = desk.sent()
                                    .once(actor, token, () -> desk.register().add(actor, form.read()));
                            draft.done();
                            Toast.done(getTranslation("people.added"));
                            added.accept(person);
                        })))));
        form.focusName();
    }
}
