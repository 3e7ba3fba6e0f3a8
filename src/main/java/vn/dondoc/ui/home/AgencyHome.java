package vn.dondoc.ui.home;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.account.People;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.AgencyRow;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.TaskId;
import vn.dondoc.shared.Texts;
import vn.dondoc.task.DeadlineKind;
import vn.dondoc.task.Pressing;
import vn.dondoc.task.Queue;
import vn.dondoc.task.Redo;
import vn.dondoc.task.ReportAsk;
import vn.dondoc.task.TaskCounts;
import vn.dondoc.task.TaskFigures;
import vn.dondoc.task.TaskFilter;
import vn.dondoc.task.TaskKind;
import vn.dondoc.task.TaskRow;
import vn.dondoc.task.TaskState;
import vn.dondoc.task.TaskTransfers;
import vn.dondoc.task.Tasks;
import vn.dondoc.ui.component.Buttons;
import vn.dondoc.ui.component.Card;
import vn.dondoc.ui.component.EmptyState;
import vn.dondoc.ui.component.Formats;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.component.Page;
import vn.dondoc.ui.component.PageHeader;
import vn.dondoc.ui.component.QueueTiles;
import vn.dondoc.ui.component.Tone;
import vn.dondoc.ui.task.BulkActs;
import vn.dondoc.ui.task.TaskLines;
import vn.dondoc.ui.task.TaskPages;
import vn.dondoc.ui.task.TaskWords;

/** The first page of an agency: what was given back, what is to be received, what is overdue or near. */
@org.springframework.stereotype.Component
class AgencyHome {

    private static final List<Queue> QUEUES =
            List.of(Queue.TO_ACKNOWLEDGE, Queue.OVERDUE, Queue.DUE_SOON, Queue.RETURNED, Queue.PENDING);

    private final HomeReading reading;
    private final TaskFigures figures;
    private final TaskTransfers transfers;
    private final Tasks tasks;
    private final InsideQueue inside;
    private final AskedQueue asked;
    private final HandedQueue handed;
    private final TaskWords words;
    private final BulkActs acts;
    private final People people;
    private final Agencies agencies;
    private final Texts texts;

    AgencyHome(
            HomeReading reading,
            TaskFigures figures,
            TaskTransfers transfers,
            Tasks tasks,
            InsideQueue inside,
            AskedQueue asked,
            HandedQueue handed,
            TaskWords words,
            BulkActs acts,
            People people,
            Agencies agencies,
            Texts texts) {
        this.reading = reading;
        this.figures = figures;
        this.transfers = transfers;
        this.tasks = tasks;
        this.inside = inside;
        this.asked = asked;
        this.handed = handed;
        this.words = words;
        this.acts = acts;
        this.people = people;
        this.agencies = agencies;
        this.texts = texts;
    }

