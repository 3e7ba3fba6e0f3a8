package vn.dondoc.history;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where the newest seals went.
 *
 * @param day the newest closed day
 * @param filedDay the newest day in the file; null if none is there
 * @param file its path; null if none was ever written
 * @param mailedDay the newest day that was mailed; null if none was
 * @param readers the inspectors who got it, by name
 */
public record LastSeal(
        LocalDate day,
        @Nullable LocalDate filedDay,
        @Nullable String file,
        @Nullable LocalDate mailedDay,
        @Nullable String readers) {}
