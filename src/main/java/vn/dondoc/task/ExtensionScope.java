package vn.dondoc.task;

import org.jspecify.annotations.Nullable;
import vn.dondoc.directive.IssuingLevel;
import vn.dondoc.shared.FieldId;

/**
 * The tasks for which the office has a measure of its own: cấp giao, lĩnh vực, or both.
 *
 * @param level null for every level
 * @param field null for every field, and for tasks without one
 */
public record ExtensionScope(
        @Nullable IssuingLevel level, @Nullable FieldId field) {

    boolean covers(IssuingLevel given, @Nullable FieldId of) {
        return (level == null || level == given) && (field == null || field.equals(of));
    }

    /** Level and field before field before level. */
    int weight() {
        return (field == null ? 0 : 2) + (level == null ? 0 : 1);
    }
}
