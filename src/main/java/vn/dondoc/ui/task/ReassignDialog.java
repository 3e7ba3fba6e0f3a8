package vn.dondoc.ui.task;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.account.People;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.AgencyRow;
import vn.dondoc.calendar.WorkingCalendar;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.task.Deadline;
import vn.dondoc.task.DeadlineKind;
import vn.dondoc.task.TaskDecisions;
import vn.dondoc.task.TaskDetails;
import vn.dondoc.ui.component.AgencyPicker;
import vn.dondoc.ui.component.DateField;
import vn.dondoc.ui.component.HourField;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.component.InlineMessage;

/** Giao lại a refused task: to the same or another lead, with a deadline asked for again. */
@Component
class ReassignDialog {

    private final TaskDecisions decisions;
    private final Agencies agencies;
    private final People people;
    private final WorkingCalendar calendar;
    private final OuterBound outer;
    private final Clock clock;

    ReassignDialog(
            TaskDecisions decisions,
            Agencies agencies,
            People people,
            WorkingCalendar calendar,
            OuterBound outer,
            Clock clock) {
        this.decisions = decisions;
        this.agencies = agencies;
        this.people = people;
        this.calendar = calendar;
        this.outer = outer;
        this.clock = clock;
    }

    void open(OpenTask task) {
        Actor actor = task.sheet().actor();
        TaskDetails details = task.sheet().details();
        LocalDate today = LocalDate.now(clock);
        Div silent = new Div();
        AgencyPicker lead = lead(actor, details, silent, today);
        LocalDate before = details.row().dueOn();
        DateField due = DateField.deadline(t("task.field.due"), today, calendar.days());
        due.setValue(before == null || before.isBefore(today) ? null : before);
        due.setVisible(before != null);
        HourField hour = HourField.ofDeadline(t("task.field.due-hour"), t("task.help.due-hour"));
        hour.setValue(due.getValue() == null ? null : details.row().dueAt());
        hour.setVisible(before != null);
        RadioButtonGroup<DeadlineKind> kind = new RadioButtonGroup<>(t("task.field.deadline"));
        kind.setItems(DeadlineKind.values());
        kind.setItemLabelGenerator(one -> t("DeadlineKind." + one.name()));
        kind.addValueChangeListener(change -> {
            due.setVisible(change.getValue() == DeadlineKind.DATED);
            hour.setVisible(due.isVisible());
        });
        kind.setValue(before == null ? DeadlineKind.NONE : DeadlineKind.DATED);
        ActDialog dialog = new ActDialog(task, "REASSIGN", t("task.act.reassign")).field("lead", lead);
        dialog.with(silent, outer.beside(task, due));
        dialog.field("deadlineKind", kind)
                .pair("dueOn", due, "dueAt", hour)
                .sends(
                        t("TaskAct.REASSIGN"),
                        Icon.SEND,
                        seen -> {
                            boolean dated = kind.getValue() == DeadlineKind.DATED;
                            new InvalidInput.Collector()
                                    .when(lead.getValue() == null, "lead", "task.issue.lead")
                                    .when(dated && due.getValue() == null, "dueOn", "task.issue.deadline")
                                    .throwIfAny();
                            decisions.reassign(
                                    actor,
                                    seen,
                                    lead.getValue().id(),
                                    dated
                                            ? Deadline.on(due.getValue(), hour.getValue())
                                            : new Deadline(kind.getValue(), null, null));
                        },
                        t("task.done.reassigned"))
                .open();
    }

    /** @param silent where it is said that nobody of the chosen agency can sign in */
    private AgencyPicker lead(Actor actor, TaskDetails details, Div silent, LocalDate today) {
        List<AgencyRow> all = agencies.validOn(actor, today);
        AgencyPicker lead = new AgencyPicker(t("task.field.lead"));
        lead.among(all).required();
        lead.addValueChangeListener(change -> {
            silent.removeAll();
            AgencyRow chosen = change.getValue();
            if (chosen != null
                    && !people.whereNobodySignsIn(List.of(chosen.id()), today).isEmpty()) {
                silent.add(new InlineMessage(
                        InlineMessage.Kind.WARNING,
                        t("issue.unreachable"),
                        t("issue.unreachable-text") + " " + chosen.name()));
            }
        });
        AgencyId suggested = suggested(details);
        all.stream().filter(row -> row.id().equals(suggested)).findFirst().ifPresent(lead::setValue);
        return lead;
    }

    private static @Nullable AgencyId suggested(TaskDetails details) {
        AgencyId proposed = details.refusals().isEmpty()
                ? null
                : details.refusals().getLast().proposed();
        return proposed != null ? proposed : details.row().lead();
    }

    private static String t(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }
}
