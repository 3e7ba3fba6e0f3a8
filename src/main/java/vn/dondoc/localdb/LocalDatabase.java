package vn.dondoc.localdb;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A MariaDB of the program's own. Two users: {@code dondoc_owner} owns the schema and runs the migrations,
 * {@code dondoc_app} runs the program and gets its rights table by table. The server listens on the loopback only, dies
 * with the program however that ends, and loses nothing that was acknowledged.
 */
public final class LocalDatabase {

    public static final String SCHEMA = "dondoc";
    public static final String OWNER = "dondoc_owner";
    public static final String APP = "dondoc_app";

    private final DataFolder folder;
    private final Server server;
    private final String ownerPassword;
    private final String appPassword;

    private LocalDatabase(DataFolder folder, Server server, String ownerPassword, String appPassword) {
        this.folder = folder;
        this.server = server;
        this.ownerPassword = ownerPassword;
        this.appPassword = appPassword;
    }

    /**
     * Starts the server on the folder, which is made at the first start.
     *
     * @param options further options of the server, e.g. {@code --innodb-flush-log-at-trx-commit=0} in tests
     * @throws LocalDatabaseFailure with one line for the person who started the program
     */
    public static LocalDatabase start(Path path, String... options) {
        return start(path, ServerPrograms::find, () -> {}, options);
    }

    /**
     * @param programs where the server is
     * @param check what must hold before the server starts, tried when the folder is ours
     */
    static LocalDatabase start(Path path, Supplier<ServerPrograms> programs, Runnable check, String... options) {
        DataFolder folder = DataFolder.take(path);
        try {
            check.run();
            String ownerPassword = folder.password("owner");
            String appPassword = folder.password("app");
            ServerFiles files = new ServerFiles(folder, programs.get());
            files.prepare(ownerPassword, appPassword);
            Server server = Server.start(files, List.of(options));
            return new LocalDatabase(folder, server, ownerPassword, appPassword);
        } catch (IOException e) {
            folder.release();
            throw new LocalDatabaseFailure(
                    "Không ghi được vào thư mục dữ liệu " + folder.path() + ": " + e.getMessage(), e);
        } catch (RuntimeException e) {
            folder.release();
            throw e;
        }
    }

    /** Instants are written and read in UTC, whatever the machine's zone; literals compare as the columns do. */
    public String url() {
        return "jdbc:mariadb://127.0.0.1:" + server.port() + "/" + SCHEMA
                + "?connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true"
                + "&connectionCollation=utf8mb4_uca1400_ai_ci";
    }

    public String ownerPassword() {
        return ownerPassword;
    }

    public String appPassword() {
        return appPassword;
    }

    /** What Spring has to know: the program's user for the pool, the owner for Flyway. */
    public Map<String, Object> properties() {
        return Map.of(
                "spring.datasource.url", url(),
                "spring.datasource.username", APP,
                "spring.datasource.password", appPassword,
                "spring.flyway.user", OWNER,
                "spring.flyway.password", ownerPassword,
                "dondoc.database.app-user", APP + "@127.0.0.1");
    }

    /** Stops the server in order and frees the folder. A second call does nothing. */
    public void stop() {
        server.stop();
        folder.release();
    }
}
