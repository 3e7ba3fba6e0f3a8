package vn.dondoc.ui.component;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** A number as people here type it: 1234, 1.234, 1.234,5. What could be read in two ways is no number. */
public final class NumberWords {

    private static final Pattern NUMBER = Pattern.compile("-?(\\d+|\\d{1,3}(\\.\\d{3})+)(,\\d+)?");
    private static final int DECIMALS = 4;

    private NumberWords() {}

    /** Empty if it is none. */
    public static Optional<BigDecimal> read(String typed) {
        String text = typed.replaceAll("[\\s\\u00A0]", "");
        return NUMBER.matcher(text).matches()
                ? Optional.of(new BigDecimal(text.replace(".", "").replace(',', '.')))
                : Optional.empty();
    }

    /** 1.234,5. */
    public static String show(BigDecimal number) {
        return Formats.number(number, DECIMALS);
    }
}
