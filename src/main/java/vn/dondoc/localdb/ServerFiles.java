package vn.dondoc.localdb;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/** What lies in the data folder, and how it comes there. */
final class ServerFiles {

    private final DataFolder folder;
    private final ServerPrograms programs;

    ServerFiles(DataFolder folder, ServerPrograms programs) {
        this.folder = folder;
        this.programs = programs;
    }

    ServerPrograms programs() {
        return programs;
    }

    Path data() {
        return folder.resolve("database");
    }

    /** Its own: a server that starts deletes the temporary tables that lie in the machine's common folder, whosever. */
    Path temporary() {
        return folder.resolve("database-tmp");
    }

    Path log() {
        return folder.resolve("database.log");
    }

    Path setup() {
        return folder.resolve("database-setup.sql");
    }

    private Path version() {
        return folder.resolve("database-version");
    }

    /** Makes the system tables at the first start, and the script that every start runs. */
    void prepare(String ownerPassword, String appPassword) throws IOException {
        int found = programs.version();
        Files.createDirectories(temporary());
        if (Files.isDirectory(data())) {
            refuseOlder(found);
        } else {
            install();
        }
        folder.writePrivate(version(), String.valueOf(found));
        folder.writePrivate(setup(), script(ownerPassword, appPassword));
    }

    private void refuseOlder(int found) throws IOException {
        int written = Files.exists(version())
                ? Integer.parseInt(Files.readString(version()).strip())
                : found;
        if (found < written) {
            throw new LocalDatabaseFailure("Dữ liệu trong " + folder.path() + " do MariaDB " + shown(written)
                    + " ghi, máy chủ tìm thấy là bản cũ hơn (" + shown(found) + ")");
        }
    }

    private static String shown(int version) {
        return version / 100 + "." + version % 100;
    }

    /** Into a folder beside, renamed when whole: an interrupted first start is simply done again. */
    private void install() throws IOException {
        Path fresh = folder.resolve("database.new");
        delete(fresh);
        List<String> command = new ArrayList<>(List.of(
                programs.install().toString(),
                "--no-defaults",
                "--basedir=" + programs.base(),
                "--datadir=" + fresh,
                "--auth-root-authentication-method=normal",
                "--skip-test-db",
                "--skip-name-resolve"));
        if (isRoot()) {
            command.add("--user=root");
        }
        ProcessBuilder installation = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(log().toFile());
        // the installation runs a server too, and its script passes on no folder of its own
        installation.environment().put("TMPDIR", temporary().toString());
        Process install = installation.start();
        try {
            if (install.waitFor() != 0) {
                throw new LocalDatabaseFailure(ServerLog.reason(log(), "Không tạo được cơ sở dữ liệu"));
            }
        } catch (InterruptedException e) {
            install.destroy();
            Thread.currentThread().interrupt();
            throw new LocalDatabaseFailure("Bị dừng khi đang tạo cơ sở dữ liệu", e);
        }
        Files.move(fresh, data());
    }

    /**
     * Run by the server before it takes connections. The installation's own accounts have no password, and the loopback
     * is open to every user of the machine: they go.
     */
    private static String script(String ownerPassword, String appPassword) {
        String owner = "'" + LocalDatabase.OWNER + "'@'127.0.0.1'";
        String app = "'" + LocalDatabase.APP + "'@'127.0.0.1'";
        return String.join(
                "\n",
                "DELETE FROM mysql.global_priv WHERE User NOT IN ('mariadb.sys', '%s', '%s');"
                        .formatted(LocalDatabase.OWNER, LocalDatabase.APP),
                "FLUSH PRIVILEGES;",
                "CREATE DATABASE IF NOT EXISTS " + LocalDatabase.SCHEMA
                        + " CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;",
                "CREATE USER IF NOT EXISTS " + owner + ";",
                "CREATE USER IF NOT EXISTS " + app + ";",
                "ALTER USER " + owner + " IDENTIFIED BY '" + ownerPassword + "';",
                "ALTER USER " + app + " IDENTIFIED BY '" + appPassword + "';",
                "GRANT ALL ON " + LocalDatabase.SCHEMA + ".* TO " + owner + " WITH GRANT OPTION;",
                // a test may have a schema of its own beside the office's
                "GRANT ALL ON `" + LocalDatabase.SCHEMA + "\\_%`.* TO " + owner + ";",
                // who waits for whom, when something hangs
                "GRANT PROCESS ON *.* TO " + owner + ";");
    }

    static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static void delete(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, IOException failure) throws IOException {
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
