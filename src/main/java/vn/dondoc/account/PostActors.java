package vn.dondoc.account;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.PersonId;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.Role;

/**
 * People in their posts as actors, for what has to be judged for somebody who is not there: may he read what a letter would
 * tell him? It opens no session, and nothing is done in their names.
 */
@Component
public class PostActors {

    private final People people;
    private final Rights rights;

    PostActors(People people, Rights rights) {
        this.people = people;
        this.rights = rights;
    }

    /** Reads the table of rights once, when it is first asked; lives for one question. */
    public Reading reading() {
        return new Reading(people, rights);
    }

    /** As the table of rights stands. */
    public static final class Reading {

        private final People people;
        private final Rights rights;
        private @Nullable Map<Role, Set<Right>> table;

        private Reading(People people, Rights rights) {
            this.people = people;
            this.rights = rights;
        }

        /** This person in each of his own posts of that day; nobody who cannot sign in. */
        public List<Actor> of(PersonId person, LocalDate day) {
            return people.postsOf(person, day).stream()
                    .filter(PostRow::canSignIn)
                    .map(this::of)
                    .toList();
        }

        /** Without the fields of a vice-chair, which open drafts only. */
        public Actor of(PostRow post) {
            return new Actor(
                    post.person().id(),
                    post.person().name(),
                    post.id(),
                    post.title(),
                    post.agency(),
                    "",
                    post.role(),
                    table().getOrDefault(post.role(), Set.of()),
                    Set.of());
        }

        private Map<Role, Set<Right>> table() {
            Map<Role, Set<Right>> read = table;
            if (read == null) {
                read = rights.byRole();
                table = read;
            }
            return read;
        }
    }
}
