package vn.dondoc.account;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person as those who keep people see one.
 *
 * @param userName null without an account
 * @param lastSignInAt real time; null if never
 * @param posts latest first, ended ones too
 */
public record PersonLine(
        PersonRow person,
        @Nullable String userName,
        AccountState state,
        @Nullable Instant lastSignInAt,
        List<PostLine> posts,
        long version) {

    public PersonLine {
        posts = List.copyOf(posts);
    }
}
