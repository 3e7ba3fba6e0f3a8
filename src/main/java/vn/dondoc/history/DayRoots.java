package vn.dondoc.history;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.shared.BusinessTime;

/**
 * One hash for each day on which a chain grew, over the heads of those chains as the day left them and over the root
 * before it. Who rewrites a chain as a whole would have to rewrite each root since, and those have left the machine: see
 * {@link DaySeals}.
 */
@Component
class DayRoots {

    private final JdbcClient jdbc;
    private final Clock clock;

    DayRoots(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    int close() {
        LocalDate today = LocalDate.now(clock.withZone(BusinessTime.ZONE));
        Optional<Root> last = stored().stream().reduce((earlier, later) -> later);
        String before = last.map(Root::hash).orElse(Canonical.NOTHING);
        int closed = 0;
        Optional<LocalDate> day =
                nextDay(last.map(root -> root.day().plusDays(1)).orElse(LocalDate.EPOCH), today);
        while (day.isPresent()) {
            Root root = compute(day.get(), before);
            // Another node may have closed the day meanwhile: its row is the same, ours is dropped.
            closed += jdbc.sql(
                            "INSERT IGNORE INTO history_root (day, heads, closed_at, prev_hash, hash) VALUES (?, ?, ?, ?, ?)")
                    .params(
                            root.day(),
                            root.heads(),
                            LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC),
                            before,
                            root.hash())
                    .update();
            before = root.hash();
            day = nextDay(root.day().plusDays(1), today);
        }
        return closed;
    }

    /** Recomputes each root, and looks for a day between them that has events and no root. */
    Check check() {
        List<Root> roots = stored();
        List<LocalDate> wrong = new ArrayList<>();
        Set<LocalDate> known = new HashSet<>();
        String before = Canonical.NOTHING;
        for (Root root : roots) {
            known.add(root.day());
            if (!compute(root.day(), before).hash().equals(root.hash())) {
                wrong.add(root.day());
            }
            before = root.hash();
        }
        if (!roots.isEmpty()) {
            LocalDate end = roots.getLast().day().plusDays(1);
            Optional<LocalDate> day = nextDay(LocalDate.EPOCH, end);
            while (day.isPresent()) {
                if (!known.contains(day.get())) {
                    wrong.add(day.get());
                }
                day = nextDay(day.get().plusDays(1), end);
            }
        }
        return new Check(roots.size(), wrong);
    }

    /** The days whose root is not, or no longer, what left the machine. */
    List<LocalDate> differingFrom(List<RootsFile.Line> kept) {
        Map<LocalDate, String> stored = stored().stream().collect(Collectors.toMap(Root::day, Root::hash));
        return kept.stream()
                .filter(root -> !root.hash().equals(stored.get(root.day())))
                .map(RootsFile.Line::day)
                .distinct()
                .sorted()
                .toList();
    }

    /** All of them, oldest first. */
    List<DaySeal> seals() {
        return stored().stream()
                .map(root -> new DaySeal(root.day(), root.heads(), root.hash()))
                .toList();
    }

    private List<Root> stored() {
        return jdbc.sql("SELECT day, heads, hash FROM history_root ORDER BY day")
                .query((row, number) ->
                        new Root(row.getObject("day", LocalDate.class), row.getLong("heads"), row.getString("hash")))
                .list();
    }

    /** The first day in [from, to) with an event. */
    private Optional<LocalDate> nextDay(LocalDate from, LocalDate to) {
        return jdbc.sql("SELECT MIN(at) FROM history_event WHERE at >= ? AND at < ?")
                .params(start(from), start(to))
                .query((row, number) -> Optional.ofNullable(row.getObject(1, LocalDateTime.class)))
                .single()
                .map(at -> LocalDate.ofInstant(at.toInstant(ZoneOffset.UTC), BusinessTime.ZONE));
    }

    private Root compute(LocalDate day, String before) {
        Canonical canonical = new Canonical().add(before).add(day);
        AtomicLong heads = new AtomicLong();
        jdbc.sql("SELECT e.subject_kind, e.subject_id, e.seq, e.hash FROM history_event e"
                        + " JOIN (SELECT subject_kind, subject_id, MAX(seq) AS seq FROM history_event"
                        + " WHERE at >= ? AND at < ? GROUP BY subject_kind, subject_id) d"
                        + " ON d.subject_kind = e.subject_kind AND d.subject_id = e.subject_id AND d.seq = e.seq"
                        + " ORDER BY e.subject_kind, e.subject_id")
                .params(start(day), start(day.plusDays(1)))
                .query(row -> {
                    canonical
                            .add(row.getString(1))
                            .add(row.getLong(2))
                            .add(row.getLong(3))
                            .add(row.getString(4));
                    heads.incrementAndGet();
                });
        return new Root(day, heads.get(), canonical.hash());
    }

    private static LocalDateTime start(LocalDate day) {
        Instant midnight = day.atStartOfDay(BusinessTime.ZONE).toInstant();
        return LocalDateTime.ofInstant(midnight, ZoneOffset.UTC);
    }

    private record Root(LocalDate day, long heads, String hash) {}

    /**
     * What a check found.
     *
     * @param days roots recomputed
     */
    record Check(long days, List<LocalDate> wrong) {}
}
