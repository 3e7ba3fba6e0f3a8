package vn.dondoc.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.AgencyRow;
import vn.dondoc.history.Change;
import vn.dondoc.history.History;
import vn.dondoc.history.Subject;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.IdGenerator;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.NotFound;
import vn.dondoc.shared.PersonId;
import vn.dondoc.shared.PostId;
import vn.dondoc.shared.Refused;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.StaleVersion;

/**
 * People and their posts, changed. Needs {@link Right#MANAGE_ACCOUNTS}, or a job of the program. Nobody touches a post
 * of his own, and a post that reaches over the whole province, given by somebody who does not read all himself, waits
 * for a second person ({@link #confirm}).
 */
@Service
@Transactional
public class PeopleRegister {

    private final PersonRepository people;
    private final PostRepository posts;
    private final PostRows rows;
    private final Charges charges;
    private final PersonRules rules;
    private final Agencies agencies;
    private final Rights rights;
    private final Confirmers confirmers;
    private final AuthorityVersions versions;
    private final History history;
    private final IdGenerator ids;
    private final Clock clock;

    PeopleRegister(
            PersonRepository people,
            PostRepository posts,
            PostRows rows,
            Charges charges,
            PersonRules rules,
            Agencies agencies,
            Rights rights,
            Confirmers confirmers,
            AuthorityVersions versions,
            History history,
            IdGenerator ids,
            Clock clock) {
        this.people = people;
        this.posts = posts;
        this.rows = rows;
        this.charges = charges;
        this.rules = rules;
        this.agencies = agencies;
        this.rights = rights;
        this.confirmers = confirmers;
        this.versions = versions;
        this.history = history;
        this.ids = ids;
        this.clock = clock;
    }

    /** @throws InvalidInput with every problem of the entry */
    public PersonId add(Actor actor, PersonData entered) {
        requireRight(actor);
        PersonData data = rules.clean(entered);
        PersonId id = new PersonId(ids.next());
        people.save(new Person(id, data));
        people.flush();
        record(actor, id, "PERSON_ADDED", changes(new PersonData("", null, null), data));
        return id;
    }

    /**
     * @param seen the version that the form was opened with
     * @throws StaleVersion if somebody else changed it since
     */
    public void change(Actor actor, PersonId id, long seen, PersonData entered) {
        requireRight(actor);
        Person person = people.findById(id.value()).orElseThrow(() -> new NotFound("account.person.not-found"));
        StaleVersion.check(seen, person.version());
        PersonData before = person.data();
        PersonData data = rules.clean(entered);
        if (!Objects.equals(before.email(), data.email())) {
            confirmers.requireMayStandFor(actor, id);
        }
        person.describe(data);
        people.flush();
        List<Change> changes = changes(before, data);
        if (!changes.isEmpty()) {
            versions.raiseRules();
            record(actor, id, "PERSON_CHANGED", changes);
        }
    }

    /** Gives a post. The person's open sessions end, so that the next sign-in knows it. */
    public PostId appoint(Actor actor, PostData entered) {
        requireRight(actor);
        refuseOwn(actor, entered.person());
        people.findById(entered.person().value()).orElseThrow(() -> new NotFound("account.person.not-found"));
        AgencyRow unit = agencies.get(actor, entered.unit());
        PostData data = rules.clean(entered);
        boolean confirmed = mayGiveAlone(actor, data.role());
        Post post = posts.save(new Post(new PostId(ids.next()), data, confirmed));
        posts.flush();
        versions.raise(data.person());
        record(
                actor,
                data.person(),
                confirmed ? "POST_GIVEN" : "POST_PROPOSED",
                List.of(
                        new Change("unit", null, unit.name()),
                        new Change("role", null, data.role().name()),
                        new Change("title", null, data.title()),
                        new Change("from", null, data.from().toString()),
                        new Change("to", null, text(data.to()))));
        return post.postId();
    }

