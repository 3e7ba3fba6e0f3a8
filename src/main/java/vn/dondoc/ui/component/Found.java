package vn.dondoc.ui.component;

import vn.dondoc.shared.SearchText;

/** Whether something is found by what was typed. */
final class Found {

    /** A row of the list, for a renderer with {@code name} and {@code more}. */
    static final String ROW =
            "<span class=\"pick\"><span>${item.name}</span>" + "<span class=\"pick-more\">${item.more}</span></span>";

    private Found() {}

    /** All typed words begin a word of the text somewhere, or the typed letters are its initials. */
    static boolean matches(String name, String more, String typed) {
        String wanted = SearchText.fold(typed);
        String text = " " + SearchText.fold(name + " " + more).replaceAll("[^\\p{L}\\p{N}/]+", " ");
        for (String word : wanted.split(" ")) {
            if (!text.contains(" " + word)) {
                return initials(SearchText.fold(name)).startsWith(wanted.replace(" ", ""));
            }
        }
        return true;
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
