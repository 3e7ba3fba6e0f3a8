package vn.dondoc.history;

import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.dondoc.shared.Actor;

/**
 * Closes the day that is over and lets its root leave the database. Ten minutes after midnight: the last transactions of
 * the day have ended by then; once more in the morning and at noon, for a machine that stood still at midnight.
 */
@Component
class HistoryJob {

    private static final Logger LOG = LoggerFactory.getLogger(HistoryJob.class);
    private static final Actor ACTOR = Actor.job("Chốt nhật ký ngày");

    private final History history;
    private final DaySeals seals;

    HistoryJob(History history, DaySeals seals) {
        this.history = history;
        this.seals = seals;
    }

    @Scheduled(cron = "0 10 0,7,12 * * *", zone = "Asia/Ho_Chi_Minh")
    void run() {
        history.closeDays(ACTOR);
        try {
            seals.keep(ACTOR);
        } catch (IOException e) {
            LOG.error("The roots of closed days are not in their file; verify-history cannot compare with it", e);
        }
    }
}
