package vn.dondoc.policy;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What a policy's value may be, and how it stands in the database. */
public sealed interface PolicyShape {

    /** The value as it is stored, from what somebody typed; empty if it may not be. */
    Optional<String> canonical(String typed);

    /**
     * A whole number.
     *
     * @param least inclusive
     * @param most inclusive
     */
    record Number(int least, int most, Unit unit) implements PolicyShape {

        @Override
        public Optional<String> canonical(String typed) {
            return whole(typed, most).filter(number -> number >= least).map(String::valueOf);
        }
    }

    /** Yes or no, stored as {@code true} or {@code false}. */
    record YesNo() implements PolicyShape {

        @Override
        public Optional<String> canonical(String typed) {
            return Optional.of(typed.strip()).filter(text -> text.equals("true") || text.equals("false"));
        }
    }

    /**
     * One of several that have names.
     *
     * @param values as they are stored
     */
    record Choice(List<String> values) implements PolicyShape {

        public Choice {
            values = List.copyOf(values);
        }

        @Override
        public Optional<String> canonical(String typed) {
            return Optional.of(typed.strip()).filter(values::contains);
        }
    }

    /** An hour of the day, stored as {@code 07:30}. */
    record Time() implements PolicyShape {

        private static final DateTimeFormatter STORED = DateTimeFormatter.ofPattern("HH:mm");
        private static final DateTimeFormatter TYPED =
                DateTimeFormatter.ofPattern("H:mm").withResolverStyle(ResolverStyle.STRICT);

        @Override
        public Optional<String> canonical(String typed) {
            try {
                return Optional.of(LocalTime.parse(typed.strip(), TYPED).format(STORED));
            } catch (DateTimeParseException e) {
                return Optional.empty();
            }
        }
    }

    /** Several numbers of working days, the largest first, stored as {@code 5,3,1,0}. */
    record Days(int most) implements PolicyShape {

        @Override
        public Optional<String> canonical(String typed) {
            List<Integer> days = new ArrayList<>();
            for (String part : typed.strip().split("[,;\\s]+", -1)) {
                Optional<Integer> day = whole(part, most);
                if (day.isEmpty()) {
                    return Optional.empty();
                }
                days.add(day.get());
            }
            return Optional.of(days.stream()
                    .distinct()
                    .sorted(Comparator.reverseOrder())
                    .map(String::valueOf)
                    .reduce((left, right) -> left + "," + right)
                    .orElseThrow());
        }
    }

    /** What a number counts. */
    enum Unit {
        WORKING_DAYS,
        MINUTES,
        SECONDS,
        TIMES
    }

    private static Optional<Integer> whole(String typed, int most) {
        String text = typed.strip();
        if (!text.matches("\\d{1,6}")) {
            return Optional.empty();
        }
        return Optional.of(Integer.valueOf(text)).filter(number -> number <= most);
    }
}
