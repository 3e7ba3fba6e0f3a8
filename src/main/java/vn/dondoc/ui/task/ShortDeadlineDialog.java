package vn.dondoc.ui.task;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.dondoc.calendar.WorkingDays;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.TaskId;
import vn.dondoc.task.Issue;
import vn.dondoc.task.TaskRow;
import vn.dondoc.ui.component.Buttons;
import vn.dondoc.ui.component.DateField;
import vn.dondoc.ui.component.Formats;
import vn.dondoc.ui.component.HouseDialog;
import vn.dondoc.ui.component.Icon;

/**
 * Deadlines that are past, too near, or too late for what the province owes those above it, at issue: for each, keep it, or set another, which the ledger records.
 */
class ShortDeadlineDialog extends HouseDialog {

    /** Against which the decider may keep the day. */
    static final Set<String> ASKED = Set.of("task.deadline.short", "task.deadline.outer");

    private final Map<TaskId, RadioButtonGroup<Boolean>> keep = new LinkedHashMap<>();
    private final Map<TaskId, DateField> others = new LinkedHashMap<>();
    private final Set<TaskId> outer = new HashSet<>();
    private final LocalDate today;

    /** @param decided gets all orders again, with what was decided about the short ones */
    ShortDeadlineDialog(
            List<Issue> orders,
            Map<TaskId, TaskRow> rows,
            InvalidInput wrong,
            LocalDate today,
            WorkingDays days,
            Consumer<List<Issue>> decided) {
        super(I18NProvider.translate("issue.short"));
        this.today = today;
        Map<TaskId, LocalDate> proposed = new HashMap<>();
        orders.stream()
                .filter(order -> order.dueOnAtIssue() != null)
                .forEach(order -> proposed.put(order.task(), order.dueOnAtIssue()));
        with(new Paragraph(getTranslation("issue.short-text")));
        Map<TaskId, List<InvalidInput.Problem>> asked = new LinkedHashMap<>();
        for (InvalidInput.Problem problem : wrong.problems()) {
            TaskId id = new TaskId(Long.parseLong(problem.field().split("\\.", 2)[0]));
            asked.computeIfAbsent(id, one -> new ArrayList<>()).add(problem);
        }
        asked.forEach((id, problems) -> {
            TaskRow row = rows.get(id);
            Section section = ask(id, row, proposed.getOrDefault(id, row == null ? null : row.dueOn()), days);
            problems.stream()
                    .filter(problem -> problem.key().equals("task.deadline.outer"))
                    .forEach(problem -> {
                        outer.add(id);
                        section.addComponentAtIndex(
                                1,
                                new Paragraph(getTranslation(
                                        problem.key(), problem.arguments().toArray())));
                    });
            with(section);
        });
        primary(Buttons.onceAtATime(Buttons.primary(getTranslation("TaskAct.ISSUE"), Icon.SEND, click -> {
            if (isComplete()) {
                close();
                decided.accept(decided(orders));
            }
        })));
    }

    /** @param due the deadline in question: the draft's, or the other one that was set and is too near as well */
    private Section ask(TaskId id, @Nullable TaskRow row, @Nullable LocalDate due, WorkingDays days) {
        Div content = new Div(row == null ? "" : TaskWords.whose(row) + ": " + row.content());
        content.addClassNames("strong", "written");
        RadioButtonGroup<Boolean> choice = new RadioButtonGroup<>();
        choice.setAriaLabel(getTranslation("task.field.due"));
        choice.setManualValidation(true);
        choice.addValueChangeListener(change -> choice.setInvalid(false));
        choice.setItems(true, false);
        choice.setItemLabelGenerator(kept -> kept
                ? getTranslation("issue.keep", due == null || row == null ? "" : Formats.deadline(due, row.dueAt()))
                : getTranslation("issue.other"));
        // a day that is over makes the task overdue at birth: to keep it is said, not clicked through
        boolean over = due != null && due.isBefore(today);
        if (!over) {
            choice.setValue(true);
        }
        DateField other = DateField.deadline(getTranslation("issue.other-due"), today, days);
        other.setVisible(false);
        choice.addValueChangeListener(change -> other.setVisible(Boolean.FALSE.equals(change.getValue())));
        keep.put(id, choice);
        others.put(id, other);
        Section section = new Section(content);
        if (due != null && over) {
            section.add(new Paragraph(getTranslation("issue.over", Formats.date(due), days.countAfter(due, today))));
        }
        if (due != null && row != null && due.isBefore(row.directiveIssuedOn())) {
            section.add(new Paragraph(getTranslation("drafts.due-before", Formats.date(row.directiveIssuedOn()))));
        }
        section.add(choice, other);
        section.addClassName("short-deadline");
        return section;
    }

    private boolean isComplete() {
        boolean complete = true;
        for (RadioButtonGroup<Boolean> choice : keep.values()) {
            if (choice.getValue() == null) {
                choice.setErrorMessage(getTranslation("issue.choose"));
                choice.setInvalid(true);
                complete = false;
            }
        }
        for (DateField other : others.values()) {
            if (!other.isVisible()) {
                continue;
            }
            LocalDate day = other.getValue();
            other.showUnreadable();
            if (day == null && !other.isUnreadable()) {
                other.setErrorMessage(getTranslation("error.required"));
            } else if (day != null && day.isBefore(today)) {
                other.setErrorMessage(getTranslation("task.deadline.past"));
            }
            boolean wrong = day == null || day.isBefore(today);
            if (wrong) {
                other.setInvalid(true);
                complete = false;
            }
        }
        return complete;
    }

    private List<Issue> decided(List<Issue> orders) {
        List<Issue> all = new ArrayList<>();
        for (Issue order : orders) {
            RadioButtonGroup<Boolean> choice = keep.get(order.task());
            DateField other = others.get(order.task());
            if (choice == null || other == null) {
                all.add(order);
            } else {
                all.add(new Issue(
                        order.task(),
                        order.version(),
                        Boolean.TRUE.equals(choice.getValue()),
                        Boolean.TRUE.equals(choice.getValue()) ? order.dueOnAtIssue() : other.getValue(),
                        Boolean.TRUE.equals(choice.getValue()) && outer.contains(order.task())));
            }
        }
        return all;
    }
}
