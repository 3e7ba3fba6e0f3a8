package vn.dondoc.draft;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.FileId;

/** Drafts of forms. Each belongs to one person, whatever his post, and nobody else ever reads it. */
@Service
@Transactional
public class Drafts {

    /** Bytes of JSON; a form of fifty long tasks has a tenth of it. */
    static final int LARGEST = 512 * 1024;
    /** A draft that nobody touched for so long is forgotten. */
    static final Duration KEPT = Duration.ofDays(90);

    private static final int CLEANED_AT_ONCE = 1_000;
    private static final String COLUMNS = "form, draft_key, version, json, saved_at";

    private final JdbcClient jdbc;
    private final Clock clock;

    Drafts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Keeps what the actor has typed, in place of what was kept for this form and key.
     *
     * @param files what he has attached and not sent; as long as the draft names them they stay
     * @return the draft as it is kept
     * @throws DomainException if it is larger than half a megabyte
     */
    public Draft save(Actor actor, String form, String key, long version, String json, Collection<FileId> files) {
        if (json.getBytes(StandardCharsets.UTF_8).length > LARGEST) {
            throw new DomainException("error.draft.too-large");
        }
        Instant now = clock.instant();
        jdbc.sql("INSERT INTO draft (person, " + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?)"
                        + " ON DUPLICATE KEY UPDATE version = VALUES(version), json = VALUES(json),"
                        + " saved_at = VALUES(saved_at)")
                .params(actor.personOrThrow().value(), form, key, version, json, utc(now))
                .update();
        jdbc.sql("DELETE FROM draft_file WHERE person = ? AND form = ? AND draft_key = ?")
                .params(actor.personOrThrow().value(), form, key)
                .update();
        for (FileId file : Set.copyOf(files)) {
            // one that was taken back meanwhile is not named
            jdbc.sql("INSERT INTO draft_file (person, form, draft_key, file_id)"
                            + " SELECT ?, ?, ?, id FROM stored_file WHERE id = ?")
                    .params(actor.personOrThrow().value(), form, key, file.value())
                    .update();
        }
        return new Draft(form, key, version, json, now);
    }

    /** The same without files. */
    public Draft save(Actor actor, String form, String key, long version, String json) {
        return save(actor, form, key, version, json, List.of());
    }

    /** The actor's own draft of a form, if there is one. */
    @Transactional(readOnly = true)
    public Optional<Draft> find(Actor actor, String form, String key) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM draft WHERE person = ? AND form = ? AND draft_key = ?")
                .params(actor.personOrThrow().value(), form, key)
                .query(Drafts::read)
                .optional();
    }

    /** Forgets a draft: it was sent, or its writer gave it up. Nothing happens if there is none. */
    public void discard(Actor actor, String form, String key) {
        jdbc.sql("DELETE FROM draft WHERE person = ? AND form = ? AND draft_key = ?")
                .params(actor.personOrThrow().value(), form, key)
                .update();
    }

    /** The actor's own drafts of a form, the latest first. */
    @Transactional(readOnly = true)
    public List<Draft> list(Actor actor, String form) {
        return jdbc.sql("SELECT " + COLUMNS
                        + " FROM draft WHERE person = ? AND form = ? ORDER BY saved_at DESC, draft_key")
                .params(actor.personOrThrow().value(), form)
                .query(Drafts::read)
                .list();
    }

    /**
     * Forgets what nobody touched for ninety days.
     *
     * @return how many
     */
    public int clean(Actor actor) {
        actor.requireJob();
        LocalDateTime before = utc(clock.instant().minus(KEPT));
        int cleaned = 0;
        int some;
        do {
            some = jdbc.sql("DELETE FROM draft WHERE saved_at < ? LIMIT " + CLEANED_AT_ONCE)
                    .param(before)
                    .update();
            cleaned += some;
        } while (some == CLEANED_AT_ONCE);
        return cleaned;
    }

    private static Draft read(ResultSet row, int number) throws SQLException {
        return new Draft(
                row.getString("form"),
                row.getString("draft_key"),
                row.getLong("version"),
                row.getString("json"),
                row.getObject("saved_at", LocalDateTime.class).toInstant(ZoneOffset.UTC));
    }

    private static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
