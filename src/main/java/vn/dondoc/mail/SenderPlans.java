package vn.dondoc.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads the settings for a sender: one statement. */
@Component
class SenderPlans {

    private final JdbcTemplate jdbc;
    private final MailProperties properties;
    private final SecretBox secrets;
    private final MailDomain domain;
    private final @Nullable MailRelay standIn;

    SenderPlans(
            JdbcTemplate jdbc,
            MailProperties properties,
            SecretBox secrets,
            MailDomain domain,
            Optional<MailRelay> standIn) {
        this.jdbc = jdbc;
        this.properties = properties;
        this.secrets = secrets;
        this.domain = domain;
        this.standIn = standIn.orElse(null);
    }

    SenderPlan read() {
        SenderPlan plan = jdbc.queryForObject("""
                SELECT host, port, tls, user_name, secret, from_address, from_name, divert_to, archive_address,
                    switched_on AND NOT paused AS all_lines, fault, fault_count, fault_until > UTC_TIMESTAMP(6) AS waits,
                    fault_ended_at, EXISTS (SELECT 1 FROM address_state WHERE marked) AS any_marked
                FROM mail_setting WHERE id = 1""", (row, number) -> plan(row));
        if (plan == null) {
            throw new IllegalStateException("mail_setting is empty");
        }
        return plan;
    }

    private SenderPlan plan(ResultSet row) throws SQLException {
        String blocked = blocked(row);
        String fault = row.getString("fault");
        return new SenderPlan(
                blocked == null ? relay(row) : null,
                blocked,
                !row.getBoolean("all_lines"),
                fault == null ? null : Fault.valueOf(fault),
                row.getBoolean("waits"),
                row.getInt("fault_count"),
                Utc.maybe(row, "fault_ended_at"),
                row.getBoolean("any_marked"));
    }

    private @Nullable String blocked(ResultSet row) throws SQLException {
        if (standIn != null) {
            return null;
        }
        if (row.getString("host").isEmpty() || row.getString("from_address").isEmpty()) {
            return "mail.blocked.not-set";
        }
        if (!properties.production() && divertTo(row) == null) {
            return "mail.blocked.not-production";
        }
        if (!row.getString("secret").isEmpty() && !secrets.canOpen(row.getString("secret"))) {
            return "mail.blocked.secret";
        }
        return null;
    }

    private Relay relay(ResultSet row) throws SQLException {
        if (standIn != null) {
            domain.learn(standIn.fromAddress());
            return new Relay(
                    standIn.host(),
                    standIn.port(),
                    TlsMode.NONE,
                    "",
                    "",
                    standIn.fromAddress(),
                    row.getString("from_name"),
                    null,
                    null);
        }
        domain.learn(row.getString("from_address"));
        String archive = row.getString("archive_address");
        return new Relay(
                row.getString("host"),
                row.getInt("port"),
                TlsMode.valueOf(row.getString("tls")),
                row.getString("user_name"),
                secrets.open(row.getString("secret")),
                row.getString("from_address"),
                row.getString("from_name"),
                archive.isEmpty() ? null : archive,
                divertTo(row));
    }

    /** The file's word goes before the screen's: a copy of production cannot be talked into sending. */
    private @Nullable String divertTo(ResultSet row) throws SQLException {
        if (!properties.divertTo().isEmpty()) {
            return properties.divertTo();
        }
        String onScreen = row.getString("divert_to");
        return onScreen.isEmpty() ? null : onScreen;
    }
}
