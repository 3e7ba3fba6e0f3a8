package vn.dondoc.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.history.Change;
import vn.dondoc.history.History;
import vn.dondoc.history.Subject;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.DelegationId;
import vn.dondoc.shared.Id;
import vn.dondoc.shared.IdGenerator;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.NotFound;
import vn.dondoc.shared.PostId;
import vn.dondoc.shared.Refused;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.SearchText;
import vn.dondoc.shared.StaleVersion;

/**
 * Absence: who stands in for which post, from–to, by which document. A holder names the stand-in for his own post, the
 * head of an agency for its people, a leader of the Office for the chair and the vice-chairs too. Whoever only stands in
 * himself hands nothing on (docs/decisions/0019-a-stand-in-sits-in-the-post.md).
 */
@Service
@Transactional
public class Delegations {

    /** Posts that somebody else can fill for some days: from the chair to an agency's staff. */
    private static final Set<Role> HANDED_OVER = EnumSet.of(
            Role.CHAIR,
            Role.VICE_CHAIR,
            Role.OFFICE_LEADER,
            Role.OFFICER,
            Role.CLERK,
            Role.AGENCY_LEADER,
            Role.FOCAL_POINT,
            Role.AGENCY_STAFF);

    private static final Set<Role> LEADERS = EnumSet.of(Role.CHAIR, Role.VICE_CHAIR);
    private static final Set<Right> DECIDES = EnumSet.of(Right.DECIDE, Right.DECIDE_IN_FIELD);
    private static final int LONGEST_DAYS = 366;

    private final DelegationRows rows;
    private final PostRows posts;
    private final Rights rights;
    private final AuthorityVersions versions;
    private final AccountTable accounts;
    private final AccountLetters letters;
    private final History history;
    private final IdGenerator ids;
    private final Clock clock;

    Delegations(
            DelegationRows rows,
            PostRows posts,
            Rights rights,
            AuthorityVersions versions,
            AccountTable accounts,
            AccountLetters letters,
            History history,
            IdGenerator ids,
            Clock clock) {
        this.rows = rows;
        this.posts = posts;
        this.rights = rights;
        this.versions = versions;
        this.accounts = accounts;
        this.letters = letters;
        this.history = history;
        this.ids = ids;
        this.clock = clock;
    }

    /** The posts for which this actor may name a stand-in, his own first. */
    @Transactional(readOnly = true)
    public List<PostRow> absentees(Actor actor) {
        if (actor.person() == null || actor.inPlaceOf() != null || actor.agency() == null) {
            return List.of();
        }
        LocalDate today = LocalDate.now(clock);
        Map<PostId, PostRow> found = new LinkedHashMap<>();
        posts.openOn(actor.person().value(), today).forEach(post -> found.put(post.id(), post));
        if (actor.role().isHead()) {
            posts.inAgency(actor.agency().value(), today).forEach(post -> found.putIfAbsent(post.id(), post));
        }
        if (actor.role() == Role.OFFICE_LEADER) {
            LEADERS.forEach(role -> posts.inRole(role, today).forEach(post -> found.putIfAbsent(post.id(), post)));
        }
        return found.values().stream()
                .filter(post -> HANDED_OVER.contains(post.role()))
                .toList();
    }

    /**
     * Who could stand in for the post: others of its agency who sign in; for the chair and the vice-chairs one of
     * themselves.
     *
     * @throws Refused if the actor has no say about the post
     */
    @Transactional(readOnly = true)
    public List<PostRow> candidates(Actor actor, PostId post) {
        return candidates(mine(actor, post));
    }

    /**
     * Whether the stand-in for the post may be left to decide in some fields only.
     *
     * @throws Refused if the actor has no say about the post
     */
    @Transactional(readOnly = true)
    public boolean isByField(Actor actor, PostId post) {
        return isByField(mine(actor, post));
    }

    private boolean isByField(PostRow post) {
        return !Collections.disjoint(rights.of(post.role()), DECIDES);
    }

    /** What the post's role may do, for handing over a part of it. */
    @Transactional(readOnly = true)
    public Set<Right> rightsOf(Actor actor, PostId post) {
        return rights.of(mine(actor, post).role());
    }

    /** What holds today or will, of the posts that the actor may hand over and of those he stands in for. */
    @Transactional(readOnly = true)
    public List<DelegationRow> list(Actor actor) {
        LocalDate today = LocalDate.now(clock);
        Map<DelegationId, DelegationRow> found = new LinkedHashMap<>();
        rows.notOver(ids(absentees(actor)), today).forEach(row -> found.put(row.id(), row));
        if (actor.person() != null) {
            rows.of(actor.person(), today).forEach(row -> found.put(row.id(), row));
        }
        return List.copyOf(found.values());
    }

