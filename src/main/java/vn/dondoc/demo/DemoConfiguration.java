package vn.dondoc.demo;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The demo's clock in place of the real one; only in the demo, and only on the database that it started itself. */
@Configuration
@Profile("demo")
class DemoConfiguration {

    @Bean
    @Primary
    DemoClock demoClock() {
        return new DemoClock(Clock.systemUTC());
    }

    @Bean
    DemoTime demoTime(
            JdbcClient jdbc,
            DemoClock clock,
            DemoProperties properties,
            @Value("${dondoc.local-database:}") String localDatabase) {
        if (localDatabase.isBlank()) {
            throw new DemoRefused("Bản trình diễn chỉ chạy trên cơ sở dữ liệu do chương trình tự dựng (./dondoc run)");
        }
        DemoTime time = new DemoTime(jdbc, clock);
        time.begin(properties.now());
        return time;
    }
}
