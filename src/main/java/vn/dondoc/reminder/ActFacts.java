package vn.dondoc.reminder;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.directive.DirectiveEnding;
import vn.dondoc.task.TaskAct;
import vn.dondoc.task.TaskRequest;

/** Reads the words of claims, their decisions, reports and refusals. */
@Component
class ActFacts {

    private final JdbcClient jdbc;

    ActFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A claim and its decision.
     *
     * @param document number and day of the result's document; empty without one
     * @param decision the reason of a return, word by word; empty otherwise
     */
    record ClaimWords(
            String result,
            String document,
            @Nullable LocalDate documentOn,
            LocalDate claimedOn,
            String claimant,
            String decider,
            String decision) {}

    /**
     * A progress report.
     *
     * @param obstacles khó khăn, vướng mắc; empty for none
     * @param proposals đề xuất, kiến nghị; empty for none
     */
    record ReportWords(int percent, String done, String obstacles, String proposals) {}

    /**
     * The newest refusal of a task.
     *
     * @param proposed who should do it instead; empty if nobody is proposed
     */
    record RefusalWords(String agency, String reason, String proposed, String refuser) {}

    /**
     * What a lead agency asked, and the answer.
     *
     * @param dueAt an hour of that day; null for the whole day
     * @param dueOn the day it asks for, or the one that was granted; null unless it asks for more time
     * @param askedOn the day it asks for; null unless it asks for more time
     * @param oldOn the deadline when it was asked; null without one
     * @param asker the agency that asked
     * @param decider whose it is to answer
     * @param moved whether another agency leads the task now
     * @param content the task as the asker last had it, or has it
     */
    record RequestWords(
            TaskRequest.Kind kind,
            TaskRequest.Outcome outcome,
            @Nullable LocalDate dueOn,
            @Nullable LocalTime dueAt,
            @Nullable LocalDate askedOn,
            @Nullable LocalTime askedAt,
            @Nullable LocalDate oldOn,
            @Nullable LocalTime oldAt,
            String reason,
            String decision,
            String asker,
            TaskRequest.Decider decider,
            boolean moved,
            String content) {}

    /**
     * What a focal point laid before the head of his agency.
     *
     * @param dueOn the day it asks for; null unless it is more time
     * @param dueAt an hour of that day; null for the whole day
     */
    record LaidWords(
            TaskAct act,
            @Nullable LocalDate dueOn,
            @Nullable LocalTime dueAt) {}

    /**
     * What a former lead is told of a task that is no longer its own.
     *
     * @param content as it last had it
     * @param document the paper of a transfer; empty for a correction
     */
    record TransferWords(
            String content, String document, @Nullable LocalDate documentOn) {}

    /**
     * How a directive ended.
     *
     * @param directive its title with its day
     * @param document the paper that says so; of a replacing directive its own
     */
    record EndWords(
            DirectiveEnding kind,
            String directive,
            LocalDate directiveOn,
            String document,
            @Nullable LocalDate documentOn,
            String reason) {}

    /**
     * By which paper a directive was corrected.
     *
     * @param directive its title with its day
     * @param wrong what was wrong, and how it reads now
     */
    record CorrectionWords(
            String directive,
            LocalDate directiveOn,
            String document,
            @Nullable LocalDate documentOn,
            String wrong) {}

    /**
     * Who did an act, by his post, and how it moved the deadline.
     *
     * @param title of his own post; empty for none
     * @param inPlaceOf whom he stood in for, with the post; empty for himself
     * @param dueBefore as history keeps it: a day, a day with its hour or a kind of deadline; empty if the deadline did not move
     */
    record DoneWords(String title, String inPlaceOf, String dueBefore, String dueAfter) {

        boolean movesDue() {
            return !dueBefore.isEmpty();
        }

        DoneWords since(String earlier) {
            return new DoneWords(title, inPlaceOf, earlier, dueAfter);
        }
    }

