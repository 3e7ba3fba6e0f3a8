package vn.dondoc.localdb;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.Statement;

/** A program that writes row after row into a local database and tells of each one that was acknowledged. */
final class Writer {

    private Writer() {}

    public static void main(String[] arguments) throws Exception {
        LocalDatabase database = LocalDatabase.start(Path.of(arguments[0]));
        try (Connection owner =
                        DriverManager.getConnection(database.url(), LocalDatabase.OWNER, database.ownerPassword());
                Statement statement = owner.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS written (id BIGINT PRIMARY KEY)");
            try (PreparedStatement insert = owner.prepareStatement("INSERT INTO written VALUES (?)")) {
                for (long id = 1; ; id++) {
                    insert.setLong(1, id);
                    insert.executeUpdate();
                    System.out.println(id);
                }
            }
        }
    }
}
