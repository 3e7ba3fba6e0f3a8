package vn.dondoc.ui.directive;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.directive.DirectiveEnding;
import vn.dondoc.shared.FolderId;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.TaskId;
import vn.dondoc.task.TaskFate;
import vn.dondoc.task.TaskRow;
import vn.dondoc.task.Unsettled;
import vn.dondoc.task.Versioned;
import vn.dondoc.ui.component.Buttons;
import vn.dondoc.ui.component.DraftKeeper;
import vn.dondoc.ui.component.Formats;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.component.StatePill;
import vn.dondoc.ui.task.TaskPages;
import vn.dondoc.ui.task.TaskWords;

/**
 * The open tasks of a directive that ends or is corrected by a paper: one choice for all of them, and another one where
 * somebody wants it, for a whole common instruction or for a single task. Thousands may be settled; only those that are
 * looked at are shown.
 */
class TaskFates extends Div {

    private static final int PAGE = 50;

    private final Map<TaskId, Unsettled.Open> open = new LinkedHashMap<>();
    private final Map<TaskId, TaskFate.Choice> own = new LinkedHashMap<>();
    private final Map<TaskId, Select<TaskFate.Choice>> shown = new LinkedHashMap<>();
    private final Map<Select<TaskFate.Choice>, List<TaskId>> groups = new LinkedHashMap<>();
    private final @Nullable CorrectedTasks correcting;
    private final Select<TaskFate.Choice> forAll = select();
    private final OrderedList rows = list();
    private final Div further = new Div();
    private final Function<List<TaskId>, List<TaskRow>> read;
    private final TaskWords words;
    private final Map<TaskId, Runnable> folded = new HashMap<>();
    private final List<TaskId> waiting = new ArrayList<>();
    private List<TaskFate.Choice> offered = List.of();
    private TaskFate.@Nullable Choice usual;
    private Runnable changed = () -> {};
    private boolean filling;

    /**
     * @param read the rows of some tasks, as far as they are to be seen
     * @param correcting how the corrected ones read; null where nothing is corrected
     */
    TaskFates(
            Unsettled left,
            Function<List<TaskId>, List<TaskRow>> read,
            TaskWords words,
            @Nullable CorrectedTasks correcting) {
        this.correcting = correcting;
        this.read = read;
        this.words = words;
        addClassName("directive-tasks");
        left.tasks().forEach(one -> open.put(one.seen().task(), one));
        if (open.isEmpty()) {
            add(new Paragraph(getTranslation("directive.end.no-tasks")));
            return;
        }
        forAll.setLabel(getTranslation("directive.end.for-all"));
        forAll.addValueChangeListener(change -> choose(change.getValue(), List.copyOf(open.keySet())));
        add(forAll);
        if (correcting != null) {
            correcting.onChange(() -> {
                fill();
                changed.run();
            });
            add(correcting.ofMany(
                    "all", forAll, getTranslation("directive.correction.all"), null, List.copyOf(open.keySet())));
        }
        add(rows, further);
        Map<FolderId, List<TaskId>> members = left.tasks().stream()
                .filter(one -> one.folder() != null)
                .collect(Collectors.groupingBy(
                        one -> Objects.requireNonNull(one.folder()),
                        LinkedHashMap::new,
                        Collectors.mapping(one -> one.seen().task(), Collectors.toList())));
        members.values().removeIf(some -> some.size() < 2);
        members.forEach((folder, some) -> rows.add(group(folder, left.folders().getOrDefault(folder, ""), some)));
        left.tasks().stream()
                .filter(one -> one.folder() == null || !members.containsKey(one.folder()))
                .map(one -> one.seen().task())
                .forEach(waiting::add);
        more();
    }

    /** Called when somebody has chosen or said something. */
    void onChange(Runnable listener) {
        changed = listener;
    }

    /**
     * Offers what this ending allows: only a replacing directive takes tasks over, and then it usually takes
     * them all. Before it is said how the directive ends, nothing is chosen.
     */
    void suit(@Nullable DirectiveEnding kind) {
        boolean replaced = kind == DirectiveEnding.REPLACED;
        offer(
                replaced
                        ? List.of(
                                TaskFate.Choice.END,
                                TaskFate.Choice.HOLD,
                                TaskFate.Choice.CARRY_OVER,
                                TaskFate.Choice.KEEP)
                        : List.of(TaskFate.Choice.END, TaskFate.Choice.HOLD, TaskFate.Choice.KEEP),
                kind == null ? null : replaced ? TaskFate.Choice.CARRY_OVER : TaskFate.Choice.END);
    }

