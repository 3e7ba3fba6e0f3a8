package vn.dondoc.reminder;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How planning goes at this moment.
 *
 * @param plannedAt when any node last planned, real time; null if none did
 * @param alarms none while mail is switched off
 */
public record ReminderPulse(@Nullable Instant plannedAt, List<ReminderAlarm> alarms) {}
