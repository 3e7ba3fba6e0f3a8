package vn.dondoc.account;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.PersonId;
import vn.dondoc.shared.Role;

/**
 * What the office enters about a post.
 *
 * @param unit an agency or one of its internal units
 * @param title as printed
 * @param from first day, inclusive
 * @param to last day, inclusive; null while it has none
 */
public record PostData(
        PersonId person,
        AgencyId unit,
        Role role,
        String title,
        LocalDate from,
        @Nullable LocalDate to) {}
