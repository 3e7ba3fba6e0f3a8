package vn.dondoc.task;

import java.time.LocalDate;

/**
 * Yêu cầu báo cáo, while no report has answered it.
 *
 * @param wantedOn the day by which the office wishes to read it; it is no deadline
 */
public record ReportAsk(LocalDate askedOn, LocalDate wantedOn) {}
