package vn.dondoc.directive;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.history.Change;
import vn.dondoc.history.History;
import vn.dondoc.history.HistoryNote;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.NotFound;
import vn.dondoc.shared.Right;

/**
 * Văn bản của tỉnh để thực hiện: the province's own plan or decision that carries out what a directive from above wants. Its
 * tasks are inner ones of that duty. Only those who read all tasks know of it.
 *
 * @see "docs/decisions/0056-the-plan-that-carries-it-out.md"
 */
@Service
@Transactional
public class DutyTies {

    private static final String TIED = "DIRECTIVE_DUTY_TIED";

    private final Directives directives;
    private final History history;
    private final JdbcClient jdbc;
    private final Clock clock;

    DutyTies(Directives directives, History history, JdbcClient jdbc, Clock clock) {
        this.directives = directives;
        this.history = history;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Ties a directive of the province to a duty. Tasks that it gave before keep their deadlines, also those that are too
     * late. What is tied already stays so.
     *
     * @param duty the directive from above
     * @throws NotFound if the actor may not know of one of them
     * @throws DomainException if nothing is owed for the first, or the second is not the province's or has ended
     */
    public void tie(Actor actor, DirectiveId duty, DirectiveId directive) {
        actor.require(Right.REGISTER_DIRECTIVE);
        DirectiveDetails above = directives.get(actor, duty);
        requireDuty(duty);
        DirectiveDetails own = directives.get(actor, directive);
        if (own.form().level() != IssuingLevel.PROVINCE) {
            throw new DomainException("duty.tie.not-province");
        }
        if (own.end() != null) {
            throw new DomainException("duty.tie.ended");
        }
        add(actor, above, own);
    }

    /** Takes it away again; what is not tied stays so. @param duty the directive from above */
    public void untie(Actor actor, DirectiveId duty, DirectiveId directive) {
        actor.require(Right.REGISTER_DIRECTIVE);
        DirectiveDetails above = directives.get(actor, duty);
        DirectiveDetails own = directives.get(actor, directive);
        requireDuty(duty);
        int rows = jdbc.sql("DELETE FROM upward_duty_directive WHERE duty_id = :duty AND directive_id = :directive")
                .param("duty", duty.value())
                .param("directive", directive.value())
                .update();
        if (rows > 0) {
            note(actor, "DIRECTIVE_DUTY_UNTIED", above, own);
        }
    }

    /** What is tied to a duty, in the order in which it was; nothing for whoever does not read all tasks. */
    @Transactional(readOnly = true)
    public List<TiedDirective> of(Actor actor, DirectiveId duty) {
        directives.get(actor, duty);
        if (!actor.may(Right.READ_ALL)) {
            return List.of();
        }
        return jdbc.sql("SELECT d.id, CONCAT(REPLACE(k.name, ' (cá biệt)', ''), d.title_tail), d.subject,"
                        + " d.ending IS NOT NULL FROM upward_duty_directive x JOIN directive d ON d.id = x.directive_id"
                        + " JOIN document_kind k ON k.code = d.kind WHERE x.duty_id = :duty ORDER BY x.tied_at, d.id")
                .param("duty", duty.value())
                .query((row, n) -> new TiedDirective(
                        new DirectiveId(row.getLong(1)), row.getString(2), row.getString(3), row.getBoolean(4)))
                .list();
    }

    /** A directive is replaced: what it carried out, and still is owed, the replacing one of the province carries out. */
    void follow(Actor actor, DirectiveId replaced, DirectiveDetails replacing) {
        if (replacing.form().level() != IssuingLevel.PROVINCE) {
            return;
        }
        jdbc.sql("SELECT u.directive_id FROM upward_duty_directive x JOIN upward_duty u ON u.directive_id = x.duty_id"
                        + " JOIN directive d ON d.id = u.directive_id WHERE x.directive_id = :replaced"
                        + " AND u.answered_on IS NULL AND d.ending IS NULL ORDER BY u.directive_id")
                .param("replaced", replaced.value())
                .query(Long.class)
                .list()
                .forEach(duty -> add(actor, directives.get(actor, new DirectiveId(duty)), replacing));
    }

    private void add(Actor actor, DirectiveDetails above, DirectiveDetails own) {
        int rows = jdbc.sql("INSERT IGNORE INTO upward_duty_directive (duty_id, directive_id, tied_by, tied_at)"
                        + " VALUES (:duty, :directive, :by, :at)")
                .param("duty", above.id().value())
                .param("directive", own.id().value())
                .param("by", actor.name())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        if (rows > 0) {
            note(actor, TIED, above, own);
        }
    }

    /** One after the other on the same duty. */
    private void requireDuty(DirectiveId duty) {
        jdbc.sql("SELECT directive_id FROM upward_duty WHERE directive_id = :duty FOR UPDATE")
                .param("duty", duty.value())
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new DomainException("duty.none"));
    }

    /** Stands in the history of both, each naming the other. */
    private void note(Actor actor, String act, DirectiveDetails above, DirectiveDetails own) {
        boolean tied = act.equals(TIED);
        history.recordAll(
                actor,
                List.of(
                        new HistoryNote(
                                DirectiveRegister.subject(above.id()),
                                act,
                                List.of(change("carriedOutBy", own.title(), tied))),
                        new HistoryNote(
                                DirectiveRegister.subject(own.id()),
                                act,
                                List.of(change("carriesOut", above.title(), tied)))));
    }

    private static Change change(String field, @Nullable String title, boolean tied) {
        return new Change(field, tied ? null : title, tied ? title : null);
    }
}
