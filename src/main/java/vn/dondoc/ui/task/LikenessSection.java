package vn.dondoc.ui.task;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import vn.dondoc.task.BasisRow;
import vn.dondoc.task.LikePair;
import vn.dondoc.task.TaskAct;
import vn.dondoc.task.TaskDetails;
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
        List<LikePair> alike = task.sheet().alike();
        if (!alike.isEmpty()) {
            add(alike.size() == 1 ? alike(alike.getFirst()) : alike(alike));
        }
        if (task.sheet().details().acts().contains(TaskAct.END)) {
            task.sheet().bases().stream().filter(BasisRow::waits).forEach(basis -> add(otherwise(basis)));
        }
        setVisible(getChildren().findAny().isPresent());
    }

    private InlineMessage alike(LikePair pair) {
        return new InlineMessage(InlineMessage.Kind.INFO, getTranslation(likeKey(pair)), facts(pair))
                .actions(Buttons.plain(
                        getTranslation("likeness.compare"),
                        Icon.FILES,
                        click -> bench.likeness.compare(pair, this::after)));
    }

    /** How many there are and the first of them; the others are folded, so that what has happened stays in sight. */
    private InlineMessage alike(List<LikePair> pairs) {
        boolean oneKind = pairs.stream().map(this::likeKey).distinct().count() == 1;
        InlineMessage box = new InlineMessage(
                InlineMessage.Kind.INFO,
                getTranslation(oneKind ? likeKey(pairs.getFirst()) + "-many" : "likeness.like-many", pairs.size()),
                "");
        Function<LikePair, ListItem> line = pair -> line(
                pair,
                oneKind ? facts(pair) : getTranslation("likeness.kind", getTranslation(likeKey(pair)), facts(pair)));
        List<LikePair> others = pairs.subList(1, pairs.size());
        NativeDetails more = new NativeDetails(
                getTranslation("likeness.more", others.size()),
                new UnorderedList(others.stream().map(line).toArray(ListItem[]::new)));
        box.addClassName("alike-many");
        return box.with(new UnorderedList(line.apply(pairs.getFirst())), more);
    }

    private ListItem line(LikePair pair, String said) {
        Button compare = Buttons.plain(
                getTranslation("likeness.compare"), Icon.FILES, click -> bench.likeness.compare(pair, this::after));
        compare.setAriaLabel(getTranslation("likeness.compare") + ": " + said);
        return new ListItem(new Span(said), compare);
    }

    private String likeKey(LikePair pair) {
        return isNewer(pair) ? "likeness.like-older" : "likeness.like-newer";
    }

    private String facts(LikePair pair) {
        return LikenessDialogs.facts(isNewer(pair) ? pair.older() : pair.newer());
    }

    private boolean isNewer(LikePair pair) {
        return pair.newer().id().equals(task.sheet().seen().task());
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
