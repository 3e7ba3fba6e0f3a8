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
import vn.dondoc.account.CurrentActor;
import vn.dondoc.calendar.WorkingCalendar;
import vn.dondoc.directive.DirectiveDetails;
import vn.dondoc.directive.Directives;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.Right;
import vn.dondoc.task.DirectiveCorrections;
import vn.dondoc.task.DirectiveRecalls;
import vn.dondoc.task.TaskFate.Choice;
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
import vn.dondoc.ui.task.OuterBound;
import vn.dondoc.ui.task.TaskWords;

/** Đính chính by a paper: which one and what was wrong, and below it what that means for each open task. */
@Route(value = DirectivePages.CORRECTION, layout = MainLayout.class)
@PermitAll
class DirectiveCorrectionView extends Page implements BeforeEnterObserver, Titled {

    private final Directives directives;
    private final DirectiveRecalls recalls;
    private final DirectiveCorrections corrections;
    private final TaskList list;
    private final TaskWords words;
    private final WorkingCalendar calendar;
    private final OuterBound outer;
    private final CurrentActor actors;
    private final Clock clock;
    private final ActionBar bar = new ActionBar();

    DirectiveCorrectionView(
            Directives directives,
            DirectiveRecalls recalls,
            DirectiveCorrections corrections,
            TaskList list,
            TaskWords words,
            WorkingCalendar calendar,
            OuterBound outer,
            CurrentActor actors,
            Clock clock) {
        super(Width.FORM);
        this.directives = directives;
        this.recalls = recalls;
        this.corrections = corrections;
        this.list = list;
        this.words = words;
        this.calendar = calendar;
        this.outer = outer;
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
            with(new InlineMessage(InlineMessage.Kind.INFO, getTranslation("directive.correction.ended"), ""));
            return;
        }
        Unsettled left = recalls.unsettled(actor, id);
        LocalDate today = LocalDate.now(clock);
        FormMessages messages = new FormMessages(getTranslation("directive.correction.refused"));
        CorrectingPaperFields fields = new CorrectingPaperFields(today);
        fields.name(messages);
        CorrectedTasks corrected =
                new CorrectedTasks(today, calendar.days(), outer.open(actor, id).orElse(null), messages);
        TaskFates fates = new TaskFates(left, some -> list.chosen(actors.get(), some), words, corrected);
        fates.offer(List.of(Choice.KEEP, Choice.CORRECT, Choice.END, Choice.HOLD), Choice.KEEP);
        FormDraft draft = new FormDraft("DIRECTIVE_CORRECTION", id, directive.version(), fields)
                .also("fates", fates::kept, fates::restore);
        fates.onChange(draft::changed);
        with(draft, messages, fields);
        with(new H2(getTranslation("directive.end.tasks", left.tasks().size())), fates);
        if (!left.drafts().isEmpty() || !left.rules().isEmpty()) {
            with(new Paragraph(getTranslation(
                    "directive.correction.rest",
                    left.drafts().size(),
                    left.rules().size())));
        }
        bar.left(draft.note());
        bar.left(Buttons.quiet(
                getTranslation("ui.cancel"), Icon.X, click -> UI.getCurrent().navigate(DirectivePages.path(id))));
        bar.primary(Buttons.onceAtATime(Buttons.primary(
                getTranslation("directive.correction.do"),
                Icon.FILE_CHECK,
                click -> send(
                        messages,
                        directive,
                        () -> {
                            corrected.refuseUnreadable();
                            correct(directive, fields, fates);
                        },
                        draft))));
    }

    /** A task with which something is wrong is shown, wherever it was hidden, so that it is said which one. */
    private void correct(DirectiveDetails directive, CorrectingPaperFields fields, TaskFates fates) {
        try {
            corrections.correct(actors.get(), directive.id(), directive.version(), fields.read(), fates.read());
        } catch (InvalidInput refused) {
            fates.bring(refused);
            throw refused;
        }
    }

    private void send(FormMessages messages, DirectiveDetails directive, Runnable correct, FormDraft draft) {
        DirectiveBench.tell(() -> {
            if (messages.accepts(correct)) {
                draft.done();
                Toast.done(getTranslation("directive.correction.done"));
                MainLayout.refreshCounts();
                UI.getCurrent().navigate(DirectivePages.path(directive.id()));
            }
        });
    }

    @Override
    public String title() {
        return getTranslation("directive.correction.title");
    }
}
