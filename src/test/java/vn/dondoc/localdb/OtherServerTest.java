package vn.dondoc.localdb;

import static org.assertj.core.api.Assertions.assertThat;

import org.flywaydb.core.api.output.MigrateResult;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.testing.OfficeTest;

/** The migrations run on MariaDB 11.4 too, and the tests of the statements that matter work on it. */
@OfficeTest
@OnOtherServer
class OtherServerTest {

    @Autowired
    JdbcClient program;

    @Test
    void everyMigrationRuns() throws Exception {
        assertThat(OtherServer.version()).isEqualTo(1104);
        MigrateResult result = OtherServer.migrated();
        assertThat(result.success).isTrue();
        assertThat(result.migrationsExecuted).isPositive();
    }

    @Test
    void theProgramOfTheseTestsTalksToIt() {
        assertThat(program.sql("SELECT VERSION()").query(String.class).single()).startsWith("11.4.");
    }
}
