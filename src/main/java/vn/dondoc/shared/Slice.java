package vn.dondoc.shared;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some rows of a list, and where the next begin.
 *
 * @param next the key after the last row; null if there are no more
 */
public record Slice<T>(List<T> rows, @Nullable String next) {

    public Slice {
        rows = List.copyOf(rows);
    }
}
