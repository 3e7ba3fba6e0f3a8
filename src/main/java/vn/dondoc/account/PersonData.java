package vn.dondoc.account;

import org.jspecify.annotations.Nullable;

/** What the office enters about a person. */
public record PersonData(
        String name, @Nullable String email, @Nullable String phone) {}
