package vn.dondoc.talk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.history.Change;
import vn.dondoc.history.History;
import vn.dondoc.history.Subject;
import vn.dondoc.policy.Policies;
import vn.dondoc.policy.Policy;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.IdGenerator;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.NotFound;
import vn.dondoc.shared.PersonId;
import vn.dondoc.shared.Refused;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.SearchText;
import vn.dondoc.shared.TalkId;
import vn.dondoc.shared.TaskId;
import vn.dondoc.task.TaskReaders;
import vn.dondoc.task.Tasks;
import vn.dondoc.task.Watches;

/**
 * Trao đổi: the opinion of a leader, of an agency's head, the proposal of whoever handles the task. Whoever reads the task
 * and may talk writes, to all in the task or to his own side only. Entries are never changed.
 *
 * @see "docs/decisions/0028-what-is-said-about-a-task.md"
 */
@Service
@Transactional
public class Talk {

    private static final int LONGEST = 2000;
    private static final int MOST_NAMED = 20;

    private final Tasks tasks;
    private final Watches watches;
    private final TalkTable table;
    private final TalkPeople people;
    private final History history;
    private final Policies policies;
    private final ApplicationEventPublisher news;
    private final IdGenerator ids;
    private final Clock clock;

    Talk(
            Tasks tasks,
            Watches watches,
            TalkTable table,
            TalkPeople people,
            History history,
            Policies policies,
            ApplicationEventPublisher news,
            IdGenerator ids,
            Clock clock) {
        this.tasks = tasks;
        this.watches = watches;
        this.table = table;
        this.people = people;
        this.history = history;
        this.policies = policies;
        this.news = news;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Writes an entry. Whoever writes gets the news of the task from then on.
     *
     * @throws InvalidInput for {@code text} and {@code mentioned}
     * @throws Refused if the actor may not talk, or not to this audience
     */
    public TalkId write(Actor actor, TaskId task, TalkForm form) {
        // against an issue that is taken back at this moment: drafts are not talked about
        table.keep(task);
        TaskReaders readers = tasks.readers(actor, task);
        actor.require(Right.TALK);
        if (!Audience.of(actor).contains(form.audience())) {
            throw new Refused("talk.audience.refused");
        }
        if (readers.isDraft()) {
            throw new DomainException("talk.draft");
        }
        String text = SearchText.clean(form.text());
        Map<PersonId, String> named = named(actor, readers, form);
        new InvalidInput.Collector()
                .when(text.isEmpty(), "text", "error.required")
                .when(text.length() > LONGEST, "text", "error.too-long", LONGEST)
                .when(form.mentioned().size() > MOST_NAMED, "mentioned", "talk.mentioned.too-many", MOST_NAMED)
                .when(!named.keySet().containsAll(form.mentioned()), "mentioned", "talk.mentioned.cannot-read")
                .throwIfAny();
        TalkEntry entry = entry(actor, form.audience(), text);
        table.add(task, entry, named);
        long row = history.record(
                actor, new Subject(Subject.TALK, entry.id().value()), "TALK_WRITTEN", changes(task, entry, named));
        watches.watch(actor, task, true);
        news.publishEvent(new TalkEvents.Written(actor, task, entry.id(), List.copyOf(named.keySet()), row));
        return entry.id();
    }

    /**
     * Takes back one's own entry, within the minutes of the policy: its words are shown to nobody any more, that it was
     * there stays. Doing it twice changes nothing.
     *
     * @throws NotFound if there is none that the actor may read
     */
    public void withdraw(Actor actor, TaskId task, TalkId id) {
        tasks.require(actor, task);
        actor.require(Right.TALK);
        TalkEntry entry = of(actor, task).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("talk.not-found"));
        if (!entry.writer().equals(actor.person())) {
            throw new Refused("talk.withdraw.not-yours");
        }
        if (!isFresh(entry)) {
            throw new DomainException("talk.withdraw.late", minutes());
        }
        if (table.withdraw(id, clock.instant())) {
            history.record(actor, new Subject(Subject.TALK, id.value()), "TALK_WITHDRAWN", List.of());
        }
    }

    /** Whether the actor may still take it back. */
    @Transactional(readOnly = true)
    public boolean mayWithdraw(Actor actor, TalkEntry entry) {
        return actor.may(Right.TALK) && !entry.isWithdrawn() && entry.writer().equals(actor.person()) && isFresh(entry);
    }

    /**
     * What was written about the task and this actor may read, oldest first; for a former lead up to the transfer.
     *
     * @throws NotFound if the actor may not see the task
     */
    @Transactional(readOnly = true)
    public List<TalkEntry> of(Actor actor, TaskId task) {
        Instant until =
                tasks.isVisible(actor, task) ? null : tasks.get(actor, task).readUntil();
        return table.of(task).stream()
                .filter(one -> until == null || one.writtenAt().isBefore(until))
                .filter(one -> TalkAccess.reads(actor, one.audience(), one.agency()))
                .toList();
    }

    /**
     * Who may be named in an entry to that audience: those who would read it, and nobody else. Empty for whoever may not
     * talk.
     *
     * @throws NotFound if the actor may not see the task
     */
    @Transactional(readOnly = true)
    public List<Mentionable> mentionable(Actor actor, TaskId task, Audience audience) {
        TaskReaders readers = tasks.readers(actor, task);
        return actor.may(Right.TALK) && Audience.of(actor).contains(audience)
                ? people.of(actor, readers, audience, agency(actor, audience))
                : List.of();
    }

    private Map<PersonId, String> named(Actor actor, TaskReaders readers, TalkForm form) {
        if (form.mentioned().isEmpty()) {
            return Map.of();
        }
        Map<PersonId, String> names =
                people.of(actor, readers, form.audience(), agency(actor, form.audience())).stream()
                        .collect(Collectors.toMap(Mentionable::person, Mentionable::name));
        Map<PersonId, String> named = new LinkedHashMap<>();
        form.mentioned().stream()
                .filter(names::containsKey)
                .forEach(person -> named.put(person, names.getOrDefault(person, "")));
        return named;
    }

    private TalkEntry entry(Actor actor, Audience audience, String text) {
        return new TalkEntry(
                new TalkId(ids.next()),
                OpinionKind.of(actor),
                audience,
                agency(actor, audience),
                text,
                actor.personOrThrow(),
                actor.name(),
                actor.title(),
                actor.agencyName(),
                actor.inPlaceOf() == null ? null : actor.inPlaceOf().name(),
                clock.instant(),
                List.of(),
                null);
    }

    private static List<Change> changes(TaskId task, TalkEntry entry, Map<PersonId, String> named) {
        List<Change> changes = new ArrayList<>(List.of(
                new Change("task", null, task.toString()),
                new Change("kind", null, entry.kind().name()),
                new Change("audience", null, entry.audience().name()),
                new Change("text", null, entry.text())));
        if (!named.isEmpty()) {
            changes.add(new Change("mentioned", null, String.join("; ", named.values())));
        }
        return changes;
    }

    private static @Nullable AgencyId agency(Actor actor, Audience audience) {
        return audience == Audience.AGENCY ? actor.agency() : null;
    }

    private boolean isFresh(TalkEntry entry) {
        return !clock.instant().isAfter(entry.writtenAt().plus(Duration.ofMinutes(minutes())));
    }

    private int minutes() {
        return policies.number(Policy.TALK_WITHDRAW_MINUTES, LocalDate.now(clock));
    }
}
