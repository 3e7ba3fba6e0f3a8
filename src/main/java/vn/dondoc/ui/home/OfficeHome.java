package vn.dondoc.ui.home;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import vn.dondoc.directive.DutyState;
import vn.dondoc.directive.UpwardDuties;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.FolderId;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.Texts;
import vn.dondoc.task.FirstLine;
import vn.dondoc.task.Proposals;
import vn.dondoc.task.Queue;
import vn.dondoc.task.RequestDecisions;
import vn.dondoc.task.TaskCounts;
import vn.dondoc.task.TaskFilter;
import vn.dondoc.task.TaskRow;
import vn.dondoc.ui.board.BoardPanels;
import vn.dondoc.ui.component.Buttons;
import vn.dondoc.ui.component.Card;
import vn.dondoc.ui.component.EmptyState;
import vn.dondoc.ui.component.Formats;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.component.InlineMessage;
import vn.dondoc.ui.component.Page;
import vn.dondoc.ui.component.PageHeader;
import vn.dondoc.ui.component.QueueTiles;
import vn.dondoc.ui.component.Tone;
import vn.dondoc.ui.directive.DirectivePages;
import vn.dondoc.ui.task.BulkActs;
import vn.dondoc.ui.task.TaskLines;
import vn.dondoc.ui.task.TaskPages;
import vn.dondoc.ui.task.TaskWords;

/** The first page of the office: what waits for a decision, the queues, what presses, the days ahead. */
@org.springframework.stereotype.Component
class OfficeHome {

    private static final List<Queue> QUEUES =
            List.of(Queue.PENDING, Queue.OVERDUE, Queue.DUE_SOON, Queue.TO_ACKNOWLEDGE, Queue.REFUSED, Queue.RETURNED);

    private final HomeReading reading;
    private final Proposals proposals;
    private final RequestDecisions requests;
    private final UpwardDuties duties;
    private final InsideQueue inside;
    private final TaskWords words;
    private final BulkActs bulk;
    private final BoardPanels boards;
    private final Texts texts;

    OfficeHome(
            HomeReading reading,
            Proposals proposals,
            RequestDecisions requests,
            UpwardDuties duties,
            InsideQueue inside,
            TaskWords words,
            BulkActs bulk,
            BoardPanels boards,
            Texts texts) {
        this.reading = reading;
        this.proposals = proposals;
        this.requests = requests;
        this.duties = duties;
        this.inside = inside;
        this.words = words;
        this.bulk = bulk;
        this.boards = boards;
        this.texts = texts;
    }

    /** @param again draws the page anew after an act */
    void fill(Page page, Actor actor, Runnable again) {
        Locale locale = page.getUI().map(ui -> ui.getLocale()).orElse(Texts.VIETNAMESE);
        PageHeader header = new PageHeader(texts.in(locale, "home.title")).note(reading.dayLine(locale));
        TaskCounts counts = reading.counts(actor);
        page.with(header);
        boolean decides = actor.may(Right.DECIDE) || actor.may(Right.DECIDE_IN_FIELD);
        long waiting = decides ? proposals.count(actor) : 0;
        if (actor.may(Right.REGISTER_DIRECTIVE)) {
            header.actions(register(waiting == 0, locale));
        }
        if (waiting > 0) {
            page.with(decisions(waiting, locale));
        }
        if (actor.role() == Role.VICE_CHAIR) {
            page.with(asked(requests.count(actor), locale, texts));
        }
        QueueTiles tiles = new QueueTiles(texts.in(locale, "task.queues"));
        upward(tiles, actor, locale);
        reading.tiles(tiles, actor, QUEUES, counts, reading.pressing(actor), locale);
        if (counts.signing() > 0) {
            tiles.tile(
                    Icon.STAMP,
                    Tone.WAIT,
                    texts.in(locale, "task.condition.signing"),
                    counts.signing(),
                    "",
                    TaskPages.path(TaskPages.own(actor).withSigning()));
        }
        reading.coordination(tiles, actor, counts, locale);
        page.with(tiles);
        Div left = new Div();
        inside.of(actor, locale).ifPresent(left::add);
        sections(actor, counts, locale, again).forEach(left::add);
        if (left.getChildren().findAny().isEmpty()) {
            left.add(nothing(actor, locale));
        }
        Div right = new Div(reading.daysAhead(actor, locale));
        if (!actor.may(Right.PROPOSE)) {
            Card worst = boards.overdueInShort(actor);
            right.add(worst);
        }
        Div columns = new Div(left, right);
        columns.addClassName("columns");
        page.with(columns);
    }

