package vn.dondoc.ui.task;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import vn.dondoc.shared.DomainException;
import vn.dondoc.task.Lane;
import vn.dondoc.task.Lifecycle;
import vn.dondoc.task.TaskAct;
import vn.dondoc.task.TaskDetails;
import vn.dondoc.task.TaskRow;
import vn.dondoc.task.Transition;
import vn.dondoc.ui.component.Toast;

/** By which acts a task goes from its column to another, for whoever looks, and what each of them opens. */
final class LaneMoves {

    /** Acts that change no column, or are no act of the task alone. */
    private static final Set<TaskAct> ELSEWHERE = EnumSet.of(TaskAct.CORRECT, TaskAct.CARRY_OVER);

    private final TaskBench bench;
    private final Consumer<TaskRow> claim;
    private final Runnable changed;

    /**
     * @param claim opens the task with the form of a claim
     * @param changed shows the board as it is after an act
     */
    LaneMoves(TaskBench bench, Consumer<TaskRow> claim, Runnable changed) {
        this.bench = bench;
        this.claim = claim;
        this.changed = changed;
    }

    /** An act as its button says it. */
    record Way(TaskAct act, String words) {}

    /** The columns that accept the task, and by which acts; empty if it is gone, or nothing may be done. */
    Map<Lane, List<Way>> of(TaskRow row) {
        Map<Lane, List<Way>> ways = new EnumMap<>(Lane.class);
        try {
            TaskDetails details = bench.reading.details(row.id());
            Set<TaskAct> possible = EnumSet.noneOf(TaskAct.class);
            possible.addAll(details.acts());
            possible.addAll(details.proposable());
            possible.addAll(details.submittable());
            possible.removeAll(ELSEWHERE);
            for (Transition arrow : Lifecycle.table()) {
                if (arrow.from() == details.row().state()
                        && arrow.to() != arrow.from()
                        && possible.contains(arrow.act())) {
                    Way way = new Way(arrow.act(), words(details, arrow.act()));
                    Lane.of(arrow.to())
                            .ifPresent(lane -> ways.computeIfAbsent(lane, one -> new ArrayList<>())
                                    .add(way));
                }
            }
        } catch (DomainException gone) {
            return ways;
        }
        return ways;
    }

    private static String words(TaskDetails details, TaskAct act) {
        return I18NProvider.translate(
                details.acts().contains(act)
                        ? "TaskAct." + act.name()
                        : switch (act) {
                            case CONFIRM -> "task.act.propose-confirm";
                            case RETURN -> "task.act.propose-return";
                            case CONSENT_TO_REFUSAL -> "task.act.propose-release";
                            case CLAIM -> "task.act.submit-claim";
                            case REFUSE -> "task.act.submit-refusal";
                            default -> "TaskAct." + act.name();
                        });
    }

    /** Opens what the act's button opens; what that button does at once is asked for here, with its evidence. */
    void open(TaskRow row, Way way) {
        TaskAct act = way.act();
        if (act == TaskAct.CLAIM) {
            claim.accept(row);
            return;
        }
        try {
            TaskSheet sheet = bench.reading.read(row.id());
            OpenTask task = new OpenTask(sheet, bench.reading, bench.timeline, changed);
            TaskActions actions = new TaskActions(bench, task, (then, fromPaper) -> claim.accept(row));
            Runnable form = actions.form(act);
            if (form == null) {
                new LaneAsk(bench, task, act, way.words()).open();
            } else {
                form.run();
            }
        } catch (DomainException gone) {
            Toast.problem(OpenTask.words(gone));
            changed.run();
        }
    }
}
