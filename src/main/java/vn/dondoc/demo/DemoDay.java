package vn.dondoc.demo;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A day of the demo: so many working days before (negative) or after the day of the first start, or a fixed date of the
 * history.
 *
 * @param offset working days from day 0; 0 when {@code fixed} is given
 * @param saturday the Saturday of that day's week instead
 * @param fixed a calendar date, as in the plan of 2018
 */
record DemoDay(int offset, boolean saturday, @Nullable LocalDate fixed) {

    static DemoDay of(int offset) {
        return new DemoDay(offset, false, null);
    }

    static DemoDay on(LocalDate date) {
        return new DemoDay(0, false, date);
    }

    /** Reads "-12", "+12 sat" or "2018-01-31". */
    static DemoDay parse(String text) {
        if (text.length() == 10 && text.charAt(4) == '-') {
            return on(LocalDate.parse(text));
        }
        String[] parts = text.split(" ");
        return new DemoDay(Integer.parseInt(parts[0]), parts.length > 1 && parts[1].equals("sat"), null);
    }
}