    /**
     * Names the stand-in. From the first day on he finds the post beside his own, and its mails come to him.
     *
     * @throws InvalidInput with every problem of the entry
     */
    public DelegationId give(Actor actor, DelegationForm entered) {
        if (entered.post() != null) {
            // before anything is read: the holder and his head may name two at once
            rows.lock(entered.post());
        }
        DelegationForm form = clean(actor, entered);
        PostRow absent = mine(actor, form.post());
        if (!form.scope().fields().isEmpty() && !isByField(absent)) {
            throw new InvalidInput("scope", "account.delegation.no-fields");
        }
        PostRow delegate = candidates(absent).stream()
                .filter(post -> post.id().equals(form.delegate()))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("delegate", "account.delegation.not-a-colleague"));
        DelegationId id = new DelegationId(ids.next());
        rows.insert(id, form, actor.personNumber(), clock.instant());
        record(actor, absent, "DELEGATION_GIVEN", changes(form, delegate));
        versions.raiseRules();
        accounts.of(delegate.person().id()).ifPresent(account -> letters.standsIn(actor, account, absent, form));
        return id;
    }

    /**
     * Ends it at once, by whoever may name a stand-in for that post: what the stand-in has open in the absent's place ends within seconds.
     *
     * @throws StaleVersion if somebody has ended it since
     */
    public void end(Actor actor, DelegationId id, long seen) {
        DelegationRow row = rows.one(id).stream()
                .filter(found -> ids(absentees(actor)).contains(found.absent().id()))
                .findFirst()
                .orElseThrow(() -> new NotFound("account.delegation.not-found"));
        if (!rows.revoke(id, seen)) {
            throw new StaleVersion(seen, seen + 1);
        }
        record(
                actor,
                row.absent(),
                "DELEGATION_ENDED",
                List.of(new Change("delegate", row.delegate().person().name(), null)));
        versions.raiseRules();
    }

    private DelegationForm clean(Actor actor, DelegationForm form) {
        LocalDate today = LocalDate.now(clock);
        String document = SearchText.clean(form.document());
        LocalDate from = form.from();
        LocalDate to = form.to();
        DelegationForm clean = new DelegationForm(form.post(), form.delegate(), from, to, document, form.scope());
        new InvalidInput.Collector()
                .when(form.post() == null, "post", "error.required")
                .when(form.delegate() == null, "delegate", "error.required")
                .when(from == null, "from", "error.required")
                .when(from != null && from.isBefore(today), "from", "account.delegation.past")
                .when(to == null, "to", "error.required")
                .when(from != null && to != null && to.isBefore(from), "to", "account.post.dates")
                .when(
                        from != null && to != null && to.isAfter(from.plusDays(LONGEST_DAYS)),
                        "to",
                        "account.delegation.too-long")
                .when(document.isEmpty(), "document", "error.required")
                .when(document.length() > 200, "document", "error.too-long", 200)
                .when(form.post() != null && isGivenTwice(actor, clean), "from", "account.delegation.twice")
                .throwIfAny();
        return clean;
    }

    private boolean isGivenTwice(Actor actor, DelegationForm form) {
        LocalDate from = form.from();
        LocalDate to = form.to();
        return from != null
                && to != null
                && rows.notOver(List.of(mine(actor, form.post()).id()), from).stream()
                        .filter(other -> !other.from().isAfter(to))
                        .anyMatch(other -> other.scope().overlaps(form.scope())
                                || other.delegate().id().equals(form.delegate()));
    }

    private PostRow mine(Actor actor, @Nullable PostId post) {
        return absentees(actor).stream()
                .filter(one -> one.id().equals(post))
                .findFirst()
                .orElseThrow(() -> new Refused("account.delegation.not-yours"));
    }

    private List<PostRow> candidates(PostRow absent) {
        LocalDate today = LocalDate.now(clock);
        List<PostRow> all = new ArrayList<>();
        if (LEADERS.contains(absent.role())) {
            LEADERS.forEach(role -> all.addAll(posts.inRole(role, today)));
        } else {
            all.addAll(posts.inAgency(absent.agency().value(), today));
        }
        return all.stream()
                .filter(post -> post.canSignIn()
                        && HANDED_OVER.contains(post.role())
                        && !post.person().id().equals(absent.person().id()))
                .toList();
    }

    private static List<PostId> ids(List<PostRow> posts) {
        return posts.stream().map(PostRow::id).toList();
    }

    private void record(Actor actor, PostRow absent, String act, List<Change> changes) {
        history.record(actor, new Subject(Subject.PERSON, absent.person().id().value()), act, changes);
    }

    private static List<Change> changes(DelegationForm form, PostRow delegate) {
        List<Change> changes = new ArrayList<>(List.of(
                new Change("delegate", null, delegate.person().name()),
                new Change("from", null, String.valueOf(form.from())),
                new Change("to", null, String.valueOf(form.to())),
                new Change("document", null, form.document())));
        if (!form.scope().rights().isEmpty()) {
            changes.add(new Change("rights", null, words(form.scope().rights())));
        }
        if (!form.scope().fields().isEmpty()) {
            changes.add(new Change(
                    "fields",
                    null,
                    words(form.scope().fields().stream().map(Id::value).collect(Collectors.toSet()))));
        }
        return changes;
    }

    private static String words(Set<?> some) {
        return some.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
    }
}
