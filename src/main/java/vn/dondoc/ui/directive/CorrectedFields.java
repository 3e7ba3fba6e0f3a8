package vn.dondoc.ui.directive;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.dondoc.calendar.WorkingDays;
import vn.dondoc.directive.DutyRow;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.task.TaskFate;
import vn.dondoc.ui.component.DateField;
import vn.dondoc.ui.component.FieldColumns;
import vn.dondoc.ui.component.FormMessages;
import vn.dondoc.ui.component.HourField;
import vn.dondoc.ui.task.OuterBound;

/** How a task reads by the correcting paper: other words, another deadline. What nobody changes stays as it was. */
class CorrectedFields extends Div {

    private final @Nullable TextArea content;
    private final DateField due;
    private final HourField hour;
    private final Was was;
    private TaskFate.Right below = CorrectedTasks.NOTHING;
    private boolean showing;

    /**
     * What it says now.
     *
     * @param content null where each of several has words of its own
     * @param dueOn as it was given; null for several
     * @param moved the working days that holds and reopenings have added since
     */
    record Was(
            @Nullable String content,
            @Nullable LocalDate dueOn,
            @Nullable LocalTime dueAt,
            int moved) {}

    /**
     * @param which of what task or tasks
     * @param outer the outer deadline that the day has to keep; null for none
     */
    CorrectedFields(
            String which,
            Was was,
            LocalDate today,
            WorkingDays days,
            @Nullable DutyRow outer,
            Consumer<TaskFate.Right> changed) {
        addClassName("end-fields");
        this.was = was;
        due = DateField.deadline(t("due", which), today, days);
        hour = HourField.ofDeadline(t("hour", which), I18NProvider.translate("task.help.due-hour"));
        due.setValue(was.dueOn());
        hour.setValue(was.dueAt());
        listen(due, changed);
        listen(hour, changed);
        if (was.content() == null) {
            content = null;
        } else {
            content = new TextArea(t("content", which));
            content.setMaxLength(2000);
            content.setMinRows(2);
            content.setWidthFull();
            content.setManualValidation(true);
            content.setValueChangeMode(ValueChangeMode.ON_CHANGE);
            content.setValue(was.content());
            listen(content, changed);
            add(content);
        }
        add(new FieldColumns(due, hour));
        if (was.moved() > 0) {
            add(new Paragraph(I18NProvider.translate("directive.correction.moved", was.moved())));
        }
        if (outer != null) {
            add(OuterBound.beside(outer, due, day -> was.moved() > 0 ? days.plus(day, was.moved()) : day));
        }
    }

    private void listen(HasValue<?, ?> field, Consumer<TaskFate.Right> changed) {
        field.addValueChangeListener(change -> {
            if (!showing) {
                changed.accept(read());
            }
        });
    }

    /** What is wrong with the correction of that name is said here. */
    void named(FormMessages messages, String name) {
        if (content != null) {
            messages.field("content." + name, content);
        }
        messages.field("dueOn." + name, due).field("dueAt." + name, hour);
    }

    /** A day that cannot be read would be taken for the one as it was. */
    void refuseUnreadable(InvalidInput.Collector wrong, String name) {
        if (isVisible()) {
            due.refuseUnreadable(wrong, "dueOn." + name);
        }
    }

    /** What is said here, and not by what stands below it. */
    private TaskFate.Right read() {
        boolean same = Objects.equals(due.getValue(), dueBelow()) && Objects.equals(hour.getValue(), hourBelow());
        return new TaskFate.Right(
                content == null || content.getValue().equals(contentBelow()) ? null : content.getValue(),
                same ? null : due.getValue(),
                same || due.getValue() == null ? null : hour.getValue());
    }

    /**
     * Shows how it reads.
     *
     * @param several what was said for it together with others
     * @param own what was said here
     */
    void show(TaskFate.Right several, TaskFate.Right own) {
        showing = true;
        below = several;
        if (content != null) {
            set(content, Objects.requireNonNullElse(own.content(), contentBelow()));
        }
        // what cannot be read stays to be put right
        if (!due.isUnreadable()) {
            set(due, own.dueOn() == null ? dueBelow() : own.dueOn());
        }
        if (!hour.isUnreadable()) {
            set(hour, own.dueOn() == null ? hourBelow() : own.dueAt());
        }
        showing = false;
    }

    private String contentBelow() {
        return Objects.requireNonNullElse(below.content(), Objects.requireNonNullElse(was.content(), ""));
    }

    private @Nullable LocalDate dueBelow() {
        return below.dueOn() == null ? was.dueOn() : below.dueOn();
    }

    private @Nullable LocalTime hourBelow() {
        return below.dueOn() == null ? was.dueAt() : below.dueAt();
    }

    private static <T> void set(HasValue<?, T> field, @Nullable T value) {
        if (!Objects.equals(field.getValue(), value)) {
            field.setValue(value);
        }
    }

    private static String t(String name, String which) {
        return I18NProvider.translate("directive.correction." + name, which);
    }
}
