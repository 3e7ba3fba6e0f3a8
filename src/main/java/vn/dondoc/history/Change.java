package vn.dondoc.history;

import org.jspecify.annotations.Nullable;

/**
 * One field that an act changed, as people read it.
 *
 * @param field the field's name in code; screens look up its text
 * @param before null if there was nothing
 * @param after null if nothing is left
 */
public record Change(
        String field, @Nullable String before, @Nullable String after) {}
