package vn.dondoc.ui.directive;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.dondoc.account.CurrentActor;
import vn.dondoc.directive.DirectiveDetails;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.Slice;
import vn.dondoc.shared.TaskId;
import vn.dondoc.task.ProposalRow;
import vn.dondoc.task.Proposals;
import vn.dondoc.task.TaskAct;
import vn.dondoc.task.TaskBases;
import vn.dondoc.task.TaskDrafts;
import vn.dondoc.task.TaskFilter;
import vn.dondoc.task.TaskList;
import vn.dondoc.task.TaskRow;
import vn.dondoc.task.TaskSort;
import vn.dondoc.task.TaskState;
import vn.dondoc.task.Tasks;
import vn.dondoc.task.Versioned;
import vn.dondoc.ui.component.ActionBar;
import vn.dondoc.ui.component.Buttons;
import vn.dondoc.ui.component.ConfirmBox;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.component.Toast;
import vn.dondoc.ui.shell.MainLayout;
import vn.dondoc.ui.task.IssueDialogs;
import vn.dondoc.ui.task.LikenessDialogs;
import vn.dondoc.ui.task.TaskWords;

/** The tasks on a directive's page: looked at, corrected, taken away, proposed and issued. */
@SpringComponent
class DraftBench {

    private static final int AT_ONCE = 500;

    private final DirectiveBench bench;
    private final EntryBench entry;
    private final TaskDrafts taskDrafts;
    private final Tasks tasks;
    private final TaskList list;
    private final Proposals proposals;
    private final IssueDialogs issuing;
    private final LikenessDialogs likeness;
    private final TaskBases bases;
    private final TaskWords words;
    private final CurrentActor actors;

    DraftBench(
            DirectiveBench bench,
            EntryBench entry,
            TaskDrafts taskDrafts,
            Tasks tasks,
            TaskList list,
            Proposals proposals,
            IssueDialogs issuing,
            LikenessDialogs likeness,
            TaskBases bases,
            TaskWords words,
            CurrentActor actors) {
        this.bench = bench;
        this.entry = entry;
        this.taskDrafts = taskDrafts;
        this.tasks = tasks;
        this.list = list;
        this.proposals = proposals;
        this.issuing = issuing;
        this.likeness = likeness;
        this.bases = bases;
        this.words = words;
        this.actors = actors;
    }

    /** The tasks with everything that may be done to them, into the right half of the page. */
    void show(Div side, DirectiveDetails directive) {
        Actor actor = actors.get();
        ActionBar bar = new ActionBar();
        H2 title = new H2();
        DirectiveTasks[] shown = new DirectiveTasks[1];
        Runnable[] refresh = new Runnable[1];
        shown[0] = new DirectiveTasks(words, bench.today(), () -> primary(bar, shown[0], directive, refresh[0]));
        refresh[0] = () -> {
            show(directive, title, shown[0], refresh[0]);
            primary(bar, shown[0], directive, refresh[0]);
        };
        refresh[0].run();
        side.add(title, shown[0]);
        if (actor.may(Right.DRAFT_TASK) && directive.end() == null) {
            side.add(entry.entry(actor, directive, refresh[0]));
        }
        side.add(bar);
    }

    private void show(DirectiveDetails directive, H2 title, DirectiveTasks shown, Runnable changed) {
        Actor actor = actors.get();
        TaskFilter filter = TaskFilter.ofDirective(directive.id());
        Slice<TaskRow> first = list.rows(actor, filter, TaskSort.OLDEST, null, 0, DirectiveTasks.PAGE);
        boolean all = first.next() == null;
        long total = all ? first.rows().size() : list.count(actor, filter);
        title.setText(t("directive.tasks", total));
        boolean writes = actor.may(Right.DRAFT_TASK);
        boolean gives = directive.end() == null && (decides(actor) || actor.may(Right.PROPOSE));
        List<Versioned> offered = !gives ? List.of() : drafts(all ? first.rows() : allDrafts(actor, filter));
        Map<TaskId, String> proposed = offered.isEmpty() ? Map.of() : proposed(actor, offered);
        shown.show(
                new DirectiveTasks.All(
                        first,
                        total,
                        decides(actor)
                                ? offered
                                : offered.stream()
                                        .filter(one -> !proposed.containsKey(one.task()))
                                        .toList(),
                        proposed,
                        after -> list.rows(actors.get(), filter, TaskSort.OLDEST, after, 0, DirectiveTasks.PAGE),
                        drafts -> likeness.lines(drafts, changed),
                        bases.under(actor, directive.id())),
                writes && directive.end() == null
                        ? row -> DirectiveBench.tell(() -> new DraftDialog(
                                        taskDrafts,
                                        tasks,
                                        actors,
                                        () -> bench.entry(actors.get(), directive.id()),
                                        row.id(),
                                        changed)
                                .open())
                        : null,
                writes
                        ? row -> ConfirmBox.askDanger(
                                t("drafts.delete.ask"),
                                row.content(),
                                t("drafts.delete.do"),
                                () -> delete(row, changed))
                        : null);
    }

