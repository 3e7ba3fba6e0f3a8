package vn.dondoc.task;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dondoc.shared.AgencyId;

/**
 * A line of what waits between agencies.
 *
 * @param taskDueOn the task's own deadline; null without
 * @param lateDays working days late; 0 in time, and for less than a working day
 */
public record CoordinationLine(
        String code,
        String content,
        AgencyId agency,
        String agencyName,
        String leadName,
        int round,
        String text,
        LocalDate dueOn,
        LocalDate askedOn,
        @Nullable LocalDate taskDueOn,
        boolean late,
        int lateDays) {}
