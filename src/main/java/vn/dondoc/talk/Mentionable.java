package vn.dondoc.talk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import vn.dondoc.shared.PersonId;

/** Somebody who reads a task and may be named in an entry about it. */
public record Mentionable(PersonId person, String name, String title, String agencyName) {

    /**
     * Whom a text names by "@" and the whole name. A name that several have names nobody, and "@Trần Văn An Bình" is not
     * Trần Văn An.
     */
    public static List<Mentionable> namedIn(String text, Collection<Mentionable> readers) {
        List<Mentionable> named = new ArrayList<>();
        StringBuilder left = new StringBuilder(text);
        List<Mentionable> longestFirst = readers.stream()
                .sorted(Comparator.comparingInt((Mentionable one) -> one.name().length())
                        .reversed())
                .toList();
        for (Mentionable one : longestFirst) {
            boolean only = readers.stream()
                            .filter(other -> other.name().equals(one.name()))
                            .count()
                    == 1;
            if (take(left, "@" + one.name()) && only) {
                named.add(one);
            }
        }
        return named;
    }

    /** Whether the words are there, and takes them out wherever they are: a shorter name must not find itself in them. */
    private static boolean take(StringBuilder text, String words) {
        boolean found = false;
        for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
            int end = at + words.length();
            if (end == text.length() || !Character.isLetterOrDigit(text.charAt(end))) {
                found = true;
                text.replace(at, end, " ".repeat(words.length()));
            }
        }
        return found;
    }
}
