package vn.dondoc.ui.directive;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import vn.dondoc.account.CurrentActor;
import vn.dondoc.directive.ArrivalBook;
import vn.dondoc.directive.ArrivalBooks;
import vn.dondoc.shared.Right;
import vn.dondoc.ui.component.Buttons;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.component.Page;
import vn.dondoc.ui.component.PageHeader;
import vn.dondoc.ui.component.Titled;
import vn.dondoc.ui.component.Toast;
import vn.dondoc.ui.shell.MainLayout;

/** Sổ văn bản đến: the books, with the last number of this year; whoever registers opens another one. */
@Route(value = DirectivePages.BOOKS, layout = MainLayout.class)
@PermitAll
class ArrivalBooksView extends Page implements BeforeEnterObserver, Titled {

    private final ArrivalBooks books;
    private final CurrentActor actors;
    private final Clock clock;

    ArrivalBooksView(ArrivalBooks books, CurrentActor actors, Clock clock) {
        super(Width.FORM);
        this.books = books;
        this.actors = actors;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        actors.get().require(Right.REGISTER_DIRECTIVE);
        show();
    }

    private void show() {
        body().removeAll();
        UnorderedList list = new UnorderedList();
        list.addClassNames("plain-list", "book-list");
        books.all(actors.get()).forEach(book -> list.add(item(book)));
        PageHeader header = new PageHeader(getTranslation("books.title"))
                .note(getTranslation("books.note"))
                .actions(
                        Buttons.quiet(
                                getTranslation("books.back"),
                                Icon.ARROW_LEFT,
                                click -> UI.getCurrent().navigate(DirectivePages.LIST)),
                        Buttons.primary(
                                getTranslation("books.add"),
                                Icon.PLUS,
                                click -> new BookDialog("", name -> {
                                            books.add(actors.get(), name);
                                            done();
                                        })
                                        .open()));
        with(header, list);
    }

    private ListItem item(ArrivalBook book) {
        int year = LocalDate.now(clock).getYear();
        Span last = new Span(
                book.lastNo() == 0
                        ? getTranslation("books.empty", String.valueOf(year))
                        : getTranslation("books.last", String.valueOf(year), book.lastNo()));
        last.addClassName("fact-note");
        Div words = new Div(new Span(book.name()), last);
        words.addClassName("book-words");
        return new ListItem(
                words,
                Buttons.icon(
                        Icon.PENCIL,
                        getTranslation("books.rename", book.name()),
                        click -> new BookDialog(book.name(), name -> {
                                    books.rename(actors.get(), book.code(), name);
                                    done();
                                })
                                .open()));
    }

    private void done() {
        Toast.done(getTranslation("books.saved"));
        show();
    }

    @Override
    public final String title() {
        return getTranslation("books.title");
    }
}
