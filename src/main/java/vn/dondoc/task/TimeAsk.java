package vn.dondoc.task;

import java.time.LocalDate;

/**
 * Chờ quyết gia hạn: the lead agency asks for more time and nobody has answered yet.
 *
 * @param inTime whether it asked before the deadline was over, so that the days of waiting are the office's
 */
public record TimeAsk(LocalDate askedOn, boolean inTime) {}
