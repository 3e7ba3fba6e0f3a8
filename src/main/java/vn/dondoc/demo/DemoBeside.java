package vn.dondoc.demo;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a directive orders beside its plain tasks.
 *
 * @param common one instruction to many agencies
 * @param recurring a task that comes back
 * @param repeat a task that an older directive gave already
 * @param replaces the older directive that it replaces
 * @param corrected by which paper it was corrected
 */
record DemoBeside(
        @Nullable DemoCommon common,
        @Nullable DemoRecurring recurring,
        @Nullable DemoRepeat repeat,
        @Nullable DemoRecall replaces,
        @Nullable DemoCorrection corrected) {

    static final DemoBeside NOTHING = new DemoBeside(null, null, null, null, null);

    static DemoBeside read(String where, Entry entry) {
        return new DemoBeside(
                entry.has("common") ? DemoCommon.read(where, entry.map("common")) : null,
                entry.has("recurring") ? DemoRecurring.read(where, entry.map("recurring")) : null,
                entry.has("repeat") ? DemoRepeat.read(where, entry.map("repeat")) : null,
                entry.has("replaces") ? DemoRecall.read(where, entry.map("replaces")) : null,
                entry.has("corrected") ? DemoCorrection.read(where, entry.map("corrected")) : null);
    }

    /** The tasks that stand in the program in the end: one for each agency, one for each period. */
    List<DemoTask> tasks(DemoDays days) {
        List<DemoTask> tasks = new ArrayList<>();
        if (common != null) {
            tasks.addAll(common.tasks());
        }
        if (recurring != null) {
            recurring.turns(days).forEach(turn -> tasks.add(turn.task()));
        }
        return tasks;
    }

    /** As the directive's paper says it: once for all agencies, once for all periods. */
    List<DemoTask> printed(DemoDays days) {
        List<DemoTask> printed = new ArrayList<>();
        if (common != null) {
            printed.add(common.taskOf(common.group(), List.of()));
        }
        if (recurring != null) {
            printed.add(recurring.turns(days).getFirst().task());
        }
        if (repeat != null) {
            printed.add(repeat.task());
        }
        return printed;
    }
}