    /** @param usual what is chosen for all of them until somebody says otherwise; null for nothing */
    void offer(List<TaskFate.Choice> choices, TaskFate.@Nullable Choice usual) {
        offered = choices;
        this.usual = usual;
        filling = true;
        forAll.setItems(offered);
        groups.keySet().forEach(select -> select.setItems(offered));
        shown.forEach((task, select) -> select.setItems(offered(task)));
        filling = false;
        start(usual);
        fill();
    }

    private void start(TaskFate.@Nullable Choice choice) {
        filling = true;
        forAll.setValue(choice);
        filling = false;
        own.clear();
        if (choice != null) {
            open.keySet().forEach(task -> own.put(task, possible(task, choice)));
        }
    }

    /** What was chosen and said, for the draft; null while everything is as it was first shown. */
    @Nullable
    String kept() {
        Map<String, String> texts = new LinkedHashMap<>();
        TaskFate.Choice all = forAll.getValue();
        if (all != null && all != usual) {
            texts.put("all", all.name());
        }
        own.forEach((task, choice) -> {
            if (all == null || choice != possible(task, all)) {
                texts.put("task." + task, choice.name());
            }
        });
        if (correcting != null) {
            correcting.keep(texts);
        }
        return texts.isEmpty() ? null : DraftKeeper.write(texts);
    }

    /** Puts back what was chosen and said, for the tasks that are still there. */
    void restore(@Nullable String kept) {
        Map<String, String> texts = kept == null ? Map.of() : DraftKeeper.read(kept);
        if (open.isEmpty()) {
            return;
        }
        start(offered.stream()
                .filter(one -> one.name().equals(texts.get("all")))
                .findFirst()
                .orElse(usual));
        open.keySet()
                .forEach(task -> offered(task).stream()
                        .filter(one -> one.name().equals(texts.get("task." + task)))
                        .forEach(one -> own.put(task, one)));
        if (correcting != null) {
            correcting.restore(texts, open.keySet());
        }
        fill();
    }

    /** Draws the tasks with which something is wrong, so that it can be said there. */
    void bring(InvalidInput refused) {
        Set<String> named = refused.problems().stream()
                .map(one -> one.field().substring(one.field().lastIndexOf('.') + 1))
                .collect(Collectors.toSet());
        open.keySet().stream()
                .filter(task -> named.contains(task.toString()) && !shown.containsKey(task))
                .toList()
                .forEach(this::draw);
    }

    private void draw(TaskId task) {
        Runnable unfold = folded.get(task);
        if (unfold != null) {
            unfold.run();
        } else if (waiting.remove(task)) {
            lines(rows, List.of(task));
            further();
        }
    }

    /** One for each task, shown or not; what nobody has chosen for goes on as it is. */
    List<TaskFate> read() {
        return open.entrySet().stream()
                .map(one -> fate(one.getKey(), one.getValue().seen()))
                .toList();
    }

    private TaskFate fate(TaskId task, Versioned seen) {
        TaskFate.Choice choice = Objects.requireNonNullElse(own.get(task), TaskFate.Choice.KEEP);
        return choice == TaskFate.Choice.CORRECT && correcting != null
                ? correcting.fate(seen)
                : new TaskFate(seen, choice);
    }

    private void choose(TaskFate.@Nullable Choice wanted, List<TaskId> tasks) {
        if (filling || wanted == null) {
            return;
        }
        tasks.forEach(task -> own.put(task, possible(task, wanted)));
        fill();
        changed.run();
    }

    /** What is shown says what is chosen; an instruction whose tasks go several ways says nothing. */
    private void fill() {
        filling = true;
        shown.forEach((task, select) -> select.setValue(own.get(task)));
        groups.forEach((select, members) -> select.setValue(way(members)));
        if (correcting != null) {
            correcting.show(own);
        }
        filling = false;
    }

    /** What would have to be chosen for all of them so that they go as they do; null if nothing would. */
    private TaskFate.@Nullable Choice way(List<TaskId> members) {
        return Stream.concat(Stream.of(TaskFate.Choice.KEEP), offered.stream())
                .filter(one -> members.stream().allMatch(task -> own.get(task) == possible(task, one)))
                .findFirst()
                .orElse(null);
    }

