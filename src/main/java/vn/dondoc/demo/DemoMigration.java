package vn.dondoc.demo;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;

/**
 * A first start that was broken off has left a demo office half filled. Nobody has worked in it yet, so the next start
 * clears it away and fills it anew.
 */
@DemoPart
class DemoMigration implements FlywayMigrationStrategy {

    @Override
    public void migrate(Flyway flyway) {
        if (isHalfFilled(flyway.getConfiguration().getDataSource())) {
            Flyway.configure()
                    .configuration(flyway.getConfiguration())
                    .cleanDisabled(false)
                    .load()
                    .clean();
        }
        flyway.migrate();
    }

    private static boolean isHalfFilled(DataSource owner) {
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            return has(statement, """
                            SELECT 1 FROM information_schema.tables
                            WHERE table_schema = database() AND table_name = 'demo_office'""") && has(statement, "SELECT 1 FROM demo_office WHERE seeded_at IS NULL");
        } catch (SQLException e) {
            throw new FlywayException("The demo office could not be looked at: " + e.getMessage(), e);
        }
    }

    private static boolean has(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            return row.next();
        }
    }
}