    void fill(Page page, Actor actor, Runnable again) {
        Locale locale = page.getUI().map(ui -> ui.getLocale()).orElse(Texts.VIETNAMESE);
        TaskCounts counts = reading.counts(actor);
        long coordinated = figures.coordinated(actor);
        page.with(new PageHeader(actor.agencyName()).note(reading.dayLine(locale)));
        Pressing worst = reading.pressing(actor);
        QueueTiles tiles = reading.tiles(actor, QUEUES, counts, worst, locale);
        tiles.tile(
                Icon.USERS,
                Tone.PLAIN,
                texts.in(locale, "Relation.COORDINATING"),
                coordinated,
                "",
                TaskPages.coordinated());
        reading.coordination(tiles, actor, counts, locale);
        page.with(tiles);
        TaskFilter own = TaskPages.own(actor);
        Div left = new Div();
        inside.of(actor, locale).ifPresent(left::add);
        inside.sentBack(actor, locale).ifPresent(left::add);
        handed.of(actor, locale, again).forEach(left::add);
        if (counts.of(Queue.RETURNED) > 0) {
            List<TaskRow> returned = reading.some(actor, own.withQueue(Queue.RETURNED));
            Map<TaskId, Redo> reasons = reasons(actor, returned);
            left.add(section("home.returned-title", Queue.RETURNED, counts, actor, locale)
                    .lines(
                            returned,
                            row -> reason(reasons.get(row.id()), locale),
                            row -> reports(actor, row, "home.report-again", locale)));
        }
        if (worst.reportsAsked() > 0) {
            TaskFilter waitedFor = own.withReportAsked();
            left.add(new HomeSection(
                    texts.in(locale, "home.report-asked"),
                    worst.reportsAsked(),
                    TaskPages.path(waitedFor),
                    new TaskLines(words, locale)
                            .add(
                                    reading.some(actor, waitedFor),
                                    row -> reportAsked(row, locale),
                                    row -> reports(actor, row, "home.report", locale))));
        }
        if (counts.of(Queue.TO_ACKNOWLEDGE) > 0) {
            left.add(section("home.to-receive", Queue.TO_ACKNOWLEDGE, counts, actor, locale)
                    .lines(
                            reading.some(actor, own.withQueue(Queue.TO_ACKNOWLEDGE)),
                            row -> assigned(row, locale),
                            row -> receives(actor, row, locale, again)));
        }
        for (Queue queue : List.of(Queue.OVERDUE, Queue.DUE_SOON)) {
            if (counts.of(queue) > 0) {
                left.add(section(queue == Queue.OVERDUE ? "home.overdue" : "home.soon", queue, counts, actor, locale)
                        .lines(
                                reading.some(actor, own.withQueue(queue)),
                                row -> progress(row, locale),
                                row -> reports(actor, row, "home.report", locale)));
            }
            if (queue == Queue.OVERDUE && counts.coordinationOverdue() > 0) {
                left.add(new HomeSection(
                        texts.in(locale, "home.overdue-coordination"),
                        counts.coordinationOverdue(),
                        TaskPages.overdueCoordination(actor),
                        new TaskLines(words, locale)
                                .add(
                                        reading.some(
                                                actor,
                                                own.withKind(TaskKind.COORDINATION)
                                                        .withQueue(queue)),
                                        row -> progress(row, locale),
                                        row -> reports(actor, row, "home.report", locale))));
            }
        }
        asked.of(actor, locale).ifPresent(left::add);
        if (left.getChildren().findAny().isEmpty()) {
            left.add(new EmptyState(texts.in(locale, "home.nothing"), texts.in(locale, "home.nothing-why")));
        }
        Div right = new Div(reading.daysAhead(actor, locale), recipients(actor, locale));
        moved(actor, locale).ifPresent(right::add);
        Div columns = new Div(left, right);
        columns.addClassName("columns");
        page.with(columns);
    }

    /** What other agencies lead now, or led before: the only place where a task that went away still stands. */
    private Optional<Component> moved(Actor actor, Locale locale) {
        long lines = transfers.count(actor);
        if (lines == 0) {
            return Optional.empty();
        }
        Anchor open = new Anchor(TaskPages.TRANSFERS, texts.in(locale, "home.moved", Formats.number(lines)));
        open.getElement().setAttribute("router-link", "");
        return Optional.of(new Div(open));
    }

    private SectionOf section(String title, Queue queue, TaskCounts counts, Actor actor, Locale locale) {
        return (rows, under, buttons) -> new HomeSection(
                texts.in(locale, title),
                counts.of(queue),
                TaskPages.queue(actor, queue),
                new TaskLines(words, locale).add(rows, under, buttons));
    }

    /** Heading first, rows after. */
    private interface SectionOf {
        HomeSection lines(
                List<TaskRow> rows, Function<TaskRow, String> under, Function<TaskRow, List<Component>> buttons);
    }

    private Map<TaskId, Redo> reasons(Actor actor, List<TaskRow> rows) {
        Map<TaskId, Redo> reasons = new HashMap<>();
        tasks.redone(actor, rows.stream().map(TaskRow::id).toList()).forEach(redo -> reasons.put(redo.task(), redo));
        return reasons;
    }

