package vn.dondoc.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import vn.dondoc.testing.Lane;

/** What the access tests tried, in target/lane-N/access.txt: a line for each, and the sum of real calls and opened pages. */
final class Tally {

    private static final Path FILE = Lane.folder().resolve("access.txt");
    private static final Map<String, Long> REAL = new TreeMap<>();
    private static final Map<String, String> LINES = new TreeMap<>();

    private Tally() {}

    /** @param real calls made or pages opened; not what was merely compared */
    static synchronized void add(String what, long real, String words, int leaks) {
        REAL.put(what, real);
        LINES.put(what, "%s: %d %s, leaks %d".formatted(what, real, words, leaks));
        System.out.println("Access " + LINES.get(what));
        try {
            Files.createDirectories(FILE.getParent());
            Files.writeString(
                    FILE,
                    String.join("\n", LINES.values()) + "\ncalls and pages in all: "
                            + REAL.values().stream().mapToLong(Long::longValue).sum() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
