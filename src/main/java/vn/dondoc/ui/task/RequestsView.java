package vn.dondoc.ui.task;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import vn.dondoc.account.CurrentActor;
import vn.dondoc.calendar.WorkingCalendar;
import vn.dondoc.shared.Actor;
import vn.dondoc.task.Deadline;
import vn.dondoc.task.RequestDecisions;
import vn.dondoc.task.RequestRow;
import vn.dondoc.task.TaskRequest;
import vn.dondoc.ui.component.EmptyState;
import vn.dondoc.ui.component.Formats;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.component.Page;
import vn.dondoc.ui.component.PageHeader;
import vn.dondoc.ui.component.StatePill;
import vn.dondoc.ui.component.Titled;
import vn.dondoc.ui.component.Tone;
import vn.dondoc.ui.shell.MainLayout;

/** What lead agencies ask: more time, or to be released; each is decided on its task's page, beside the evidence. */
@Route(value = TaskPages.REQUESTS, layout = MainLayout.class)
@PermitAll
class RequestsView extends Page implements AfterNavigationObserver, Titled {

    private final RequestDecisions decisions;
    private final WorkingCalendar calendar;
    private final CurrentActor actors;

    RequestsView(RequestDecisions decisions, WorkingCalendar calendar, CurrentActor actors) {
        super(Width.BOARD);
        this.decisions = decisions;
        this.calendar = calendar;
        this.actors = actors;
        addClassName("proposals");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        Actor actor = actors.get();
        List<RequestRow> rows = decisions.open(actor);
        body().removeAll();
        with(new PageHeader(getTranslation("requests.title")).count(rows.size()).note(getTranslation("requests.note")));
        if (rows.isEmpty()) {
            with(new EmptyState(getTranslation("requests.empty"), getTranslation("requests.empty-why")));
            return;
        }
        UnorderedList lines = new UnorderedList();
        lines.addClassName("row-list");
        rows.forEach(row -> lines.add(line(row)));
        with(lines);
    }

    private QueueLine line(RequestRow row) {
        Span reason = new Span("“" + row.reason() + "”");
        reason.addClassNames("written", "small");
        return new QueueLine(
                new StatePill(
                        row.kind() == TaskRequest.Kind.EXTENSION ? Icon.ALARM_CLOCK : Icon.CIRCLE_SLASH,
                        Tone.WAIT,
                        getTranslation("TaskRequest.Kind." + row.kind().name())),
                TaskPages.path(row.code()),
                row.content(),
                under(row),
                reason);
    }

    private String under(RequestRow row) {
        List<String> parts = new ArrayList<>();
        parts.add(row.agencyName());
        if (row.dueOn() != null && row.proposedDueOn() != null) {
            parts.add(getTranslation(
                    "requests.from-to",
                    Formats.deadline(row.dueOn(), row.dueAt()),
                    Formats.deadline(row.proposedDueOn(), row.proposedDueAt())
                            + ProposalWords.more(
                                    Deadline.on(row.dueOn(), row.dueAt()),
                                    Deadline.on(row.proposedDueOn(), row.proposedDueAt()),
                                    calendar.days())));
        }
        if (row.extensions() > 0) {
            parts.add(getTranslation("request.before", row.extensions()));
        }
        parts.add(getTranslation("request.who", row.askerName(), Formats.moment(row.askedAt())));
        parts.add(getTranslation("TaskRequest.Decider." + row.decider().name()));
        return String.join(" · ", parts);
    }

    @Override
    public String title() {
        return getTranslation("requests.title");
    }
}
