package vn.dondoc.directive;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.SearchText;

/**
 * Số, ký hiệu of a document, such as 340/KH-UBND. Shown as the office writes it; compared without case, spaces,
 * hyphens, marks and leading zeros, so that "340 / kh ubnd" is the same number and 340/QĐ-UBND is another.
 *
 * @param shown at most {@value #MAX} characters: 11 for the number, 30 for the symbol (NĐ 30/2020, Phụ lục VI)
 */
public record DocumentNumber(String shown) {

    static final int MAX_NUMBER = 11;
    static final int MAX_SYMBOL = 30;
    static final int MAX = MAX_NUMBER + MAX_SYMBOL + 1;

    private static final Pattern FORM = Pattern.compile("^(\\d+[\\p{L}]?)([-/ ].*)?$");
    private static final Pattern SPACES_ROUND_SIGN = Pattern.compile("\\s*([-/])\\s*");
    private static final Pattern DASHES = Pattern.compile("[\\u2010-\\u2015\\u2212]");

    /**
     * What somebody typed or pasted, put in order: spaces around signs go, dashes become hyphens.
     *
     * @throws InvalidInput naming the field {@code number} and the limit it breaks
     */
    public static Optional<DocumentNumber> of(String typed) {
        String text = SPACES_ROUND_SIGN
                .matcher(DASHES.matcher(SearchText.clean(typed)).replaceAll("-"))
                .replaceAll("$1")
                .replaceAll("\\s+", " ")
                .replaceFirst("^(\\d+) (?=\\p{L})", "$1/");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new InvalidInput("number", "directive.number.form");
        }
        String symbol = form.group(2) == null ? "" : form.group(2);
        if (form.group(1).length() > MAX_NUMBER) {
            throw new InvalidInput("number", "directive.number.too-long", MAX_NUMBER);
        }
        if (symbol.length() > MAX_SYMBOL + 1) {
            throw new InvalidInput("number", "directive.symbol.too-long", MAX_SYMBOL);
        }
        return Optional.of(new DocumentNumber(text));
    }

    /** The form in which two numbers are compared: ASCII letters, digits and the slash, "340/KHUBND". */
    public String key() {
        return keyOf(shown, "[^A-Z0-9/]");
    }

    /** What somebody searches by, such as "340 kh ubnd" or "340/kh", without its signs: the beginning of a number. */
    public static String searchKey(String text) {
        return keyOf(text, "[^A-Z0-9]");
    }

    private static String keyOf(String text, String signs) {
        String bare = SearchText.fold(text).toUpperCase(Locale.ROOT).replaceAll(signs, "");
        return bare.replaceFirst("^0+(?=[0-9])", "");
    }

    @Override
    public String toString() {
        return shown;
    }
}
