package vn.dondoc.mail;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.MailId;
import vn.dondoc.shared.NotFound;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.Slice;

/**
 * Nhật ký thư: which mail went where, when, and what became of it. Who holds only the technical right (MANAGE_MAIL)
 * sees recipient, kind, codes and state. Subject and text belong to those with READ_MAIL_LOG who read every issued task
 * (READ_ALL): no mail is about anything else. READ_MAIL_LOG alone opens nothing, and what is sealed is shown to nobody. A mail of
 * nothing but the inside of an agency is there for the technical log only, with recipient, kind and state.
 */
@Service
@Transactional(readOnly = true)
public class MailLog {

    private static final int MOST = 200;

    private final MailLogQuery query;

    MailLog(MailLogQuery query) {
        this.query = query;
    }

    /** @throws vn.dondoc.shared.Refused unless the actor may read some of the log */
    static void requireReader(Actor actor) {
        if (!isOpenTo(actor)) {
            actor.require(actor.may(Right.READ_MAIL_LOG) ? Right.READ_ALL : Right.MANAGE_MAIL);
        }
    }

    /**
     * The newest first, from a key on; two statements.
     *
     * @param after {@link Slice#next()} of the slice before; null for the first
     * @param skip rows to leave out after that key, when somebody jumps ahead
     * @param limit at most 200
     */
    public Slice<MailRow> find(Actor actor, MailFilter filter, @Nullable String after, int skip, int limit) {
        requireReader(actor);
        return query.find(
                filter, mayReadSubject(actor), seesInside(actor), after, Math.max(skip, 0), Math.clamp(limit, 1, MOST));
    }

    /** How many mails each group of the filter has, whatever group the filter names; groups without any are absent. */
    public Map<MailGroup, Long> counts(Actor actor, MailFilter filter) {
        requireReader(actor);
        Map<MailGroup, Long> groups = new EnumMap<>(MailGroup.class);
        query.counts(filter.in(null), mayReadSubject(actor), seesInside(actor))
                .forEach((state, count) -> groups.merge(MailGroup.of(state), count, Long::sum));
        return groups;
    }

    /** @throws NotFound if there is no such mail */
    public MailRow row(Actor actor, MailId id) {
        requireReader(actor);
        return query.row(id, mayReadSubject(actor), seesInside(actor))
                .orElseThrow(() -> new NotFound("mail.not-found"));
    }

    /** All that a mail is about, by kind and number. */
    public List<MailAbout> about(Actor actor, MailId id) {
        requireReader(actor);
        return query.about(id);
    }

    /**
     * The stored text. Account mails are never shown: they carry links and codes; nor are sealed ones.
     *
     * @throws NotFound if there is none that may be shown
     */
    public RenderedMail text(Actor actor, MailId id) {
        actor.require(Right.READ_MAIL_LOG);
        actor.require(Right.READ_ALL);
        return query.text(id).orElseThrow(() -> new NotFound("mail.not-found"));
    }

    /** Whether the actor may open the log at all: READ_MAIL_LOG reaches as far as he may read the tasks, all of them. */
    public static boolean isOpenTo(Actor actor) {
        return mayReadSubject(actor) || actor.may(Right.MANAGE_MAIL);
    }

    private static boolean seesInside(Actor actor) {
        return actor.may(Right.MANAGE_MAIL);
    }

    /** Whether the log shows the actor the words of mails too. */
    public static boolean mayReadSubject(Actor actor) {
        return actor.may(Right.READ_MAIL_LOG) && actor.may(Right.READ_ALL);
    }
}
