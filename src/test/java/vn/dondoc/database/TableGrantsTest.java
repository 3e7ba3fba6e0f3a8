package vn.dondoc.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.testing.OfficeTest;
import vn.dondoc.testing.TestDatabase;

@OfficeTest
class TableGrantsTest {

    @Autowired
    Flyway flyway;

    @Autowired
    JdbcClient program;

    @BeforeEach
    void twoTables() throws SQLException {
        owner("CREATE OR REPLACE TABLE grant_ledger (id BIGINT PRIMARY KEY, text VARCHAR(20)) COMMENT='append-only'");
        owner("CREATE OR REPLACE TABLE grant_draft (id BIGINT PRIMARY KEY, text VARCHAR(20))");
        flyway.migrate();
    }

    @AfterEach
    void gone() throws SQLException {
        owner("DROP TABLE grant_ledger, grant_draft");
    }

    @Test
    void theProgramAddsToAnAppendOnlyTableAndNeverChangesIt() {
        assertThat(sql("INSERT INTO grant_ledger VALUES (1, 'đã ghi')")).isOne();
        assertThatThrownBy(() -> sql("UPDATE grant_ledger SET text = 'sửa'"))
                .hasStackTraceContaining("UPDATE command denied");
        assertThatThrownBy(() -> sql("DELETE FROM grant_ledger")).hasStackTraceContaining("DELETE command denied");
        assertThatThrownBy(() -> sql("TRUNCATE grant_ledger")).hasStackTraceContaining("denied");
        assertThatThrownBy(() -> sql("DROP TABLE grant_ledger")).hasStackTraceContaining("denied");
        assertThat(program.sql("SELECT text FROM grant_ledger")
                        .query(String.class)
                        .list())
                .containsExactly("đã ghi");
    }

    @Test
    void theProgramWorksWithOrdinaryTablesButOwnsNone() {
        assertThat(sql("INSERT INTO grant_draft VALUES (1, 'một')")).isOne();
        assertThat(sql("UPDATE grant_draft SET text = 'hai'")).isOne();
        assertThat(sql("DELETE FROM grant_draft")).isOne();
        assertThatThrownBy(() -> sql("ALTER TABLE grant_draft ADD COLUMN x INT"))
                .hasStackTraceContaining("denied");
        assertThatThrownBy(() -> sql("CREATE TABLE grant_other (id INT)")).hasStackTraceContaining("denied");
        assertThatThrownBy(() -> sql("DELETE FROM flyway_schema_history")).hasStackTraceContaining("denied");
    }

    @Test
    void aTableThatBecomesAppendOnlyLosesTheOlderRights() throws SQLException {
        owner("ALTER TABLE grant_draft COMMENT='append-only'");
        flyway.migrate();
        assertThatThrownBy(() -> sql("DELETE FROM grant_draft")).hasStackTraceContaining("DELETE command denied");
    }

    private int sql(String sql) {
        return program.sql(sql).update();
    }

    private static void owner(String sql) throws SQLException {
        try (Connection owner = TestDatabase.asOwner();
                Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
