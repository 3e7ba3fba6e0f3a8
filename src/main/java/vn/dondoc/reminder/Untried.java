package vn.dondoc.reminder;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.mail.Outbox;
import vn.dondoc.shared.Actor;

/**
 * Mails that were written but never tried, because the relay is away or mail is paused. As long as that lasts they can be
 * taken back: when the post has changed hands, when nothing of them is owed any more, when a later digest says it all.
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

    /** Takes back mails of which nothing is owed to their recipient any more. @return how many */
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
        Set<Long> live = checked.live().stream().map(one -> one.row().id()).collect(Collectors.toSet());
        Set<Long> moved = new HashSet<>(checked.superseded());
        Map<String, List<OwedRow>> byMessage =
                rows.stream().collect(Collectors.groupingBy(row -> Objects.requireNonNull(row.message())));
        List<OwedRow> successors = new ArrayList<>();
        int takenBack = 0;
        for (Map.Entry<String, List<OwedRow>> message : byMessage.entrySet()) {
            List<OwedRow> carried = message.getValue();
            if (carried.stream().noneMatch(row -> live.contains(row.id())) && outbox.supersede(job, message.getKey())) {
                owed.takenBack(message.getKey(), carried.stream().anyMatch(row -> moved.contains(row.id())));
                takenBack++;
                checked.successors().stream()
                        .filter(next -> carried.stream().anyMatch(next::isSameAs))
                        .forEach(successors::add);
            }
        }
        owed.insert(successors);
        return takenBack;
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
