package vn.dondoc.directive;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.history.Change;
import vn.dondoc.history.History;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.IdGenerator;
import vn.dondoc.shared.NotFound;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.StaleVersion;

/**
 * Đính chính of the paper itself; what it does to its tasks is the task module's. A slip of the register is put right in
 * {@link DirectiveRegister}, without a paper.
 *
 * @see "docs/decisions/0044-a-correcting-paper.md"
 */
@Service
@Transactional
public class CorrectingPapers {

    private final DirectiveRepository directives;
    private final History history;
    private final JdbcClient jdbc;
    private final IdGenerator ids;
    private final Clock clock;

    CorrectingPapers(DirectiveRepository directives, History history, JdbcClient jdbc, IdGenerator ids, Clock clock) {
        this.directives = directives;
        this.history = history;
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Notes a paper that corrects a directive in force. The fields of the register stay: they are corrected there.
     *
     * @param version the version the form was opened with
     * @return the paper as it is kept
     */
    public CorrectingPaper add(Actor actor, DirectiveId id, long version, CorrectingPaper wanted) {
        actor.require(Right.DECIDE);
        Directive directive = directives.lock(id.value()).orElseThrow(() -> new NotFound("directive.not-found"));
        StaleVersion.check(version, directive.version());
        if (directive.end() != null) {
            throw new DomainException("directive.correction.ended");
        }
        CorrectingPaper paper = wanted.checked(directive.entry().issuedOn()).recorded(ids.next(), LocalDate.now(clock));
        jdbc.sql("INSERT INTO directive_correction"
                        + " (id, directive_id, document, document_on, wrong, recorded_on, recorded_by)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)")
                .param(paper.id())
                .param(id.value())
                .param(paper.document())
                .param(paper.documentOn())
                .param(paper.wrong())
                .param(paper.recordedOn())
                .param(actor.name())
                .update();
        // whoever has opened the directive before has not seen its correction
        jdbc.sql("UPDATE directive SET version = version + 1 WHERE id = ?")
                .param(id.value())
                .update();
        history.record(
                actor,
                DirectiveRegister.subject(id),
                "DIRECTIVE_PAPER_CORRECTED",
                List.of(
                        new Change("document", null, paper.document()),
                        new Change("documentOn", null, String.valueOf(paper.documentOn())),
                        new Change("wrong", null, paper.wrong())));
        return paper;
    }

    /** The papers that correct it, oldest first. */
    List<CorrectingPaper> of(DirectiveId id) {
        return jdbc.sql("SELECT id, document, document_on, wrong, recorded_on FROM directive_correction"
                        + " WHERE directive_id = ? ORDER BY id")
                .param(id.value())
                .query((row, n) -> new CorrectingPaper(
                        row.getLong(1),
                        row.getString(2),
                        row.getObject(3, LocalDate.class),
                        row.getString(4),
                        row.getObject(5, LocalDate.class)))
                .list();
    }
}
