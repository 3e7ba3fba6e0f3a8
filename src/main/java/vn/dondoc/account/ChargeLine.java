package vn.dondoc.account;

/**
 * What hangs on a person, as whoever hands it on sees it.
 *
 * @param name of the kind; its words are {@code charge.<name>}
 * @param count how much; 0 where only the agency itself may know
 * @param needsHolder whether somebody must take it over; else colleagues see it anyway
 */
public record ChargeLine(String name, long count, boolean needsHolder) {}
