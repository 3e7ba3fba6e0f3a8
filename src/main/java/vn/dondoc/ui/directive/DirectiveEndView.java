package vn.dondoc.ui.directive;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Supplier;
import vn.dondoc.account.CurrentActor;
import vn.dondoc.directive.DirectiveDetails;
import vn.dondoc.directive.Directives;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.Right;
import vn.dondoc.task.DirectiveRecalls;
import vn.dondoc.task.DirectiveSettlement;
import vn.dondoc.task.TaskList;
import vn.dondoc.task.Unsettled;
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
import vn.dondoc.ui.task.TaskWords;

/** Thu hồi, thay thế, bãi bỏ: the paper that says so, and below it what becomes of each open task. */
@Route(value = DirectivePages.END, layout = MainLayout.class)
@PermitAll
class DirectiveEndView extends Page implements BeforeEnterObserver, Titled {

    private final Directives directives;
    private final DirectiveRecalls recalls;
    private final TaskList list;
    private final TaskWords words;
    private final CurrentActor actors;
    private final Clock clock;
    private final ActionBar bar = new ActionBar();

    DirectiveEndView(
            Directives directives,
            DirectiveRecalls recalls,
            TaskList list,
            TaskWords words,
            CurrentActor actors,
            Clock clock) {
        super(Width.FORM);
        this.directives = directives;
        this.recalls = recalls;
        this.list = list;
        this.words = words;
        this.actors = actors;
        this.clock = clock;
        addClassName("directive-end");
        bar(bar);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Actor actor = actors.get();
        actor.require(Right.DECIDE);
        show(actor, DirectiveId.parse(event.getRouteParameters().get("id").orElse("")));
    }

    private void show(Actor actor, DirectiveId id) {
        DirectiveDetails directive = directives.get(actor, id);
        body().removeAll();
        bar.clear();
        Anchor paper = new Anchor(DirectivePages.path(id), directive.title());
        paper.getElement().setAttribute("router-link", "");
        paper.addClassName("paper-link");
        with(new PageHeader(title()), paper, new Paragraph(directive.form().subject()));
        if (directive.end() != null) {
            with(new InlineMessage(InlineMessage.Kind.INFO, getTranslation("directive.end.already"), ""));
            return;
        }
        Unsettled left = recalls.unsettled(actor, id);
        FormMessages messages = new FormMessages(title());
        DirectiveEndFields fields = new DirectiveEndFields(directives, actors, id, LocalDate.now(clock));
        fields.name(messages);
        TaskFates fates = new TaskFates(left, some -> list.chosen(actors.get(), some), words, null);
        RestFields rest = new RestFields(left);
        fields.onKind(kind -> {
            fates.suit(kind);
            rest.suit(kind);
        });
        fates.suit(null);
        rest.suit(null);
        FormDraft draft = new FormDraft("DIRECTIVE_END", id, directive.version(), fields)
                .also("fates", fates::kept, fates::restore)
                .also("rest", rest::kept, rest::restore);
        fates.onChange(draft::changed);
        rest.onChange(draft::changed);
        with(draft, messages, fields, rest);
        with(new H2(getTranslation("directive.end.tasks", left.tasks().size())), fates);
        bar.left(draft.note());
        bar.left(Buttons.quiet(
                getTranslation("ui.cancel"), Icon.X, click -> UI.getCurrent().navigate(DirectivePages.path(id))));
        bar.primary(Buttons.onceAtATime(Buttons.primary(
                getTranslation("directive.end.do"),
                Icon.BAN,
                click -> send(messages, directive, fields, () -> rest.settlement(left, fates.read()), draft))));
    }

    private void send(
            FormMessages messages,
            DirectiveDetails directive,
            DirectiveEndFields fields,
            Supplier<DirectiveSettlement> settlement,
            FormDraft draft) {
        try {
            boolean done = messages.accepts(() ->
                    recalls.end(actors.get(), directive.id(), directive.version(), fields.read(), settlement.get()));
            if (done) {
                draft.done();
                Toast.done(getTranslation("directive.end.done"));
                MainLayout.refreshCounts();
                UI.getCurrent().navigate(DirectivePages.path(directive.id()));
            }
        } catch (DomainException refused) {
            Toast.problem(getTranslation(refused.key(), refused.arguments().toArray()));
        }
    }

    @Override
    public String title() {
        return getTranslation("directive.end.title");
    }
}
