package vn.dondoc.task;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of the table of who decides about more time, as it stands today.
 *
 * @param current what holds today; null if nothing has come into force yet
 * @param next what is settled already for a later day; null if nothing is
 * @param settings all that was ever settled for it, the latest day first
 */
public record ExtensionLine(
        ExtensionScope scope,
        @Nullable ExtensionSetting current,
        @Nullable ExtensionSetting next,
        List<ExtensionSetting> settings) {

    public ExtensionLine {
        settings = List.copyOf(settings);
    }

    /** What a form that shows this row has seen of it. */
    public int version() {
        return settings.size();
    }

    /** Whether it has ended and nothing is settled for later. */
    public boolean isOver() {
        return next == null && current != null && current.measure() == null;
    }
}
