package vn.dondoc.shared;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text as it is compared: composed, without marks, đ as d, in small letters. */
public final class SearchText {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0]+");

    private SearchText() {}

    /** "Đường  Nguyễn" → "duong nguyen". */
    public static String fold(String text) {
        String bare =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return SPACES.matcher(bare.replace('đ', 'd').replace('Đ', 'D'))
                .replaceAll(" ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    /** What people type or paste, as it is stored: composed (NFC), without control characters, trimmed. */
    public static String clean(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .filter(c -> c == '\n' || c == '\t' || !Character.isISOControl(c))
                .forEach(kept::appendCodePoint);
        return kept.toString().strip();
    }

    /**
     * The text cleaned.
     *
     * @throws InvalidInput naming the field if nothing is left of it, or more than {@code longest} characters
     */
    public static String required(String text, String field, int longest) {
        InvalidInput.Collector wrong = new InvalidInput.Collector();
        String clean = required(wrong, text, field, longest);
        wrong.throwIfAny();
        return clean;
    }

    /** The same where more than one text is asked for: what is wrong with each of them is told together. */
    public static String required(InvalidInput.Collector wrong, String text, String field, int longest) {
        String clean = clean(text);
        wrong.when(clean.isEmpty(), field, "error.required")
                .when(clean.length() > longest, field, "error.too-long", longest);
        return clean;
    }
}
