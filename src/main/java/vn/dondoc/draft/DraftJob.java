package vn.dondoc.draft;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.dondoc.shared.Actor;

/** Cleans old drafts each night. */
@Component
class DraftJob {

    private final Drafts drafts;

    DraftJob(Drafts drafts) {
        this.drafts = drafts;
    }

    @Scheduled(cron = "0 20 2 * * *", zone = "Asia/Ho_Chi_Minh")
    void run() {
        drafts.clean(Actor.job("Dọn bản nháp cũ"));
    }
}
