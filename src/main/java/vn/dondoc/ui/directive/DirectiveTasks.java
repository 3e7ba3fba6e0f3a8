package vn.dondoc.ui.directive;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.dondoc.shared.Slice;
import vn.dondoc.shared.TaskId;
import vn.dondoc.task.TaskRow;
import vn.dondoc.task.TaskState;
import vn.dondoc.task.Versioned;
import vn.dondoc.ui.component.Buttons;
import vn.dondoc.ui.component.Formats;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.component.StatePill;
import vn.dondoc.ui.task.TaskPages;
import vn.dondoc.ui.task.TaskWords;

/** The tasks of a directive: issued ones lead to their page, drafts are numbered, chosen, corrected and deleted here. */
class DirectiveTasks extends Div {

    /** So many are shown at first, and with each further step. */
    static final int PAGE = 100;

    private final TaskWords words;
    private final LocalDate today;
    private final Map<TaskId, Versioned> drafts = new LinkedHashMap<>();
    private final Set<TaskId> leftOut = new HashSet<>();
    private final Map<TaskId, Integer> numbers = new HashMap<>();
    private final Runnable chosen;
    private OrderedList list = new OrderedList();
    private int shown;

    /** @param chosen called when the choice of drafts changes */
    DirectiveTasks(TaskWords words, LocalDate today, Runnable chosen) {
        this.words = words;
        this.today = today;
        this.chosen = chosen;
        addClassName("directive-tasks");
    }

    /**
     * All that a directive orders, page by page.
     *
     * @param total how many tasks and drafts it has
     * @param drafts what this person may give or propose, shown yet or not; empty if nothing may be given
     * @param proposed who proposed to give which draft, and waits for a decision
     * @param next reads the page after a key
     * @param alike what is said of drafts that look like a task given before
     * @param before tasks that had been given before and that this directive orders too
     */
    record All(
            Slice<TaskRow> first,
            long total,
            List<Versioned> drafts,
            Map<TaskId, String> proposed,
            Function<String, Slice<TaskRow>> next,
            Function<List<TaskId>, Map<TaskId, List<Component>>> alike,
            List<TaskRow> before) {}

    /**
     * Shows as many rows as were shown before, at least a page.
     *
     * @param correct null if this person may not correct drafts
     * @param delete null if this person may not delete drafts
     */
    void show(All all, @Nullable Consumer<TaskRow> correct, @Nullable Consumer<TaskRow> delete) {
        int before = shown;
        removeAll();
        drafts.clear();
        all.drafts().forEach(one -> drafts.put(one.task(), one));
        leftOut.retainAll(drafts.keySet());
        numbers.clear();
        shown = 0;
        list = new OrderedList();
        list.addClassName("task-rows");
        Div further = new Div();
        add(list, further);
        String next = page(all, all.first(), correct, delete);
        while (next != null && shown < before) {
            next = page(all, all.next().apply(next), correct, delete);
        }
        offer(further, all, next, correct, delete);
        if (!all.before().isEmpty()) {
            OrderedList there = new OrderedList();
            there.addClassName("task-rows");
            all.before().forEach(row -> there.add(issued(row)));
            H3 title = new H3(getTranslation("likeness.before", all.before().size()));
            title.addClassName("before-title");
            add(title, there);
        }
    }

    private @Nullable String page(
            All all, Slice<TaskRow> page, @Nullable Consumer<TaskRow> correct, @Nullable Consumer<TaskRow> delete) {
        Map<TaskId, List<Component>> alike = all.alike()
                .apply(page.rows().stream()
                        .filter(row -> row.state() == TaskState.DRAFT)
                        .map(TaskRow::id)
                        .toList());
        for (TaskRow row : page.rows()) {
            shown++;
            numbers.put(row.id(), shown);
            ListItem item = row.state() == TaskState.DRAFT ? draft(row, shown, correct, delete) : issued(row);
            String proposer = all.proposed().get(row.id());
            if (proposer != null) {
                Span waits = new Span(getTranslation("drafts.waits", proposer));
                waits.addClassNames("small", "text-2");
                item.add(waits);
            }
            alike.getOrDefault(row.id(), List.of()).forEach(item::add);
            list.add(item);
        }
        return page.next();
    }

