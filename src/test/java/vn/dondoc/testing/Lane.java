package vn.dondoc.testing;

import java.nio.file.Path;

/**
 * The build runs the test classes in two lanes, one a core (surefire's forkCount in pom.xml). Each is a process of its
 * own with its own program, database and browser, and keeps what it writes in a folder of its own.
 */
public final class Lane {

    private static final Path FOLDER = Path.of("target", System.getProperty("dondoc.test.lane", "lane-1"));

    private Lane() {}

    /** {@code target/lane-1}, {@code target/lane-2}. */
    public static Path folder() {
        return FOLDER;
    }
}
