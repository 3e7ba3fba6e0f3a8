package vn.dondoc.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import vn.dondoc.shared.Actor;

/**
 * The open sessions of this node. Each request checks its own; this finds, within seconds and on every node, those that
 * lie open without a request: it ends them, or lets them show themselves anew where their person may do less than
 * before. One small statement each time, none while nobody is signed in.
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
    private long rules;
    private LocalDate day = LocalDate.MIN;

    LiveSessions(Authorities authorities, AccountProperties properties, JdbcClient jdbc, Clock clock) {
        this.authorities = authorities;
        this.properties = properties;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Live(SignedIn signedIn, @Nullable Actor shown, Window window) {

        /** Whether what stands on the screen may be more than this actor may see or do. */
        boolean mayLess(Actor now) {
            return shown != null
                    && !(now.rights().containsAll(shown.rights())
                            && now.fields().containsAll(shown.fields()));
        }

        Live showing(Actor now) {
            return new Live(signedIn, now, window);
        }
    }

    /** What the browser is told; called from another thread. */
    public interface Window {

        /** It is over. Called once. */
        void end();

        /** Its person may do less than before: what it shows is to be drawn anew. */
        void anew();
    }

    /**
     * @param session whatever names it on this node
     * @param shown for whom its screens were drawn; null if nobody knows
     */
    public void opened(Object session, SignedIn signedIn, @Nullable Actor shown, Window window) {
        live.put(session, new Live(signedIn, shown, window));
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
        long rulesBefore = rules;
        Set<Long> changed = changedSince(lookedAt.minus(OVERLAP));
        for (Map.Entry<Object, Live> entry : live.entrySet()) {
            SignedIn signedIn = entry.getValue().signedIn();
            boolean old = lookedAt.isAfter(signedIn.since().plus(properties.longestSession()));
            if (dayChanged
                    || old
                    || rules != rulesBefore
                    || changed.contains(signedIn.person().value())) {
                look(entry.getKey(), entry.getValue());
            }
        }
        day = today;
    }

    private void look(Object session, Live before) {
        Actor now = authorities.actor(before.signedIn()).orElse(null);
        if (now == null) {
            if (live.remove(session, before)) {
                tell(before.window()::end);
            }
        } else if (live.replace(session, before, before.showing(now)) && before.mayLess(now)) {
            tell(before.window()::anew);
        }
    }

    private Set<Long> changedSince(Instant since) {
        Set<Long> changed = new HashSet<>();
        jdbc.sql("SELECT UTC_TIMESTAMP(6) now, r.version rules, a.person_id FROM authority_rules r"
                        + " LEFT JOIN account a ON a.authority_at >= :since WHERE r.id = 1")
                .param("since", since.isBefore(Instant.EPOCH) ? Instant.EPOCH : since)
                .query(rs -> {
                    lookedAt = rs.getObject("now", Instant.class);
                    rules = rs.getLong("rules");
                    changed.add(rs.getLong("person_id"));
                });
        return changed;
    }

    private static void tell(Runnable window) {
        try {
            window.run();
        } catch (RuntimeException e) {
            LOG.warn("A session that is over or may do less could not be told so", e);
        }
    }
}
