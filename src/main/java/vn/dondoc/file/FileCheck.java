package vn.dondoc.file;

import java.util.List;
import vn.dondoc.shared.FileId;

/**
 * What a check of all kept files found.
 *
 * @param files rows looked at
 * @param faults the first hundred files whose content is not what was stored
 */
public record FileCheck(long files, List<Fault> faults) {

    public FileCheck {
        faults = List.copyOf(faults);
    }

    public boolean isIntact() {
        return faults.isEmpty();
    }

    /** One file; the name is not told. */
    public record Fault(FileId file, Kind kind) {}

    /** What is wrong with a file. */
    public enum Kind {
        MISSING,
        ALTERED,
        UNREADABLE
    }
}
