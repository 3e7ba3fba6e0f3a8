package vn.dondoc.mail;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The right side of our Message-IDs: the domain of the sender's address. */
@Component
class MailDomain {

    private static final String UNKNOWN = "dondoc.invalid";

    private final JdbcTemplate jdbc;
    private volatile @Nullable String name;

    MailDomain(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    String name() {
        String known = name;
        return known != null ? known : learn(read());
    }

    /** Called whenever the settings are read or changed. */
    String learn(String fromAddress) {
        String domain = EmailAddress.isValid(fromAddress) ? EmailAddress.domain(fromAddress) : UNKNOWN;
        name = domain;
        return domain;
    }

    private String read() {
        String address = jdbc.queryForObject("SELECT from_address FROM mail_setting WHERE id = 1", String.class);
        return address == null ? "" : address;
    }
}
