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
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.dondoc.account.CurrentActor;
import vn.dondoc.directive.DirectiveDetails;
import vn.dondoc.directive.Directives;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.Right;
import vn.dondoc.task.DirectiveRecalls;
import vn.dondoc.task.TaskFilter;
import vn.dondoc.task.TaskList;
import vn.dondoc.task.TaskRow;
import vn.dondoc.task.TaskSort;
import vn.dondoc.task.TaskState;
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

    private static final int MOST = 500;

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
        List<TaskRow> open = openTasks(actor, id);
        FormMessages messages = new FormMessages(title());
        DirectiveEndFields fields = new DirectiveEndFields(directives, actors, id, LocalDate.now(clock));
        fields.name(messages);
        TaskFates fates = new TaskFates(open, words);
        fields.onKind(fates::suit);
        fates.suit(null);
        FormDraft draft = new FormDraft("DIRECTIVE_END", id, directive.version(), fields);
        with(draft, messages, fields, new H2(getTranslation("directive.end.tasks", open.size())), fates);
        bar.left(draft.note());
        bar.left(Buttons.quiet(
                getTranslation("ui.cancel"), Icon.X, click -> UI.getCurrent().navigate(DirectivePages.path(id))));
        bar.primary(Buttons.onceAtATime(Buttons.primary(
                getTranslation("directive.end.do"),
                Icon.BAN,
                click -> send(messages, directive, fields, fates, draft))));
    }

    private void send(
            FormMessages messages,
            DirectiveDetails directive,
            DirectiveEndFields fields,
            TaskFates fates,
            FormDraft draft) {
        try {
            boolean done = messages.accepts(
                    () -> recalls.end(actors.get(), directive.id(), directive.version(), fields.read(), fates.read()));
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

    private List<TaskRow> openTasks(Actor actor, DirectiveId id) {
        TaskFilter open = TaskFilter.ofDirective(id)
                .withStates(Stream.concat(TaskState.OPEN.stream(), Stream.of(TaskState.ON_HOLD))
                        .collect(Collectors.toSet()));
        return list.rows(actor, open, TaskSort.OLDEST, null, 0, MOST).rows();
    }

    @Override
    public String title() {
        return getTranslation("directive.end.title");
    }
}
