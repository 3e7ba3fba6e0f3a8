package vn.dondoc.account;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.PostId;

/** On the day after a post's last the successor takes over; late, twice or on two nodes changes nothing. */
@Component
class HandOverJob {

    private static final Logger LOG = LoggerFactory.getLogger(HandOverJob.class);
    private static final Actor ACTOR = Actor.job("Bàn giao chức vụ");

    private final HandOvers handOvers;

    HandOverJob(HandOvers handOvers) {
        this.handOvers = handOvers;
    }

    @Scheduled(fixedDelay = 600_000, initialDelay = 20_000)
    void run() {
        List<PostId> undone = handOvers.runDue(ACTOR);
        if (!undone.isEmpty()) {
            LOG.warn("{} posts have ended whose successor could not take over", undone.size());
        }
    }
}
