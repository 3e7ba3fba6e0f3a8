package vn.dondoc.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * After each migration the schema's owner gives the program's user what it needs, table by table: a table whose comment
 * is {@code append-only} can be read and added to, never changed. Nothing happens where {@code
 * dondoc.database.app-user} is unset or is the owner itself.
 */
@Component
class TableGrants implements Callback {

    static final String APPEND_ONLY = "append-only";

    private final String appUser;

    TableGrants(@Value("${dondoc.database.app-user:}") String appUser) {
        this.appUser = appUser.strip();
    }

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.AFTER_MIGRATE && !appUser.isEmpty();
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        try {
            Connection connection = context.getConnection();
            if (!isOwner(connection)) {
                String history = context.getConfiguration().getTable();
                for (Table table : tables(connection)) {
                    grant(connection, table, table.name().equals(history));
                }
            }
        } catch (SQLException e) {
            throw new FlywayException("The rights of " + appUser + " could not be set: " + e.getMessage(), e);
        }
    }

    @Override
    public String getCallbackName() {
        return "table-grants";
    }

    private boolean isOwner(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT substring_index(user(), '@', 1)")) {
            return row.next() && row.getString(1).equals(name());
        }
    }

    private record Table(String name, String type, String comment) {}

    private static List<Table> tables(Connection connection) throws SQLException {
        List<Table> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        SELECT table_name, table_type, table_comment FROM information_schema.tables
                        WHERE table_schema = database() ORDER BY table_name""")) {
            while (rows.next()) {
                tables.add(new Table(rows.getString(1), rows.getString(2), rows.getString(3)));
            }
        }
        return tables;
    }

    private void grant(Connection connection, Table table, boolean migrations) throws SQLException {
        String on = " ON " + quoted(table.name()) + (" TO " + grantee());
        try (Statement statement = connection.createStatement()) {
            if (migrations || table.type().equals("VIEW")) {
                statement.execute("GRANT SELECT" + on);
            } else if (table.type().equals("SEQUENCE")) {
                statement.execute("GRANT SELECT, INSERT" + on);
            } else if (table.comment().equals(APPEND_ONLY)) {
                statement.execute("GRANT SELECT, INSERT" + on);
                // it may have been an ordinary table before
                statement.execute("REVOKE UPDATE, DELETE ON " + quoted(table.name()) + " FROM " + grantee());
            } else {
                statement.execute("GRANT SELECT, INSERT, UPDATE, DELETE" + on);
            }
        }
    }

    private String name() {
        int at = appUser.lastIndexOf('@');
        return at < 0 ? appUser : appUser.substring(0, at);
    }

    private String grantee() {
        int at = appUser.lastIndexOf('@');
        return text(name()) + "@" + text(at < 0 ? "%" : appUser.substring(at + 1));
    }

    private static String quoted(String table) {
        return "`" + table.replace("`", "``") + "`";
    }

    private static String text(String value) {
        return "'" + value.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}
