package vn.dondoc.task;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.dondoc.shared.SearchText;

/**
 * How alike two tasks are by their words: what their syllables and pairs of syllables have in common, those of every order
 * ("xây dựng", "báo cáo", "trên địa bàn") counting little. What is numbered or named decides: another month, document or
 * place is another task, however alike the rest.
 *
 * @see "docs/decisions/0032-the-same-task-twice.md"
 */
final class Likeness {

    /** From so many percent on two tasks look like one. */
    static final int LINE = 50;

    private static final int APART = LINE - 15;
    private static final double STOP = 0.15;
    private static final double NUMBER = 0.5;
    private static final double EACH = 1.3;
    private static final double ONE = 0.1;
    private static final double COMMON = 0.3;

    /** Where two texts have less to say than this, what they share proves little. */
    private static final double LEAST = 5;

    private static final int MOST_SOUGHT = 8;
    private static final int ENOUGH = 3;
    private static final Pattern WORD = Pattern.compile("\\p{L}{3,}");

    private final LikenessText text;
    private final Map<String, Double> parts;
    private final double weight;

    private Likeness(String content) {
        text = LikenessText.of(content);
        parts = parts(text.syllables());
        weight = sum(parts.values());
    }

    /** The words of a task, to be compared with those of others. */
    static Likeness of(String content) {
        return new Likeness(content);
    }

    /** 0 for nothing in common, 100 for the same words. */
    int percent(Likeness other) {
        double shared = 0;
        for (Map.Entry<String, Double> part : parts.entrySet()) {
            if (other.parts.containsKey(part.getKey())) {
                shared += part.getValue();
            }
        }
        double one = weight - shared;
        double two = other.weight - shared;
        // what only one of them says may be said more fully; what each says for itself makes two of them
        double apart = EACH * Math.min(one, two) + ONE * Math.max(one, two);
        int percent = (int) Math.round(100 * shared / Math.max(LEAST, shared + apart));
        return text.contradicts(other.text) ? Math.min(percent, APART) : percent;
    }

    boolean isLike(Likeness other) {
        return percent(other) >= LINE;
    }

    /** The few words by which others like it are sought, as they are written; empty if it says nothing of its own. */
    static List<String> sought(String content) {
        Set<String> telling = new LinkedHashSet<>();
        Set<String> common = new LinkedHashSet<>();
        Matcher word = WORD.matcher(SearchText.clean(content));
        while (word.find()) {
            String one = word.group().toLowerCase(Locale.ROOT);
            String folded = SearchText.fold(one);
            if (!LikenessText.isStop(folded)) {
                (LikenessText.isCommon(folded) ? common : telling).add(one);
            }
        }
        // the server reads every task that has one of them: few words, and the common ones only where there are no
        // others
        return Stream.concat(telling.stream(), telling.size() < ENOUGH ? common.stream() : Stream.of())
                .limit(MOST_SOUGHT)
                .toList();
    }

    private static Map<String, Double> parts(List<String> syllables) {
        Map<String, Double> parts = new HashMap<>();
        for (int i = 0; i < syllables.size(); i++) {
            String one = syllables.get(i);
            parts.put(one, weight(one));
            if (i > 0) {
                String before = syllables.get(i - 1);
                parts.put(before + " " + one, weight(before) * weight(one));
            }
        }
        return parts;
    }

    private static double weight(String syllable) {
        if (isNumber(syllable)) {
            return NUMBER;
        }
        return LikenessText.isStop(syllable) ? STOP : LikenessText.isCommon(syllable) ? COMMON : 1;
    }

    private static boolean isNumber(String syllable) {
        return Character.isDigit(syllable.charAt(0));
    }

    private static double sum(Collection<Double> weights) {
        return weights.stream().mapToDouble(Double::doubleValue).sum();
    }

    /** The one text in pieces: what it has of the other, and what it has not. */
    static List<LikePair.Piece> pieces(String content, String other) {
        Set<String> there = new HashSet<>();
        Arrays.stream(other.split("\\s+")).map(Likeness::bare).forEach(there::add);
        List<LikePair.Piece> pieces = new ArrayList<>();
        for (String word : content.strip().split("\\s+")) {
            boolean differs = !bare(word).isEmpty() && !there.contains(bare(word));
            if (!pieces.isEmpty() && pieces.getLast().differs() == differs) {
                pieces.add(new LikePair.Piece(pieces.removeLast().text() + " " + word, differs));
            } else {
                pieces.add(new LikePair.Piece(word, differs));
            }
        }
        return pieces;
    }

    private static String bare(String word) {
        return SearchText.clean(word).replaceAll("[^\\p{L}\\p{N}/]", "").toLowerCase(Locale.ROOT);
    }
}
