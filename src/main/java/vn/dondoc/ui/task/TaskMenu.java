package vn.dondoc.ui.task;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.inside.InnerFilter;
import vn.dondoc.inside.InnerQueue;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.Right;
import vn.dondoc.task.CoordinationQueue;
import vn.dondoc.task.Likenesses;
import vn.dondoc.task.Proposals;
import vn.dondoc.task.Queue;
import vn.dondoc.task.RequestDecisions;
import vn.dondoc.task.Stars;
import vn.dondoc.task.TaskCounts;
import vn.dondoc.task.TaskFigures;
import vn.dondoc.task.TaskFilter;
import vn.dondoc.task.TaskList;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.component.Tone;
import vn.dondoc.ui.shell.MenuEntry;
import vn.dondoc.ui.shell.MenuSection;
import vn.dondoc.ui.shell.ShellMenu;

/** The tasks in the menu: the list, what waits for a decision, and one's queues with their counts. */
@Component
class TaskMenu implements ShellMenu {

    private static final Map<Queue, Icon> ICONS = Map.of(
            Queue.PENDING, Icon.HOURGLASS,
            Queue.OVERDUE, Icon.CLOCK_ALERT,
            Queue.DUE_SOON, Icon.ALARM_CLOCK,
            Queue.TO_ACKNOWLEDGE, Icon.INBOX,
            Queue.REFUSED, Icon.CIRCLE_SLASH,
            Queue.RETURNED, Icon.UNDO_2,
            Queue.IN_PROGRESS, Icon.CIRCLE_DOT);

    private static final int DECISIONS = 15;
    private static final int LIST = 20;
    private static final int STARRED = 25;
    private static final int RECURRING = 40;
    private static final int ALIKE = 42;
    private static final int AFTER_QUEUES = 90;
    private static final int REQUESTS = 91;
    private static final int INSIDE = 88;
    private static final int COORDINATION = 89;
    private static final int AWAITED = 92;

    private final TaskList list;
    private final TaskFigures figures;
    private final Proposals proposals;
    private final Likenesses likenesses;
    private final RequestDecisions requests;
    private final Stars stars;
    private final CoordinationQueue coordination;
    private final InnerQueue inside;

    TaskMenu(
            TaskList list,
            TaskFigures figures,
            Proposals proposals,
            Likenesses likenesses,
            RequestDecisions requests,
            Stars stars,
            CoordinationQueue coordination,
            InnerQueue inside) {
        this.stars = stars;
        this.list = list;
        this.figures = figures;
        this.proposals = proposals;
        this.likenesses = likenesses;
        this.requests = requests;
        this.coordination = coordination;
        this.inside = inside;
    }

    /** Whose queues stand in the menu. */
    private enum Own {
        FOLLOWED(MenuSection.FOLLOWED),
        PROVINCE(MenuSection.PROVINCE),
        AGENCY(MenuSection.AGENCY);

        private final MenuSection section;

        Own(MenuSection section) {
            this.section = section;
        }
    }

