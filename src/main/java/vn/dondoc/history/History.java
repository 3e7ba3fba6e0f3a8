package vn.dondoc.history;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.Right;

/**
 * Who did what to which subject, and when: append-only, one hash chain for each subject and one root for each day. The
 * rows fall with the caller's transaction.
 */
@Service
@Transactional
public class History {

    private final JdbcClient jdbc;
    private final ChainWriter writer;
    private final ChainReader reader;
    private final DayRoots roots;

    History(JdbcClient jdbc, ChainWriter writer, ChainReader reader, DayRoots roots) {
        this.jdbc = jdbc;
        this.writer = writer;
        this.reader = reader;
        this.roots = roots;
    }

    /**
     * Records one act in the caller's transaction. Writers on one subject wait for each other until they commit.
     *
     * @param act capital letters, at most 60, such as {@code TASK_ISSUED}
     * @return the number of the row, which a mail that follows from the act carries
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public long record(Actor actor, Subject subject, String act, List<Change> changes) {
        return recordAll(actor, List.of(new HistoryNote(subject, act, changes))).getFirst();
    }

    /**
     * Records many acts in the caller's transaction, with three statements for each five hundred of them.
     *
     * @return the numbers of the rows, in the order of the notes
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Long> recordAll(Actor actor, List<HistoryNote> notes) {
        return writer.write(actor, notes);
    }

    /** All acts on a subject, oldest first. The caller has made sure that the actor may read the subject. */
    @Transactional(readOnly = true)
    public List<HistoryEntry> of(Actor actor, Subject subject) {
        return jdbc.sql("SELECT " + EventRow.COLUMNS
                        + " FROM history_event WHERE subject_kind = ? AND subject_id = ? ORDER BY seq")
                .params(subject.kind(), subject.id())
                .query((row, number) -> EventRow.read(row).entry())
                .list();
    }

    /**
     * As {@link #of}, with what each row's hash covers: for a copy whose chain is computed again without the program. The
     * caller has made sure that the actor may read the subject.
     */
    @Transactional(readOnly = true)
    public List<SealedRow> sealed(Actor actor, Subject subject) {
        return jdbc.sql("SELECT " + EventRow.COLUMNS
                        + " FROM history_event WHERE subject_kind = ? AND subject_id = ? ORDER BY seq")
                .params(subject.kind(), subject.id())
                .query((row, number) -> EventRow.read(row).sealed(row.getString("hash")))
                .list();
    }

    /**
     * The number of the newest row of each subject of a kind, in one query; subjects without any are absent. For what
     * follows from an act in the act's own transaction.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<Long, Long> latest(Actor actor, String kind, Collection<Long> subjects) {
        Map<Long, Long> numbers = new HashMap<>();
        if (!subjects.isEmpty()) {
            jdbc.sql(
                            "SELECT e.subject_id, e.id FROM history_head h JOIN history_event e ON e.subject_kind = h.subject_kind"
                                    + " AND e.subject_id = h.subject_id AND e.seq = h.seq"
                                    + " WHERE h.subject_kind = :kind AND h.subject_id IN (:subjects)")
                    .param("kind", kind)
                    .param("subjects", subjects)
                    .query(row -> {
                        numbers.put(row.getLong(1), row.getLong(2));
                    });
        }
        return numbers;
    }

    /**
     * The same without rows that tell only what followed from another act: the number of the act itself.
     *
     * @param followed the acts of such rows; at least one
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<Long, Long> latestWithout(Actor actor, Set<String> followed, String kind, Collection<Long> subjects) {
        Map<Long, Long> numbers = new HashMap<>();
        if (!subjects.isEmpty()) {
            jdbc.sql("SELECT e.subject_id, e.id FROM (SELECT subject_id, MAX(seq) AS seq FROM history_event"
                            + " WHERE subject_kind = :kind AND subject_id IN (:subjects) AND act NOT IN (:followed)"
                            + " GROUP BY subject_id) last JOIN history_event e ON e.subject_kind = :kind"
                            + " AND e.subject_id = last.subject_id AND e.seq = last.seq")
                    .param("kind", kind)
                    .param("subjects", subjects)
                    .param("followed", followed)
                    .query(row -> {
                        numbers.put(row.getLong(1), row.getLong(2));
                    });
        }
        return numbers;
    }

    /**
     * Recomputes every chain and every root. For jobs and for those who read all or keep the rights; the answer names
     * places, never content.
     */
    @Transactional(readOnly = true)
    public HistoryCheck verify(Actor actor) {
        if (!actor.isJob() && !actor.may(Right.READ_ALL)) {
            actor.require(Right.MANAGE_RIGHTS);
        }
        return reader.check();
    }

    /**
     * Writes the root of each day that is over and has none yet. Running it twice or late changes nothing.
     *
     * @return how many days were closed
     */
    public int closeDays(Actor actor) {
        actor.requireJob();
        return roots.close();
    }
}
