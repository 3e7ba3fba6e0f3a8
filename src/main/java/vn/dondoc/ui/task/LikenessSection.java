package vn.dondoc.ui.task;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import vn.dondoc.task.BasisRow;
import vn.dondoc.task.LikePair;
import vn.dondoc.task.TaskAct;
import vn.dondoc.task.TaskDetails;
import vn.dondoc.task.TaskRow;
import vn.dondoc.ui.component.Buttons;
import vn.dondoc.ui.component.Formats;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.component.InlineMessage;

/** What of a task waits because another directive orders the same: whether it is the same, and what that one says otherwise. */
class LikenessSection extends Div {

    private final OpenTask task;
    private final TaskBench bench;

    LikenessSection(OpenTask task, TaskBench bench) {
        this.task = task;
        this.bench = bench;
        addClassName("decision");
        task.sheet().alike().forEach(pair -> add(alike(pair)));
        if (task.sheet().details().acts().contains(TaskAct.END)) {
            task.sheet().bases().stream().filter(BasisRow::waits).forEach(basis -> add(otherwise(basis)));
        }
        setVisible(getChildren().findAny().isPresent());
    }

    private InlineMessage alike(LikePair pair) {
        boolean isNewer = pair.newer().id().equals(task.sheet().seen().task());
        TaskRow other = isNewer ? pair.older() : pair.newer();
        return new InlineMessage(
                        InlineMessage.Kind.INFO,
                        getTranslation(isNewer ? "likeness.like-older" : "likeness.like-newer"),
                        LikenessDialogs.facts(other))
                .actions(Buttons.plain(
                        getTranslation("likeness.compare"),
                        Icon.FILES,
                        click -> bench.likeness.compare(pair, this::after)));
    }

    /** The draft that was open may be gone. */
    private void after() {
        if (task.sheet().details().row().code() == null) {
            getUI().ifPresent(ui -> ui.navigate(TaskPages.ALIKE));
        } else {
            task.reload();
        }
    }

    private InlineMessage otherwise(BasisRow basis) {
        TaskDetails details = task.sheet().details();
        String due = basis.deadlineWaits() && basis.dueOn() != null ? Formats.date(basis.dueOn()) : null;
        InlineMessage box = new InlineMessage(
                InlineMessage.Kind.WARNING,
                getTranslation("basis.otherwise", basis.directiveTitle()),
                LikenessDialogs.otherwise(
                        basis.leadWaits() ? basis.leadBefore() : null,
                        basis.leadWaits() ? basis.leadName() : null,
                        due == null || basis.dueBefore() == null ? null : Formats.date(basis.dueBefore()),
                        due));
        List<Button> buttons = new ArrayList<>();
        if (basis.leadWaits() && details.acts().contains(TaskAct.TRANSFER)) {
            buttons.add(Buttons.plain(
                    getTranslation("task.act.transfer"), Icon.SEND, click -> bench.afterIssue.transfer(task, basis)));
        } else if (!basis.leadWaits()
                && isLater(basis)
                && details.actsFromPaper().contains(TaskAct.ASK_EXTENSION)) {
            buttons.add(Buttons.plain(
                    getTranslation("basis.extend"),
                    Icon.ALARM_CLOCK,
                    click -> bench.requestDialogs.askExtension(task, basis)));
        } else if (!basis.leadWaits() && details.acts().contains(TaskAct.CORRECT)) {
            buttons.add(Buttons.plain(
                    getTranslation("task.act.correct"), Icon.PENCIL, click -> bench.afterIssue.correct(task)));
        }
        buttons.add(Buttons.quiet(getTranslation("basis.keep"), Icon.X, click -> keep(basis)));
        return box.actions(buttons.toArray(Button[]::new));
    }

    private static boolean isLater(BasisRow basis) {
        return basis.dueOn() != null
                && basis.dueBefore() != null
                && basis.dueOn().isAfter(basis.dueBefore());
    }

    private void keep(BasisRow basis) {
        TextArea reason = TaskDialogs.reason("history.field.reason", "basis.keep-help", "");
        new ActDialog(task, "BASIS_KEPT", getTranslation("basis.keep-title"))
                .field("reason", reason)
                .sends(
                        getTranslation("basis.keep"),
                        Icon.CHECK,
                        seen -> bench.bases.keep(task.sheet().actor(), seen, basis.id(), reason.getValue()),
                        getTranslation("basis.kept"))
                .open();
    }
}
