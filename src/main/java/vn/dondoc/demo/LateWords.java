package vn.dondoc.demo;

import java.util.List;
import org.apache.commons.csv.CSVRecord;
import vn.dondoc.task.LateCause;
import vn.dondoc.task.LateReason;

/** What the demo's agencies say of their late claims. */
final class LateWords {

    private static final List<LateReason> ALL =
            DemoFile.rows("late.csv").stream().map(LateWords::read).toList();

    private LateWords() {}

    /** Always the same for the same task. */
    static LateReason of(String task) {
        return ALL.get(Math.floorMod(task.hashCode(), ALL.size()));
    }

    private static LateReason read(CSVRecord row) {
        return new LateReason(LateCause.valueOf(row.get("cause")), row.get("text"), row.get("who"));
    }
}
