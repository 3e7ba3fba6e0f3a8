package vn.dondoc.task;

import java.time.LocalDate;

/**
 * Chờ quyết gia hạn, chờ quyết thôi chủ trì: the lead agency asks for more time or to be released, and nobody has answered yet.
 *
 * @param kind which of the two
 * @param inTime whether it asked before the deadline was over, so that the days of waiting are the office's
 */
public record TimeAsk(TaskRequest.Kind kind, LocalDate askedOn, boolean inTime) {}