    /** All that can be given at once, also those that are not shown yet. */
    private static List<Versioned> drafts(List<TaskRow> rows) {
        return rows.stream()
                .filter(row -> row.state() == TaskState.DRAFT)
                .map(row -> new Versioned(row.id(), row.version()))
                .toList();
    }

    private List<TaskRow> allDrafts(Actor actor, TaskFilter filter) {
        TaskFilter drafts = filter.withStates(Set.of(TaskState.DRAFT));
        List<TaskRow> found = new ArrayList<>();
        Slice<TaskRow> slice = list.rows(actor, drafts, TaskSort.OLDEST, null, 0, AT_ONCE);
        found.addAll(slice.rows());
        while (slice.next() != null) {
            slice = list.rows(actor, drafts, TaskSort.OLDEST, slice.next(), 0, AT_ONCE);
            found.addAll(slice.rows());
        }
        return found;
    }

    private static boolean decides(Actor actor) {
        return actor.may(Right.DECIDE) || actor.may(Right.DECIDE_IN_FIELD);
    }

    /** Right-most, but without Ctrl+Enter: on this page the keys add the task that is being entered. */
    private void primary(ActionBar bar, DirectiveTasks tasks, DirectiveDetails directive, Runnable changed) {
        bar.clear();
        List<Versioned> chosen = directive.end() == null ? tasks.chosenDrafts() : List.of();
        bar.setVisible(!chosen.isEmpty());
        if (chosen.isEmpty()) {
            return;
        }
        long alike = likeness.count(chosen.stream().map(Versioned::task).toList());
        if (alike > 0) {
            Span note = new Span(t("likeness.count", alike));
            note.addClassNames("small", "text-2");
            bar.left(note);
        }
        if (decides(actors.get())) {
            bar.right(Buttons.onceAtATime(Buttons.primary(
                    t("drafts.issue", chosen.size()),
                    Icon.SEND,
                    click -> issuing.issue(directive.id(), tasks.chosenDrafts(), tasks.numbers(), changed))));
        } else {
            bar.right(Buttons.onceAtATime(Buttons.primary(
                    t("drafts.propose", chosen.size()),
                    Icon.SEND,
                    click -> propose(tasks.chosenDrafts(), tasks.numbers(), changed))));
        }
    }

    private void propose(List<Versioned> chosen, Map<TaskId, Integer> numbers, Runnable changed) {
        try {
            proposals.propose(actors.get(), chosen, TaskAct.ISSUE, null);
            Toast.done(t("drafts.proposed", chosen.size()));
            MainLayout.refreshCounts();
        } catch (InvalidInput wrong) {
            issuing.nothingProposed(wrong, chosen, numbers);
        } catch (DomainException refused) {
            Toast.problem(t(refused.key(), refused.arguments().toArray()));
        }
        // also what others did meanwhile
        changed.run();
    }

    /** Who proposed to give which of these drafts, where nobody has decided yet. */
    private Map<TaskId, String> proposed(Actor actor, List<Versioned> drafts) {
        return proposals.of(actor, drafts.stream().map(Versioned::task).toList()).stream()
                .filter(one -> one.act() == TaskAct.ISSUE)
                .collect(Collectors.toMap(ProposalRow::task, ProposalRow::proposerName));
    }

    private void delete(TaskRow row, Runnable changed) {
        DirectiveBench.tell(() -> {
            taskDrafts.delete(actors.get(), new Versioned(row.id(), row.version()));
            Toast.done(t("drafts.deleted"));
            MainLayout.refreshCounts();
            changed.run();
        });
    }

    private static String t(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }
}
