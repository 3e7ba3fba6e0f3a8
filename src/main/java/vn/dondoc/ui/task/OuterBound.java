package vn.dondoc.ui.task;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.directive.DutyRow;
import vn.dondoc.directive.UpwardDuties;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.task.Deadline;
import vn.dondoc.task.ProposalRow;
import vn.dondoc.task.TaskDetails;
import vn.dondoc.ui.component.ConfirmBox;
import vn.dondoc.ui.component.DateField;
import vn.dondoc.ui.component.Formats;
import vn.dondoc.ui.component.InlineMessage;

/**
 * Whoever moves a deadline sees that it breaks what the province owes those above it by a day; the decision stays his.
 *
 * @see "docs/decisions/0031-sources-and-levels.md"
 * @see "docs/decisions/0056-the-plan-that-carries-it-out.md"
 */
@Component
public class OuterBound {

    private final UpwardDuties duties;

    OuterBound(UpwardDuties duties) {
        this.duties = duties;
    }

    /**
     * The outer deadline that the tasks of a directive have to keep, its own or that of what it carries out; empty if nothing
     * is owed, or it was answered.
     */
    public Optional<DutyRow> open(Actor actor, DirectiveId directive) {
        return duties.binding(actor, directive);
    }

    private Optional<DutyRow> open(OpenTask task) {
        TaskDetails details = task.sheet().details();
        return open(task.sheet().actor(), details.row().directive());
    }

    /** A warning that stands beside the field of the new day, while that day breaks the outer one. */
    Div beside(OpenTask task, DateField due) {
        Div place = new Div();
        open(task).ifPresent(duty -> place.add(beside(duty, due, day -> day)));
        return place;
    }

    /**
     * The same for the outer deadline of a directive.
     *
     * @param becomes the deadline that comes of the day in the field
     */
    public static InlineMessage beside(DutyRow duty, DateField due, UnaryOperator<LocalDate> becomes) {
        InlineMessage warning = new InlineMessage(InlineMessage.Kind.WARNING, title(duty), what(duty));
        Runnable look = () -> warning.setVisible(due.getValue() != null && breaks(duty, becomes.apply(due.getValue())));
        due.addValueChangeListener(change -> look.run());
        look.run();
        return warning;
    }

    /**
     * The same for the periods of a rule, which are given without another decision: the first of them that breaks the outer
     * day is named.
     *
     * @param place where the warning stands
     * @param firstBeyond the first deadline of the rule, as it stands in the form, that lies after a day
     * @return looks anew
     */
    Runnable ofPeriods(OpenTask task, Div place, Function<LocalDate, Optional<LocalDate>> firstBeyond) {
        Optional<DutyRow> owed = open(task);
        return () -> {
            place.removeAll();
            owed.ifPresent(duty -> firstBeyond
                    .apply(duty.innerDueOn())
                    .ifPresent(day -> place.add(new InlineMessage(
                            InlineMessage.Kind.WARNING,
                            I18NProvider.translate(
                                    "recurrence.outer", Formats.date(day), Formats.date(duty.innerDueOn())),
                            what(duty) + " " + I18NProvider.translate("recurrence.outer-what")))));
        };
    }

    /** A warning in the form of an act that moves the deadline to a day which nobody chooses; empty if that day breaks nothing. */
    Optional<InlineMessage> warning(OpenTask task, @Nullable LocalDate day) {
        return open(task)
                .filter(duty -> breaks(duty, day))
                .map(duty -> new InlineMessage(InlineMessage.Kind.WARNING, title(duty), wouldBe(duty, day)));
    }

    private static String wouldBe(DutyRow duty, @Nullable LocalDate day) {
        return I18NProvider.translate("task.outer.would-be", day == null ? "" : Formats.date(day)) + " " + what(duty);
    }

    /** Goes on at once if the day breaks nothing; else asks. */
    void ask(OpenTask task, @Nullable LocalDate day, String action, Runnable goOn) {
        Optional<DutyRow> broken = open(task).filter(duty -> breaks(duty, day));
        if (broken.isEmpty()) {
            goOn.run();
            return;
        }
        DutyRow duty = broken.get();
        ConfirmBox.ask(title(duty), wouldBe(duty, day), action, goOn);
    }

    /** The same for what officers propose to grant; whatever breaks a bound is named. */
    void ask(Actor actor, List<ProposalRow> rows, String action, Runnable goOn) {
        List<String> broken = new ArrayList<>();
        Map<DirectiveId, Optional<DutyRow>> bounds = new HashMap<>();
        for (ProposalRow row : rows) {
            Deadline granted = row.granted();
            if (granted != null) {
                bounds.computeIfAbsent(row.directive(), directive -> open(actor, directive))
                        .filter(duty -> breaks(duty, granted.dueOn()))
                        .ifPresent(duty -> broken.add(row.code() + ": " + title(duty) + ". " + what(duty)));
            }
        }
        if (broken.isEmpty()) {
            goOn.run();
        } else {
            ConfirmBox.ask(
                    I18NProvider.translate("proposals.outer", broken.size()), String.join("\n", broken), action, goOn);
        }
    }

    private static boolean breaks(DutyRow duty, @Nullable LocalDate day) {
        return day != null && day.isAfter(duty.innerDueOn());
    }

    private static String title(DutyRow duty) {
        return I18NProvider.translate("task.extension.outer", Formats.date(duty.innerDueOn()));
    }

    private static String what(DutyRow duty) {
        return I18NProvider.translate(
                "task.extension.outer-what", duty.owed(), Formats.date(duty.dueOn()), duty.title());
    }
}
