package vn.dondoc.ui.board;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.dondoc.directive.UpwardDuties;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.Slice;
import vn.dondoc.shared.Texts;
import vn.dondoc.task.AgencyFigures;
import vn.dondoc.task.Bucket;
import vn.dondoc.task.LateCauses;
import vn.dondoc.task.Pressing;
import vn.dondoc.task.Queue;
import vn.dondoc.task.TaskFigures;
import vn.dondoc.task.TaskFilter;
import vn.dondoc.task.TaskList;
import vn.dondoc.task.TaskOutlook;
import vn.dondoc.task.TaskRow;
import vn.dondoc.task.TaskSort;
import vn.dondoc.ui.component.Buttons;
import vn.dondoc.ui.component.Card;
import vn.dondoc.ui.component.EmptyState;
import vn.dondoc.ui.component.Formats;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.component.QueueTiles;
import vn.dondoc.ui.component.Tone;
import vn.dondoc.ui.task.BulkActs;
import vn.dondoc.ui.task.TaskPages;
import vn.dondoc.ui.task.Waited;

/** The figures as they stand on the board and on the first page of those who lead. */
@org.springframework.stereotype.Component
public class BoardPanels {

    private static final int SHORT = 5;
    private static final int PART = 500;

    private final TaskFigures figures;
    private final TaskOutlook outlook;
    private final LateCauses causes;
    private final TimePanels times;
    private final UpwardDuties duties;
    private final TaskList list;
    private final BulkActs acts;
    private final Waited waited;
    private final Texts texts;
    private final Clock clock;

    BoardPanels(
            TaskFigures figures,
            TaskOutlook outlook,
            LateCauses causes,
            TimePanels times,
            UpwardDuties duties,
            TaskList list,
            BulkActs acts,
            Waited waited,
            Texts texts,
            Clock clock) {
        this.figures = figures;
        this.outlook = outlook;
        this.causes = causes;
        this.times = times;
        this.duties = duties;
        this.list = list;
        this.acts = acts;
        this.waited = waited;
        this.texts = texts;
        this.clock = clock;
    }

    /** Everything: four figures, the agencies by overdue, what the total is made of, the levels above, the fields. */
    public Component whole(Actor actor) {
        return figures(actor, null);
    }

    /** The same, and whose the working days were, how long the office lets others wait, what more time has done. */
    Component withTimes(Actor actor, PeriodChoice choice) {
        return figures(actor, choice);
    }

    /** @param choice null without the figures of time */
    private Component figures(Actor actor, @Nullable PeriodChoice choice) {
        Locale locale = UI.getCurrent().getLocale();
        List<AgencyFigures> agencies = figures.board(actor);
        Map<Bucket, Long> totals = new EnumMap<>(Bucket.class);
        for (Bucket bucket : Bucket.values()) {
            totals.put(
                    bucket, agencies.stream().mapToLong(one -> one.of(bucket)).sum());
        }
        if (totals.values().stream().allMatch(count -> count == 0)
                && agencies.stream().allMatch(one -> one.coordinated() == 0)) {
            return new EmptyState(texts.in(locale, "board.empty"), texts.in(locale, "board.empty-why"));
        }
        boolean links = actor.may(Right.READ_ALL);
        long signing = links ? list.count(actor, TaskFilter.ANSWERED_FOR.withSigning()) : 0;
        long mistaken = links ? list.count(actor, TaskFilter.ALL.withMistaken()) : 0;
        Div left = new Div(overdue(actor, agencies, links, Integer.MAX_VALUE));
        Div right = new Div(
                new TotalCard(totals, mistaken, signing, links),
                new BesideCard(agencies, links),
                new LevelCard(outlook.byLevel(actor), links),
                new DutyCard(duties.counts(actor)),
                new FieldCard(outlook.byField(actor), links),
                new LateCard(causes.figures(actor), links));
        if (choice != null) {
            times.add(actor, agencies, totals, links, choice, left, right);
        }
        Div columns = new Div(left, right);
        columns.addClassNames("columns", "board-columns");
        Div all = new Div(tiles(actor, agencies, totals, links, locale), columns);
        all.addClassName("board-body");
        long overdue = totals.getOrDefault(Bucket.OPEN_OVERDUE, 0L);
        if (links && actor.may(Right.URGE) && overdue > 0) {
            all.add(urgeAll(actor, overdue, locale));
        }
        return all;
    }

