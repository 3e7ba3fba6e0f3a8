package vn.dondoc.ui.component;

import java.time.LocalDate;

/** What a date field asks of the working calendar. */
public interface OfficeDays {

    boolean isWorking(LocalDate day);

    /** The n-th working day after a day. */
    LocalDate plus(LocalDate day, int days);

    /** Working days after the first up to and including the second. */
    int countAfter(LocalDate from, LocalDate to);
}
