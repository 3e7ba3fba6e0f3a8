package vn.dondoc.ui.account;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.stream.Collectors;
import vn.dondoc.account.HandOver;
import vn.dondoc.account.PostRow;
import vn.dondoc.shared.Actor;
import vn.dondoc.ui.component.Buttons;
import vn.dondoc.ui.component.Formats;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.component.InlineMessage;
import vn.dondoc.ui.component.Toast;

/** "Chưa có người nhận bàn giao": whoever has left something behind, above the list of people, until it is solved. */
class HandOverMessage extends Div {

    private final PersonDesk desk;
    private final Runnable changed;

    HandOverMessage(PersonDesk desk, Runnable changed) {
        this.desk = desk;
        this.changed = changed;
    }

    void show(Actor actor) {
        removeAll();
        List<HandOver> waiting = desk.handOvers().waiting(actor);
        setVisible(!waiting.isEmpty());
        if (waiting.isEmpty()) {
            return;
        }
        UnorderedList lines = new UnorderedList();
        lines.addClassNames("row-list", "hand-over-waiting");
        waiting.forEach(left -> lines.add(new ListItem(line(actor, left))));
        add(new InlineMessage(
                        InlineMessage.Kind.WARNING,
                        getTranslation("hand-over.waiting", Formats.number(waiting.size())),
                        "")
                .with(lines));
    }

    private Div line(Actor actor, HandOver left) {
        PostRow post = left.post();
        Span who = new Span(post.person().name() + ", " + post.title() + " – "
                + (post.to() == null
                        ? getTranslation("hand-over.shut")
                        : getTranslation(
                                "hand-over.left", Formats.date(post.to().plusDays(1)))));
        who.addClassName("strong");
        Span what = new Span(left.lines().stream()
                .map(line -> getTranslation(
                        "charge.line", getTranslation("charge." + line.name()), Formats.number(line.count())))
                .collect(Collectors.joining("; ")));
        what.addClassNames("text-2", "small");
        Div words = new Div(who, what);
        words.addClassName("stack");
        Div row = new Div(
                words,
                Buttons.plain(
                        getTranslation("hand-over.do"),
                        Icon.USER_CHECK,
                        click -> new HandOverDialog(desk, actor, left, name -> {
                                    Toast.done(getTranslation("hand-over.done", name));
                                    changed.run();
                                })
                                .open()));
        row.addClassName("person-line");
        return row;
    }
}
