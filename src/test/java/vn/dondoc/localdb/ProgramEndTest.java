package vn.dondoc.localdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dondoc.Application;

/**
 * The whole program with its demo office, ended in each way a person or a machine may end it: nothing is left running,
 * and the next start works on with all that was written. One story, for a start takes its seconds.
 */
@Tag("resilience")
class ProgramEndTest {

    private static final int TERMINATED = 143;
    private static final int GONE_SECONDS = 60;

    @TempDir
    Path folder;

    private Process program;

    @AfterEach
    void leaveNothing() throws Exception {
        if (program != null && program.isAlive()) {
            program.toHandle().destroyForcibly();
            server().onExit().get(GONE_SECONDS, TimeUnit.SECONDS);
        }
    }

    @Test
    void killedOrToldToEndItLeavesNothingRunningAndLosesNothing() throws Exception {
        begin("Dựng văn phòng mẫu");
        long told = System.nanoTime();
        endsInOrder(program.descendants().toList());
        assertThat(Duration.ofNanos(System.nanoTime() - told))
                .as("told to end while the office was being filled")
                .isLessThan(Duration.ofSeconds(15));

        start();
        ProcessHandle first = server();
        owner("CREATE TABLE acknowledged (id BIGINT PRIMARY KEY)");
        long tasks = count("task");
        assertThat(tasks).isGreaterThanOrEqualTo(60);
        owner("INSERT INTO acknowledged VALUES (1)");
        program.toHandle().destroyForcibly(); // the process's own method would close the pipe that is still read
        assertThat(program.waitFor(GONE_SECONDS, TimeUnit.SECONDS)).isTrue();
        first.onExit().get(GONE_SECONDS, TimeUnit.SECONDS);

        start();
        assertThat(count("acknowledged")).as("after kill -9 of the program").isEqualTo(1);
        assertThat(count("task")).as("filled once").isEqualTo(tasks);
        owner("INSERT INTO acknowledged VALUES (2)");
        endsInOrder(program.descendants().toList());

        LocalDatabase kept = LocalDatabase.start(folder);
        try (Connection connection =
                DriverManager.getConnection(kept.url(), LocalDatabase.OWNER, kept.ownerPassword())) {
            assertThat(count(connection, "acknowledged")).as("after TERM").isEqualTo(2);
        } finally {
            kept.stop();
        }
    }

    private void start() throws IOException {
        begin("đã sẵn sàng");
    }

    /** @param words on the console, at which the test goes on */
    private void begin(String words) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx1g",
                "-XX:TieredStopAtLevel=1",
                "-Duser.timezone=UTC",
                "-Dstdout.encoding=UTF-8",
                "-Dvaadin.productionMode=true"));
        String bundled = System.getProperty(ServerPrograms.PROPERTY);
        if (bundled != null) {
            command.add("-D" + ServerPrograms.PROPERTY + "=" + bundled);
        }
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                Application.class.getName(),
                "--spring.profiles.active=demo",
                "--server.address=127.0.0.1",
                "--server.port=0",
                "--spring.main.banner-mode=off",
                "--logging.threshold.console=off",
                "--spring.lifecycle.timeout-per-shutdown-phase=10s",
                "--dondoc.local-database=" + folder));
        program = new ProcessBuilder(command).redirectErrorStream(true).start();
        BufferedReader reader = program.inputReader(StandardCharsets.UTF_8);
        StringBuilder told = new StringBuilder();
        String line = reader.readLine();
        while (line != null && !line.contains(words)) {
            told.append(line).append('\n');
            line = reader.readLine();
        }
        assertThat(line).as("ended too early: %s", told).isNotNull();
        // what it tells from now on must not fill the pipe
        Thread.ofVirtual().start(() -> reader.lines().forEach(more -> {}));
    }

    private void endsInOrder(List<ProcessHandle> tree) throws Exception {
        program.toHandle().destroy();
        assertThat(program.waitFor(GONE_SECONDS, TimeUnit.SECONDS))
                .as("ends on TERM")
                .isTrue();
        assertThat(program.exitValue()).isEqualTo(TERMINATED);
        for (ProcessHandle one : tree) {
            one.onExit().get(GONE_SECONDS, TimeUnit.SECONDS);
        }
    }

    private ProcessHandle server() throws IOException {
        String pid = Files.readString(folder.resolve("database").resolve("server.pid"));
        return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
    }

    private void owner(String sql) throws IOException, SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long count(String table) throws IOException, SQLException {
        try (Connection connection = connect()) {
            return count(connection, table);
        }
    }

    private static long count(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT COUNT(*) FROM " + table)) {
            row.next();
            return row.getLong(1);
        }
    }

    private Connection connect() throws IOException, SQLException {
        String port = List.of(server().info().arguments().orElseThrow()).stream()
                .filter(argument -> argument.startsWith("--port="))
                .map(argument -> argument.substring("--port=".length()))
                .findFirst()
                .orElseThrow();
        return DriverManager.getConnection(
                "jdbc:mariadb://127.0.0.1:" + port + "/dondoc",
                LocalDatabase.OWNER,
                Files.readString(folder.resolve("owner.password")).strip());
    }
}
