package vn.dondoc.ui.account;

import com.vaadin.flow.component.html.Div;
import vn.dondoc.account.PersonLine;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.StaleVersion;
import vn.dondoc.ui.component.ActionBar;
import vn.dondoc.ui.component.Buttons;
import vn.dondoc.ui.component.DetailPanel;
import vn.dondoc.ui.component.FormDraft;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.component.InlineMessage;
import vn.dondoc.ui.component.Toast;

/** One person beside the list: how to reach him, his posts, his account. */
class PersonPanel extends DetailPanel {

    private final PersonDesk desk;
    private final Actor actor;
    private final PersonForm form = new PersonForm();
    private final Div conflict = new Div();
    private final Runnable changed;
    private final FormDraft draft;

    PersonPanel(PersonDesk desk, Actor actor, PersonLine shown, Runnable changed, Runnable close) {
        super(shown.person().name(), close);
        this.desk = desk;
        this.actor = actor;
        this.changed = changed;
        form.show(shown.person());
        draft = new FormDraft("PERSON", shown.person().id(), shown.version(), form);
        with(
                conflict,
                draft,
                form,
                new PostsBox(desk, actor, shown, changed),
                new AccountBox(desk, actor, shown, changed));
        bar(new ActionBar()
                .left(draft.note())
                .primary(Buttons.onCtrlS(Buttons.onceAtATime(
                        Buttons.primary(getTranslation("agencies.save"), Icon.SAVE, click -> save(shown))))));
    }

    private void save(PersonLine shown) {
        try {
            if (form.messages()
                    .accepts(() -> desk.register().change(actor, shown.person().id(), shown.version(), form.read()))) {
                draft.done();
                Toast.done(getTranslation("agencies.saved"));
                changed.run();
            }
        } catch (StaleVersion stale) {
            conflict.removeAll();
            conflict.add(new InlineMessage(
                            InlineMessage.Kind.WARNING,
                            getTranslation("people.conflict"),
                            getTranslation("people.conflict-text"))
                    .actions(Buttons.plain(getTranslation("agencies.reload"), null, click -> changed.run())));
        }
    }
}
