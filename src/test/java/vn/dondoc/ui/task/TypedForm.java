package vn.dondoc.ui.task;

import java.util.List;
import vn.dondoc.account.Staff.Member;

/**
 * A form of the program and the way to it.
 *
 * @param who opens it
 * @param path of the page on which it is, or from which it opens
 * @param first what is done there before anything is pressed
 * @param presses the buttons, or entries of a menu, that lead to it
 * @param label of the field to type into; empty for the first one
 */
record TypedForm(Member who, String path, Runnable first, List<String> presses, Place place, String label) {

    /** Where the fields of a form are. */
    enum Place {
        DIALOG,
        REPORT_SHEET,
        PAGE
    }

    static TypedForm dialog(Member who, String path, String... presses) {
        return dialog(who, path, () -> {}, presses);
    }

    static TypedForm dialog(Member who, String path, Runnable first, String... presses) {
        return new TypedForm(who, path, first, List.of(presses), Place.DIALOG, "");
    }

    static TypedForm page(Member who, String path, String label, String... presses) {
        return page(who, path, () -> {}, label, presses);
    }

    static TypedForm page(Member who, String path, Runnable first, String label, String... presses) {
        return new TypedForm(who, path, first, List.of(presses), Place.PAGE, label);
    }

    String named() {
        return path + " " + presses + label;
    }
}
