package vn.dondoc.reminder;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.mail.Outbox;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.PersonId;

/**
 * Mails that were written but never tried, because the relay is away or mail is paused. As long as that lasts they can be
 * taken back: when the post has changed hands, when some of them is owed no more (the rest is written anew), when a later
 * digest says it all.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Untried {

    private static final int PART = 200;
    private static final int DAYS = 30;

    private final JdbcClient jdbc;
    private final OwedTable owed;
    private final Recheck recheck;
    private final Outbox outbox;

    Untried(JdbcClient jdbc, OwedTable owed, Recheck recheck, Outbox outbox) {
        this.jdbc = jdbc;
        this.owed = owed;
        this.recheck = recheck;
        this.outbox = outbox;
    }

    /** Takes back mails that tell their recipient what is owed to him no more. @return how many */
    int recheck(Actor job, Run run) {
        // what was just written is the sender's to take; the others wait for some reason
        List<String> messages = jdbc.sql(
                        "SELECT message_key FROM outgoing_mail WHERE line IN (1, 2, 3) AND state = 'NEW'"
                                + " AND created_at < :before ORDER BY id")
                .param("before", run.now().minusSeconds(60))
                .query(String.class)
                .list();
        int takenBack = 0;
        for (int at = 0; at < messages.size(); at += PART) {
            takenBack += recheck(job, messages.subList(at, Math.min(at + PART, messages.size())), run);
        }
        return takenBack;
    }

    private int recheck(Actor job, List<String> messages, Run run) {
        List<OwedRow> rows = owed.carriedBy(messages);
        Recheck.Checked checked = recheck.check(rows, run);
        Map<Long, Recheck.Live> live = checked.live().stream()
                .collect(Collectors.toMap(one -> one.row().id(), one -> one));
        Set<Long> moved = new HashSet<>(checked.superseded());
        Map<String, List<OwedRow>> byMessage =
                rows.stream().collect(Collectors.groupingBy(row -> Objects.requireNonNull(row.message())));
        Map<String, Set<AgencyId>> listed = agenciesOfDigests(messages);
        List<OwedRow> successors = new ArrayList<>();
        List<OwedRow> untold = new ArrayList<>();
        int takenBack = 0;
        for (Map.Entry<String, List<OwedRow>> message : byMessage.entrySet()) {
            List<OwedRow> dead = message.getValue().stream()
                    .filter(row -> !live.containsKey(row.id()))
                    .toList();
            List<Recheck.Live> standing = message.getValue().stream()
                    .map(row -> live.get(row.id()))
                    .filter(Objects::nonNull)
                    .toList();
            boolean stands = dead.isEmpty()
                    && !listsOthers(standing, listed.getOrDefault(message.getKey(), Set.of()), run.directory());
            if (!stands && outbox.supersede(job, message.getKey())) {
                // what still is owed is written anew, without the rest
                owed.takeBack(standing.stream().map(one -> one.row().id()).toList(), "OWED");
                owed.takeBack(ids(dead, moved::contains), "SUPERSEDED");
                owed.takeBack(ids(dead, id -> !moved.contains(id)), "CANCELLED");
                owed.note(of(dead, checked.reasons()));
                dead.stream().filter(row -> !moved.contains(row.id())).forEach(untold::add);
                takenBack++;
                checked.successors().stream()
                        .filter(next -> dead.stream().anyMatch(next::isSameAs))
                        .forEach(successors::add);
            }
        }
        owed.insertSuccessors(successors);
        return takenBack + writeAnewAfter(job, untold);
    }

    /**
     * Who has the second letter of two in the outbox, and not the first any more, reads the second as one who was not told
     * of the first: it is judged and written anew.
     *
     * @param untold what nobody is told any more
     * @return how many letters
     */
    private int writeAnewAfter(Actor job, List<OwedRow> untold) {
        List<OwedRow> firsts = untold.stream()
                .filter(row -> !Overtaken.secondOf(row.kind()).isEmpty())
                .toList();
        Set<ReminderKind> kinds = firsts.stream()
                .flatMap(row -> Overtaken.secondOf(row.kind()).stream())
                .collect(Collectors.toSet());
        int takenBack = 0;
        for (OwedRow second : owed.written(firsts.stream().map(OwedRow::task).collect(Collectors.toSet()), kinds)) {
            boolean ofThem = firsts.stream()
                    .anyMatch(first -> first.isBeforeOfSame(second)
                            && Overtaken.secondOf(first.kind()).contains(second.kind()));
            String message = Objects.requireNonNull(second.message());
            if (ofThem && outbox.supersede(job, message)) {
                owed.owedAgain(message);
                takenBack++;
            }
        }
        return takenBack;
    }

    private static Map<Long, NotOwed> of(List<OwedRow> rows, Map<Long, NotOwed> reasons) {
        return rows.stream()
                .filter(row -> reasons.containsKey(row.id()))
                .collect(Collectors.toMap(OwedRow::id, row -> Objects.requireNonNull(reasons.get(row.id()))));
    }

    private static List<Long> ids(List<OwedRow> rows, Predicate<Long> which) {
        return rows.stream().map(OwedRow::id).filter(which).toList();
    }

    /** Whether an agency's digest lists tasks of an agency that its reader serves no more. */
    private static boolean listsOthers(List<Recheck.Live> standing, Set<AgencyId> listed, Directory directory) {
        Set<AgencyId> his = new HashSet<>();
        for (Recheck.Live one : standing) {
            if (one.row().kind() == ReminderKind.WATCHED) {
                continue;
            }
            PersonId person = one.told().addressee().person();
            if (person == null || !one.told().parties().stream().allMatch(Party::isOfAgency)) {
                return false;
            }
            his.add(one.told().agency());
            his.addAll(directory.agenciesOf(person));
        }
        return !his.containsAll(listed);
    }

    /** Whose tasks each of these messages lists, if it is a digest; without those that its reader is asked to coordinate or watches. */
    private Map<String, Set<AgencyId>> agenciesOfDigests(List<String> messages) {
        Map<String, Set<AgencyId>> found = new HashMap<>();
        jdbc.sql("SELECT DISTINCT m.message_key, t.lead_agency FROM outgoing_mail m JOIN mail_about a ON a.mail = m.id"
                        + " JOIN task t ON t.id = a.subject_id WHERE a.kind = 'TASK' AND m.kind = 'DIGEST'"
                        + " AND m.message_key IN (:messages) AND NOT EXISTS (SELECT 1 FROM owed_reminder o"
                        + " WHERE o.mail_key = m.message_key AND o.task_id = t.id AND o.subject_kind IN ('"
                        + OwedRow.COORDINATION + "', '" + OwedRow.WATCH + "'))")
                .param("messages", messages)
                .query(row -> {
                    found.computeIfAbsent(row.getString(1), key -> new HashSet<>())
                            .add(new AgencyId(row.getLong(2)));
                });
        return found;
    }

    /** Takes back digests of earlier days: today's says it all. @return how many */
    int supersedeOldDigests(Actor job, Run run) {
        int takenBack = 0;
        for (String message : jdbc.sql(
                        "SELECT message_key FROM outgoing_mail WHERE day BETWEEN :from AND :to AND state = 'NEW'"
                                + " AND kind = 'DIGEST'")
                .param("from", run.today().minusDays(DAYS))
                .param("to", run.today().minusDays(1))
                .query(String.class)
                .list()) {
            if (outbox.supersede(job, message)) {
                owed.owedAgain(message);
                takenBack++;
            }
        }
        return takenBack;
    }
}
