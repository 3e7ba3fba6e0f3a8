package vn.dondoc.ui.task;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import vn.dondoc.account.CurrentActor;
import vn.dondoc.task.LikePair;
import vn.dondoc.task.Likenesses;
import vn.dondoc.task.TaskRow;
import vn.dondoc.ui.component.Buttons;
import vn.dondoc.ui.component.EmptyState;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.component.Page;
import vn.dondoc.ui.component.PageHeader;
import vn.dondoc.ui.component.Titled;
import vn.dondoc.ui.shell.MainLayout;

/** Nhiệm vụ nghi trùng: what two directives seem to order alike, until somebody has decided. */
@Route(value = TaskPages.ALIKE, layout = MainLayout.class)
@PermitAll
class LikenessView extends Page implements AfterNavigationObserver, Titled {

    private final Likenesses likenesses;
    private final LikenessDialogs dialogs;
    private final CurrentActor actors;

    LikenessView(Likenesses likenesses, LikenessDialogs dialogs, CurrentActor actors) {
        super(Width.BOARD);
        this.likenesses = likenesses;
        this.dialogs = dialogs;
        this.actors = actors;
        addClassName("proposals");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        draw();
    }

    private void draw() {
        List<LikePair> pairs = likenesses.waiting(actors.get());
        body().removeAll();
        with(new PageHeader(getTranslation("likeness.title"))
                .count(pairs.size())
                .note(getTranslation("likeness.list-note")));
        if (pairs.isEmpty()) {
            with(new EmptyState(getTranslation("likeness.empty"), getTranslation("likeness.empty-why")));
            return;
        }
        UnorderedList lines = new UnorderedList();
        lines.addClassName("row-list");
        pairs.forEach(pair -> lines.add(line(pair)));
        with(lines);
    }

    private ListItem line(LikePair pair) {
        Div words = new Div(
                link(pair.newer()),
                quiet(pair.newer()),
                small("likeness.like-older"),
                link(pair.older()),
                quiet(pair.older()));
        words.addClassName("line-words");
        String otherwise = LikenessDialogs.otherwise(pair);
        if (!otherwise.isEmpty()) {
            Span says = new Span(getTranslation("likeness.says", otherwise));
            says.addClassName("small");
            words.add(says);
        }
        ListItem line = new ListItem(
                words,
                Buttons.plain(
                        getTranslation("likeness.compare"), Icon.FILES, click -> dialogs.compare(pair, this::draw)));
        line.addClassName("like-row");
        return line;
    }

    private static Component link(TaskRow row) {
        Anchor link = new Anchor(TaskPages.path(row), row.content());
        link.addClassName("row-task");
        link.getElement().setAttribute("router-link", "");
        return link;
    }

    private Span quiet(TaskRow row) {
        Span under = new Span(LikenessDialogs.facts(row) + " · " + row.directiveTitle());
        under.addClassName("cell-sub");
        return under;
    }

    private Span small(String key) {
        Span line = new Span(getTranslation(key));
        line.addClassNames("small", "strong");
        return line;
    }

    @Override
    public String title() {
        return getTranslation("likeness.title");
    }
}
