package vn.dondoc.localdb;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.output.MigrateResult;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;
import vn.dondoc.testing.OfficeTest;
import vn.dondoc.testing.TestDatabase;

/** A second MariaDB beside the run's own, of the version that production may have; one for the whole run. */
final class OtherServer implements BeforeAllCallback, AfterAllCallback, BeforeEachCallback, AfterEachCallback {

    static final String FOLDER = "dondoc.test.other-server";

    private static OtherServer running;

    private LocalDatabase database;
    private HikariDataSource source;
    private MigrateResult migrated;

    @Override
    public void beforeAll(ExtensionContext test) throws IOException {
        OtherServer other = running();
        // the program itself starts on the run's own server
        if (!AnnotationSupport.isAnnotated(test.getRequiredTestClass(), OfficeTest.class)) {
            TestDatabase.switchTo(other.database, other.source);
        }
    }

    @Override
    public void beforeEach(ExtensionContext test) throws IOException {
        OtherServer other = running();
        TestDatabase.switchTo(other.database, other.source);
    }

    @Override
    public void afterEach(ExtensionContext test) {
        if (AnnotationSupport.isAnnotated(test.getRequiredTestClass(), OfficeTest.class)) {
            TestDatabase.switchBack();
        }
    }

    @Override
    public void afterAll(ExtensionContext test) {
        TestDatabase.switchBack();
    }

    static MigrateResult migrated() throws IOException {
        return running().migrated;
    }

    static int version() {
        return programs().version();
    }

    private static ServerPrograms programs() {
        return ServerPrograms.in(Path.of(System.getProperty(FOLDER))).orElseThrow();
    }

    /** It dies with the test run, as every server of the program's own does. */
    private static synchronized OtherServer running() throws IOException {
        if (running == null) {
            OtherServer other = new OtherServer();
            other.database = LocalDatabase.start(
                    Files.createTempDirectory(Path.of("target"), "other-server"),
                    OtherServer::programs,
                    () -> {},
                    "--innodb-flush-log-at-trx-commit=0",
                    "--skip-innodb-doublewrite");
            other.migrated = Flyway.configure()
                    .dataSource(other.database.url(), LocalDatabase.OWNER, other.database.ownerPassword())
                    .load()
                    .migrate();
            other.source = new HikariDataSource();
            other.source.setJdbcUrl(other.database.url());
            other.source.setUsername(LocalDatabase.OWNER);
            other.source.setPassword(other.database.ownerPassword());
            running = other;
        }
        return running;
    }
}