    /** The reason in full, as the office wrote it. */
    private String reason(@Nullable Redo redo, Locale locale) {
        return redo == null
                ? ""
                : texts.in(
                        locale,
                        "home.reason",
                        redo.reason(),
                        redo.by(),
                        redo.at() == null ? "" : Formats.moment(redo.at(), reading.today()));
    }

    private String assigned(TaskRow row, Locale locale) {
        return texts.in(
                locale,
                row.dueOn() != null
                        ? "home.given"
                        : row.deadlineKind() == DeadlineKind.REGULAR ? "home.given-regular" : "home.given-undated",
                row.directiveTitle(),
                row.assignedOn() == null ? "" : Formats.dayMonth(row.assignedOn()),
                row.dueOn() == null ? "" : Formats.deadline(row.dueOn(), row.dueAt()));
    }

    private String reportAsked(TaskRow row, Locale locale) {
        ReportAsk ask = row.reportAsk();
        return ask == null
                ? row.directiveTitle()
                : texts.in(
                        locale,
                        "home.report-asked-on",
                        row.directiveTitle(),
                        Formats.dayMonth(ask.askedOn()),
                        Formats.dayMonth(ask.wantedOn()));
    }

    private String progress(TaskRow row, Locale locale) {
        return row.lastReportOn() == null
                ? texts.in(locale, "home.no-report", row.directiveTitle())
                : texts.in(
                        locale,
                        "home.last-report",
                        row.directiveTitle(),
                        Formats.dayMonth(row.lastReportOn()),
                        Formats.percent(row.percent()));
    }

    private List<Component> receives(Actor actor, TaskRow row, Locale locale, Runnable again) {
        if (!actor.may(Right.ACKNOWLEDGE)) {
            return List.of(link(TaskPages.path(row), "home.see", row, locale));
        }
        return List.of(
                Buttons.onceAtATime(Buttons.plain(
                        texts.in(locale, "TaskAct.ACKNOWLEDGE"),
                        Icon.CHECK,
                        click -> acts.acknowledge(List.of(row), again))),
                link(TaskPages.path(row), "home.look", row, locale));
    }

    private List<Component> reports(Actor actor, TaskRow row, String words, Locale locale) {
        boolean may =
                actor.may(Right.REPORT) && (row.state() == TaskState.IN_PROGRESS || row.state() == TaskState.RETURNED);
        return List.of(
                may
                        ? link(TaskPages.report(row), words, row, locale)
                        : link(
                                TaskPages.path(row),
                                actor.may(Right.ACKNOWLEDGE) ? "home.look" : "home.see",
                                row,
                                locale));
    }

    private Anchor link(String path, String words, TaskRow row, Locale locale) {
        Anchor link = new Anchor(path, texts.in(locale, words));
        link.addClassNames("button-link", "quiet");
        link.getElement()
                .setAttribute("router-link", "")
                .setAttribute("aria-label", texts.in(locale, words) + ": " + row.content());
        return link;
    }

    /** Who gets the agency's mails. */
    private Card recipients(Actor actor, Locale locale) {
        AgencyId agency = actor.agency();
        UnorderedList names = new UnorderedList();
        names.addClassName("partner-list");
        if (agency != null) {
            AgencyRow row = agencies.names(List.of(agency)).get(agency);
            if (row != null && row.mailbox() != null) {
                names.add(line(row.mailbox(), texts.in(locale, "home.mailbox")));
            }
            Stream.of(Role.FOCAL_POINT, Role.AGENCY_LEADER)
                    .flatMap(role -> people.holders(agency, role, reading.today()).stream())
                    .forEach(post -> names.add(line(post.person().name(), post.title())));
        }
        return new Card(texts.in(locale, "home.recipients")).with(names);
    }

    private static ListItem line(String name, String what) {
        Span second = new Span(what);
        second.addClassNames("text-2", "small");
        return new ListItem(new Span(name), second);
    }
}
