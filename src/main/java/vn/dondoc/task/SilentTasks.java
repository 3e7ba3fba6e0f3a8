package vn.dondoc.task;

import java.time.LocalDate;
import java.util.Map;
import vn.dondoc.shared.AgencyId;

/**
 * "Chưa cập nhật": tasks that are with their lead and were neither given nor reported on since a day.
 *
 * @param byLead how many each lead has; one without any is absent
 */
public record SilentTasks(LocalDate since, Map<AgencyId, Long> byLead) {

    public SilentTasks {
        byLead = Map.copyOf(byLead);
    }

    public long of(AgencyId lead) {
        return byLead.getOrDefault(lead, 0L);
    }
}
