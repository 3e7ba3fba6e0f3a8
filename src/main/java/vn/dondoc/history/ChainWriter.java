package vn.dondoc.history;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.shared.Absent;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.IdGenerator;

/**
 * Appends to the chains. The heads' rows are locked first, in one order, so that two writers of one subject queue
 * instead of meeting at the unique key.
 */
@Component
class ChainWriter {

    private static final int BATCH = 500;
    private static final int EVENT_COLUMNS = 16;
    private static final Comparator<Subject> ORDER =
            Comparator.comparing(Subject::kind).thenComparing(Subject::id);

    private final JdbcClient jdbc;
    private final IdGenerator ids;
    private final Clock clock;

    ChainWriter(JdbcClient jdbc, IdGenerator ids, Clock clock) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
    }

    List<Long> write(Actor actor, List<HistoryNote> notes) {
        List<Long> numbers = new ArrayList<>();
        Map<Subject, Head> heads = new HashMap<>();
        List<Subject> subjects = notes.stream()
                .map(HistoryNote::subject)
                .distinct()
                .sorted(ORDER)
                .toList();
        for (List<Subject> part : parts(subjects)) {
            heads.putAll(lock(part));
        }
        // The moment is taken after the locks: time never runs backwards along a chain.
        LocalDateTime at = LocalDateTime.ofInstant(clock.instant().truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
        for (List<HistoryNote> part : parts(notes)) {
            List<Object> values = new ArrayList<>(part.size() * EVENT_COLUMNS);
            for (HistoryNote note : part) {
                EventRow row = row(actor, note, at, heads.getOrDefault(note.subject(), Head.NONE));
                heads.put(note.subject(), new Head(row.seq(), row.hash()));
                values.addAll(Arrays.asList(row.values()));
                numbers.add(row.id());
            }
            jdbc.sql("INSERT INTO history_event (" + EventRow.COLUMNS + ") VALUES " + rows(part.size(), EVENT_COLUMNS))
                    .params(values)
                    .update();
        }
        for (List<Subject> part : parts(subjects)) {
            move(part, heads);
        }
        return numbers;
    }

    /** Locks the heads until the caller's transaction ends and reads them as they are now, not as they were at its start. */
    private Map<Subject, Head> lock(List<Subject> subjects) {
        List<Object> values = new ArrayList<>();
        for (Subject subject : subjects) {
            values.addAll(List.of(subject.kind(), subject.id(), 0L, Canonical.NOTHING));
        }
        Map<Subject, Head> heads = new HashMap<>();
        jdbc.sql("INSERT INTO history_head (subject_kind, subject_id, seq, hash) VALUES " + rows(subjects.size(), 4)
                        + " ON DUPLICATE KEY UPDATE seq = seq RETURNING subject_kind, subject_id, seq, hash")
                .params(values)
                .query(row -> {
                    heads.put(
                            new Subject(row.getString("subject_kind"), row.getLong("subject_id")),
                            new Head(row.getLong("seq"), row.getString("hash")));
                });
        return heads;
    }

    private void move(List<Subject> subjects, Map<Subject, Head> heads) {
        List<Object> values = new ArrayList<>();
        for (Subject subject : subjects) {
            Head head = heads.getOrDefault(subject, Head.NONE);
            values.addAll(List.of(subject.kind(), subject.id(), head.seq(), head.hash()));
        }
        jdbc.sql("INSERT INTO history_head (subject_kind, subject_id, seq, hash) VALUES " + rows(subjects.size(), 4)
                        + " ON DUPLICATE KEY UPDATE seq = VALUES(seq), hash = VALUES(hash)")
                .params(values)
                .update();
    }

    private EventRow row(Actor actor, HistoryNote note, LocalDateTime at, Head head) {
        return new EventRow(
                ids.next(),
                note.subject().kind(),
                note.subject().id(),
                head.seq() + 1,
                at,
                actor.person() == null ? null : actor.person().value(),
                actor.name(),
                actor.post() == null ? null : actor.post().value(),
                actor.title(),
                actor.agency() == null ? null : actor.agency().value(),
                actor.agencyName(),
                onBehalfOf(actor, note),
                note.act(),
                ChangeJson.write(note.changes()),
                head.hash());
    }

    /** Whoever stands in for another is named with him on every act, whatever the act is. */
    private static @Nullable String onBehalfOf(Actor actor, HistoryNote note) {
        Absent absent = actor.inPlaceOf();
        return note.onBehalfOf() != null || absent == null ? note.onBehalfOf() : absent.words();
    }

    private static String rows(int count, int columns) {
        String row = "(" + "?, ".repeat(columns - 1) + "?)";
        return (row + ", ").repeat(count - 1) + row;
    }

    private static <T> List<List<T>> parts(List<T> whole) {
        List<List<T>> parts = new ArrayList<>();
        for (int from = 0; from < whole.size(); from += BATCH) {
            parts.add(whole.subList(from, Math.min(from + BATCH, whole.size())));
        }
        return parts;
    }

    /** The last link of a chain. */
    private record Head(long seq, String hash) {
        static final Head NONE = new Head(0, Canonical.NOTHING);
    }
}
