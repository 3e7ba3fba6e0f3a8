package vn.dondoc.ui.directive;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import vn.dondoc.account.CurrentActor;
import vn.dondoc.directive.DirectiveDetails;
import vn.dondoc.directive.Directives;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.Right;
import vn.dondoc.ui.component.ActionBar;
import vn.dondoc.ui.component.Buttons;
import vn.dondoc.ui.component.FormDraft;
import vn.dondoc.ui.component.FormMessages;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.component.InlineMessage;
import vn.dondoc.ui.component.Page;
import vn.dondoc.ui.component.PageHeader;
import vn.dondoc.ui.component.Titled;
import vn.dondoc.ui.component.Toast;
import vn.dondoc.ui.shell.MainLayout;

/**
 * A later paper that concerns a whole directive, and below it what that means for each open task. The directive stands at
 * the head; one that has ended already takes no such paper.
 */
abstract class PaperOnDirectiveView extends Page implements BeforeEnterObserver, Titled {

    private final Directives directives;
    private final CurrentActor actors;
    private final String words;
    private final String ended;
    private final Icon icon;
    private final ActionBar bar = new ActionBar();

    /**
     * @param words the bundle's keys begin so: {@code .title}, {@code .do}, {@code .done}
     * @param ended said where the directive has ended
     * @param icon of the act
     */
    PaperOnDirectiveView(Directives directives, CurrentActor actors, String words, String ended, Icon icon) {
        super(Width.FORM);
        this.directives = directives;
        this.actors = actors;
        this.words = words;
        this.ended = ended;
        this.icon = icon;
        addClassName("directive-end");
        bar(bar);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Actor actor = actors.get();
        actor.require(Right.DECIDE);
        DirectiveDetails directive = directives.get(
                actor, DirectiveId.parse(event.getRouteParameters().get("id").orElse("")));
        body().removeAll();
        bar.clear();
        Anchor paper = new Anchor(DirectivePages.path(directive.id()), directive.title());
        paper.getElement().setAttribute("router-link", "");
        paper.addClassName("paper-link");
        with(new PageHeader(title()), paper, new Paragraph(directive.form().subject()));
        if (directive.end() == null) {
            show(actor, directive);
        } else {
            with(new InlineMessage(InlineMessage.Kind.INFO, getTranslation(ended), ""));
        }
    }

    /** The form below the head. */
    abstract void show(Actor actor, DirectiveDetails directive);

    /** @param act does what the form says; what it refuses is told and nothing is lost */
    void send(DirectiveDetails directive, FormMessages messages, FormDraft draft, Runnable act) {
        bar.left(draft.note());
        bar.left(Buttons.quiet(
                getTranslation("ui.cancel"),
                Icon.X,
                click -> UI.getCurrent().navigate(DirectivePages.path(directive.id()))));
        bar.primary(Buttons.onceAtATime(Buttons.primary(
                getTranslation(words + ".do"),
                icon,
                click -> DirectiveBench.tell(() -> {
                    if (messages.accepts(act)) {
                        draft.done();
                        Toast.done(getTranslation(words + ".done"));
                        MainLayout.refreshCounts();
                        UI.getCurrent().navigate(DirectivePages.path(directive.id()));
                    }
                }))));
    }

    @Override
    public String title() {
        return getTranslation(words + ".title");
    }
}
