package vn.dondoc.ui.account;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import vn.dondoc.account.PersonLine;
import vn.dondoc.account.PostLine;
import vn.dondoc.account.PostRow;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.Right;
import vn.dondoc.ui.component.Buttons;
import vn.dondoc.ui.component.Card;
import vn.dondoc.ui.component.Formats;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.component.Toast;

/** A person's posts, latest first: give one, end one, confirm one that waits. Nobody touches his own. */
class PostsBox extends Card {

    private final PersonDesk desk;
    private final Actor actor;
    private final PersonLine person;
    private final Runnable changed;

    PostsBox(PersonDesk desk, Actor actor, PersonLine person, Runnable changed) {
        super(I18NProvider.translate("posts.title"));
        this.desk = desk;
        this.actor = actor;
        this.person = person;
        this.changed = changed;
        count(person.posts().size());
        boolean own = actor.is(person.person().id());
        if (!own) {
            action(Buttons.quiet(getTranslation("posts.give"), Icon.PLUS, click -> give()));
        }
        UnorderedList lines = new UnorderedList();
        lines.addClassName("row-list");
        person.posts().forEach(line -> lines.add(new ListItem(line(line, own))));
        with(lines);
    }

    private Component line(PostLine line, boolean own) {
        PostRow post = line.post();
        Span title = new Span(post.title());
        title.addClassName("strong");
        Span where = new Span(
                line.unitName().equals(line.agencyName())
                        ? line.agencyName()
                        : line.unitName() + ", " + line.agencyName());
        Span details = new Span(getTranslation("Role." + post.role()) + " · " + days(post));
        details.addClassNames("text-2", "small");
        Div words = new Div(title, where, details);
        words.addClassName("stack");
        Div actions = new Div();
        actions.addClassName("line-actions");
        if (!line.confirmed()) {
            Span waits = new Span(getTranslation("posts.waits"));
            waits.addClassNames("pill", "tinted", "tone-wait");
            words.add(waits);
            if (!own && actor.may(Right.READ_ALL)) {
                actions.add(Buttons.plain(getTranslation("posts.confirm"), Icon.CHECK, click -> confirm(post)));
            }
        }
        if (!own && (post.to() == null || !post.to().isBefore(desk.today()))) {
            actions.add(
                    Buttons.quiet(getTranslation("posts.change"), Icon.PENCIL, click -> change(line)),
                    Buttons.quiet(getTranslation("posts.end"), Icon.CALENDAR_OFF, click -> end(line)));
        }
        Div row = new Div(words, actions);
        row.addClassName("person-line");
        return row;
    }

    private String days(PostRow post) {
        return post.to() == null
                ? getTranslation("posts.since", Formats.date(post.from()))
                : Formats.date(post.from()) + " – " + Formats.date(post.to());
    }

    private void give() {
        new PostDialog(desk, actor, person.person(), () -> {
                    Toast.done(getTranslation("posts.given"));
                    changed.run();
                })
                .open();
    }

    private void confirm(PostRow post) {
        desk.register().confirm(actor, List.of(post.id()));
        Toast.done(getTranslation("posts.confirmed"));
        changed.run();
    }

    private void change(PostLine line) {
        new PostChangeDialog(desk.today(), line, (title, to) -> {
                    desk.register().changePost(actor, line.post().id(), line.version(), title, to);
                    Toast.done(getTranslation("agencies.saved"));
                    changed.run();
                })
                .open();
    }

    private void end(PostLine line) {
        new PostEndDialog(desk, actor, person.person().name(), line, (day, successor) -> {
                    Toast.done(
                            successor == null
                                    ? getTranslation("posts.ended")
                                    : getTranslation(
                                            day.isAfter(desk.today()) ? "hand-over.planned" : "hand-over.done",
                                            successor.person().name()));
                    changed.run();
                })
                .open();
    }
}
