package vn.dondoc.account;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.PersonId;
import vn.dondoc.shared.PostId;
import vn.dondoc.shared.Role;

/**
 * One kind of thing that hangs on a person in a post, such as the tasks that an officer follows. Each module that keeps
 * such things has a bean of this for them, so that nothing is forgotten when a post ends: the accounts know of none.
 *
 * @see "docs/decisions/0030-nothing-is-left-behind.md"
 */
public interface Charge {

    /** Its name in the words: {@code charge.FOLLOWED}. */
    String name();

    /** In which roles one may hold it. */
    Set<Role> roles();

    /** Whether somebody must hold it; else colleagues see it anyway and nothing is handed on. */
    default boolean needsHolder() {
        return true;
    }

    /** Whether only the agency itself may know how much there is. */
    default boolean isInside() {
        return false;
    }

    /** Whether it belongs to the post's own agency, so that another post elsewhere does not hold it. */
    default boolean isOfAgency() {
        return isInside();
    }

    /**
     * Whether nobody but a head of this agency can go on with it on that day. It is named then although it is neither counted
     * nor handed on.
     */
    default boolean needsHead(AgencyId agency, LocalDate day) {
        return false;
    }

    /** Whether the actor, who may keep accounts, may hand on this too. */
    default boolean mayHandOn(Actor actor) {
        return true;
    }

    /**
     * How much of it hangs on these persons after that day, in whichever agency; whoever holds none is left out.
     *
     * @param after what ends with that day or before it hangs no more
     */
    Map<PersonId, Long> heldBy(Collection<PersonId> persons, LocalDate after);

    /**
     * How much of it hangs on the holders of these posts after that day: of what {@link #isOfAgency}, only what belongs to
     * the agency of the post. A post on which none hangs is left out.
     *
     * @param after as of {@link #heldBy}
     */
    default Map<PostId, Long> heldIn(Collection<PostRow> posts, LocalDate after) {
        Map<PersonId, Long> held =
                heldBy(posts.stream().map(post -> post.person().id()).collect(Collectors.toSet()), after);
        return posts.stream()
                .filter(post -> held.containsKey(post.person().id()))
                .collect(Collectors.toMap(
                        PostRow::id, post -> held.getOrDefault(post.person().id(), 0L)));
    }

    /**
     * Hands on all of it in the caller's transaction, with a row of history for each thing. The caller has asked whether
     * the actor may.
     *
     * @param day the first on which the other one holds it
     */
    void handOn(Actor actor, PostRow from, PostRow to, LocalDate day);
}
