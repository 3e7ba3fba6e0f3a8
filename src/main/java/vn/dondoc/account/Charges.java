package vn.dondoc.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.dondoc.history.Change;
import vn.dondoc.history.History;
import vn.dondoc.history.Subject;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.PostId;
import vn.dondoc.shared.Role;

/** What hangs on posts, of all modules together, and how it is handed on. */
@Component
class Charges {

    private final ObjectProvider<Charge> all;
    private final LeavingRows rows;
    private final AccountTable accounts;
    private final AccountLetters letters;
    private final History history;
    private final Clock clock;

    Charges(
            ObjectProvider<Charge> all,
            LeavingRows rows,
            AccountTable accounts,
            AccountLetters letters,
            History history,
            Clock clock) {
        this.all = all;
        this.rows = rows;
        this.accounts = accounts;
        this.letters = letters;
        this.history = history;
        this.clock = clock;
    }

    /** What would hang on nobody once the post has ended with that day; nothing where the person holds another such post. */
    List<ChargeLine> of(PostRow post, LocalDate lastDay) {
        return lines(post, of(post, firstDay(lastDay), false), lastDay);
    }

    /** The same of a post that has ended, or whose holder cannot sign in any more. */
    List<ChargeLine> leftBy(PostRow post, LocalDate today) {
        return lines(post, of(post, today, true), today.minusDays(1));
    }

    /** What is counted of all of a person's posts together, each thing once. */
    List<ChargeLine> openOn(List<PostRow> posts, LocalDate today) {
        List<ChargeLine> lines = new ArrayList<>();
        all.orderedStream().filter(charge -> !charge.isInside()).forEach(charge -> {
            List<PostRow> held = posts.stream()
                    .filter(post -> charge.roles().contains(post.role()))
                    .toList();
            if (held.isEmpty()) {
                return;
            }
            Map<PostId, Long> counts = charge.heldIn(held, today.minusDays(1));
            long count = held.stream()
                    // of the same agency, or wherever the agency does not matter, two posts hold the same
                    .collect(Collectors.toMap(
                            post -> charge.isOfAgency() ? post.agency().value() : 0L,
                            post -> counts.getOrDefault(post.id(), 0L),
                            Math::max))
                    .values()
                    .stream()
                    .mapToLong(Long::longValue)
                    .sum();
            if (count > 0) {
                lines.add(new ChargeLine(charge.name(), count, charge.needsHolder()));
            }
        });
        return lines;
    }

    private List<Charge> of(PostRow post, LocalDate day, boolean left) {
        return all.orderedStream()
                .filter(charge -> charge.roles().contains(post.role()))
                .filter(charge -> left || !rows.holdsAnother(post, charge.roles(), day, charge.isOfAgency()))
                .toList();
    }

    private static List<ChargeLine> lines(PostRow post, List<Charge> charges, LocalDate after) {
        List<ChargeLine> lines = new ArrayList<>();
        for (Charge charge : charges) {
            long count =
                    charge.isInside() ? 0 : charge.heldIn(List.of(post), after).getOrDefault(post.id(), 0L);
            if (count > 0 || charge.isInside() || charge.needsHead(post.agency(), after.plusDays(1))) {
                lines.add(new ChargeLine(charge.name(), count, charge.needsHolder()));
            }
        }
        return lines;
    }

    /** Whose post could take over on that day. */
    List<PostRow> candidates(PostRow post, LocalDate lastDay) {
        List<Set<Role>> allowed = all.orderedStream()
                .filter(charge -> charge.roles().contains(post.role()) && isHandedOn(charge))
                .map(Charge::roles)
                .toList();
        return allowed.isEmpty()
                ? List.of()
                : rows.colleagues(post, firstDay(lastDay)).stream()
                        .filter(other -> allowed.stream().allMatch(roles -> roles.contains(other.role())))
                        .toList();
    }

    /**
     * Checks what becomes of it when the post ends, and hands it on if the day has come.
     *
     * @return who takes over later; null for nobody, or if it is done
     * @throws InvalidInput for {@code successor} if one is needed and missing, or may not hold it
     */
    @Nullable
    PostId leave(Actor actor, PostRow post, LocalDate lastDay, @Nullable PostId successor) {
        boolean later = lastDay.isAfter(today());
        if (successor == null) {
            if (!later && of(post, lastDay).stream().anyMatch(ChargeLine::needsHolder)) {
                throw new InvalidInput("successor", "account.hand-over.needed");
            }
            return null;
        }
        PostRow to = candidate(post, lastDay, successor);
        requireMay(actor, of(post, firstDay(lastDay), false), post, lastDay);
        if (!later) {
            handOn(actor, post, to, of(post, firstDay(lastDay), false), firstDay(lastDay));
        }
        return later ? successor : null;
    }

