package vn.dondoc.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The distribution's browser for tests that need a real one: one for the whole run, of which each test closes its own
 * sessions. {@code ./dondoc test} brings it; without one those tests fail, so that nobody takes a run for whole that
 * looked at no screen.
 */
public final class Chromium {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static Browser running;

    private Chromium() {}

    /** Started at the first need; it ends with the test run. Tests run one after another, on one thread. */
    public static synchronized Browser get() {
        if (running == null || !running.isConnected()) {
            running = Playwright.create()
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(path())
                            .setArgs(FLAGS));
        }
        return running;
    }

    /** No session of the test that is over stays open. */
    public static synchronized void closeSessions() {
        if (running != null) {
            List.copyOf(running.contexts()).forEach(BrowserContext::close);
        }
    }

    private static Path path() {
        String named = System.getenv("DONDOC_CHROMIUM");
        Stream<Path> places = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
        return Stream.concat(named == null ? Stream.empty() : Stream.of(Path.of(named)), places)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "No Chromium: ./dondoc test installs the distribution's package, or set DONDOC_CHROMIUM"));
    }
}
