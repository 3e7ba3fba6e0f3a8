package vn.dondoc.ui.security;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where to go after sign-in: a path of this program and nothing else. Browsers read two slashes, a backslash, a scheme
 * or a hidden line break as another site.
 */
final class LocalPath {

    static final String HOME = "/";

    private static final Pattern SAFE = Pattern.compile("/(?![/\\\\])[^\\\\\\p{Cntrl}\\s]*");

    private LocalPath() {}

    /** The path as it is, or {@link #HOME} if it could lead anywhere else. */
    static String of(@Nullable String path) {
        return path != null && path.length() <= 2_000 && SAFE.matcher(path).matches() ? path : HOME;
    }
}
