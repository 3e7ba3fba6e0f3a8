package vn.dondoc.account;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Takes away what sign-in no longer needs: quiet counters, and codes and browsers of more than a year ago. */
@Component
class AccountHousekeeping {

    private final JdbcClient jdbc;
    private final SignInDelays delays;

    AccountHousekeeping(JdbcClient jdbc, SignInDelays delays) {
        this.jdbc = jdbc;
        this.delays = delays;
    }

    @Scheduled(cron = "0 20 2 * * *", zone = "Asia/Ho_Chi_Minh")
    void tidy() {
        delays.forget();
        jdbc.sql("DELETE FROM known_device WHERE last_at < UTC_TIMESTAMP(6) - INTERVAL 400 DAY")
                .update();
        jdbc.sql("DELETE FROM one_time_code WHERE slot IS NULL AND expires_at < UTC_TIMESTAMP(6) - INTERVAL 400 DAY")
                .update();
    }
}
