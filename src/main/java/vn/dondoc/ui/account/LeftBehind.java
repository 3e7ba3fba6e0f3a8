package vn.dondoc.ui.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import vn.dondoc.account.HandOvers;
import vn.dondoc.shared.Actor;

/**
 * How many have gone and left something behind, for the menu. People leave now and then and the menu is refreshed every
 * few seconds, so the number may be a minute old; the list of people itself is asked anew each time.
 */
@Component
class LeftBehind {

    private static final Duration OLDEST = Duration.ofMinutes(1);

    private final HandOvers handOvers;
    private final Clock clock;
    private final Map<Actor, Counted> counted = new ConcurrentHashMap<>();

    LeftBehind(HandOvers handOvers, Clock clock) {
        this.handOvers = handOvers;
        this.clock = clock;
    }

    private record Counted(Instant at, long count) {

        boolean isFresh(Instant now) {
            return !now.isBefore(at) && now.isBefore(at.plus(OLDEST));
        }
    }

    long count(Actor actor) {
        Instant now = clock.instant();
        counted.values().removeIf(one -> !one.isFresh(now));
        return counted.computeIfAbsent(actor, key -> new Counted(now, handOvers.count(key)))
                .count();
    }
}
