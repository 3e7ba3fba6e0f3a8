package vn.dondoc.account;

import org.jspecify.annotations.Nullable;
import vn.dondoc.shared.PersonId;

/**
 * A person as lists and mails show one.
 *
 * @param name surname first, whole
 * @param email the confirmed address; null if there is none
 */
public record PersonRow(
        PersonId id,
        String name,
        @Nullable String email,
        @Nullable String phone) {}
