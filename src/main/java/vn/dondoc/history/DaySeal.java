package vn.dondoc.history;

import java.time.LocalDate;

/**
 * Dấu niêm: the root of a day that is over.
 *
 * @param chains how many chains grew on that day
 * @param hash 64 hexadecimal digits over their heads and the seal before it
 */
public record DaySeal(LocalDate day, long chains, String hash) {

    /** As it leaves the machine: "2026-03-10 hash". */
    public String line() {
        return day + " " + hash;
    }
}
