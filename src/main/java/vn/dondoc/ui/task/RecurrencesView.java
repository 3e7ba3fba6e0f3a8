package vn.dondoc.ui.task;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import vn.dondoc.account.CurrentActor;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.Right;
import vn.dondoc.task.RecurrenceRow;
import vn.dondoc.task.Recurrences;
import vn.dondoc.ui.component.EmptyState;
import vn.dondoc.ui.component.Formats;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.component.Page;
import vn.dondoc.ui.component.PageHeader;
import vn.dondoc.ui.component.StatePill;
import vn.dondoc.ui.component.Titled;
import vn.dondoc.ui.component.Tone;
import vn.dondoc.ui.shell.MainLayout;

/** Việc định kỳ: what comes back, when it is next due, and what could not be given; how each comes back is changed on its first task. */
@Route(value = TaskPages.RECURRENCES, layout = MainLayout.class)
@PermitAll
class RecurrencesView extends Page implements AfterNavigationObserver, Titled {

    private final Recurrences recurrences;
    private final CurrentActor actors;

    RecurrencesView(Recurrences recurrences, CurrentActor actors) {
        super(Width.BOARD);
        this.recurrences = recurrences;
        this.actors = actors;
        addClassName("proposals");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        Actor actor = actors.get();
        List<RecurrenceRow> rows = recurrences.list(actor);
        body().removeAll();
        with(new PageHeader(getTranslation("recurrences.title"))
                .count(rows.size())
                .note(getTranslation("recurrences.note")));
        if (rows.isEmpty()) {
            with(new EmptyState(
                    getTranslation("recurrences.empty"),
                    getTranslation(actor.may(Right.DECIDE) ? "recurrences.empty-why" : "recurrences.empty-read")));
            return;
        }
        UnorderedList lines = new UnorderedList();
        lines.addClassName("row-list");
        rows.forEach(row -> lines.add(line(row)));
        with(lines);
    }

    @Override
    public String title() {
        return getTranslation("recurrences.title");
    }

    private QueueLine line(RecurrenceRow row) {
        List<Component> more = new ArrayList<>();
        Span rule =
                new Span(RecurrenceDialog.words(row.beats()) + " · " + getTranslation("recurrences.made", row.made()));
        rule.addClassName("small");
        more.add(rule);
        if (row.trouble() != null) {
            Span trouble = new Span(getTranslation("recurrences.trouble"));
            trouble.addClassNames("written", "small");
            more.add(trouble);
        }
        if (row.latest() != null || row.stuck() != null) {
            Anchor first = new Anchor(TaskPages.page(row.first(), row.code()), getTranslation("recurrence.see-first"));
            first.getElement().setAttribute("router-link", "");
            first.addClassName("small");
            more.add(first);
        }
        return new QueueLine(
                pill(row),
                newest(row),
                row.content(),
                (row.latestCode() != null
                                ? getTranslation("recurrences.latest", row.latestCode())
                                : row.code() == null ? getTranslation("TaskState.DRAFT") : row.code())
                        + " · "
                        + (row.leadName() == null ? "–" : row.leadName()),
                more.toArray(Component[]::new));
    }

    /** Where there is something to do: the period that is stuck, else the newest one, else the task itself. */
    private static String newest(RecurrenceRow row) {
        if (row.stuck() != null) {
            return TaskPages.page(row.stuck(), null);
        }
        return row.latest() == null
                ? TaskPages.page(row.first(), row.code())
                : TaskPages.page(row.latest(), row.latestCode());
    }

    private StatePill pill(RecurrenceRow row) {
        if (row.trouble() != null) {
            return new StatePill(Icon.TRIANGLE_ALERT, Tone.BAD, getTranslation("recurrences.waits"));
        }
        if (row.code() == null) {
            return new StatePill(Icon.PENCIL, Tone.PLAIN, getTranslation("recurrences.not-given"));
        }
        return row.next() == null
                ? new StatePill(Icon.CALENDAR_OFF, Tone.PLAIN, getTranslation("recurrences.ended"))
                : new StatePill(
                        Icon.ALARM_CLOCK, Tone.PLAIN, getTranslation("recurrences.next", Formats.date(row.next())));
    }
}
