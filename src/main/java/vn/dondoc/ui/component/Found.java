package vn.dondoc.ui.component;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.dondoc.shared.SearchText;

/** Whether something is found by what was typed. */
final class Found {

    /** A row of the list, for a renderer with {@code name} and {@code more}. */
    static final String ROW =
            "<span class=\"pick\"><span>${item.name}</span>" + "<span class=\"pick-more\">${item.more}</span></span>";

    private Found() {}

    /**
     * What somebody meant who typed and went on before the list was there: what has just that name, else the only one
     * that is found.
     */
    static <T> Optional<T> meant(
            Collection<T> items, Function<T, String> name, Function<T, String> more, String typed) {
        String wanted = SearchText.fold(typed);
        List<T> found = items.stream()
                .filter(item -> matches(name.apply(item), more.apply(item), typed))
                .toList();
        return found.stream()
                .filter(item -> SearchText.fold(name.apply(item)).equals(wanted))
                .findFirst()
                .or(() -> found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty());
    }

    /** All typed words begin a word of the text somewhere, or the typed letters are its initials. */
    static boolean matches(String name, String more, String typed) {
        String wanted = words(typed);
        String text = " " + words(name + " " + more);
        for (String word : wanted.split(" ")) {
            if (!text.contains(" " + word)) {
                return initials(SearchText.fold(name)).startsWith(wanted.replace(" ", ""));
            }
        }
        return true;
    }

    private static String words(String text) {
        return SearchText.fold(text).replaceAll("[^\\p{L}\\p{N}/]+", " ").strip();
    }

    private static String initials(String name) {
        StringBuilder initials = new StringBuilder();
        for (String word : name.split("[^\\p{L}\\p{N}]+")) {
            if (!word.isEmpty()) {
                initials.append(word.charAt(0));
            }
        }
        return initials.toString();
    }
}
