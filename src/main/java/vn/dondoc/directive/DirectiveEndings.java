package vn.dondoc.directive;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.history.Change;
import vn.dondoc.history.History;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.NotFound;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.StaleVersion;

/** Thu hồi, thay thế, bãi bỏ of the paper itself; what becomes of its tasks is the task module's. */
@Service
@Transactional
public class DirectiveEndings {

    private final DirectiveRepository directives;
    private final Directives readable;
    private final DutyTies ties;
    private final History history;
    private final JdbcClient jdbc;
    private final Clock clock;

    DirectiveEndings(
            DirectiveRepository directives,
            Directives readable,
            DutyTies ties,
            History history,
            JdbcClient jdbc,
            Clock clock) {
        this.directives = directives;
        this.readable = readable;
        this.ties = ties;
        this.history = history;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Locks a directive until the caller's transaction ends: as long as something is ordered by it, it does not end, and
     * while it ends, nothing is ordered by it. Called before anything else is read or locked, by those who have asked
     * whether the actor may know of it; several in the order of their ids.
     *
     * @return whether it is in force; false for none
     */
    public boolean lock(Actor actor, DirectiveId id) {
        return jdbc.sql("SELECT ending IS NULL FROM directive WHERE id = ? FOR UPDATE")
                .param(id.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /**
     * Ends a directive that is in force.
     *
     * @param version the version the form was opened with
     * @return how it ended, with the paper of a replacing directive filled in
     */
    public DirectiveEnd end(Actor actor, DirectiveId id, long version, DirectiveEnd wanted) {
        actor.require(Right.DECIDE);
        DirectiveId other = wanted.replacedBy();
        Stream.of(id, other == null ? id : other)
                .distinct()
                .sorted(Comparator.comparingLong(DirectiveId::value))
                .forEach(one -> lock(actor, one));
        Directive directive = directives.lock(id.value()).orElseThrow(() -> new NotFound("directive.not-found"));
        StaleVersion.check(version, directive.version());
        if (directive.end() != null) {
            throw new DomainException("directive.end.already");
        }
        DirectiveEnd end = byItsPaper(actor, wanted.checked(id, LocalDate.now(clock)));
        directive.endBy(new Ended(end, actor.name()));
        directives.saveAndFlush(directive);
        List<Change> changes = new ArrayList<>();
        changes.add(new Change("ending", null, end.kind().name()));
        changes.add(new Change("document", null, end.document()));
        changes.add(new Change("documentOn", null, String.valueOf(end.documentOn())));
        changes.add(new Change("reason", null, end.reason()));
        history.record(actor, DirectiveRegister.subject(id), "DIRECTIVE_ENDED", changes);
        if (other != null) {
            ties.follow(actor, id, readable.get(actor, other));
        }
        return end;
    }

    /** A replacing directive is the paper itself; it must be in force. */
    private DirectiveEnd byItsPaper(Actor actor, DirectiveEnd end) {
        DirectiveId other = end.replacedBy();
        if (other == null) {
            return end;
        }
        DirectiveDetails replacing = readable.get(actor, other);
        if (replacing.end() != null) {
            throw new InvalidInput("replacedBy", "directive.end.other-ended");
        }
        String number = replacing.form().number();
        return new DirectiveEnd(
                end.kind(),
                number.isEmpty() ? replacing.kindName() : number,
                Objects.requireNonNull(replacing.form().issuedOn()),
                end.reason(),
                other,
                end.endedOn());
    }
}
