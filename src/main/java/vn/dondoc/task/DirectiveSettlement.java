package vn.dondoc.task;

import java.util.List;
import vn.dondoc.shared.TaskId;

/**
 * What becomes of all that a directive leaves behind when it ends. It names everything that its form was opened with, so
 * that nothing that came later is settled unseen.
 *
 * @param tasks one for each open task, those on hold too
 * @param drafts its drafts
 * @param draftsGo what becomes of the drafts
 * @param rules one for each rule that still lets tasks of it come back
 */
public record DirectiveSettlement(List<TaskFate> tasks, List<TaskId> drafts, Rest draftsGo, List<RuleFate> rules) {

    public DirectiveSettlement {
        tasks = List.copyOf(tasks);
        drafts = List.copyOf(drafts);
        rules = List.copyOf(rules);
    }

    /** What becomes of what is no task yet. */
    public enum Rest {
        /** Drafts are deleted, rules end. */
        END,
        /** The directive that replaces the old one gives them. */
        CARRY_OVER
    }

    /** Of a directive that has neither drafts nor rules. */
    public static DirectiveSettlement of(List<TaskFate> tasks) {
        return new DirectiveSettlement(tasks, List.of(), Rest.END, List.of());
    }

    boolean carriesOver() {
        return tasks.stream().anyMatch(one -> one.choice() == TaskFate.Choice.CARRY_OVER)
                || (!drafts.isEmpty() && draftsGo == Rest.CARRY_OVER)
                || rules.stream().anyMatch(one -> one.goes() == Rest.CARRY_OVER);
    }
}