    @Override
    public List<MenuEntry> entries(Actor actor) {
        List<MenuEntry> entries = new ArrayList<>();
        if (decides(actor)) {
            entries.add(new MenuEntry(
                    MenuSection.MAIN,
                    DECISIONS,
                    Icon.STAMP,
                    "proposals.title",
                    TaskPages.PROPOSALS,
                    actor.may(Right.PROPOSE) ? Tone.PLAIN : Tone.WAIT));
        }
        Own own = own(actor);
        if (own == null) {
            return entries;
        }
        entries.add(new MenuEntry(MenuSection.MAIN, LIST, Icon.LIST_CHECKS, "task.list", TaskPages.LIST));
        if (actor.may(Right.READ_ALL)) {
            entries.add(new MenuEntry(
                    MenuSection.MAIN, RECURRING, Icon.CALENDAR_CLOCK, "recurrences.title", TaskPages.RECURRENCES));
        }
        if (compares(actor)) {
            entries.add(new MenuEntry(MenuSection.MAIN, ALIKE, Icon.FILES, "likeness.title", TaskPages.ALIKE));
        }
        if (stars.has(actor)) {
            entries.add(new MenuEntry(MenuSection.MAIN, STARRED, Icon.STAR, "star.menu", TaskPages.starred()));
        }
        int order = 0;
        for (Queue queue : menuQueues(actor)) {
            entries.add(new MenuEntry(
                    own.section,
                    order++,
                    ICONS.getOrDefault(queue, Icon.CIRCLE_DOT),
                    "Queue." + queue.name(),
                    TaskPages.queue(actor, queue),
                    QueueBar.TONES.getOrDefault(queue, Tone.PLAIN)));
            if (queue == Queue.OVERDUE) {
                entries.add(new MenuEntry(
                        own.section,
                        order++,
                        Icon.USERS,
                        "task.overdue-coordination",
                        TaskPages.overdueCoordination(actor),
                        Tone.BAD));
            }
            if (queue == Queue.TO_ACKNOWLEDGE && actor.may(Right.READ_ALL)) {
                entries.add(new MenuEntry(
                        own.section, order++, Icon.CLOCK_ALERT, "task.slow-receipt", slowReceipt(actor), Tone.SOON));
            }
        }
        if (decides(actor)) {
            entries.add(new MenuEntry(
                    own.section, REQUESTS, Icon.ALARM_CLOCK, "requests.menu", TaskPages.REQUESTS, Tone.WAIT));
        }
        entries.add(
                own == Own.AGENCY
                        ? new MenuEntry(
                                MenuSection.AGENCY,
                                COORDINATION,
                                Icon.MESSAGE_SQUARE,
                                "coordination.menu",
                                TaskPages.COORDINATION,
                                Tone.WAIT)
                        : new MenuEntry(
                                own.section,
                                AWAITED,
                                Icon.USERS,
                                "coordination.menu-office",
                                TaskPages.COORDINATION,
                                Tone.PLAIN));
        if (own == Own.AGENCY) {
            entries.add(
                    new MenuEntry(MenuSection.AGENCY, INSIDE, Icon.CLIPBOARD_LIST, "inner.title", TaskPages.INSIDE));
            entries.add(new MenuEntry(
                    MenuSection.AGENCY, AFTER_QUEUES, Icon.USERS, "Relation.COORDINATING", TaskPages.coordinated()));
        }
        return entries;
    }

    @Override
    public Map<String, Long> counts(Actor actor) {
        Map<String, Long> counts = new HashMap<>();
        if (decides(actor)) {
            counts.put(TaskPages.PROPOSALS, proposals.count(actor));
            counts.put(TaskPages.REQUESTS, requests.count(actor));
        }
        if (compares(actor)) {
            counts.put(TaskPages.ALIKE, likenesses.count(actor));
        }
        if (stars.has(actor)) {
            counts.put(TaskPages.starred(), list.count(actor, TaskFilter.ALL.withStarredBy(actor.desk())));
        }
        Own own = own(actor);
        if (own == null) {
            return counts;
        }
        TaskCounts numbers = list.counts(actor, TaskPages.own(actor));
        menuQueues(actor).forEach(queue -> counts.put(TaskPages.queue(actor, queue), numbers.of(queue)));
        counts.put(TaskPages.overdueCoordination(actor), numbers.coordinationOverdue());
        if (actor.may(Right.READ_ALL)) {
            counts.put(
                    slowReceipt(actor), list.count(actor, TaskPages.own(actor).withSlowReceipt()));
        }
        if (own == Own.PROVINCE) {
            counts.put(TaskPages.LIST, numbers.total());
        } else {
            counts.put(TaskPages.LIST, list.count(actor, TaskFilter.ALL));
        }
        counts.put(
                TaskPages.COORDINATION,
                own == Own.AGENCY ? coordination.countToAnswer(actor) : coordination.countFollowed(actor));
        if (own == Own.AGENCY) {
            counts.put(TaskPages.INSIDE, inside.count(actor, InnerFilter.OPEN));
            counts.put(TaskPages.coordinated(), figures.coordinated(actor));
        }
        return counts;
    }

    private static @Nullable Own own(Actor actor) {
        if (actor.may(Right.READ_ALL)) {
            return actor.may(Right.PROPOSE) ? Own.FOLLOWED : Own.PROVINCE;
        }
        return actor.may(Right.READ_AGENCY) ? Own.AGENCY : null;
    }

    private static String slowReceipt(Actor actor) {
        return TaskPages.path(TaskPages.own(actor).withSlowReceipt());
    }

    /** Whoever drafts tasks says whether two are one. */
    private static boolean compares(Actor actor) {
        return actor.may(Right.DRAFT_TASK) && actor.may(Right.READ_ALL);
    }

    private static boolean decides(Actor actor) {
        return actor.may(Right.DECIDE) || actor.may(Right.DECIDE_IN_FIELD) || actor.may(Right.PROPOSE);
    }

    private static List<Queue> menuQueues(Actor actor) {
        return actor.may(Right.READ_ALL)
                ? List.of(
                        Queue.PENDING,
                        Queue.OVERDUE,
                        Queue.DUE_SOON,
                        Queue.TO_ACKNOWLEDGE,
                        Queue.REFUSED,
                        Queue.RETURNED)
                : QueueBar.of(actor);
    }
}
