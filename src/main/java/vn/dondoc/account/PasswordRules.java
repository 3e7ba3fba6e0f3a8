package vn.dondoc.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.SearchText;

/**
 * What a password must be: at least twelve characters, none of the common ones, and more than the words that everybody
 * here would try first, written with marks or without, with figures and signs around them or in place of letters. No
 * kinds of characters are asked for and none expires (ASVS 6.2).
 */
@Component
class PasswordRules {

    static final int SHORTEST = 12;
    private static final int LONGEST = 256;
    private static final int FEWEST_DIFFERENT = 5;
    private static final String LOOK_ALIKES = "0o1i3e4a5s7t@a$s!i";

    private static final int FEWEST_LETTERS = 4;

    /** What is left of the common passwords without figures and signs. */
    private final Set<String> common;

    private final Set<String> context;

    PasswordRules() {
        common = words("security/common-passwords.txt").stream()
                .map(word -> SearchText.fold(word))
                .flatMap(word -> Stream.of(letters(word), letters(withLetters(word))))
                .collect(Collectors.toUnmodifiableSet());
        context = words("security/context-words.txt");
    }

    /**
     * @param names of the person, the account and the agency
     * @throws InvalidInput for the field {@code password}
     */
    void check(String password, Collection<String> names) {
        int length = password.codePointCount(0, password.length());
        new InvalidInput.Collector()
                .when(length < SHORTEST, "password", "account.password.short", SHORTEST)
                .when(length > LONGEST, "password", "error.too-long", LONGEST)
                .when(
                        length >= SHORTEST && length <= LONGEST && guessable(password, names),
                        "password",
                        "account.password.guessable")
                .throwIfAny();
    }

    boolean guessable(String password, Collection<String> names) {
        String folded = SearchText.fold(password);
        if (folded.codePoints().distinct().count() < FEWEST_DIFFERENT) {
            return true;
        }
        Set<String> known = new HashSet<>(context);
        names.stream()
                .flatMap(name -> Arrays.stream(SearchText.fold(name).split("[^a-z]+")))
                .filter(word -> !word.isEmpty())
                .forEach(known::add);
        return guessable(folded, known) || guessable(withLetters(folded), known);
    }

    private boolean guessable(String folded, Set<String> known) {
        String letters = letters(folded);
        return letters.length() < FEWEST_LETTERS
                || common.contains(letters)
                || isRepeated(folded)
                || consistsOf(letters, known);
    }

    private static String letters(String folded) {
        return folded.replaceAll("[^a-z]", "");
    }

    /** Twice or more the same: "abcdef1abcdef1". */
    private static boolean isRepeated(String text) {
        return text.length() > 1 && (text + text).indexOf(text, 1) < text.length();
    }

    /** Whether the words alone make up the whole text. */
    private static boolean consistsOf(String letters, Set<String> words) {
        boolean[] reached = new boolean[letters.length() + 1];
        reached[0] = true;
        for (int end = 1; end <= letters.length(); end++) {
            for (int start = 0; start < end && !reached[end]; start++) {
                reached[end] = reached[start] && words.contains(letters.substring(start, end));
            }
        }
        return reached[letters.length()];
    }

    /** "p@ssw0rd" as "password". */
    private static String withLetters(String text) {
        return text.chars()
                .mapToObj(c -> {
                    int at = LOOK_ALIKES.indexOf(c);
                    return at >= 0 && at % 2 == 0 ? LOOK_ALIKES.charAt(at + 1) : (char) c;
                })
                .map(String::valueOf)
                .collect(Collectors.joining());
    }

    private static Set<String> words(String file) {
        try {
            List<String> lines = new ArrayList<>(new ClassPathResource(file)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .toList());
            lines.removeIf(line -> line.isBlank() || line.startsWith("#"));
            return Set.copyOf(new HashSet<>(lines));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
