package vn.dondoc.account;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.dondoc.shared.Actor;

/** Mails the roots of closed days, some minutes after they were closed. */
@Component
class SealJob {

    private static final Actor ACTOR = Actor.job("Gửi dấu niêm nhật ký");

    private final SealLetters letters;

    SealJob(SealLetters letters) {
        this.letters = letters;
    }

    @Scheduled(cron = "0 14 0,7,12 * * *", zone = "Asia/Ho_Chi_Minh")
    void run() {
        letters.send(ACTOR);
    }
}
