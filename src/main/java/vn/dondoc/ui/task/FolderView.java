package vn.dondoc.ui.task;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.account.CurrentActor;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.AgencyKind;
import vn.dondoc.agency.AgencyRow;
import vn.dondoc.calendar.WorkingCalendar;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.FolderId;
import vn.dondoc.shared.NotFound;
import vn.dondoc.shared.Right;
import vn.dondoc.task.FolderAnswer;
import vn.dondoc.task.FolderDetails;
import vn.dondoc.task.TaskFolders;
import vn.dondoc.task.TaskRow;
import vn.dondoc.task.TaskState;
import vn.dondoc.ui.component.Buttons;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.component.Page;
import vn.dondoc.ui.component.PageHeader;
import vn.dondoc.ui.component.PercentBar;
import vn.dondoc.ui.component.Titled;
import vn.dondoc.ui.directive.DirectivePages;
import vn.dondoc.ui.shell.MainLayout;

/** One instruction to several agencies: what each has answered, decided many at once. */
@Route(value = TaskPages.FOLDER + "/:id", layout = MainLayout.class)
@PermitAll
class FolderView extends Page implements BeforeEnterObserver, Titled {

    /** What stands beside the confirmed ones, so that the parts add up to all. */
    private static final List<TaskState> TOLD = List.of(
            TaskState.PENDING_CONFIRMATION,
            TaskState.RETURNED,
            TaskState.IN_PROGRESS,
            TaskState.ASSIGNED,
            TaskState.REFUSED,
            TaskState.ON_HOLD,
            TaskState.CLOSED_NOT_DONE,
            TaskState.DRAFT);

    private final TaskFolders folders;
    private final BulkActs acts;
    private final TaskWords words;
    private final TaskFiles files;
    private final SurveyCard.Desk surveys;
    private final Agencies agencies;
    private final WorkingCalendar calendar;
    private final CurrentActor actors;
    private final Clock clock;
    private @Nullable BulkBar bar;
    private FolderId id = new FolderId(0);

    FolderView(
            TaskFolders folders,
            BulkActs acts,
            TaskWords words,
            TaskFiles files,
            SurveyCard.Desk surveys,
            Agencies agencies,
            WorkingCalendar calendar,
            CurrentActor actors,
            Clock clock) {
        super(Width.BOARD);
        this.folders = folders;
        this.acts = acts;
        this.words = words;
        this.files = files;
        this.surveys = surveys;
        this.agencies = agencies;
        this.calendar = calendar;
        this.actors = actors;
        this.clock = clock;
        addClassName("folder");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = event.getRouteParameters()
                .get("id")
                .filter(text -> text.matches("\\d{1,18}"))
                .map(text -> new FolderId(Long.parseLong(text)))
                .orElseThrow(() -> new NotFound("task.folder.not-found"));
        draw();
    }

    private void draw() {
        Actor actor = actors.get();
        FolderDetails folder = folders.get(actor, id);
        body().removeAll();
        AnswerTable table = new AnswerTable(folder.answers(), acts.any(actor), words, files);
        BulkBar bulk = new BulkBar(acts, this::told, table::tickNone);
        bar = bulk;
        table.onTick(bulk::show);
        with(head(actor, folder), progress(folder), table, new SurveyCard(surveys, id), bulk);
    }

    private void told(BulkReport report) {
        draw();
        if (bar != null) {
            bar.say(report, this::draw);
        }
    }

    private PageHeader head(Actor actor, FolderDetails folder) {
        PageHeader head = new PageHeader(folder.content())
                .note(getTranslation("folder.note", folder.answers().size()));
        List<Button> buttons = new ArrayList<>();
        if (actor.may(Right.DRAFT_TASK)) {
            buttons.add(Buttons.plain(getTranslation("folder.join"), Icon.PLUS, click -> join(folder)));
        }
        List<TaskRow> silent = folder.answers().stream()
                .map(FolderAnswer::task)
                .filter(acts::isUrgeable)
                .toList();
        if (actor.may(Right.URGE) && !silent.isEmpty()) {
            buttons.add(Buttons.plain(
                    getTranslation("folder.urge", silent.size()),
                    Icon.MEGAPHONE,
                    click -> acts.urge(silent, this::draw)));
        }
        return head.actions(buttons.toArray(Button[]::new));
    }

    private void join(FolderDetails folder) {
        LocalDate today = LocalDate.now(clock);
        List<AgencyRow> all = agencies.validOn(actors.get(), today).stream()
                .filter(one -> one.kind() != AgencyKind.UNIT)
                .toList();
        new JoinDialog(folder, all, today, calendar.days(), (chosen, dueOn) -> {
                    folders.join(actors.get(), id, chosen, dueOn);
                    draw();
                })
                .open();
    }

    /** How far the whole is, and from which paper it comes. */
    private Div progress(FolderDetails folder) {
        Anchor paper = new Anchor(DirectivePages.path(folder.directive()), folder.directiveTitle());
        paper.getElement().setAttribute("router-link", "");
        List<String> parts = new ArrayList<>();
        parts.add(getTranslation("folder.confirmed", folder.count(TaskState.COMPLETED), folder.whole()));
        for (TaskState state : TOLD) {
            long count = folder.count(state);
            if (count > 0) {
                String words = getTranslation("TaskState." + state.name());
                parts.add(getTranslation("folder.part", count, words.toLowerCase(getLocale())));
            }
        }
        Div line = new Div(new PercentBar(folder.percent()), new Span(String.join(" · ", parts)), paper);
        line.addClassName("folder-progress");
        return line;
    }

    @Override
    public String title() {
        return getTranslation("folder.title");
    }
}
