package vn.dondoc.shared;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock of business dates and hours. The demo and the tests bring their own. */
@Configuration
class ClockConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Clock businessClock() {
        return Clock.system(BusinessTime.ZONE);
    }
}
