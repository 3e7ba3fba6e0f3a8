package vn.dondoc.history;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.BusinessTime;
import vn.dondoc.shared.Right;

/**
 * The roots of closed days on their way out of the machine: into a file outside the database, and to whoever mails them.
 * Who rewrites the whole history in the database cannot rewrite what has left it.
 *
 * @see "docs/decisions/0039-the-seal-leaves-the-machine.md"
 */
@Service
@Transactional
public class DaySeals {

    private static final String MAIL = "MAIL";
    private static final String FILE = "FILE";

    private final DayRoots roots;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Path file;

    DaySeals(DayRoots roots, JdbcClient jdbc, Clock clock, @Value("${dondoc.roots-file}") Path file) {
        this.roots = roots;
        this.jdbc = jdbc;
        this.clock = clock;
        this.file = file;
    }

    /**
     * Appends the closed days that the file has not got. Twice, late or on two nodes it writes each day once.
     *
     * @return how many are new in the file
     * @throws IOException if the file cannot be written; the next run tries again
     */
    public int keep(Actor job) throws IOException {
        return keep(job, file);
    }

    int keep(Actor job, Path where) throws IOException {
        job.requireJob();
        List<DaySeal> all = roots.seals();
        int added = RootsFile.append(where, all);
        if (added > 0) {
            note(
                    all.subList(all.size() - 1, all.size()),
                    FILE,
                    where.toAbsolutePath().toString());
        }
        return added;
    }

    /**
     * The closed days that no mail has told of yet, oldest first; none if a mail has left today already, on whichever node.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<DaySeal> toMail(Actor job) {
        job.requireJob();
        boolean today = jdbc.sql("SELECT EXISTS (SELECT 1 FROM history_root_left WHERE way = 'MAIL' AND left_on = ?)")
                .param(today())
                .query(Boolean.class)
                .single();
        if (today) {
            return List.of();
        }
        Set<LocalDate> told = Set.copyOf(jdbc.sql("SELECT day FROM history_root_left WHERE way = 'MAIL'")
                .query(LocalDate.class)
                .list());
        return roots.seals().stream().filter(seal -> !told.contains(seal.day())).toList();
    }

    /** @param readers who is written to, by name */
    @Transactional(propagation = Propagation.MANDATORY)
    public void mailed(Actor job, Collection<DaySeal> seals, List<String> readers) {
        job.requireJob();
        String names = String.join(", ", readers);
        note(seals, MAIL, names.length() > 500 ? names.substring(0, 499) + "…" : names);
    }

    /**
     * Where the newest seals went; empty before the first day is closed.
     *
     * @throws vn.dondoc.shared.Refused unless the actor reads all or keeps the rights
     */
    @Transactional(readOnly = true)
    public Optional<LastSeal> last(Actor actor) {
        if (!actor.may(Right.READ_ALL)) {
            actor.require(Right.MANAGE_RIGHTS);
        }
        return jdbc.sql("""
                        SELECT r.day, f.day AS filed, f.place AS file, m.day AS mailed, m.place AS readers
                        FROM (SELECT MAX(day) AS day FROM history_root) r
                        LEFT JOIN history_root_left f ON f.way = 'FILE'
                            AND f.day = (SELECT MAX(day) FROM history_root_left WHERE way = 'FILE')
                        LEFT JOIN history_root_left m ON m.way = 'MAIL'
                            AND m.day = (SELECT MAX(day) FROM history_root_left WHERE way = 'MAIL')
                        WHERE r.day IS NOT NULL""")
                .query((row, n) -> new LastSeal(
                        row.getObject("day", LocalDate.class),
                        row.getObject("filed", LocalDate.class),
                        row.getString("file"),
                        row.getObject("mailed", LocalDate.class),
                        row.getString("readers")))
                .optional();
    }

    /** Another node may have noted it meanwhile: its row is as good as ours. */
    private void note(Collection<DaySeal> seals, String way, String place) {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        seals.forEach(seal -> jdbc.sql(
                        "INSERT IGNORE INTO history_root_left (day, way, left_on, left_at, place) VALUES (?, ?, ?, ?, ?)")
                .params(seal.day(), way, today(), now, place)
                .update());
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(BusinessTime.ZONE));
    }
}
