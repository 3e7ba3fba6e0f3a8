package vn.dondoc.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That {@code ./dondoc bench} measures at all; how fast, only the command itself tells. */
class BenchTest {

    @TempDir
    Path folder;

    @Test
    void everyLineIsMeasured() throws Exception {
        Path json = folder.resolve("bench.json");
        Path log = folder.resolve("bench.log");
        ProcessBuilder command = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx768m",
                        "-Duser.timezone=UTC",
                        "-Dstdout.encoding=UTF-8",
                        "-Dvaadin.productionMode=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Bench.class.getName(),
                        "50",
                        json.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        // it measures nothing here: quick to begin is what counts, for the program that it starts itself too
        command.environment().put("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
        Process bench = command.start();
        try {
            int code = bench.waitFor();
            String printed = Files.readString(log, StandardCharsets.UTF_8);
            assertThat(code).as(printed).isZero();
            assertThat(printed)
                    .contains("seeding of 50 tasks")
                    .contains("task list, first page, office", "task list, first page, agency")
                    .contains("task list, next page", "task list, filter overdue", "task list, sort by newest")
                    .contains("task page, office", "live counts", "board of the province", "home: counts")
                    .contains("known user name", "unknown user name", "difference of the two medians")
                    .contains("planner", "digests", "50 mails over SMTP", "cold start to the first page");
            assertThat(json).content().contains("\"tasks\": 50", "cold start to the first page", "mails/s");
        } finally {
            bench.destroy();
        }
    }
}
