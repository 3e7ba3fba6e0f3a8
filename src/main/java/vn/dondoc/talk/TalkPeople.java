package vn.dondoc.talk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.account.People;
import vn.dondoc.account.PostActors;
import vn.dondoc.account.PostRow;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.AgencyRow;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.PersonId;
import vn.dondoc.shared.Role;
import vn.dondoc.task.TaskReaders;

/** Who reads a task today and so may be named in what is written about it. */
@Component
class TalkPeople {

    private static final Set<Role> OF_AGENCIES = EnumSet.of(Role.AGENCY_LEADER, Role.FOCAL_POINT, Role.AGENCY_STAFF);
    private static final Set<Role> OTHERS =
            EnumSet.complementOf(EnumSet.of(Role.AGENCY_LEADER, Role.FOCAL_POINT, Role.AGENCY_STAFF, Role.SYSTEM));

    private final People people;
    private final PostActors actors;
    private final Agencies agencies;
    private final Clock clock;

    TalkPeople(People people, PostActors actors, Agencies agencies, Clock clock) {
        this.people = people;
        this.actors = actors;
        this.agencies = agencies;
        this.clock = clock;
    }

    /**
     * All but the one who asks.
     *
     * @param agency whose people alone read what is written; null unless the audience is an agency
     */
    List<Mentionable> of(Actor asks, TaskReaders readers, Audience audience, @Nullable AgencyId agency) {
        PostActors.Reading reading = actors.reading();
        Map<PersonId, PostRow> found = new LinkedHashMap<>();
        for (PostRow post : posts(readers.agenciesInOrder())) {
            Actor reader = reading.of(post);
            if (post.canSignIn()
                    && !post.person().id().equals(asks.person())
                    && readers.include(reader)
                    && TalkAccess.reads(reader, audience, agency)) {
                found.putIfAbsent(post.person().id(), post);
            }
        }
        Map<AgencyId, AgencyRow> names = agencies.names(
                new HashSet<>(found.values().stream().map(PostRow::agency).toList()));
        return found.values().stream()
                .map(post -> new Mentionable(
                        post.person().id(),
                        post.person().name(),
                        post.title(),
                        names.containsKey(post.agency())
                                ? names.get(post.agency()).name()
                                : ""))
                .toList();
    }

    /** Of the office first, then of each agency, whoever leads first. */
    private List<PostRow> posts(List<AgencyId> related) {
        LocalDate day = LocalDate.now(clock);
        List<PostRow> posts = new ArrayList<>(people.holders(OTHERS, day));
        people.holders(Set.copyOf(related), OF_AGENCIES, day).stream()
                .sorted(Comparator.comparingInt(post -> related.indexOf(post.agency())))
                .forEach(posts::add);
        return posts;
    }
}
