package vn.dondoc.account;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dondoc.shared.FieldId;

/**
 * Who answers for a field.
 *
 * @param id the row's number
 * @param from first day, inclusive
 * @param to last day, inclusive; null while it has none
 * @param document the paper that assigned it; may be empty
 */
public record DutyRow(
        long id,
        FieldId field,
        PersonRow person,
        LocalDate from,
        @Nullable LocalDate to,
        String document,
        long version) {}
