package vn.dondoc.reminder;

import java.util.Locale;
import vn.dondoc.account.DelegationScope;
import vn.dondoc.account.PostRow;

/**
 * A post and one to whom its mail goes: the holder, or whoever stands in for him that day.
 *
 * @param scope how much of the post is this one's
 */
record Seat(PostRow post, DelegationScope scope, Addressee addressee) {

    /** "Trưởng phòng", "Trưởng ban": the title says it. */
    boolean isHeadOfUnit() {
        return post.title().strip().toLowerCase(Locale.ROOT).startsWith("trưởng ");
    }

    /** Deputies share the role of their head; the title tells them apart. */
    boolean isChief() {
        return !post.title().strip().toLowerCase(Locale.ROOT).startsWith("phó ");
    }
}