    /** The agencies with the most overdue tasks, for a narrow column. */
    public Card overdueInShort(Actor actor) {
        return overdue(actor, figures.board(actor), actor.may(Right.READ_ALL), SHORT);
    }

    private Card overdue(Actor actor, List<AgencyFigures> agencies, boolean links, int most) {
        return new OverdueCard(
                agencies,
                links,
                most,
                LocalDate.now(clock),
                () -> figures.silent(actor),
                day -> waited.longest(day, UI.getCurrent().getLocale()));
    }

    private Component tiles(
            Actor actor, List<AgencyFigures> agencies, Map<Bucket, Long> totals, boolean links, Locale locale) {
        LocalDate today = LocalDate.now(clock);
        long overdue = totals.getOrDefault(Bucket.OPEN_OVERDUE, 0L);
        long onTime = totals.getOrDefault(Bucket.DONE_ON_TIME, 0L);
        long done = onTime + totals.getOrDefault(Bucket.DONE_LATE, 0L);
        LocalDate oldest = agencies.stream()
                .map(AgencyFigures::oldestOverdueOn)
                .filter(day -> day != null)
                .min(LocalDate::compareTo)
                .orElse(null);
        QueueTiles tiles = new QueueTiles(texts.in(locale, "board.figures")).asCards();
        tiles.tile(
                Icon.CLOCK_ALERT,
                Tone.BAD,
                texts.in(locale, Queue.OVERDUE),
                overdue,
                waited.longest(oldest, locale),
                links ? TaskPages.path(TaskFilter.ANSWERED_FOR.withQueue(Queue.OVERDUE)) : BoardPages.PATH);
        if (links) {
            // what comes and what waits is of both kinds, as in the menu; what is judged is of what agencies answer for
            TaskFilter week =
                    TaskFilter.ALL.dueBetween(today, today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)));
            Pressing worst = outlook.pressing(actor, TaskFilter.ALL);
            tiles.tile(
                    Icon.ALARM_CLOCK,
                    Tone.SOON,
                    texts.in(locale, "board.this-week"),
                    list.count(actor, week),
                    worst.dueToday() == 0 ? "" : texts.in(locale, "home.due-today", Formats.number(worst.dueToday())),
                    TaskPages.path(week));
            tiles.tile(
                    Icon.HOURGLASS,
                    Tone.WAIT,
                    texts.in(locale, Queue.PENDING),
                    list.count(actor, TaskFilter.of(Queue.PENDING)),
                    waited.longest(worst.oldestClaimOn(), locale),
                    TaskPages.path(TaskFilter.of(Queue.PENDING)));
        }
        tiles.tile(
                Icon.CIRCLE_CHECK,
                Tone.OK,
                texts.in(locale, "board.on-time"),
                Formats.share(onTime, done),
                texts.in(locale, "board.of-done", Formats.number(onTime), Formats.number(done)),
                links ? TaskPages.path(TaskFilter.ANSWERED_FOR.withBucket(Bucket.DONE_ON_TIME)) : BoardPages.PATH);
        return tiles;
    }

    /** On a phone one wide button; asks before it urges. */
    private Div urgeAll(Actor actor, long overdue, Locale locale) {
        Button urge = Buttons.primary(
                texts.in(locale, "board.urge-all", Formats.number(overdue)),
                Icon.MEGAPHONE,
                click -> acts.urge(overdueTasks(actor), () -> {}));
        Div bar = new Div(urge);
        bar.addClassName("urge-all");
        return bar;
    }

    /** All of them, as many as the button says. */
    private List<TaskRow> overdueTasks(Actor actor) {
        List<TaskRow> all = new ArrayList<>();
        String after = null;
        do {
            Slice<TaskRow> part = list.rows(
                    actor, TaskFilter.ANSWERED_FOR.withQueue(Queue.OVERDUE), TaskSort.DEADLINE, after, 0, PART);
            all.addAll(part.rows());
            after = part.next();
        } while (after != null);
        return all;
    }
}
