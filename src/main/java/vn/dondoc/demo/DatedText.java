package vn.dondoc.demo;

import java.time.LocalDate;

/** Fills the day's year, month and quarter into a text of the content files. */
final class DatedText {

    private static final String[] QUARTERS = {"I", "II", "III", "IV"};

    private DatedText() {}

    /** @param issued the directive's own date */
    static String of(String text, LocalDate issued) {
        return text.replace("{nam}", Integer.toString(issued.getYear()))
                .replace("{namsau}", Integer.toString(issued.getYear() + 1))
                .replace("{thang}", Integer.toString(issued.getMonthValue()))
                .replace("{quy}", QUARTERS[(issued.getMonthValue() - 1) / 3]);
    }
}
