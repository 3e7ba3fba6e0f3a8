package vn.dondoc.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.dondoc.shared.Actor;

/** The one row of {@code mail_setting}, as far as people change it. */
@Component
class SettingTable {

    private final JdbcTemplate jdbc;

    SettingTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    record Stored(
            long version,
            MailServers servers,
            String secret,
            String archiveSecret,
            MailSettingsRow.Switch reminders,
            MailSettingsRow.Switch pause) {}

    Stored read(boolean forUpdate) {
        Stored stored = jdbc.queryForObject(
                "SELECT * FROM mail_setting WHERE id = 1" + (forUpdate ? " FOR UPDATE" : ""),
                (row, number) -> new Stored(
                        row.getLong("version"),
                        servers(row),
                        row.getString("secret"),
                        row.getString("archive_secret"),
                        new MailSettingsRow.Switch(
                                row.getBoolean("switched_on"),
                                row.getString("switched_by_name"),
                                Utc.maybe(row, "switched_at"),
                                ""),
                        new MailSettingsRow.Switch(
                                row.getBoolean("paused"),
                                row.getString("paused_by_name"),
                                Utc.maybe(row, "paused_at"),
                                row.getString("pause_reason"))));
        if (stored == null) {
            throw new IllegalStateException("mail_setting is empty");
        }
        return stored;
    }

    private static MailServers servers(ResultSet row) throws SQLException {
        return new MailServers(
                row.getString("host"),
                row.getInt("port"),
                TlsMode.valueOf(row.getString("tls")),
                row.getString("user_name"),
                null,
                row.getString("from_address"),
                row.getString("from_name"),
                row.getString("divert_to"),
                row.getString("archive_address"),
                row.getString("archive_host"),
                row.getInt("archive_port"),
                TlsMode.valueOf(row.getString("archive_tls")),
                row.getString("archive_user"),
                null,
                row.getString("archive_folder"));
    }

    /** @param secret encrypted */
    void write(MailServers servers, String secret, String archiveSecret) {
        jdbc.update(
                """
                UPDATE mail_setting SET version = version + 1, host = ?, port = ?, tls = ?, user_name = ?, secret = ?,
                    from_address = ?, from_name = ?, divert_to = ?, archive_address = ?, archive_host = ?,
                    archive_port = ?, archive_tls = ?, archive_user = ?, archive_secret = ?, archive_folder = ?
                WHERE id = 1""",
                servers.host(),
                servers.port(),
                servers.tls().name(),
                servers.user(),
                secret,
                servers.fromAddress(),
                servers.fromName(),
                servers.divertTo(),
                servers.archiveAddress(),
                servers.archiveHost(),
                servers.archivePort(),
                servers.archiveTls().name(),
                servers.archiveUser(),
                archiveSecret,
                servers.archiveFolder());
    }

    void switchReminders(Actor actor, boolean on, Instant at) {
        jdbc.update(
                "UPDATE mail_setting SET version = version + 1, switched_on = ?, switched_by = ?, switched_by_name = ?,"
                        + " switched_at = ? WHERE id = 1",
                on,
                person(actor),
                actor.name(),
                Utc.of(at));
    }

    void pause(Actor actor, boolean paused, String reason, Instant at) {
        jdbc.update(
                "UPDATE mail_setting SET version = version + 1, paused = ?, pause_reason = ?, paused_by = ?,"
                        + " paused_by_name = ?, paused_at = ? WHERE id = 1",
                paused,
                reason,
                person(actor),
                actor.name(),
                Utc.of(at));
    }

    private static @Nullable Long person(Actor actor) {
        return actor.person() == null ? null : actor.person().value();
    }
}
