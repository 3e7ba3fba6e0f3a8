package vn.dondoc.account;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.shared.PersonId;

/**
 * Browsers from which a person has signed in before. They prove nothing but that: the delays that strangers cause for a
 * name or an address pass them by.
 */
@Component
class KnownDevices {

    private final JdbcClient jdbc;
    private final SecureRandom random = new SecureRandom();

    KnownDevices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static String digest(String device) {
        return Digest.of("known-device", device);
    }

    /** The device to keep from now on: the one that was brought, if it is the person's, else a new one. */
    String keep(PersonId person, @Nullable String brought) {
        if (brought != null && touch(person, brought)) {
            return brought;
        }
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        String device = HexFormat.of().formatHex(bytes);
        jdbc.sql("INSERT INTO known_device (token_hash, person_id, last_at) VALUES (:hash, :person, UTC_TIMESTAMP(6))")
                .param("hash", digest(device))
                .param("person", person.value())
                .update();
        return device;
    }

    /** After a new password nothing from before is trusted. */
    void forget(PersonId person) {
        jdbc.sql("DELETE FROM known_device WHERE person_id = :person")
                .param("person", person.value())
                .update();
    }

    private boolean touch(PersonId person, String device) {
        return jdbc.sql("UPDATE known_device SET last_at = UTC_TIMESTAMP(6)"
                                + " WHERE token_hash = :hash AND person_id = :person")
                        .param("hash", digest(device))
                        .param("person", person.value())
                        .update()
                == 1;
    }
}
