package vn.dondoc.demo;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What {@code ./dondoc run} passes on.
 *
 * @param now date and hour of the office's zone at which to start; null to go on where the demo stands
 * @param size how many tasks; null for the sixty that are written out
 */
@ConfigurationProperties("dondoc.demo")
record DemoProperties(@Nullable LocalDateTime now, @Nullable Integer size) {}
