package vn.dondoc.policy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.history.Change;
import vn.dondoc.history.History;
import vn.dondoc.history.Subject;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.BusinessTime;
import vn.dondoc.shared.IdGenerator;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.SearchText;
import vn.dondoc.shared.Snapshot;

/**
 * What the office has settled, by the day from which it holds. A question about an act names the day of the act, so that
 * a later change moves nothing that is past. Reading costs no statement.
 */
@Service
@Transactional(propagation = Propagation.SUPPORTS)
public class Policies {

    private static final int LONGEST_DOCUMENT = 300;

    private final PolicyStore store;
    private final History history;
    private final IdGenerator ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final Snapshot<PolicyBook> book;

    Policies(PolicyStore store, History history, IdGenerator ids, Clock clock, ApplicationEventPublisher events) {
        this.store = store;
        this.history = history;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
        this.book = new Snapshot<>(store::revision, store::book);
    }

    /** Takes over what another node changed. */
    @Scheduled(fixedDelay = 5_000)
    @Transactional(readOnly = true)
    void refresh() {
        book.refresh();
    }

    /** The number that holds on a day. */
    public int number(Policy policy, LocalDate on) {
        return Integer.parseInt(text(policy, on));
    }

    /** Whether a yes-or-no policy says yes on a day. */
    public boolean is(Policy policy, LocalDate on) {
        return Boolean.parseBoolean(text(policy, on));
    }

    /** The same for one agency, which may have its own. */
    public boolean is(Policy policy, AgencyId agency, LocalDate on) {
        return Boolean.parseBoolean(book.get().value(policy, agency, on));
    }

    /** The hour of the day, in the office's zone, that holds on a day. */
    public LocalTime time(Policy policy, LocalDate on) {
        return LocalTime.parse(text(policy, on));
    }

    /** The numbers of working days that hold on a day, the largest first. */
    public List<Integer> days(Policy policy, LocalDate on) {
        return Arrays.stream(text(policy, on).split(",")).map(Integer::valueOf).toList();
    }

    /** The value, as it is stored, that holds on a day. */
    public String text(Policy policy, LocalDate on) {
        return book.get().value(policy, on);
    }

    /** The version for all that holds on a day; empty for the program's default. */
    public Optional<PolicyVersion> inForce(Policy policy, LocalDate on) {
        return book.get().version(policy, null, on);
    }

    /**
     * Settles a policy for all from a day on, today or later: what is past keeps what held then.
     *
     * @throws InvalidInput if the value, the day or the document will not do; nothing is stored
     */
    @Transactional
    public void set(Actor actor, Policy policy, String value, LocalDate from, String document) {
        settle(actor, policy, null, value, from, document);
    }

    /** The same for one agency; only where {@link Policy#isPerAgency()}. */
    @Transactional
    public void setFor(Actor actor, Policy policy, AgencyId agency, String value, LocalDate from, String document) {
        actor.require(Right.MANAGE_POLICY);
        if (!policy.isPerAgency()) {
            throw new InvalidInput("agency", "error.policy.not-per-agency");
        }
        settle(actor, policy, agency, value, from, document);
    }

    /** All policies that do something, each as it stands today. Whoever is signed in may read them. */
    public List<PolicyRow> all(Actor actor) {
        PolicyBook current = book.get();
        LocalDate today = today();
        return Arrays.stream(Policy.values())
                .filter(Policy::isShown)
                .map(policy -> new PolicyRow(
                        policy,
                        current.value(policy, today),
                        current.version(policy, null, today).orElse(null),
                        current.next(policy, today).orElse(null),
                        current.of(policy)))
                .toList();
    }

    private void settle(
            Actor actor, Policy policy, @Nullable AgencyId agency, String value, LocalDate from, String document) {
        actor.require(Right.MANAGE_POLICY);
        String named = SearchText.clean(document);
        String canonical = policy.shape().canonical(value).orElse("");
        new InvalidInput.Collector()
                .when(canonical.isEmpty(), "value", "error.policy.value")
                .when(from.isBefore(today()), "from", "error.policy.past", today())
                .when(named.isEmpty(), "document", "error.required")
                .when(named.length() > LONGEST_DOCUMENT, "document", "error.too-long", LONGEST_DOCUMENT)
                .throwIfAny();
        PolicyVersion version = new PolicyVersion(
                ids.next(),
                policy,
                agency,
                canonical,
                from,
                named,
                actor.name(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        PolicyBook before = store.book();
        if (!before.with(version).isConsistentFrom(from)) {
            throw new InvalidInput("value", "error.policy.order");
        }
        store.add(version);
        book.changed();
        String former = agency == null ? before.value(policy, from) : before.value(policy, agency, from);
        history.record(
                actor,
                new Subject(Subject.POLICY, 0),
                "POLICY_SET",
                List.of(
                        new Change(policy.name(), former, canonical),
                        new Change("agency", null, agency == null ? null : agency.toString()),
                        new Change("from", null, from.toString()),
                        new Change("document", null, named)));
        events.publishEvent(new PolicyChanged(version));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(BusinessTime.ZONE));
    }
}