    /** What is owed to those above and near or late: there while there is any, each tile as many as its list. */
    private void upward(QueueTiles tiles, Actor actor, Locale locale) {
        Map<DutyState, Long> counts = duties.counts(actor);
        for (DutyState state : List.of(DutyState.OVERDUE, DutyState.DUE_SOON)) {
            long count = counts.getOrDefault(state, 0L);
            if (count > 0) {
                tiles.tile(
                        Icon.CALENDAR_CLOCK,
                        state == DutyState.OVERDUE ? Tone.BAD : Tone.SOON,
                        texts.in(locale, state == DutyState.OVERDUE ? "home.upward-overdue" : "home.upward-soon"),
                        count,
                        texts.in(
                                locale,
                                "home.upward-nearest",
                                Formats.date(
                                        duties.rows(actor, state).getFirst().dueOn())),
                        DirectivePages.dutiesPath(state));
            }
        }
    }

    /** All is done, or the office has only just begun and there is no task at all. */
    private EmptyState nothing(Actor actor, Locale locale) {
        boolean isFirst = actor.may(Right.REGISTER_DIRECTIVE) && reading.count(actor, TaskFilter.ALL) == 0;
        return isFirst
                ? new EmptyState(
                        texts.in(locale, "home.first"),
                        texts.in(locale, "directive.empty.why"),
                        register(false, locale))
                : new EmptyState(texts.in(locale, "home.nothing"), texts.in(locale, "home.nothing-why"));
    }

    /** "Chờ quyết" stands first for those who decide. */
    static Component decisions(long count, Locale locale, Texts texts) {
        return waiting(
                count,
                texts.in(locale, "home.decisions", Formats.number(count)),
                texts.in(locale, "home.decisions-text"),
                TaskPages.PROPOSALS,
                texts.in(locale, "home.decide"));
    }

    /** What agencies ask that is for the leaders of the province to decide. */
    static Component asked(long count, Locale locale, Texts texts) {
        return waiting(
                count,
                texts.in(locale, "home.asked", Formats.number(count)),
                texts.in(locale, "home.asked-text"),
                TaskPages.REQUESTS,
                texts.in(locale, "home.answer"));
    }

    private static Component waiting(long count, String what, String why, String path, String words) {
        InlineMessage message = new InlineMessage(InlineMessage.Kind.WAIT, what, why);
        Anchor open = new Anchor(path, words);
        open.addClassName("button-link");
        open.getElement().setAttribute("router-link", "");
        message.actions(open);
        message.setVisible(count > 0);
        return message;
    }

    /** The primary button, unless something waits to be decided. */
    private Button register(boolean primary, Locale locale) {
        String words = texts.in(locale, "home.register");
        ComponentEventListener<ClickEvent<Button>> go =
                click -> click.getSource().getUI().ifPresent(ui -> ui.navigate(DirectivePages.NEW));
        return primary ? Buttons.primary(words, Icon.FILE_PLUS, go) : Buttons.plain(words, Icon.FILE_PLUS, go);
    }

    private Component decisions(long count, Locale locale) {
        return decisions(count, locale, texts);
    }