    private void offer(
            Div further,
            All all,
            @Nullable String next,
            @Nullable Consumer<TaskRow> correct,
            @Nullable Consumer<TaskRow> delete) {
        further.removeAll();
        if (next != null) {
            String key = next;
            further.add(Buttons.onceAtATime(Buttons.quiet(
                    getTranslation("directive.tasks.more", all.total() - shown),
                    Icon.CHEVRON_DOWN,
                    click -> offer(further, all, page(all, all.next().apply(key), correct, delete), correct, delete))));
        }
    }

    List<Versioned> chosenDrafts() {
        return drafts.values().stream()
                .filter(one -> !leftOut.contains(one.task()))
                .toList();
    }

    /** Under which number a draft stands here; one that is not shown yet has none. */
    Map<TaskId, Integer> numbers() {
        return Map.copyOf(numbers);
    }

    private ListItem issued(TaskRow row) {
        TaskWords.Shown shown = words.inList(row, getLocale());
        Anchor open = new Anchor(TaskPages.path(row), row.content());
        open.addClassName("task-text");
        ListItem item = new ListItem(
                new Div(new StatePill(shown.mark(), shown.words()), code(Objects.requireNonNullElse(row.code(), ""))),
                open,
                facts(row));
        item.addClassName("task-row");
        return item;
    }

    private ListItem draft(
            TaskRow row, int number, @Nullable Consumer<TaskRow> correct, @Nullable Consumer<TaskRow> delete) {
        TaskWords.Shown shown = words.inList(row, getLocale());
        Div head = new Div();
        if (drafts.containsKey(row.id())) {
            Checkbox choose = new Checkbox(!leftOut.contains(row.id()));
            choose.setAriaLabel(getTranslation("drafts.choose", number));
            choose.addValueChangeListener(change -> {
                if (change.getValue()) {
                    leftOut.remove(row.id());
                } else {
                    leftOut.add(row.id());
                }
                chosen.run();
            });
            head.add(choose);
        }
        head.add(new StatePill(shown.mark(), shown.words()), code(getTranslation("drafts.number", number)));
        Div actions = new Div();
        actions.addClassName("row-actions");
        if (correct != null) {
            actions.add(
                    Buttons.icon(Icon.PENCIL, getTranslation("drafts.correct", number), click -> correct.accept(row)));
        }
        if (delete != null) {
            actions.add(
                    Buttons.icon(Icon.TRASH_2, getTranslation("drafts.delete", number), click -> delete.accept(row)));
        }
        if (actions.getComponentCount() > 0) {
            head.add(actions);
        }
        Span text = new Span(row.content());
        text.addClassName("task-text");
        ListItem item = new ListItem(head, text, facts(row));
        impossible(row).ifPresent(words -> {
            Span note = new Span(words);
            note.addClassNames("small", "due-impossible");
            item.add(note);
        });
        item.addClassNames("task-row", "task-draft");
        return item;
    }

    /** Given so it would be overdue at birth: mostly a slip of the pen, which is seen before anybody is asked to decide. */
    private Optional<String> impossible(TaskRow row) {
        LocalDate due = row.dueOn();
        if (due == null) {
            return Optional.empty();
        }
        if (due.isBefore(row.directiveIssuedOn())) {
            return Optional.of(getTranslation("drafts.due-before", Formats.date(row.directiveIssuedOn())));
        }
        return due.isBefore(today) ? Optional.of(getTranslation("drafts.due-over")) : Optional.empty();
    }

    private Div facts(TaskRow row) {
        String lead = row.leadName() == null ? getTranslation("drafts.no-lead") : row.leadName();
        String due = TaskWords.due(row.deadlineKind(), row.dueOn(), row.dueAt());
        Span facts = new Span(TaskWords.beside(lead, row) + " · " + due);
        Div line = new Div(facts);
        line.addClassName("task-facts");
        if (row.folder() != null) {
            Anchor folder = new Anchor(TaskPages.folder(row.folder()), getTranslation("folder.one-of"));
            folder.getElement().setAttribute("router-link", "");
            line.add(new Span(" · "), folder);
        }
        return line;
    }

    private static Span code(String text) {
        Span code = new Span(text);
        code.addClassNames("task-code", "num");
        return code;
    }
}
