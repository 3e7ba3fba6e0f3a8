package vn.dondoc.account;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.PersonId;
import vn.dondoc.shared.SearchText;

/**
 * A shift as it is entered.
 *
 * @param phone where the person is reached; empty takes the number of his own that the register has
 * @param to null for the one day
 */
public record ShiftForm(
        @Nullable PersonId person,
        String phone,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    private static final int PHONE = 40;
    /** Nobody plans further, and a wrong year would ring the wrong one for ever. */
    private static final int LONGEST_DAYS = 366;

    /** The form with its text cleaned; @throws InvalidInput names each field that is missing or wrong. */
    ShiftForm checked(LocalDate today) {
        String number = SearchText.clean(phone);
        LocalDate last = to == null ? from : to;
        new InvalidInput.Collector()
                .when(person == null, "person", "error.required")
                .when(from == null, "from", "error.required")
                .when(from != null && last != null && last.isBefore(from), "to", "account.post.dates")
                .when(last != null && last.isBefore(today), "to", "account.shift.past")
                .when(
                        from != null && last != null && last.isAfter(from.plusDays(LONGEST_DAYS)),
                        "to",
                        "account.shift.too-long")
                .when(number.length() > PHONE, "phone", "error.too-long", PHONE)
                .when(!number.matches("[0-9+(). ]*"), "phone", "account.shift.phone")
                .throwIfAny();
        return new ShiftForm(person, number, from, last);
    }
}
