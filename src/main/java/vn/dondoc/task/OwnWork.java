package vn.dondoc.task;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.history.History;
import vn.dondoc.history.HistoryEntry;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.PersonId;
import vn.dondoc.shared.PostId;
import vn.dondoc.shared.Refused;
import vn.dondoc.shared.TaskId;

/**
 * Whoever is paid for the result does not decide on it: DESIGN law 5. Nor does he in whose place it was done: what A did
 * in the place of B is as much B's, whichever of his posts B sits in afterwards.
 */
@Component
class OwnWork {

    private static final String CLAIMED = "TASK_CLAIMED";
    private static final Set<String> ASKED = Set.of("TASK_EXTENSION_ASKED", "TASK_RELEASE_ASKED");

    private final SubmissionTable submissions;
    private final History history;
    private final JdbcClient jdbc;

    OwnWork(SubmissionTable submissions, History history, JdbcClient jdbc) {
        this.submissions = submissions;
        this.history = history;
        this.jdbc = jdbc;
    }

    /**
     * Of the claim that was made last: neither he who made it, nor he who laid one before the head whose own it became, nor
     * he who entered any of the agency's work from its paper.
     *
     * @param claimant who made it; null if a job did
     * @throws Refused if it is the actor's own
     */
    void refuseClaim(Actor actor, TaskId task, @Nullable PersonId claimant) {
        List<HistoryEntry> all = history.of(actor, TaskDesk.subject(task));
        refuse(
                actor,
                Stream.concat(Stream.ofNullable(claimant), submissions.claimants(task).stream()),
                Stream.concat(
                        last(all, entry -> entry.act().equals(CLAIMED)),
                        all.stream().filter(OwnWork::isFromPaper)));
    }

    /**
     * Of the request that was asked last: neither he who asked it, nor he who laid it before the head whose own it became.
     *
     * @throws Refused if it is the actor's own
     */
    void refuseRequest(Actor actor, TaskRequest asked) {
        List<HistoryEntry> all = history.of(actor, TaskDesk.subject(asked.task()));
        refuse(
                actor,
                Stream.concat(Stream.ofNullable(asked.askedBy()), submissions.askers(asked).stream()),
                last(all, entry -> ASKED.contains(entry.act())));
    }

    /**
     * Whether the claim that was made last is the actor's to take back: he made it, or another did in his place.
     *
     * @param claimant who made it; null if a job did
     */
    boolean isClaimOf(Actor actor, TaskId task, @Nullable PersonId claimant) {
        return claimant != null && (actor.is(claimant) || isInPlaceOf(actor, task, Set.of(CLAIMED)));
    }

    /** The same of the request that was asked last. */
    boolean isRequestOf(Actor actor, TaskRequest asked) {
        return asked.askedBy() != null && (actor.is(asked.askedBy()) || isInPlaceOf(actor, asked.task(), ASKED));
    }

    private boolean isInPlaceOf(Actor actor, TaskId task, Set<String> acts) {
        List<HistoryEntry> all = history.of(actor, TaskDesk.subject(task));
        return inWhosePlace(last(all, entry -> acts.contains(entry.act())).toList())
                .anyMatch(actor::is);
    }

    private void refuse(Actor actor, Stream<PersonId> known, Stream<HistoryEntry> done) {
        List<HistoryEntry> own = done.toList();
        Stream<PersonId> themselves =
                Stream.concat(known, own.stream().map(HistoryEntry::person).filter(Objects::nonNull));
        if (Stream.concat(themselves, inWhosePlace(own)).anyMatch(actor::is)) {
            throw new Refused("task.two-persons");
        }
    }

    private static Stream<HistoryEntry> last(List<HistoryEntry> all, Predicate<HistoryEntry> which) {
        return all.stream().filter(which).reduce((first, second) -> second).stream();
    }

    private static boolean isFromPaper(HistoryEntry entry) {
        return entry.changes().stream().anyMatch(change -> change.field().equals("enteredFrom"));
    }

    /** Whoever stands in for another sits in his post, and a post is one person's for good. */
    private Stream<PersonId> inWhosePlace(List<HistoryEntry> done) {
        Set<PostId> posts = done.stream()
                .filter(entry -> entry.onBehalfOf() != null)
                .map(HistoryEntry::post)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return posts.isEmpty() ? Stream.empty() : holders(posts).stream();
    }

    /** Whose the posts are. */
    List<PersonId> holders(Set<PostId> posts) {
        return jdbc.sql("SELECT person_id FROM post WHERE id IN (:posts)")
                .param("posts", posts.stream().map(PostId::value).toList())
                .query((row, n) -> new PersonId(row.getLong(1)))
                .list();
    }
}
