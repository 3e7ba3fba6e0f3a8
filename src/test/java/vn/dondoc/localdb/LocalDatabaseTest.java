package vn.dondoc.localdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The local database survives whatever ends the program, and says in one line why it can't start. */
@Tag("resilience")
class LocalDatabaseTest {

    private static final int ROWS = 300;

    @TempDir
    Path folder;

    @Test
    void afterAKillOfTheProgramTheServerGoesAndNothingAcknowledgedIsLost() throws Exception {
        Process program = writer();
        long acknowledged = read(program, ROWS);
        ProcessHandle server = server();
        program.toHandle().destroyForcibly(); // the process's own method would close the pipe that we still read
        acknowledged = Math.max(acknowledged, rest(program));
        server.onExit().get(20, TimeUnit.SECONDS);

        assertThat(rowsAfterRestart()).as("rows, %d acknowledged", acknowledged).isGreaterThanOrEqualTo(acknowledged);
    }

    @Test
    void afterAKillOfEverythingTheNextStartRecovers() throws Exception {
        Process program = writer();
        long acknowledged = read(program, ROWS);
        ProcessHandle server = server();
        Stream.concat(Stream.of(program.toHandle()), program.descendants())
                .toList()
                .forEach(ProcessHandle::destroyForcibly);
        acknowledged = Math.max(acknowledged, rest(program));
        server.onExit().get(20, TimeUnit.SECONDS);

        assertThat(rowsAfterRestart()).as("rows, %d acknowledged", acknowledged).isGreaterThanOrEqualTo(acknowledged);
    }

    @Test
    void stoppedInOrderItStartsAgainWithItsPasswords() throws SQLException, IOException {
        LocalDatabase first = LocalDatabase.start(folder);
        first.stop();
        first.stop();
        LocalDatabase second = LocalDatabase.start(folder);
        try {
            assertThat(second.ownerPassword()).isEqualTo(first.ownerPassword());
            assertThat(Files.getPosixFilePermissions(folder.resolve("owner.password")))
                    .hasToString("[OWNER_READ, OWNER_WRITE]");
            assertThatThrownBy(() -> DriverManager.getConnection(second.url(), "root", "")
                            .close())
                    .hasMessageContaining("Access denied");
        } finally {
            second.stop();
        }
    }

    @Test
    void aSecondProgramOnTheSameFolderIsRefusedInOneLine() {
        LocalDatabase first = LocalDatabase.start(folder);
        try {
            assertThatThrownBy(() -> LocalDatabase.start(folder))
                    .isInstanceOf(LocalDatabaseFailure.class)
                    .hasMessageContaining("đang được một chương trình Đôn Đốc khác sử dụng")
                    .hasMessageNotContaining("\n");
        } finally {
            first.stop();
        }
    }

    @Test
    void aFullDiskIsToldInOneLineBeforeTheServerStarts() {
        DataFolder held = DataFolder.take(folder);
        try {
            assertThatThrownBy(() -> held.requireSpace(3 << 20))
                    .isInstanceOf(LocalDatabaseFailure.class)
                    .hasMessage("Ổ đĩa chứa thư mục dữ liệu " + folder + " chỉ còn trống 3 MB, cần ít nhất 200 MB");
            held.requireSpace(200 << 20);
        } finally {
            held.release();
        }
    }

    @Test
    void aDiskThatFillsUpWhileTheServerStartsIsToldInOneLine() throws IOException {
        Path log = folder.resolve("database.log");
        Files.writeString(log, "[ERROR] mariadbd: Error writing file 's' (Errcode: 28 \"No space left on device\")\n");
        assertThat(ServerLog.reason(log, "Cơ sở dữ liệu không khởi động được"))
                .isEqualTo("Cơ sở dữ liệu không khởi động được: ổ đĩa đã đầy");
    }

    @Test
    void aDamagedDatabaseIsRefusedInOneLineAndFreesTheFolder() throws IOException {
        LocalDatabase.start(folder).stop();
        Files.writeString(folder.resolve("database").resolve("ibdata1"), "not a table space");
        for (int attempt = 0; attempt < 2; attempt++) {
            assertThatThrownBy(() -> LocalDatabase.start(folder))
                    .isInstanceOf(LocalDatabaseFailure.class)
                    .hasMessageContaining("Cơ sở dữ liệu không khởi động được (xem ")
                    .hasMessageNotContaining("\n");
        }
    }

    @Test
    void anOlderServerDoesNotTouchTheDataOfANewerOne() throws IOException {
        LocalDatabase.start(folder).stop();
        Files.writeString(folder.resolve("database-version"), "9901");
        assertThatThrownBy(() -> LocalDatabase.start(folder))
                .isInstanceOf(LocalDatabaseFailure.class)
                .hasMessageContaining("bản cũ hơn");
    }

    private Process writer() throws IOException {
        return new ProcessBuilder(List.of(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        folder.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private ProcessHandle server() throws IOException {
        String pid = Files.readString(folder.resolve("database").resolve("server.pid"));
        return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
    }

    private static long read(Process program, int rows) throws IOException {
        BufferedReader reader = program.inputReader(StandardCharsets.UTF_8);
        long last = 0;
        for (int i = 0; i < rows; i++) {
            String line = reader.readLine();
            assertThat(line).as("the writer ended early").isNotNull();
            last = Long.parseLong(line);
        }
        return last;
    }

    /** What the program had told before it was killed and we had not yet read; a line cut short does not count. */
    private static long rest(Process program) throws IOException {
        StringWriter read = new StringWriter();
        try (BufferedReader reader = program.inputReader(StandardCharsets.UTF_8)) {
            reader.transferTo(read);
        }
        String text = read.toString();
        String whole = text.substring(0, text.lastIndexOf('\n') + 1);
        return whole.lines().mapToLong(Long::parseLong).max().orElse(0);
    }

    private long rowsAfterRestart() throws SQLException {
        LocalDatabase again = LocalDatabase.start(folder);
        try (Connection owner = DriverManager.getConnection(again.url(), LocalDatabase.OWNER, again.ownerPassword());
                Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery("SELECT COUNT(*), MAX(id) FROM written")) {
            row.next();
            assertThat(row.getLong(2)).as("the ids have no hole").isEqualTo(row.getLong(1));
            return row.getLong(1);
        } finally {
            again.stop();
        }
    }
}
