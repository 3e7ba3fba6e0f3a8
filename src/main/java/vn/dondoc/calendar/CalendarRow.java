package vn.dondoc.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One day that differs from the plain week, or might.
 *
 * @param forecast the year's arrangement was not announced when the row was written
 * @param pair the other day of a swap; null if there is none
 * @param source where the row comes from
 * @param document the announcing document that the office named; null if it named none
 * @param version for the next change
 */
public record CalendarRow(
        LocalDate day,
        String name,
        DayKind kind,
        Standing standing,
        boolean forecast,
        @Nullable LocalDate pair,
        String source,
        @Nullable String document,
        long version) {

    /** A day off that counts. */
    public boolean isOff() {
        return standing.counts() && kind.isOff();
    }

    /** A weekend day that is worked. */
    public boolean isWorked() {
        return standing.counts() && !kind.isOff();
    }

    /** The office has yet to say whether the day counts. */
    public boolean isPending() {
        return standing == Standing.UNCONFIRMED;
    }

    CalendarRow confirmed(String byDocument) {
        return new CalendarRow(day, name, kind, Standing.DOCUMENT, false, pair, source, byDocument, version);
    }

    CalendarRow withdrawn(@Nullable String byDocument) {
        return new CalendarRow(day, name, kind, Standing.WITHDRAWN, false, null, source, byDocument, version);
    }

    CalendarRow renamed(String newName, String byDocument) {
        return new CalendarRow(day, newName, kind, Standing.DOCUMENT, false, pair, source, byDocument, version);
    }

    CalendarRow pairedWith(LocalDate other, String byDocument) {
        return new CalendarRow(day, name, kind, Standing.DOCUMENT, false, other, source, byDocument, version);
    }
}