    private List<HomeSection> sections(Actor actor, TaskCounts counts, Locale locale, Runnable again) {
        TaskFilter own = TaskPages.own(actor);
        List<HomeSection> sections = new ArrayList<>();
        boolean acts = decidesOrProposes(actor);
        Function<TaskRow, List<Component>> look = row -> List.of(look(row, acts, locale));
        Function<TaskRow, List<Component>> urge = row -> actor.may(Right.URGE) && bulk.isUrgeable(row)
                ? List.of(urge(row, locale, again))
                : List.of(look(row, acts, locale));
        Function<TaskRow, String> claimed = row -> texts.in(
                locale, "home.claimed", lead(row), row.claimedOn() == null ? "" : Formats.dayMonth(row.claimedOn()));
        Function<TaskRow, String> reported = row -> row.lastReportOn() == null
                ? texts.in(locale, "home.no-report", lead(row))
                : texts.in(
                        locale,
                        "home.last-report",
                        lead(row),
                        Formats.dayMonth(row.lastReportOn()),
                        Formats.percent(row.percent()));
        section(
                sections,
                actor,
                acts ? "home.to-confirm" : "Queue.PENDING",
                own.withQueue(Queue.PENDING),
                counts.of(Queue.PENDING),
                TaskPages.queue(actor, Queue.PENDING),
                "home.common.pending",
                claimed,
                look,
                locale);
        section(
                sections,
                actor,
                acts ? "home.to-reassign" : "Queue.REFUSED",
                own.withQueue(Queue.REFUSED),
                counts.of(Queue.REFUSED),
                TaskPages.queue(actor, Queue.REFUSED),
                "home.common.refused",
                OfficeHome::lead,
                look,
                locale);
        TaskFilter silent = reading.overdueUnreported(actor);
        section(
                sections,
                actor,
                "home.overdue-silent",
                silent,
                reading.count(actor, silent),
                TaskPages.path(silent),
                "home.common.overdue",
                reported,
                urge,
                locale);
        TaskFilter unread = TaskPages.own(actor).withSlowReceipt();
        section(
                sections,
                actor,
                "home.unacknowledged",
                unread,
                reading.count(actor, unread),
                TaskPages.path(unread),
                "home.common.unread",
                row -> texts.in(
                        locale,
                        "home.assigned",
                        lead(row),
                        row.assignedOn() == null ? "" : Formats.dayMonth(row.assignedOn())),
                urge,
                locale);
        if (actor.role() == Role.INSPECTOR) {
            TaskFilter mistaken = TaskFilter.ALL.withMistaken();
            section(
                    sections,
                    actor,
                    "home.mistaken",
                    mistaken,
                    reading.count(actor, mistaken),
                    TaskPages.path(mistaken),
                    "home.common.mistaken",
                    OfficeHome::lead,
                    look,
                    locale);
        }
        return sections;
    }

    private void section(
            List<HomeSection> sections,
            Actor actor,
            String title,
            TaskFilter filter,
            long count,
            String path,
            String common,
            Function<TaskRow, String> under,
            Function<TaskRow, List<Component>> buttons,
            Locale locale) {
        if (count > 0) {
            TaskLines lines = new TaskLines(words, locale);
            for (FirstLine line : reading.first(actor, filter)) {
                TaskRow row = line.row();
                FolderId folder = row.folder();
                if (line.isCommon() && folder != null) {
                    lines.addCommon(
                            row,
                            folder,
                            texts.in(locale, common, Formats.number(line.tasks())),
                            List.of(look(row, TaskPages.folder(folder), decidesOrProposes(actor), locale)));
                } else {
                    lines.add(List.of(row), under, buttons);
                }
            }
            sections.add(new HomeSection(texts.in(locale, title), count, path, lines));
        }
    }

    private static boolean decidesOrProposes(Actor actor) {
        return actor.may(Right.DECIDE) || actor.may(Right.DECIDE_IN_FIELD) || actor.may(Right.PROPOSE);
    }

    /** @param acts whether the reader has anything to decide or to propose there */
    private Component look(TaskRow row, boolean acts, Locale locale) {
        return look(row, TaskPages.path(row), acts, locale);
    }

    private Component look(TaskRow row, String path, boolean acts, Locale locale) {
        String words = texts.in(locale, acts ? "home.look" : "home.see");
        Anchor look = new Anchor(path, words);
        look.addClassName("button-link");
        look.addClassName("quiet");
        look.getElement().setAttribute("router-link", "").setAttribute("aria-label", words + ": " + row.content());
        return look;
    }

    private Component urge(TaskRow row, Locale locale, Runnable again) {
        return Buttons.plain(
                texts.in(locale, "task.act.urge-button"), Icon.MEGAPHONE, click -> bulk.urge(List.of(row), again));
    }

    private static String lead(TaskRow row) {
        return TaskWords.beside(row.leadName() == null ? "–" : row.leadName(), row);
    }
}
