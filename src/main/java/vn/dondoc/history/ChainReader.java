package vn.dondoc.history;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.history.HistoryCheck.Fault;
import vn.dondoc.history.HistoryCheck.Kind;

/** Reads the chains again from their first row and compares. Rows are streamed: memory does not grow with the history. */
@Component
class ChainReader {

    private static final int MOST_FAULTS = 100;
    private static final int FETCH = 1_000;

    private final JdbcClient jdbc;
    private final DayRoots roots;

    ChainReader(JdbcClient jdbc, DayRoots roots) {
        this.jdbc = jdbc;
        this.roots = roots;
    }

    HistoryCheck check() {
        Walk walk = new Walk();
        jdbc.sql("SELECT e.*, h.seq AS head_seq, h.hash AS head_hash FROM history_event e LEFT JOIN history_head h"
                        + " ON h.subject_kind = e.subject_kind AND h.subject_id = e.subject_id"
                        + " ORDER BY e.subject_kind, e.subject_id, e.seq")
                .withFetchSize(FETCH)
                .query(row -> {
                    walk.step(
                            EventRow.read(row),
                            row.getString("hash"),
                            row.getLong("head_seq"),
                            row.getString("head_hash"));
                });
        walk.endChain();
        jdbc.sql(
                        "SELECT h.subject_kind, h.subject_id FROM history_head h WHERE h.seq > 0 AND NOT EXISTS (SELECT 1"
                                + " FROM history_event e WHERE e.subject_kind = h.subject_kind AND e.subject_id = h.subject_id)")
                .query(row -> {
                    walk.fault(Kind.CUT, row.getString("subject_kind") + " " + row.getLong("subject_id"));
                });
        DayRoots.Check days = roots.check();
        days.wrong().forEach(day -> walk.fault(Kind.ROOT, day.toString()));
        return new HistoryCheck(walk.events, days.days(), walk.faults);
    }

    /** The state between two rows of the stream. */
    private static final class Walk {

        private final List<Fault> faults = new ArrayList<>();
        private long events;
        private @Nullable EventRow last;
        private String lastHash = Canonical.NOTHING;
        private long headSeq;
        private @Nullable String headHash;

        void step(EventRow row, String storedHash, long rowHeadSeq, @Nullable String rowHeadHash) {
            events++;
            EventRow before = last;
            boolean follows = before != null && before.kind().equals(row.kind()) && before.subject() == row.subject();
            if (!follows) {
                endChain();
                lastHash = Canonical.NOTHING;
            }
            long expected = follows && before != null ? before.seq() + 1 : 1;
            if (!row.hash().equals(storedHash)) {
                fault(Kind.ALTERED, place(row));
            } else if (row.seq() != expected || !row.prevHash().equals(lastHash)) {
                fault(Kind.BROKEN, place(row));
            }
            last = row;
            lastHash = storedHash;
            headSeq = rowHeadSeq;
            headHash = rowHeadHash;
        }

        void endChain() {
            EventRow end = last;
            if (end != null && (end.seq() != headSeq || !lastHash.equals(headHash))) {
                fault(Kind.CUT, end.kind() + " " + end.subject());
            }
            last = null;
        }

        void fault(Kind kind, String place) {
            if (faults.size() < MOST_FAULTS) {
                faults.add(new Fault(kind, place));
            }
        }

        private static String place(EventRow row) {
            return row.kind() + " " + row.subject() + " #" + row.seq();
        }
    }
}
