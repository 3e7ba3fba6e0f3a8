package vn.dondoc.draft;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.function.Supplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.IdGenerator;

/**
 * Makes one row of a double click. A form that changes something sends the version it was opened with, and the second
 * click meets a newer one; a form for something new has none and sends its token instead, which is stored in the
 * transaction of the act. If the act fails the token is free again.
 */
@Service
@Transactional
public class SentForms {

    private static final Duration KEPT = Duration.ofDays(2);

    private final JdbcClient jdbc;
    private final IdGenerator ids;
    private final Clock clock;

    SentForms(JdbcClient jdbc, IdGenerator ids, Clock clock) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
    }

    /** A form was opened, or is ready for the next thing. */
    public FormToken open(Actor actor) {
        return new FormToken(ids.next());
    }

    /**
     * Does what the form asks for, in one transaction with the note that it was sent.
     *
     * @throws AlreadySent if it was done before, or is being done now by the same form
     */
    public <T> T once(Actor actor, FormToken form, Supplier<T> act) {
        try {
            jdbc.sql("INSERT INTO sent_form (id, sent_at) VALUES (?, ?)")
                    .params(form.id(), utc(clock.instant()))
                    .update();
        } catch (DuplicateKeyException twice) {
            throw new AlreadySent();
        }
        return act.get();
    }

    /** Forgets what nobody can press any more. */
    public void clean(Actor actor) {
        actor.requireJob();
        jdbc.sql("DELETE FROM sent_form WHERE sent_at < ?")
                .param(utc(clock.instant().minus(KEPT)))
                .update();
    }

    private static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
