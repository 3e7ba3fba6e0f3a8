package vn.dondoc.ui.task;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.directive.DutyRow;
import vn.dondoc.directive.UpwardDuties;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.task.TaskDetails;
import vn.dondoc.ui.component.ConfirmBox;
import vn.dondoc.ui.component.DateField;
import vn.dondoc.ui.component.Formats;
import vn.dondoc.ui.component.InlineMessage;

/**
 * Whoever moves a deadline sees that it breaks what the province owes those above it by a day; the decision stays his.
 *
 * @see "docs/decisions/0031-sources-and-levels.md"
 */
@Component
public class OuterBound {

    private final UpwardDuties duties;

    OuterBound(UpwardDuties duties) {
        this.duties = duties;
    }

    /** The outer deadline that the tasks of a directive have to keep; empty if nothing is owed for it, or it was answered. */
    public Optional<DutyRow> open(Actor actor, DirectiveId directive) {
        return duties.of(actor, directive).filter(duty -> duty.answeredOn() == null);
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

    private static boolean breaks(DutyRow duty, @Nullable LocalDate day) {
        return day != null && day.isAfter(duty.innerDueOn());
    }

    private static String title(DutyRow duty) {
        return I18NProvider.translate("task.extension.outer", Formats.date(duty.innerDueOn()));
    }

    private static String what(DutyRow duty) {
        return I18NProvider.translate("task.extension.outer-what", duty.owed(), Formats.date(duty.dueOn()));
    }
}
