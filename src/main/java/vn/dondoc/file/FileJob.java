package vn.dondoc.file;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.dondoc.shared.Actor;

/** Each night: sweeps what broke off on its way in and what was never sent, and checks that every content is as it was stored. */
@Component
class FileJob {

    private static final Logger LOG = LoggerFactory.getLogger(FileJob.class);

    private final Files files;
    private final ContentStore contents;

    FileJob(Files files, ContentStore contents) {
        this.files = files;
        this.contents = contents;
    }

    @Scheduled(cron = "0 30 2 * * *", zone = "Asia/Ho_Chi_Minh")
    void run() {
        // Files on disk carry the machine's time, not the office's.
        contents.sweep(Clock.systemUTC().instant());
        Actor job = Actor.job("Kiểm tra kho tệp");
        int swept = files.sweep(job);
        if (swept > 0) {
            LOG.info("{} files that nobody sent were taken away", swept);
        }
        FileCheck check = files.verify(job);
        if (!check.isIntact()) {
            LOG.error(
                    "{} of {} files are not as they were stored: {}",
                    check.faults().size(),
                    check.files(),
                    check.faults());
        }
    }
}
