package vn.dondoc.ui.task;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import vn.dondoc.account.CurrentActor;
import vn.dondoc.reminder.Reminders;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.NotFound;
import vn.dondoc.shared.TaskId;
import vn.dondoc.task.Neighbours;
import vn.dondoc.task.TaskList;
import vn.dondoc.ui.component.EmptyState;
import vn.dondoc.ui.component.Titled;
import vn.dondoc.ui.shell.MainLayout;

/** A task as a page of its own; it remembers the list that it was opened from. */
@Route(value = TaskPages.LIST + "/:code", layout = MainLayout.class)
@PermitAll
class TaskPageView extends Div implements BeforeEnterObserver, Titled, TaskPlace {

    /** What to begin with, as home asks for it: {@code ?viec=bao-cao}. */
    static final String TO_DO = "viec";

    static final String REPORT = "bao-cao";
    static final String CLAIM = "de-nghi";

    private final TaskBench bench;
    private final TaskList list;
    private final CurrentActor actors;
    private final Reminders reminders;
    private TaskQuery query = TaskQuery.ALL;
    private String ref = "";

    TaskPageView(TaskBench bench, TaskList list, CurrentActor actors, Reminders reminders) {
        this.bench = bench;
        this.list = list;
        this.actors = actors;
        this.reminders = reminders;
        addClassName("task-page");
        setSizeFull();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Map<String, List<String>> parameters =
                event.getLocation().getQueryParameters().getParameters();
        query = TaskQuery.of(parameters);
        ref = event.getRouteParameters().get("code").orElse("");
        removeAll();
        TaskId id;
        try {
            id = bench.reading.find(ref);
        } catch (NotFound hidden) {
            if (!reminders.wasMailedAbout(actors.get(), ref)) {
                throw hidden;
            }
            // a mail led here: its reader may learn that the task has gone, by its code and nothing else
            add(new EmptyState(getTranslation("reminder-gone.title", ref), getTranslation("reminder-gone.text")));
            return;
        }
        TaskPanel panel = new TaskPanel(bench, this, id);
        add(panel);
        String toDo = parameters.getOrDefault(TO_DO, List.of("")).getFirst();
        if (toDo.equals(REPORT)) {
            panel.openReport(ReportSheet.Then.GO_ON);
        } else if (toDo.equals(CLAIM)) {
            panel.openReport(ReportSheet.Then.DONE);
        }
    }

    @Override
    public boolean isPage() {
        return true;
    }

    @Override
    public Neighbours around(TaskId task) {
        Actor actor = actors.get();
        return list.around(actor, query.filter(actor), query.sort(), task);
    }

    @Override
    public void go(String other) {
        UI.getCurrent().navigate(TaskPages.path(other), QueryParameters.simple(query.parameters()));
    }

    @Override
    public String pagePath(String other) {
        return query.path(TaskPages.path(other));
    }

    @Override
    public void close() {
        UI.getCurrent().navigate(TaskPages.LIST, QueryParameters.simple(query.parameters()));
    }

    @Override
    public void changed() {
        // the page is all there is
    }

    @Override
    public String title() {
        return ref;
    }
}
