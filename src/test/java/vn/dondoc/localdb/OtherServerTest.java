package vn.dondoc.localdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.output.MigrateResult;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The migrations run on MariaDB 11.4 too. {@code ./dondoc test} names the folder of that server. */
@Tag("resilience")
@EnabledIfSystemProperty(named = OtherServerTest.SERVER, matches = ".+", disabledReason = "run by ./dondoc test")
class OtherServerTest {

    static final String SERVER = "dondoc.test.other-server";

    @TempDir
    Path folder;

    @Test
    void everyMigrationRuns() {
        ServerPrograms programs =
                ServerPrograms.in(Path.of(System.getProperty(SERVER))).orElseThrow();
        assertThat(programs.version()).isEqualTo(1104);
        LocalDatabase database = LocalDatabase.start(folder, () -> programs, () -> {});
        try {
            MigrateResult result = Flyway.configure()
                    .dataSource(database.url(), LocalDatabase.OWNER, database.ownerPassword())
                    .load()
                    .migrate();
            assertThat(result.success).isTrue();
            assertThat(result.migrationsExecuted).isPositive();
        } finally {
            database.stop();
        }
    }
}
