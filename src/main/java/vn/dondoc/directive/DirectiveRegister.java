package vn.dondoc.directive;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.file.Files;
import vn.dondoc.history.Change;
import vn.dondoc.history.History;
import vn.dondoc.history.Subject;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.IdGenerator;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.NotFound;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.StaleVersion;

/** Văn thư's work: registering and correcting directives. {@link Dispatches} says where they went. */
@Service
@Transactional
public class DirectiveRegister {

    /** What a task takes from its directive when it is given. */
    private static final Set<String> OF_TASKS_TOO = Set.of("level", "urgency");

    /** Số ghi nhận: 5/GN. */
    private static final String NOTED = "GN";

    private final DirectiveRepository directives;
    private final Directives readable;
    private final DirectiveFiles attachments;
    private final Issuers issuers;
    private final ArrivalBooks books;
    private final Files files;
    private final History history;
    private final NumberSeries series;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final IdGenerator ids;
    private final Clock clock;

    DirectiveRegister(
            DirectiveRepository directives,
            Directives readable,
            DirectiveFiles attachments,
            Issuers issuers,
            ArrivalBooks books,
            Files files,
            History history,
            NumberSeries series,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            IdGenerator ids,
            Clock clock) {
        this.directives = directives;
        this.readable = readable;
        this.attachments = attachments;
        this.issuers = issuers;
        this.books = books;
        this.files = files;
        this.history = history;
        this.series = series;
        this.jdbc = jdbc;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Registers a directive with its files.
     *
     * @throws InvalidInput naming the fields; for a number that is already there, which directive has it
     */
    public DirectiveId register(Actor actor, DirectiveForm form) {
        actor.require(Right.REGISTER_DIRECTIVE);
        DirectiveEntry entry = DirectiveEntry.of(issuers.named(actor, form), today());
        Set<String> issuerKeys = issuers.keys(actor, entry);
        refuseDuplicate(entry, issuerKeys, null);
        Directive directive = new Directive(ids.next(), entry, actor.person(), clock.instant());
        List<Change> arrived = new ArrayList<>(arrive(directive, entry));
        arrived.addAll(number(directive, entry));
        save(directive, entry, issuerKeys);
        attachments.addAll(actor, directive.id(), form.files(), clock.instant());
        List<Change> changes = new ArrayList<>();
        List<String> shown = entry.shown();
        for (int i = 0; i < shown.size(); i++) {
            if (shown.get(i) != null) {
                changes.add(new Change(DirectiveEntry.FIELDS.get(i), null, shown.get(i)));
            }
        }
        changes.addAll(arrived);
        files.describe(form.files()).forEach(file -> changes.add(new Change("file", null, file.name())));
        history.record(actor, subject(directive.id()), "DIRECTIVE_REGISTERED", changes);
        return directive.id();
    }

    /**
     * Corrects the fields and the list of files; what is no longer in the list is removed, its row stays.
     *
     * @param version the version the form was opened with
     */
    public void correct(Actor actor, DirectiveId id, long version, DirectiveForm form) {
        correct(actor, id, version, form, "DIRECTIVE_CORRECTED");
    }

    void correct(Actor actor, DirectiveId id, long version, DirectiveForm form, String act) {
        actor.require(Right.REGISTER_DIRECTIVE);
        Directive directive = directives.lock(id.value()).orElseThrow(() -> new NotFound("directive.not-found"));
        StaleVersion.check(version, directive.version());
        DirectiveEntry entry = DirectiveEntry.of(issuers.named(actor, form), today());
        Set<String> issuerKeys = issuers.keys(actor, entry);
        refuseDuplicate(entry, issuerKeys, id);
        List<Change> changes = new ArrayList<>(directive.correct(entry));
        changes.addAll(arrive(directive, entry));
        changes.addAll(number(directive, entry));
        if (!changes.isEmpty()) {
            save(directive, entry, issuerKeys);
        }
        changes.addAll(attachments.replaceAll(actor, id, form.files(), clock.instant()));
        if (changes.isEmpty()) {
            return;
        }
        if (directive.version() == version) {
            newVersion(id);
        }
        history.record(actor, subject(id), act, changes);
        if (changes.stream().map(Change::field).anyMatch(OF_TASKS_TOO::contains)) {
            events.publishEvent(new HeadingCorrected(actor, id, entry.level(), entry.urgency()));
        }
    }

    /**
     * Sets which agencies read the directive: those that stand to an issued task of it. Called by the task module in the
     * transaction of the act.
     */
    public void setReaders(Actor actor, DirectiveId id, Collection<AgencyId> readers) {
        String wanted = readers.isEmpty()
                ? "0"
                : readers.stream().map(AgencyId::toString).collect(Collectors.joining(","));
        jdbc.sql("DELETE FROM directive_reader WHERE directive_id = ? AND agency_id NOT IN (" + wanted + ")")
                .param(id.value())
                .update();
        jdbc.sql("INSERT IGNORE INTO directive_reader (directive_id, agency_id)"
                        + " SELECT ?, id FROM agency WHERE id IN (" + wanted + ")")
                .param(id.value())
                .update();
    }

    /**
     * An incoming paper has a number of the book and year in which it arrived; one that moves to another book or year takes
     * the next number there, and one that turns out to be outgoing has none. The history keeps the former number.
     */
    private List<Change> arrive(Directive directive, DirectiveEntry entry) {
        Arrival before = directive.arrival();
        Arrival now = null;
        if (entry.arrivalOn() != null) {
            String book =
                    entry.arrivalBook() == null && before != null ? before.book() : books.orUsual(entry.arrivalBook());
            int year = entry.arrivalOn().getYear();
            now = before != null && before.standsIn(book, year)
                    ? before
                    : new Arrival(book, year, series.take(book, year, 1));
        }
        if (Objects.equals(before, now)) {
            return List.of();
        }
        directive.arrive(now);
        return List.of(new Change("arrival", shown(before), shown(now)));
    }

    /** Số ghi nhận of the year in which it was said, without gaps; a paper has its own number or none. */
    private List<Change> number(Directive directive, DirectiveEntry entry) {
        if (entry.source().kind().isPaper() || directive.entry().number() != null) {
            return List.of();
        }
        int next = series.take(NOTED, entry.issuedOn().getYear(), 1);
        DocumentNumber given = new DocumentNumber(next + "/" + NOTED);
        directive.number(given);
        return List.of(new Change("number", null, given.shown()));
    }

    private static @Nullable String shown(@Nullable Arrival arrival) {
        return arrival == null ? null : arrival.toString();
    }

    /** Files hang beside the row; whoever opened the form before they changed must not put the old ones back. */
    private void newVersion(DirectiveId id) {
        jdbc.sql("UPDATE directive SET version = version + 1 WHERE id = ?")
                .param(id.value())
                .update();
    }

    private void refuseDuplicate(DirectiveEntry entry, Set<String> issuerKeys, @Nullable DirectiveId self) {
        Optional<DuplicateDirective> twin = readable.twin(entry, issuerKeys, self);
        if (twin.isPresent()) {
            throw twin.get();
        }
    }

    /** Two clerks at once meet at the unique key; the second is told which row he met. */
    private void save(Directive directive, DirectiveEntry entry, Set<String> issuerKeys) {
        try {
            directives.saveAndFlush(directive);
        } catch (DataIntegrityViolationException e) {
            throw readable.twinNow(entry, issuerKeys, directive.id())
                    .<RuntimeException>map(twin -> twin)
                    .orElse(e);
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    static Subject subject(DirectiveId id) {
        return new Subject("DIRECTIVE", id.value());
    }
}
