package vn.dondoc.testing;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.core.env.MapPropertySource;
import vn.dondoc.localdb.LocalDatabase;

/** One MariaDB for all tests of a lane, in {@link #FOLDER}, with an empty schema at its beginning. */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** Where the server of this lane keeps its data. */
    public static final Path FOLDER = Lane.folder().resolve("database");

    /** The server that this thread, and those it starts, work on in place of the run's own. */
    private static final ThreadLocal<Instead> INSTEAD = new InheritableThreadLocal<>();

    private static LocalDatabase running;
    private static boolean oneProgramIsUp;

    private record Instead(LocalDatabase database, DataSource source) {}

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        if (oneProgramIsUp) {
            throw new IllegalStateException(
                    "A second program would start: a test class changes the context of OfficeTest"
                            + " (a mock bean, a property, a profile, an import)");
        }
        context.addApplicationListener(
                (ContextRefreshedEvent event) -> oneProgramIsUp |= event.getApplicationContext() == context);
        Map<String, Object> properties = new LinkedHashMap<>(own().properties());
        properties.put("dondoc.files", Lane.folder().resolve("files").toString());
        properties.put(
                "dondoc.roots-file", Lane.folder().resolve("dau-niem.txt").toString());
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("testDatabase", properties));
    }

    /** The server, for a test that must look past the program; it is started at the first need. */
    public static LocalDatabase get() {
        Instead other = INSTEAD.get();
        return other == null ? own() : other.database();
    }

    /** From now on this thread's program and its tests work on another server, whose schema is there. */
    public static void switchTo(LocalDatabase database, DataSource source) {
        INSTEAD.set(new Instead(database, source));
    }

    public static void switchBack() {
        INSTEAD.remove();
    }

    /** Null while this thread works on the run's own server. */
    static DataSource instead() {
        Instead other = INSTEAD.get();
        return other == null ? null : other.source();
    }

    private static synchronized LocalDatabase own() {
        if (running == null) {
            // a test's data may be lost with the power
            boolean another = System.getProperty("dondoc.local-database-server") != null;
            running = LocalDatabase.start(
                    another ? FOLDER.resolveSibling("database-of-another-server") : FOLDER,
                    "--innodb-flush-log-at-trx-commit=0",
                    "--skip-innodb-doublewrite");
            empty(running);
        }
        return running;
    }

    /** A connection as the owner of the schema, who may do what the program may not. */
    public static Connection asOwner() throws SQLException {
        return DriverManager.getConnection(get().url(), LocalDatabase.OWNER, get().ownerPassword());
    }

    /** Until so many transactions of the program wait for a lock. */
    public static void untilWaiting(int transactions) {
        try (Connection owner = asOwner();
                Statement statement = owner.createStatement()) {
            for (int look = 0; look < 200; look++) {
                try (ResultSet waiting = statement.executeQuery("""
                        SELECT COUNT(*) FROM information_schema.innodb_trx t
                        JOIN information_schema.processlist p ON p.id = t.trx_mysql_thread_id
                        WHERE t.trx_state = 'LOCK WAIT' AND p.db = DATABASE()
                        """)) {
                    waiting.next();
                    if (waiting.getInt(1) >= transactions) {
                        return;
                    }
                }
                // the server lists anew only what nobody has looked at for a tenth of a second
                statement.execute("DO SLEEP(0.15)");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        throw new AssertionError("Nothing waits for a lock: " + transactions + " should");
    }

    private static void empty(LocalDatabase database) {
        try (Connection owner =
                        DriverManager.getConnection(database.url(), LocalDatabase.OWNER, database.ownerPassword());
                Statement statement = owner.createStatement()) {
            statement.execute("DROP DATABASE " + LocalDatabase.SCHEMA);
            statement.execute(
                    "CREATE DATABASE " + LocalDatabase.SCHEMA + " CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