    /** By the numbers of the acts' history rows. */
    Map<Long, DoneWords> done(Collection<Long> acts) {
        Map<Long, DoneWords> found = new HashMap<>();
        if (!acts.isEmpty()) {
            jdbc.sql(
                            "SELECT e.id, e.actor_title, COALESCE(e.on_behalf_of, ''), COALESCE(c.was, ''), COALESCE(c.is_now, '')"
                                    + " FROM history_event e LEFT JOIN JSON_TABLE(e.changes, '$[*]' COLUMNS (field VARCHAR(60) PATH '$[0]',"
                                    + " was VARCHAR(40) PATH '$[1]', is_now VARCHAR(40) PATH '$[2]')) c ON c.field = 'dueOn'"
                                    + " WHERE e.id IN (:acts)")
                    .param("acts", acts)
                    .query(row -> {
                        found.put(
                                row.getLong(1),
                                new DoneWords(row.getString(2), row.getString(3), row.getString(4), row.getString(5)));
                    });
        }
        return found;
    }

    /** By the numbers of the correcting papers. */
    Map<Long, CorrectionWords> corrections(Collection<Long> papers) {
        Map<Long, CorrectionWords> found = new HashMap<>();
        if (!papers.isEmpty()) {
            jdbc.sql("SELECT c.id, CONCAT(REPLACE(k.name, ' (cá biệt)', ''), d.title_tail), d.issued_on, c.document,"
                            + " c.document_on, c.wrong FROM directive_correction c JOIN directive d ON d.id = c.directive_id"
                            + " JOIN document_kind k ON k.code = d.kind WHERE c.id IN (:papers)")
                    .param("papers", papers)
                    .query(row -> {
                        found.put(
                                row.getLong(1),
                                new CorrectionWords(
                                        row.getString(2),
                                        row.getObject(3, LocalDate.class),
                                        row.getString(4),
                                        row.getObject(5, LocalDate.class),
                                        row.getString(6)));
                    });
        }
        return found;
    }

    Map<Long, EndWords> endings(Collection<Long> directives) {
        Map<Long, EndWords> found = new HashMap<>();
        if (!directives.isEmpty()) {
            jdbc.sql(
                            "SELECT d.id, d.ending, CONCAT(REPLACE(k.name, ' (cá biệt)', ''), d.title_tail), d.issued_on,"
                                    + " COALESCE(d.end_document, ''), d.end_document_on, COALESCE(d.end_reason, '') FROM directive d"
                                    + " JOIN document_kind k ON k.code = d.kind WHERE d.ending IS NOT NULL AND d.id IN (:directives)")
                    .param("directives", directives)
                    .query(row -> {
                        found.put(
                                row.getLong(1),
                                new EndWords(
                                        DirectiveEnding.valueOf(row.getString(2)),
                                        row.getString(3),
                                        row.getObject(4, LocalDate.class),
                                        row.getString(5),
                                        row.getObject(6, LocalDate.class),
                                        row.getString(7)));
                    });
        }
        return found;
    }