    /** A task that cannot go that way is kept: on hold already, or nothing to be corrected in its state. */
    private TaskFate.Choice possible(TaskId task, TaskFate.Choice wanted) {
        Unsettled.Open one = Objects.requireNonNull(open.get(task));
        return switch (wanted) {
            case HOLD -> one.held() ? TaskFate.Choice.KEEP : wanted;
            case CORRECT -> one.correctable() ? wanted : TaskFate.Choice.KEEP;
            default -> wanted;
        };
    }

    private List<TaskFate.Choice> offered(TaskId task) {
        return offered.stream().filter(one -> possible(task, one) == one).toList();
    }

    /** A common instruction: one choice for it, its tasks below when somebody opens them. */
    private ListItem group(FolderId folder, String content, List<TaskId> members) {
        Anchor page = new Anchor(TaskPages.folder(folder), content);
        page.addClassName("task-text");
        Select<TaskFate.Choice> select = select();
        select.setAriaLabel(getTranslation("directive.end.choice", content));
        select.addValueChangeListener(change -> choose(change.getValue(), members));
        groups.put(select, members);
        NativeDetails each = new NativeDetails(getTranslation("directive.end.group", members.size()));
        OrderedList lines = list();
        each.setContent(lines);
        each.addToggleListener(change -> {
            if (change.isOpened() && lines.getChildren().findAny().isEmpty()) {
                lines(lines, members);
            }
        });
        members.forEach(task -> folded.put(task, () -> {
            each.setOpen(true);
            if (lines.getChildren().findAny().isEmpty()) {
                lines(lines, members);
            }
        }));
        ListItem item = new ListItem(page, each, select);
        item.addClassName("task-row");
        if (correcting != null) {
            item.add(correcting.ofMany(
                    "folder:" + folder,
                    select,
                    getTranslation("directive.correction.each", members.size()),
                    content,
                    members));
        }
        return item;
    }

    private void more() {
        List<TaskId> page = waiting.subList(0, Math.min(PAGE, waiting.size()));
        lines(rows, List.copyOf(page));
        page.clear();
        further();
    }

    private void further() {
        further.removeAll();
        if (!waiting.isEmpty()) {
            further.add(Buttons.onceAtATime(Buttons.quiet(
                    getTranslation("directive.tasks.more", waiting.size()), Icon.CHEVRON_DOWN, click -> more())));
        }
    }

    private void lines(OrderedList into, List<TaskId> tasks) {
        Map<TaskId, TaskRow> found = read.apply(tasks).stream().collect(Collectors.toMap(TaskRow::id, row -> row));
        tasks.stream().map(found::get).filter(Objects::nonNull).forEach(row -> into.add(line(row)));
        fill();
    }

    private ListItem line(TaskRow row) {
        TaskWords.Shown state = words.inList(row, getLocale());
        Span code = new Span(String.valueOf(row.code()));
        code.addClassNames("task-code", "num");
        Anchor page = new Anchor(TaskPages.path(row), row.content());
        page.addClassName("task-text");
        Span facts = new Span(TaskWords.beside(row.leadName() == null ? "–" : row.leadName(), row)
                + (row.dueOn() == null
                        ? ""
                        : " · " + getTranslation("drafts.due", Formats.deadline(row.dueOn(), row.dueAt()))));
        Div line = new Div(facts);
        line.addClassName("task-facts");
        Select<TaskFate.Choice> choice = select();
        choice.setAriaLabel(getTranslation("directive.end.choice", String.valueOf(row.code())));
        choice.setItems(offered(row.id()));
        choice.addValueChangeListener(change -> choose(change.getValue(), List.of(row.id())));
        shown.put(row.id(), choice);
        ListItem item = new ListItem(new Div(new StatePill(state.mark(), state.words()), code), page, line, choice);
        item.addClassName("task-row");
        if (correcting != null) {
            item.add(correcting.of(
                    row, Objects.requireNonNull(open.get(row.id())).moved()));
        }
        return item;
    }

    private static OrderedList list() {
        OrderedList list = new OrderedList();
        list.addClassName("task-rows");
        return list;
    }

    private Select<TaskFate.Choice> select() {
        Select<TaskFate.Choice> select = new Select<>();
        select.setItemLabelGenerator(one -> one == null ? "" : getTranslation("TaskFate.Choice." + one.name()));
        return select;
    }
}
