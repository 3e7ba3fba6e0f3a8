package vn.dondoc.account;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.dondoc.shared.SearchText;

/**
 * User names: small letters without marks, figures, dot, hyphen and underscore, so that no alphabet offers a letter that
 * looks like another's. What is left of look-alikes (1 and l, 0 and o) is refused by the skeleton.
 */
final class UserNames {

    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9._-]{2,39}");

    private UserNames() {}

    /** As it is typed at sign-in: composed, without spaces around it, in small letters. */
    static String typed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).strip().toLowerCase(Locale.ROOT);
    }

    static boolean isValid(String name) {
        return SHAPE.matcher(name).matches();
    }

    /** What the eye reads: two names with the same skeleton are one to people. */
    static String skeleton(String name) {
        return name.replace("rn", "m")
                .replace("vv", "w")
                .replaceAll("[1i|]", "l")
                .replace('0', 'o')
                .replace('5', 's')
                .replaceAll("[._-]", "");
    }

    /** "Lê Minh Tuấn" → "tuan.leminh": the given name, then the rest. */
    static String proposed(String personName) {
        List<String> words = Arrays.stream(SearchText.fold(personName).split("[^a-z0-9]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        if (words.isEmpty()) {
            return "";
        }
        String rest = String.join("", words.subList(0, words.size() - 1));
        String name = rest.isEmpty() ? words.getLast() : words.getLast() + "." + rest;
        return name.length() > 40 ? name.substring(0, 40) : name;
    }
}