    /** Another title, or another last day: an earlier one takes hold at once, null is without end. */
    public void changePost(Actor actor, PostId id, long seen, String title, @Nullable LocalDate to) {
        Post post = load(actor, id);
        StaleVersion.check(seen, post.version());
        PostData data = new PostData(post.person(), post.unit(), post.role(), title.strip(), post.from(), to);
        new InvalidInput.Collector()
                .when(data.title().isEmpty(), "title", "error.required")
                .when(data.title().length() > 100, "title", "error.too-long", 100)
                .when(to != null && to.isBefore(post.from()), "to", "account.post.dates")
                .when(
                        to != null && !to.isBefore(post.from()) && leavesBehind(id, to),
                        "to",
                        "account.hand-over.by-ending")
                .throwIfAny();
        List<Change> changes = new ArrayList<>();
        compare(changes, "title", post.title(), data.title());
        compare(changes, "to", text(post.to()), text(to));
        boolean longer = to == null ? post.to() != null : post.to() != null && to.isAfter(post.to());
        if (longer && !mayGiveAlone(actor, post.role())) {
            post.awaitConfirmation();
        }
        post.rename(data.title());
        post.extendTo(to);
        finish(actor, post, "POST_CHANGED", changes);
    }

    /** Ends a post on which nothing hangs, or on a later day. */
    public void endPost(Actor actor, PostId id, long seen, LocalDate lastDay) {
        endPost(actor, id, seen, lastDay, null);
    }

    /**
     * Ends the post with that day; from the next on it opens nothing. What hangs on it goes to the successor in the same
     * transaction; where the day is a later one, on the day after it.
     *
     * @param successor may be missing where nothing hangs on the post, or the day is a later one
     * @throws InvalidInput for {@code successor} if something would be left without anybody who holds it
     */
    public void endPost(Actor actor, PostId id, long seen, LocalDate lastDay, @Nullable PostId successor) {
        Post post = load(actor, id);
        StaleVersion.check(seen, post.version());
        String before = text(post.to());
        PostRow row = Objects.requireNonNull(rows.byId(List.of(id.value())).get(id));
        post.endOn(lastDay);
        post.succeededBy(charges.leave(actor, row, lastDay, successor));
        finish(actor, post, "POST_ENDED", List.of(new Change("to", before, lastDay.toString())));
    }

    /** The second person's word on posts that an administrator has given: from now on they open what the role may. */
    public void confirm(Actor actor, Collection<PostId> ids) {
        actor.require(Right.READ_ALL);
        for (PostId id : ids) {
            Post post = load(actor, id);
            if (!post.isConfirmed()) {
                post.confirm();
                finish(
                        actor,
                        post,
                        "POST_CONFIRMED",
                        List.of(new Change("role", null, post.role().name())));
            }
        }
    }

    /** Somebody must be the first who can confirm others: where nobody can, an administrator's word is enough. */
    private boolean mayGiveAlone(Actor actor, Role role) {
        return actor.isJob()
                || actor.may(Right.READ_ALL)
                || !rights.isWide(role)
                || (rights.mayConfirm(role) && confirmers.none());
    }

    /** Whether the post would be over now and something of it without a holder. */
    private boolean leavesBehind(PostId id, LocalDate lastDay) {
        return !lastDay.isAfter(LocalDate.now(clock))
                && charges
                        .of(
                                Objects.requireNonNull(
                                        rows.byId(List.of(id.value())).get(id)),
                                lastDay)
                        .stream()
                        .anyMatch(ChargeLine::needsHolder);
    }

    private void finish(Actor actor, Post post, String act, List<Change> changes) {
        posts.flush();
        versions.raise(post.person());
        // whoever stands in for the holder loses the post with him
        versions.raiseRules();
        record(actor, post.person(), act, changes);
    }

    private Post load(Actor actor, PostId id) {
        requireRight(actor);
        Post post = posts.findById(id.value()).orElseThrow(() -> new NotFound("account.post.not-found"));
        refuseOwn(actor, post.person());
        return post;
    }

    private void record(Actor actor, PersonId person, String act, List<Change> changes) {
        history.record(actor, new Subject(Subject.PERSON, person.value()), act, changes);
    }

    private static void requireRight(Actor actor) {
        if (!actor.isJob()) {
            actor.require(Right.MANAGE_ACCOUNTS);
        }
    }

    private static void refuseOwn(Actor actor, PersonId person) {
        if (actor.is(person)) {
            throw new Refused("account.post.own");
        }
    }

    private static List<Change> changes(PersonData before, PersonData after) {
        List<Change> changes = new ArrayList<>();
        compare(changes, "name", before.name(), after.name());
        compare(changes, "email", before.email(), after.email());
        compare(changes, "phone", before.phone(), after.phone());
        return changes;
    }

    private static void compare(List<Change> changes, String field, @Nullable String before, @Nullable String after) {
        if (!Objects.equals(before, after)) {
            changes.add(new Change(field, before, after));
        }
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
