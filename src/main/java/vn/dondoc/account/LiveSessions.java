package vn.dondoc.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * The open sessions of this node. Each request checks its own; this finds, within seconds and on every node, those that
 * lie open without a request, and ends them. One small statement each time, none while nobody is signed in.
 */
@Service
public class LiveSessions {

    private static final Logger LOG = LoggerFactory.getLogger(LiveSessions.class);
    /** A change becomes visible when its transaction commits, which is later than its stamp. */
    private static final Duration OVERLAP = Duration.ofMinutes(1);

    private final Authorities authorities;
    private final AccountProperties properties;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Map<Object, Live> live = new ConcurrentHashMap<>();
    private Instant lookedAt = Instant.EPOCH;
    private LocalDate day = LocalDate.MIN;

    LiveSessions(Authorities authorities, AccountProperties properties, JdbcClient jdbc, Clock clock) {
        this.authorities = authorities;
        this.properties = properties;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Live(SignedIn signedIn, Runnable end) {}

    /**
     * @param session whatever names it on this node
     * @param end shows the browser that it is over; called from another thread, once
     */
    public void opened(Object session, SignedIn signedIn, Runnable end) {
        live.put(session, new Live(signedIn, end));
    }

    public void closed(Object session) {
        live.remove(session);
    }

    int open() {
        return live.size();
    }

    @Scheduled(fixedDelayString = "${dondoc.account.poll:2s}")
    synchronized void look() {
        if (live.isEmpty()) {
            return;
        }
        LocalDate today = LocalDate.now(clock);
        boolean dayChanged = !today.equals(day);
        Set<Long> changed = changedSince(lookedAt.minus(OVERLAP));
        for (Map.Entry<Object, Live> entry : live.entrySet()) {
            SignedIn signedIn = entry.getValue().signedIn();
            boolean old = lookedAt.isAfter(signedIn.since().plus(properties.longestSession()));
            if ((dayChanged || old || changed.contains(signedIn.person().value()))
                    && authorities.actor(signedIn).isEmpty()
                    && live.remove(entry.getKey(), entry.getValue())) {
                end(entry.getValue());
            }
        }
        day = today;
    }

    private Set<Long> changedSince(Instant since) {
        Set<Long> changed = new HashSet<>();
        jdbc.sql("SELECT UTC_TIMESTAMP(6) now, a.person_id FROM (SELECT 1) one"
                        + " LEFT JOIN account a ON a.authority_at >= :since")
                .param("since", since.isBefore(Instant.EPOCH) ? Instant.EPOCH : since)
                .query(rs -> {
                    lookedAt = rs.getObject("now", Instant.class);
                    changed.add(rs.getLong("person_id"));
                });
        return changed;
    }

    private static void end(Live session) {
        try {
            session.end().run();
        } catch (RuntimeException e) {
            LOG.warn("A session that is over could not be told so", e);
        }
    }
}
