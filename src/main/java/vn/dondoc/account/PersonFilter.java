package vn.dondoc.account;

import org.jspecify.annotations.Nullable;
import vn.dondoc.shared.AgencyId;

/**
 * Which people to list.
 *
 * @param text part of a name, user name, mail address or telephone, with marks or without; empty for all
 * @param agency only those with a post in this agency or its units today; null for all
 * @param state null for all
 * @param waiting only those with a post that waits for confirmation
 */
public record PersonFilter(
        String text, @Nullable AgencyId agency, @Nullable AccountState state, boolean waiting) {

    public static PersonFilter allWaiting() {
        return new PersonFilter("", null, null, true);
    }

    public static PersonFilter all() {
        return new PersonFilter("", null, null, false);
    }
}