    /** Hands on what a post has left behind. */
    void leftTo(Actor actor, PostRow post, PostId successor) {
        LocalDate before = today().minusDays(1);
        PostRow to = candidate(post, before, successor);
        List<Charge> charges = of(post, today(), true);
        requireMay(actor, charges, post, before);
        handOn(actor, post, to, charges, today());
    }

    /**
     * The posts that have left something behind which nobody holds, those who left last first: of a person one, and one more
     * for each other agency in which something of that agency is left.
     */
    List<PostRow> left() {
        List<PostRow> found = new ArrayList<>();
        Map<Boolean, Map<Set<Role>, List<Charge>>> kinds = all.orderedStream()
                .filter(charge -> charge.needsHolder() && !charge.isInside())
                .collect(Collectors.partitioningBy(Charge::isOfAgency, Collectors.groupingBy(Charge::roles)));
        kinds.forEach((ofAgency, byRoles) -> byRoles.forEach((roles, charges) -> {
            List<PostRow> gone = rows.gone(roles, today(), ofAgency);
            if (gone.isEmpty()) {
                return;
            }
            Set<PostId> holding = charges.stream()
                    .flatMap(charge -> charge.heldIn(gone, today().minusDays(1)).keySet().stream())
                    .collect(Collectors.toSet());
            gone.stream()
                    .filter(post -> holding.contains(post.id()))
                    .filter(post -> found.stream()
                            .noneMatch(other ->
                                    other.person().id().equals(post.person().id())
                                            && (!ofAgency || other.agency().equals(post.agency()))))
                    .forEach(found::add);
        }));
        return found.stream()
                .sorted(Comparator.comparing(PostRow::to, Comparator.nullsFirst(Comparator.reverseOrder()))
                        .thenComparing(post -> post.person().name()))
                .toList();
    }

    /** The roles of those who alone can go on with what waits for the head of the post's agency; empty if nothing does. */
    Set<Role> heads(PostRow post, LocalDate day) {
        return all.orderedStream()
                .filter(charge -> charge.roles().contains(post.role()) && charge.needsHead(post.agency(), day))
                .flatMap(charge -> charge.roles().stream())
                .collect(Collectors.toSet());
    }

    private static boolean isHandedOn(Charge charge) {
        return charge.needsHolder() || charge.isInside();
    }

    private PostRow candidate(PostRow post, LocalDate lastDay, PostId successor) {
        return candidates(post, lastDay).stream()
                .filter(other -> other.id().equals(successor))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("successor", "account.hand-over.no-candidate"));
    }

    /** Who decides in which field is policy: whoever only keeps accounts hands no field on. */
    private void requireMay(Actor actor, List<Charge> charges, PostRow post, LocalDate after) {
        boolean refused = charges.stream()
                .anyMatch(charge -> !charge.mayHandOn(actor)
                        && !charge.heldIn(List.of(post), after).isEmpty());
        if (refused) {
            throw new DomainException("account.hand-over.fields");
        }
    }

    private void handOn(Actor actor, PostRow from, PostRow to, List<Charge> charges, LocalDate day) {
        List<ChargeLine> taken =
                lines(from, charges.stream().filter(Charges::isHandedOn).toList(), day.minusDays(1));
        charges.stream().filter(Charge::needsHolder).forEach(charge -> charge.handOn(actor, from, to, day));
        charges.stream().filter(Charge::isInside).forEach(charge -> charge.handOn(actor, from, to, day));
        List<Change> changes = new ArrayList<>();
        changes.add(new Change("successor", null, to.person().name() + ", " + to.title()));
        taken.stream()
                .filter(line -> line.count() > 0)
                .forEach(line -> changes.add(new Change(line.name(), null, String.valueOf(line.count()))));
        history.record(actor, new Subject(Subject.PERSON, from.person().id().value()), "POST_HANDED_OVER", changes);
        if (!taken.isEmpty()) {
            accounts.of(to.person().id()).ifPresent(account -> letters.takesOver(actor, account, from, taken));
        }
    }

    /** The first day on which somebody else may hold it: never one that is over. */
    private LocalDate firstDay(LocalDate lastDay) {
        LocalDate next = lastDay.plusDays(1);
        return next.isBefore(today()) ? today() : next;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
