package vn.dondoc.ui.board;

import java.util.function.Consumer;

/**
 * The period that the table of times begins with.
 *
 * @param chosen told when somebody chooses another; the table reads it by itself
 */
record PeriodChoice(BoardPeriod period, Consumer<BoardPeriod> chosen) {}
