package vn.dondoc.ui.directive;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.dondoc.calendar.WorkingDays;
import vn.dondoc.directive.DutyRow;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.TaskId;
import vn.dondoc.task.TaskFate;
import vn.dondoc.task.TaskRow;
import vn.dondoc.task.Unsettled;
import vn.dondoc.task.Versioned;
import vn.dondoc.ui.component.FormMessages;

/**
 * How the corrected ones of a directive's tasks read by its correcting paper, said for all of them, for a common
 * instruction or for a single one. The narrower goes over the wider, and what is taken back there gives way to it again.
 */
class CorrectedTasks {

    static final TaskFate.Right NOTHING = new TaskFate.Right(null, null, null);

    private final Map<TaskId, TaskFate.Right> own = new HashMap<>();
    private final Map<TaskId, CorrectedFields> single = new LinkedHashMap<>();
    private final Map<TaskId, List<Several>> wider = new HashMap<>();
    private final List<Several> several = new ArrayList<>();
    private final LocalDate today;
    private final WorkingDays days;
    private final @Nullable DutyRow outer;
    private final FormMessages messages;
    private Runnable changed = () -> {};

    /** What is said for several at once; it counts as long as it is to be seen. */
    private static final class Several {
        private final String name;
        private final Select<TaskFate.Choice> choice;
        private final List<TaskId> tasks;
        private final boolean all;
        private final CorrectedFields fields;
        private TaskFate.Right said = NOTHING;

        Several(String name, Select<TaskFate.Choice> choice, List<TaskId> tasks, boolean all, CorrectedFields fields) {
            this.name = name;
            this.choice = choice;
            this.tasks = tasks;
            this.all = all;
            this.fields = fields;
        }

        /** An instruction of which one task goes another way still says its words to the others. */
        void show(Map<TaskId, TaskFate.Choice> chosen) {
            boolean wanted = choice.getValue() == TaskFate.Choice.CORRECT;
            boolean saysStill = !all
                    && !said.equals(NOTHING)
                    && tasks.stream().anyMatch(task -> chosen.get(task) == TaskFate.Choice.CORRECT);
            fields.setVisible(wanted || saysStill);
            fields.show(NOTHING, said);
        }

        TaskFate.Right said() {
            return fields.isVisible() ? said : NOTHING;
        }
    }

    /**
     * @param outer the outer deadline that the days have to keep; null for none
     * @param messages where it is said what is wrong with one of them
     */
    CorrectedTasks(LocalDate today, WorkingDays days, @Nullable DutyRow outer, FormMessages messages) {
        this.today = today;
        this.days = days;
        this.outer = outer;
        this.messages = messages;
    }

    void onChange(Runnable listener) {
        changed = listener;
    }

    /**
     * Of one task, filled with what it says now.
     *
     * @param moved its deadline as it was given, where that is not the one in force
     */
    Component of(TaskRow row, Unsettled.@Nullable Moved moved) {
        CorrectedFields fields = fields(
                String.valueOf(row.code()),
                moved == null
                        ? new CorrectedFields.Was(row.content(), row.dueOn(), row.dueAt(), 0)
                        : new CorrectedFields.Was(row.content(), moved.dueOn(), moved.dueAt(), moved.days()),
                said -> {
                    own.put(row.id(), said);
                    changed.run();
                });
        fields.named(messages, row.id().toString());
        single.put(row.id(), fields);
        return fields;
    }

    /**
     * Of several tasks at once.
     *
     * @param name of what they are; "all" for all of them
     * @param choice what is chosen for them
     * @param content what all of them say; null where each has words of its own
     */
    Component ofMany(
            String name, Select<TaskFate.Choice> choice, String which, @Nullable String content, List<TaskId> tasks) {
        Several[] here = new Several[1];
        CorrectedFields fields = fields(which, new CorrectedFields.Was(content, null, null, 0), said -> {
            here[0].said = said;
            changed.run();
        });
        fields.setVisible(false);
        fields.named(messages, name);
        here[0] = new Several(name, choice, tasks, content == null, fields);
        several.add(here[0]);
        tasks.forEach(
                task -> wider.computeIfAbsent(task, one -> new ArrayList<>()).add(here[0]));
        return fields;
    }

    private CorrectedFields fields(String which, CorrectedFields.Was was, Consumer<TaskFate.Right> said) {
        return new CorrectedFields(which, was, today, days, outer, said);
    }

    /** Shows the fields of those for which a correction is chosen, with what was said of them. */
    void show(Map<TaskId, TaskFate.Choice> chosen) {
        several.forEach(one -> one.show(chosen));
        single.forEach((task, fields) -> {
            fields.setVisible(chosen.get(task) == TaskFate.Choice.CORRECT);
            fields.show(below(task), own.getOrDefault(task, NOTHING));
        });
    }

    /** @throws InvalidInput naming each day that cannot be read */
    void refuseUnreadable() {
        InvalidInput.Collector wrong = new InvalidInput.Collector();
        several.forEach(one -> one.fields.refuseUnreadable(wrong, one.name));
        single.forEach((task, fields) -> fields.refuseUnreadable(wrong, task.toString()));
        wrong.throwIfAny();
    }

    TaskFate fate(Versioned seen) {
        TaskFate.Right mine = own.getOrDefault(seen.task(), NOTHING);
        return new TaskFate(seen, TaskFate.Choice.CORRECT, over(mine, below(seen.task())));
    }

    /** What is said for it together with others: first for all, over that for its common instruction. */
    private TaskFate.Right below(TaskId task) {
        TaskFate.Right said = NOTHING;
        for (Several one : wider.getOrDefault(task, List.of())) {
            said = over(one.said(), said);
        }
        return said;
    }

    private static TaskFate.Right over(TaskFate.Right narrower, TaskFate.Right wider) {
        boolean day = narrower.dueOn() != null;
        return new TaskFate.Right(
                narrower.content() == null ? wider.content() : narrower.content(),
                day ? narrower.dueOn() : wider.dueOn(),
                day ? narrower.dueAt() : wider.dueAt());
    }

    /** Writes down all that was said, for the draft. */
    void keep(Map<String, String> texts) {
        several.forEach(one -> keep(texts, one.name, one.said));
        own.forEach((task, said) -> keep(texts, "task." + task, said));
    }

    private static void keep(Map<String, String> texts, String name, TaskFate.Right said) {
        if (said.content() != null) {
            texts.put(name + ".content", said.content());
        }
        if (said.dueOn() != null) {
            texts.put(name + ".dueOn", said.dueOn().toString());
            texts.put(name + ".dueAt", Objects.toString(said.dueAt(), ""));
        }
    }

    /** @param tasks those that are still there */
    void restore(Map<String, String> texts, Iterable<TaskId> tasks) {
        several.forEach(one -> one.said = said(texts, one.name));
        own.clear();
        tasks.forEach(task -> own.put(task, said(texts, "task." + task)));
    }

    private static TaskFate.Right said(Map<String, String> texts, String name) {
        String day = texts.get(name + ".dueOn");
        String hour = texts.getOrDefault(name + ".dueAt", "");
        return new TaskFate.Right(
                texts.get(name + ".content"),
                day == null ? null : LocalDate.parse(day),
                hour.isEmpty() ? null : LocalTime.parse(hour));
    }
}
