package vn.dondoc.account;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.shared.IdGenerator;
import vn.dondoc.shared.PersonId;

/**
 * Codes that open one thing once. Only the digest is kept, so that who reads the database cannot use one; nearly eighty random
 * bits in sixteen characters that cannot be taken for each other. Times are the database's.
 */
@Component
class OneTimeCodes {

    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final int LENGTH = 16;

    private final JdbcClient jdbc;
    private final IdGenerator ids;
    private final SecureRandom random = new SecureRandom();

    OneTimeCodes(JdbcClient jdbc, IdGenerator ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    /** @param id for keys that may be seen; the code itself is not */
    record Issued(long id, String code, Instant expiresAt) {}

    /** A code that is still good. */
    record Open(
            long id,
            CodePurpose purpose,
            @Nullable PersonId person,
            @Nullable String email) {}

    /** Makes a code; the same person's earlier ones for the same purpose open nothing any more. */
    Issued issue(
            CodePurpose purpose,
            @Nullable PersonId person,
            @Nullable String email,
            @Nullable PersonId by,
            Duration validity) {
        if (person != null) {
            voidAll(person, purpose);
        }
        String code = random();
        insert(code, purpose, person, null, email, by, validity);
        return issued(code);
    }

    /** Makes a code of which there may only ever be one with this slot; empty if there was one, used or not. */
    Optional<Issued> issueOnce(CodePurpose purpose, String slot, Duration validity) {
        String code = random();
        return insert(code, purpose, null, slot, null, null, validity) == 1
                ? Optional.of(issued(code))
                : Optional.empty();
    }

    /** What the code would open, without using it: mail scanners follow links too. */
    Optional<Open> look(String typed) {
        return jdbc.sql("""
                        SELECT id, purpose, person_id, email FROM one_time_code
                        WHERE code_hash = :hash AND used_at IS NULL AND expires_at > UTC_TIMESTAMP(6)
                        """)
                .param("hash", digest(typed))
                .query((rs, number) -> {
                    Long person = rs.getObject("person_id", Long.class);
                    return new Open(
                            rs.getLong("id"),
                            CodePurpose.valueOf(rs.getString("purpose")),
                            person == null ? null : new PersonId(person),
                            rs.getString("email"));
                })
                .optional();
    }

    /** Uses it up; false if somebody was faster or it has expired. */
    boolean use(Open code) {
        return jdbc.sql("UPDATE one_time_code SET used_at = UTC_TIMESTAMP(6)"
                                + " WHERE id = :id AND used_at IS NULL AND expires_at > UTC_TIMESTAMP(6)")
                        .param("id", code.id())
                        .update()
                == 1;
    }

    void voidAll(PersonId person, CodePurpose purpose) {
        jdbc.sql("UPDATE one_time_code SET used_at = UTC_TIMESTAMP(6)"
                        + " WHERE person_id = :person AND purpose = :purpose AND used_at IS NULL")
                .param("person", person.value())
                .param("purpose", purpose.name())
                .update();
    }

    void voidAll(CodePurpose purpose) {
        jdbc.sql("UPDATE one_time_code SET used_at = UTC_TIMESTAMP(6) WHERE purpose = :purpose AND used_at IS NULL")
                .param("purpose", purpose.name())
                .update();
    }

    private int insert(
            String code,
            CodePurpose purpose,
            @Nullable PersonId person,
            @Nullable String slot,
            @Nullable String email,
            @Nullable PersonId by,
            Duration validity) {
        return jdbc.sql("""
                        INSERT IGNORE INTO one_time_code
                          (id, purpose, person_id, code_hash, slot, email, made_by, made_at, expires_at)
                        VALUES (:id, :purpose, :person, :hash, :slot, :email, :by, UTC_TIMESTAMP(6),
                                UTC_TIMESTAMP(6) + INTERVAL :seconds SECOND)
                        """)
                .param("id", ids.next())
                .param("purpose", purpose.name())
                .param("person", person == null ? null : person.value())
                .param("hash", digest(code))
                .param("slot", slot)
                .param("email", email)
                .param("by", by == null ? null : by.value())
                .param("seconds", validity.toSeconds())
                .update();
    }

    private Issued issued(String code) {
        return jdbc.sql("SELECT id, expires_at FROM one_time_code WHERE code_hash = :hash")
                .param("hash", digest(code))
                .query((rs, number) -> new Issued(rs.getLong("id"), code, rs.getObject("expires_at", Instant.class)))
                .single();
    }

    private String random() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(i > 0 && i % 4 == 0 ? "-" : "").append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    /** Typed codes may lack the hyphens, have spaces, or be in small letters. */
    private static String digest(String typed) {
        String bare = typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        return Digest.of("code", bare);
    }
}
