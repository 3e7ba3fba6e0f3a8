package vn.dondoc.localdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The launcher on a machine that lacks something: a copy of it, whose list of places to look for a JDK leads into an
 * empty folder, with a PATH that holds the few commands it needs.
 */
@Tag("resilience")
class LauncherTest {

    private static final List<String> COMMANDS =
            List.of("sh", "dirname", "date", "readlink", "sed", "uname", "id", "mkdir", "cat", "env", "find", "tr");

    @TempDir
    Path machine;

    private record Ended(int code, List<String> errors) {}

    @BeforeEach
    void aMachineWithLittle() throws IOException {
        String launcher = Files.readString(Path.of("dondoc"));
        String elsewhere =
                launcher.replaceAll("(?<=[ \"])/(usr/lib/jvm|opt|usr/local|Library)/", machine + "/none/$1/");
        assertThat(elsewhere).doesNotContain(" /usr/lib/jvm/*", " /opt/java");
        executable(machine.resolve("dondoc"), elsewhere);
        Path bin = Files.createDirectories(machine.resolve("bin"));
        for (String command : COMMANDS) {
            Path real = Files.exists(Path.of("/usr/bin", command))
                    ? Path.of("/usr/bin", command)
                    : Path.of("/bin", command);
            Files.createSymbolicLink(bin.resolve(command), real);
        }
    }

    @Test
    void withoutAJdkEachCommandThatNeedsOneSaysSo() throws Exception {
        for (String command : List.of("run", "test", "bench", "package", "frontend")) {
            Ended ended = launch(Map.of(), command);
            assertThat(ended.errors())
                    .as(command)
                    .singleElement()
                    .asString()
                    .contains("Không tìm thấy JDK 21 trở lên", "no JDK 21", "DONDOC_JAVA_HOME");
            assertThat(ended.code()).as(command).isEqualTo(1);
        }
    }

    @Test
    void aJdkThatIsTooOldOrIsNoneIsNotTaken() throws Exception {
        Path old = jdk("old", "JAVA_VERSION=\"17.0.9\"");
        Path none = Files.createDirectories(machine.resolve("none"));
        Ended ended = launch(Map.of("DONDOC_JAVA_HOME", old.toString(), "JAVA_HOME", none.toString()), "package");
        assertThat(ended.errors()).singleElement().asString().contains("Không tìm thấy JDK 21 trở lên");
    }

    @Test
    void withoutMavenItSaysSo() throws Exception {
        Path old = jdk("old", "JAVA_VERSION=\"17.0.9\"");
        Path enough = jdk("enough", "JAVA_VERSION=\"21.0.4\"");
        // the first one that will do is taken, wherever it stands
        Ended ended = launch(Map.of("DONDOC_JAVA_HOME", old.toString(), "JAVA_HOME", enough.toString()), "package");
        assertThat(ended.errors()).containsExactly("Không tìm thấy Maven (lệnh mvn): hãy cài gói maven");
        assertThat(ended.code()).isEqualTo(1);
    }

    @Test
    void aFailedBuildNamesItsLog() throws Exception {
        Path enough = jdk("enough", "JAVA_VERSION=\"25.0.1\"");
        executable(machine.resolve("bin/mvn"), "#!/bin/sh\necho '[ERROR] no such class'; exit 1\n");
        for (String more : List.of("rm", "sleep", "grep")) {
            Files.createSymbolicLink(machine.resolve("bin").resolve(more), Path.of("/bin", more));
        }
        Ended ended = launch(Map.of("JAVA_HOME", enough.toString()), "package");
        assertThat(ended.errors())
                .containsExactly(
                        "[ERROR] no such class",
                        "Đóng gói không thành công (build failed), chi tiết: target/build.log");

        executable(machine.resolve("bin/mvn"), "#!/bin/sh\necho '[ERROR] No space left on device'; exit 1\n");
        assertThat(launch(Map.of("JAVA_HOME", enough.toString()), "package").errors())
                .containsExactly("Ổ đĩa đã đầy: không đóng gói được");
    }

    private Path jdk(String name, String release) throws IOException {
        Path home = machine.resolve("jdk-" + name);
        Files.createDirectories(home.resolve("bin"));
        executable(home.resolve("bin/javac"), "#!/bin/sh\n");
        Files.writeString(home.resolve("release"), release + "\n");
        return home;
    }

    private static void executable(Path file, String text) throws IOException {
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }

    private Ended launch(Map<String, String> environment, String... arguments) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(machine.resolve("dondoc").toString());
        builder.command().addAll(List.of(arguments));
        builder.environment().clear();
        builder.environment()
                .putAll(Map.of("PATH", machine.resolve("bin").toString(), "HOME", machine.toString(), "LC_ALL", "C"));
        builder.environment().putAll(environment);
        Process process =
                builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        List<String> errors =
                process.errorReader(StandardCharsets.UTF_8).lines().toList();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), errors);
    }
}
