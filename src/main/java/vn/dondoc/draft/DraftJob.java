package vn.dondoc.draft;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.dondoc.shared.Actor;

/** Cleans old drafts each night, and what forms were sent. */
@Component
class DraftJob {

    private final Drafts drafts;
    private final SentForms sent;

    DraftJob(Drafts drafts, SentForms sent) {
        this.drafts = drafts;
        this.sent = sent;
    }

    @Scheduled(cron = "0 20 2 * * *", zone = "Asia/Ho_Chi_Minh")
    void run() {
        Actor job = Actor.job("Dọn bản nháp cũ");
        drafts.clean(job);
        sent.clean(job);
    }
}
