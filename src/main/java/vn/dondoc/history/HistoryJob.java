package vn.dondoc.history;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.dondoc.shared.Actor;

/** Closes the day that is over. Ten minutes after midnight: the last transactions of the day have ended by then. */
@Component
class HistoryJob {

    private final History history;

    HistoryJob(History history) {
        this.history = history;
    }

    @Scheduled(cron = "0 10 0 * * *", zone = "Asia/Ho_Chi_Minh")
    void run() {
        history.closeDays(Actor.job("Chốt nhật ký ngày"));
    }
}
