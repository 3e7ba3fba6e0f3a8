package vn.dondoc.ui.account;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.dondoc.account.AccountState;
import vn.dondoc.account.PeopleBook;
import vn.dondoc.account.PersonFilter;
import vn.dondoc.account.PersonLine;
import vn.dondoc.account.PostLine;
import vn.dondoc.shared.Actor;
import vn.dondoc.ui.component.EmptyState;
import vn.dondoc.ui.component.Formats;
import vn.dondoc.ui.component.PhoneColumns;
import vn.dondoc.ui.component.Tone;

/** The people, a page at a time: name, post, account. */
class PeopleGrid extends Grid<PersonLine> {

    private static final String PERSON = """
            <div><span class="cell-one strong">${item.name}</span>
            <span class="cell-one cell-sub">${item.below}</span></div>""";
    private static final String PHONE =
            PERSON.replace("</div>", "<span class=\"cell-one cell-sub phone-line\">${item.post}</span></div>");
    private static final String STATE = "<span class=\"pill ${item.tone}\">${item.state}</span>";

    PeopleGrid(Consumer<PersonLine> chosen) {
        setSizeFull();
        addColumn(LitRenderer.<PersonLine>of(PHONE)
                        .withProperty("name", line -> line.person().name())
                        .withProperty("below", PeopleGrid::reach)
                        .withProperty("post", this::postAndState))
                .setHeader(getTranslation("people.name"))
                .setFlexGrow(4)
                .setWidth("240px");
        addColumn(LitRenderer.<PersonLine>of(PERSON)
                        .withProperty("name", line -> currentPosts(line, true))
                        .withProperty("below", line -> currentPosts(line, false)))
                .setHeader(getTranslation("people.post"))
                .setFlexGrow(3)
                .setWidth("200px");
        addColumn(LitRenderer.<PersonLine>of(STATE)
                        .withProperty("state", line -> getTranslation("AccountState." + line.state()))
                        .withProperty("tone", line -> tone(line.state())))
                .setHeader(getTranslation("people.account"))
                .setFlexGrow(0)
                .setWidth("160px");
        PhoneColumns.hide(this, getColumns().subList(1, getColumns().size()));
        setEmptyStateComponent(new EmptyState(getTranslation("people.none"), getTranslation("people.none-text")));
        addItemClickListener(click -> chosen.accept(click.getItem()));
    }

    private String postAndState(PersonLine line) {
        return Stream.of(
                        currentPosts(line, true),
                        currentPosts(line, false),
                        getTranslation("AccountState." + line.state()))
                .filter(words -> !words.isBlank())
                .collect(Collectors.joining(" · "));
    }

    void show(PeopleBook book, Actor actor, PersonFilter filter) {
        setItems(DataProvider.fromCallbacks(
                query -> book.find(actor, filter, query.getOffset(), query.getLimit()).stream(),
                query -> book.count(actor, filter)));
    }

    private static String reach(PersonLine line) {
        return Stream.of(line.userName(), line.person().email(), line.person().phone())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }

    private String currentPosts(PersonLine line, boolean title) {
        return line.posts().stream()
                .filter(post -> post.post().to() == null || !post.confirmed())
                .map(post -> title ? titleOf(post) : post.agencyName())
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private String titleOf(PostLine post) {
        return post.confirmed()
                ? post.post().title()
                : post.post().title() + " (" + getTranslation("people.waits") + ")";
    }

    private static String tone(AccountState state) {
        return switch (state) {
            case ACTIVE -> Tone.OK.css();
            case WAITING -> "tinted " + Tone.SOON.css();
            case DISABLED -> "tinted " + Tone.IDLE.css();
            case NONE -> Tone.IDLE.css();
        };
    }

    static String lastSignIn(PersonLine line, String never) {
        return line.lastSignInAt() == null ? never : Formats.moment(line.lastSignInAt());
    }
}
