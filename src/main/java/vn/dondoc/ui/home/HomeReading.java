package vn.dondoc.ui.home;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.dondoc.calendar.WorkingCalendar;
import vn.dondoc.calendar.WorkingDays;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.Texts;
import vn.dondoc.task.FirstLine;
import vn.dondoc.task.FirstLines;
import vn.dondoc.task.Pressing;
import vn.dondoc.task.Queue;
import vn.dondoc.task.TaskCounts;
import vn.dondoc.task.TaskFigures;
import vn.dondoc.task.TaskFilter;
import vn.dondoc.task.TaskKind;
import vn.dondoc.task.TaskList;
import vn.dondoc.task.TaskOutlook;
import vn.dondoc.task.TaskRow;
import vn.dondoc.task.TaskSort;
import vn.dondoc.task.TaskState;
import vn.dondoc.ui.component.Formats;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.component.QueueTiles;
import vn.dondoc.ui.component.Tone;
import vn.dondoc.ui.task.TaskPages;
import vn.dondoc.ui.task.Waited;

/** What the first page of every role reads: counts, the worst, a few rows, the days ahead. */
@Component
class HomeReading {

    private static final int SHOWN = 3;
    private static final int AHEAD = 9;
    private static final int LOOK_AHEAD = 14;

    private final TaskList list;
    private final FirstLines firstLines;
    private final TaskFigures figures;
    private final TaskOutlook outlook;
    private final WorkingCalendar calendar;
    private final Waited waited;
    private final Texts texts;
    private final Clock clock;

    HomeReading(
            TaskList list,
            FirstLines firstLines,
            TaskFigures figures,
            TaskOutlook outlook,
            WorkingCalendar calendar,
            Waited waited,
            Texts texts,
            Clock clock) {
        this.list = list;
        this.firstLines = firstLines;
        this.figures = figures;
        this.outlook = outlook;
        this.calendar = calendar;
        this.waited = waited;
        this.texts = texts;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** "Thứ Tư, 18/11/2026 · Tuần 47 · Thứ Ba 24/11 nghỉ". */
    String dayLine(Locale locale) {
        LocalDate today = today();
        List<String> parts = new ArrayList<>();
        parts.add(Formats.headingDate(today, locale));
        parts.add(texts.in(locale, "home.week", today.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)));
        WorkingDays days = calendar.days();
        today.plusDays(1)
                .datesUntil(today.plusDays(LOOK_AHEAD))
                .filter(day -> !days.isWorking(day) && day.getDayOfWeek().getValue() < 6)
                .findFirst()
                .ifPresent(day -> parts.add(
                        texts.in(locale, "home.day-off", Formats.weekday(day, locale), Formats.dayMonth(day))));
        return String.join(" · ", parts);
    }

    TaskCounts counts(Actor actor) {
        return list.counts(actor, TaskPages.own(actor));
    }

    long count(Actor actor, TaskFilter filter) {
        return list.count(actor, filter);
    }

    List<TaskRow> some(Actor actor, TaskFilter filter) {
        return list.rows(actor, filter, TaskSort.DEADLINE, null, 0, SHOWN).rows();
    }

    /** The same with one line for each instruction to several agencies. */
    List<FirstLine> first(Actor actor, TaskFilter filter) {
        return firstLines.of(actor, filter, SHOWN);
    }

    /** The worst of the actor's queues. */
    Pressing pressing(Actor actor) {
        return outlook.pressing(actor, TaskPages.own(actor));
    }

    /** The queues as tiles, each with its worst case. */
    QueueTiles tiles(Actor actor, List<Queue> queues, TaskCounts counts, Pressing worst, Locale locale) {
        QueueTiles tiles = new QueueTiles(texts.in(locale, "task.queues"));
        tiles(tiles, actor, queues, counts, worst, locale);
        return tiles;
    }

    /** The same behind what stands there already. */
    void tiles(QueueTiles tiles, Actor actor, List<Queue> queues, TaskCounts counts, Pressing worst, Locale locale) {
        for (Queue queue : queues) {
            tiles.tile(
                    icon(queue),
                    tone(queue),
                    texts.in(locale, queue),
                    counts.of(queue),
                    worst(queue, worst, counts.of(queue), locale),
                    TaskPages.queue(actor, queue));
        }
    }

    /** Việc phối hợp: counted apart, and shown where there is any. */
    void coordination(QueueTiles tiles, Actor actor, TaskCounts counts, Locale locale) {
        if (counts.coordination() > 0) {
            tiles.tile(
                    Icon.USERS,
                    Tone.PLAIN,
                    texts.in(locale, "home.coordination"),
                    counts.coordination(),
                    counts.coordinationOverdue() == 0
                            ? ""
                            : texts.in(
                                    locale, "home.coordination-overdue", Formats.number(counts.coordinationOverdue())),
                    TaskPages.path(
                            TaskPages.own(actor).withKind(TaskKind.COORDINATION).withStates(TaskState.OPEN)));
        }
    }

    private String worst(Queue queue, Pressing worst, long count, Locale locale) {
        if (count == 0) {
            return "";
        }
        return switch (queue) {
            case PENDING -> waited.longest(worst.oldestClaimOn(), locale);
            case OVERDUE -> waited.longest(worst.oldestOverdueOn(), locale);
            case TO_ACKNOWLEDGE -> waited.longest(worst.oldestAssignedOn(), locale);
            case DUE_SOON ->
                worst.dueToday() == 0 ? "" : texts.in(locale, "home.due-today", Formats.number(worst.dueToday()));
            case RETURNED -> texts.in(locale, "home.returned");
            case REFUSED -> texts.in(locale, "home.refused");
            case IN_PROGRESS -> "";
        };
    }

    static Icon icon(Queue queue) {
        return switch (queue) {
            case PENDING -> Icon.HOURGLASS;
            case OVERDUE -> Icon.CLOCK_ALERT;
            case DUE_SOON -> Icon.ALARM_CLOCK;
            case TO_ACKNOWLEDGE -> Icon.INBOX;
            case REFUSED -> Icon.CIRCLE_SLASH;
            case RETURNED -> Icon.UNDO_2;
            case IN_PROGRESS -> Icon.CIRCLE_DOT;
        };
    }

    static Tone tone(Queue queue) {
        return switch (queue) {
            case PENDING -> Tone.WAIT;
            case OVERDUE, REFUSED -> Tone.BAD;
            case DUE_SOON -> Tone.SOON;
            case RETURNED -> Tone.RET;
            case TO_ACKNOWLEDGE, IN_PROGRESS -> Tone.PLAIN;
        };
    }

    DaysAhead daysAhead(Actor actor, Locale locale) {
        LocalDate today = today();
        TaskFilter own = TaskPages.own(actor);
        Map<LocalDate, Long> counts = figures.dueByDay(actor, own, today, today.plusDays(AHEAD));
        return new DaysAhead(
                texts.in(locale, "home.days-ahead"),
                counts,
                today,
                calendar.days(),
                day -> TaskPages.path(own.dueBetween(day, day)));
    }

    /** Overdue without a report since Monday. */
    TaskFilter overdueUnreported(Actor actor) {
        return TaskPages.own(actor)
                .withQueue(Queue.OVERDUE)
                .withUnreportedSince(today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
    }
}
