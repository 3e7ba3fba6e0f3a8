package vn.dondoc.task;

import org.jspecify.annotations.Nullable;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.Moment;
import vn.dondoc.shared.TaskId;

/**
 * A hỏa tốc task that its lead has not acknowledged within the policy's minutes.
 *
 * @param since when it was given to this lead
 * @param minutes since then
 * @param call whom to telephone; null if the agency has nobody with a number
 */
public record ExpressAlarm(
        TaskId task,
        String code,
        String content,
        AgencyId lead,
        String leadName,
        Moment since,
        long minutes,
        @Nullable Call call) {

    /**
     * Whom to telephone.
     *
     * @param onDuty whether the roster of the day names him; else he is the agency's focal point or head
     */
    public record Call(String name, String phone, boolean onDuty) {}
}
