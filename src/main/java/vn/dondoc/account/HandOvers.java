package vn.dondoc.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.NotFound;
import vn.dondoc.shared.PersonId;
import vn.dondoc.shared.PostId;
import vn.dondoc.shared.Refused;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.Role;

/**
 * Bàn giao: what hangs on a post whose holder goes, and who takes it over. Whoever keeps accounts names the successor and
 * sees how much there is, never what; which leader answers for which field is policy and needs {@link
 * Right#MANAGE_POLICY}.
 *
 * @see "docs/decisions/0030-nothing-is-left-behind.md"
 */
@Service
@Transactional
public class HandOvers {

    private static final Set<Role> SPEAK = EnumSet.of(Role.FOCAL_POINT, Role.AGENCY_LEADER);

    private final PostRows posts;
    private final DelegationRows delegations;
    private final LeavingRows rows;
    private final Charges charges;
    private final Clock clock;

    HandOvers(PostRows posts, DelegationRows delegations, LeavingRows rows, Charges charges, Clock clock) {
        this.posts = posts;
        this.delegations = delegations;
        this.rows = rows;
        this.charges = charges;
        this.clock = clock;
    }

    /** What would hang on nobody once the post has ended with that day, and who could take it over. */
    @Transactional(readOnly = true)
    public HandOver of(Actor actor, PostId id, LocalDate lastDay) {
        requireRight(actor);
        PostRow post = post(id);
        List<ChargeLine> lines = new ArrayList<>(charges.of(post, lastDay));
        LocalDate next = lastDay.plusDays(1);
        add(lines, "STOOD_IN_FOR", delegations.notOver(List.of(id), next).size());
        add(lines, "STANDS_IN", delegations.heldBy(id, next).size());
        return new HandOver(
                post,
                lines,
                charges.candidates(post, lastDay),
                leavesNobody(post, SPEAK, next),
                leavesNobody(post, charges.heads(post, next), next));
    }

    /** All that is open on the person in whichever post, for whoever is about to shut the account. */
    @Transactional(readOnly = true)
    public List<ChargeLine> of(Actor actor, PersonId person) {
        requireRight(actor);
        return charges.openOn(posts.openOn(person.value(), today()), today());
    }

    /** "Chưa có người nhận bàn giao": those who have left, or whose account is shut, and what still hangs on them. */
    @Transactional(readOnly = true)
    public List<HandOver> waiting(Actor actor) {
        requireRight(actor);
        return charges.left().stream()
                .filter(post -> !actor.is(post.person().id()))
                .map(this::left)
                .toList();
    }

    /** How many rows {@link #waiting} has. */
    @Transactional(readOnly = true)
    public long count(Actor actor) {
        requireRight(actor);
        return charges.left().stream()
                .filter(post -> !actor.is(post.person().id()))
                .count();
    }

    /**
     * Hands on what a post has left behind; one transaction, one mail, a row of history for each thing.
     *
     * @throws InvalidInput for {@code successor} if that one may not hold it
     */
    public void handOver(Actor actor, PostId from, PostId successor) {
        requireRight(actor);
        PostRow post = post(from);
        if (actor.is(post.person().id())) {
            throw new Refused("account.post.own");
        }
        if (charges.left().stream().noneMatch(one -> one.id().equals(from))) {
            throw new NotFound("account.hand-over.nothing");
        }
        charges.leftTo(actor, post, successor);
    }

    /**
     * Does what was settled for posts that have ended since.
     *
     * @return the posts whose successor could not take over: they stand among {@link #waiting} now
     */
    public List<PostId> runDue(Actor job) {
        job.requireJob();
        List<PostId> undone = new ArrayList<>();
        for (PostId id : rows.due(today())) {
            PostId successor = rows.successorOf(id);
            if (rows.take(id, successor)) {
                PostRow post = post(id);
                Optional<PostRow> to = charges.candidates(post, today().minusDays(1)).stream()
                        .filter(one -> one.id().equals(successor))
                        .findFirst();
                if (to.isPresent()) {
                    charges.leftTo(job, post, successor);
                } else {
                    undone.add(id);
                }
            }
        }
        return undone;
    }

    private HandOver left(PostRow post) {
        LocalDate before = today().minusDays(1);
        List<ChargeLine> lines = charges.leftBy(post, today()).stream()
                .filter(ChargeLine::needsHolder)
                .toList();
        return new HandOver(post, lines, charges.candidates(post, before), false, false);
    }

    /** Whether nobody of these roles is left in the post's agency, of which the post is one. */
    private boolean leavesNobody(PostRow post, Set<Role> roles, LocalDate day) {
        return roles.contains(post.role())
                && roles.stream()
                        .flatMap(role -> posts.inAgency(post.agency().value(), role, day).stream())
                        .noneMatch(other -> other.canSignIn() && !other.id().equals(post.id()));
    }

    private PostRow post(PostId id) {
        PostRow post = posts.byId(List.of(id.value())).get(id);
        if (post == null) {
            throw new NotFound("account.post.not-found");
        }
        return post;
    }

    private static void add(List<ChargeLine> lines, String name, int count) {
        if (count > 0) {
            lines.add(new ChargeLine(name, count, false));
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static void requireRight(Actor actor) {
        if (!actor.isJob()) {
            actor.require(Right.MANAGE_ACCOUNTS);
        }
    }
}