    Map<Long, TransferWords> transfers(Collection<Long> ids) {
        Map<Long, TransferWords> found = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("SELECT id, content, COALESCE(document, ''), document_on FROM task_transfer WHERE id IN (:ids)")
                    .param("ids", ids)
                    .query(row -> {
                        found.put(
                                row.getLong(1),
                                new TransferWords(
                                        row.getString(2), row.getString(3), row.getObject(4, LocalDate.class)));
                    });
        }
        return found;
    }

    Map<Long, RequestWords> requests(Collection<Long> ids) {
        Map<Long, RequestWords> found = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("SELECT r.id, r.kind, r.outcome, COALESCE(r.granted_due_on, r.proposed_due_on), r.reason,"
                            + " COALESCE(r.decision_text, ''),"
                            + " CASE WHEN r.granted_due_on IS NULL THEN r.proposed_due_at ELSE r.granted_due_at END,"
                            + " r.proposed_due_on, r.proposed_due_at, r.due_on, r.due_at, a.name,"
                            + " r.agency_id <> t.lead_agency, COALESCE((SELECT x.content FROM task_transfer x"
                            + " WHERE x.task_id = r.task_id AND x.from_agency = r.agency_id AND x.id > r.id"
                            + " ORDER BY x.id LIMIT 1), t.content), r.decider FROM task_request r JOIN task t ON t.id = r.task_id"
                            + " JOIN agency a ON a.id = r.agency_id WHERE r.id IN (:ids)")
                    .param("ids", ids)
                    .query(row -> {
                        found.put(
                                row.getLong(1),
                                new RequestWords(
                                        TaskRequest.Kind.valueOf(row.getString(2)),
                                        TaskRequest.Outcome.valueOf(row.getString(3)),
                                        row.getObject(4, LocalDate.class),
                                        row.getObject(7, LocalTime.class),
                                        row.getObject(8, LocalDate.class),
                                        row.getObject(9, LocalTime.class),
                                        row.getObject(10, LocalDate.class),
                                        row.getObject(11, LocalTime.class),
                                        row.getString(5),
                                        row.getString(6),
                                        row.getString(12),
                                        TaskRequest.Decider.valueOf(row.getString(15)),
                                        row.getBoolean(13),
                                        row.getString(14)));
                    });
        }
        return found;
    }

    /** By the numbers of the submissions. */
    Map<Long, LaidWords> laid(Collection<Long> ids) {
        Map<Long, LaidWords> found = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("SELECT id, act, proposed_due_on, proposed_due_at FROM task_submission WHERE id IN (:ids)")
                    .param("ids", ids)
                    .query(row -> {
                        found.put(
                                row.getLong(1),
                                new LaidWords(
                                        TaskAct.valueOf(row.getString(2)),
                                        row.getObject(3, LocalDate.class),
                                        row.getObject(4, LocalTime.class)));
                    });
        }
        return found;
    }

    Map<Long, ClaimWords> claims(Collection<Long> ids) {
        Map<Long, ClaimWords> found = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("SELECT id, result_text, COALESCE(document_number, '') AS document, document_on, claimed_on,"
                            + " claimant_name, COALESCE(decider_name, '') AS decider, COALESCE(decision_text, '') AS decision"
                            + " FROM task_claim WHERE id IN (:ids)")
                    .param("ids", ids)
                    .query(row -> {
                        found.put(row.getLong("id"), claim(row));
                    });
        }
        return found;
    }

    Map<Long, ReportWords> reports(Collection<Long> ids) {
        Map<Long, ReportWords> found = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("SELECT id, percent, done, COALESCE(obstacles, ''), COALESCE(proposals, '') FROM progress_report"
                            + " WHERE id IN (:ids)")
                    .param("ids", ids)
                    .query(row -> {
                        found.put(
                                row.getLong(1),
                                new ReportWords(row.getInt(2), row.getString(3), row.getString(4), row.getString(5)));
                    });
        }
        return found;
    }

    Map<Long, RefusalWords> refusals(Collection<Long> tasks) {
        Map<Long, RefusalWords> found = new HashMap<>();
        if (!tasks.isEmpty()) {
            jdbc.sql(
                            "SELECT r.task_id, a.name, r.reason, COALESCE(o.name, '') AS proposed, r.refuser_name FROM task_refusal r"
                                    + " JOIN agency a ON a.id = r.agency_id LEFT JOIN agency o ON o.id = r.proposed_agency"
                                    + " WHERE r.task_id IN (:tasks) ORDER BY r.refused_at, r.id")
                    .param("tasks", tasks)
                    .query(row -> {
                        found.put(
                                row.getLong(1),
                                new RefusalWords(
                                        row.getString(2), row.getString(3), row.getString(4), row.getString(5)));
                    });
        }
        return found;
    }

    private static ClaimWords claim(ResultSet row) throws SQLException {
        return new ClaimWords(
                row.getString("result_text"),
                row.getString("document"),
                row.getObject("document_on", LocalDate.class),
                row.getObject("claimed_on", LocalDate.class),
                row.getString("claimant_name"),
                row.getString("decider"),
                row.getString("decision"));
    }
}
