package vn.dondoc.account;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.PostId;
import vn.dondoc.shared.Role;

/**
 * A person in a post.
 *
 * @param title as printed, such as "Phó Giám đốc"
 * @param unit where the post is
 * @param agency the agency that owns the unit; the unit itself unless it is internal
 * @param from first day, inclusive
 * @param to last day, inclusive; null while it has none
 * @param canSignIn the account is activated and not disabled
 */
public record PostRow(
        PostId id,
        PersonRow person,
        Role role,
        String title,
        AgencyId unit,
        AgencyId agency,
        LocalDate from,
        @Nullable LocalDate to,
        boolean canSignIn) {}
