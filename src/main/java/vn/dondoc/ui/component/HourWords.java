package vn.dondoc.ui.component;

import java.time.LocalTime;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.shared.SearchText;

/**
 * Understands an hour as people type it: {@code 16h30}, {@code 16:30}, {@code 16h}, {@code 16 giờ 30}, {@code 1630},
 * {@code 4h30 chiều}; with or without marks. What is not certain is not guessed. 0 and 24 o'clock are refused: whoever means
 * the end of the day leaves the hour out.
 */
public final class HourWords {

    /**
     * What was understood.
     *
     * @param hour null if nothing was typed, or there is a problem
     * @param problem the key of the text that says what is wrong; null if nothing is
     */
    public record Reading(
            @Nullable LocalTime hour, @Nullable String problem, List<Object> arguments) {}

    private static final Reading NOTHING = new Reading(null, null, List.of());
    private static final Pattern WRITTEN =
            Pattern.compile("(?:truoc |luc )?(\\d{1,2})(?: ?(?:h|g|gio|:|\\.) ?(?:(\\d{1,2}) ?(?:p|ph|phut)?)?)?"
                    + "(?: ?(sang|trua|chieu|toi))?");
    private static final Pattern DIGITS = Pattern.compile("(\\d{1,2})(\\d{2})");
    private static final int NOON = 12;
    private static final int MIDNIGHT = 24;
    private static final int MINUTES = 60;

    private HourWords() {}

    /** Reads what was typed; spaces around it do not matter. */
    public static Reading read(String typed) {
        String text = SearchText.fold(typed);
        if (text.isEmpty()) {
            return NOTHING;
        }
        Matcher digits = DIGITS.matcher(text);
        if (digits.matches()) {
            return hour(typed, number(digits.group(1)), number(digits.group(2)), null);
        }
        Matcher written = WRITTEN.matcher(text);
        return written.matches()
                ? hour(
                        typed,
                        number(written.group(1)),
                        written.group(2) == null ? 0 : number(written.group(2)),
                        written.group(3))
                : wrong("hour.unclear", typed);
    }

    private static Reading hour(String typed, int hour, int minute, @Nullable String partOfDay) {
        boolean afternoon = partOfDay != null && !partOfDay.equals("sang") && hour < NOON;
        int whole = partOfDay != null && partOfDay.equals("trua") && hour >= NOON - 1
                ? hour
                : afternoon ? hour + NOON : hour;
        if (minute >= MINUTES || whole > MIDNIGHT || (partOfDay != null && hour > NOON)) {
            return wrong("hour.unclear", typed);
        }
        if (whole == MIDNIGHT || (whole == 0 && minute == 0)) {
            return wrong("hour.midnight", typed);
        }
        return new Reading(LocalTime.of(whole, minute), null, List.of());
    }

    private static Reading wrong(String problem, String typed) {
        return new Reading(null, problem, List.of(typed.strip()));
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
