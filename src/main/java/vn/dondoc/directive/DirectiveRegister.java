package vn.dondoc.directive;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.agency.Agencies;
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

/** Văn thư's work: registering, correcting and dispatching directives. */
@Service
@Transactional
public class DirectiveRegister {

    private static final String ARRIVAL_BOOK = "DEN";

    private final DirectiveRepository directives;
    private final Directives readable;
    private final DirectiveFiles attachments;
    private final Agencies agencies;
    private final Files files;
    private final History history;
    private final NumberSeries series;
    private final JdbcClient jdbc;
    private final JdbcTemplate statements;
    private final IdGenerator ids;
    private final Clock clock;

    DirectiveRegister(
            DirectiveRepository directives,
            Directives readable,
            DirectiveFiles attachments,
            Agencies agencies,
            Files files,
            History history,
            NumberSeries series,
            JdbcClient jdbc,
            JdbcTemplate statements,
            IdGenerator ids,
            Clock clock) {
        this.directives = directives;
        this.readable = readable;
        this.attachments = attachments;
        this.agencies = agencies;
        this.files = files;
        this.history = history;
        this.series = series;
        this.jdbc = jdbc;
        this.statements = statements;
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
        DirectiveEntry entry = DirectiveEntry.of(named(actor, form), today());
        refuseDuplicate(entry, null);
        Directive directive = new Directive(ids.next(), entry, actor.person(), clock.instant());
        if (entry.direction() == Direction.INCOMING && entry.arrivalOn() != null) {
            int year = entry.arrivalOn().getYear();
            directive.arrive(ARRIVAL_BOOK, year, series.take(ARRIVAL_BOOK, year, 1));
        }
        save(directive, entry);
        attachments.addAll(actor, directive.id(), form.files(), clock.instant());
        List<Change> changes = new ArrayList<>();
        List<String> shown = entry.shown();
        for (int i = 0; i < shown.size(); i++) {
            if (shown.get(i) != null) {
                changes.add(new Change(DirectiveEntry.FIELDS.get(i), null, shown.get(i)));
            }
        }
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
        actor.require(Right.REGISTER_DIRECTIVE);
        Directive directive = directives.findById(id.value()).orElseThrow(() -> new NotFound("directive.not-found"));
        StaleVersion.check(version, directive.version());
        DirectiveEntry entry = DirectiveEntry.of(named(actor, form), today());
        refuseDuplicate(entry, id);
        List<Change> changes = new ArrayList<>(directive.correct(entry));
        changes.addAll(attachments.replaceAll(actor, id, form.files(), clock.instant()));
        if (!changes.isEmpty()) {
            save(directive, entry);
            history.record(actor, subject(id), "DIRECTIVE_CORRECTED", changes);
        }
    }

    /** Records that the directive was handed on: ngày chuyển, đơn vị nhận, người ký nhận. */
    public void dispatch(Actor actor, DirectiveId id, DirectiveDetails.Dispatch dispatch) {
        actor.require(Right.REGISTER_DIRECTIVE);
        readable.get(actor, id);
        new InvalidInput.Collector()
                .when(dispatch.receiver().isBlank(), "receiver", "error.required")
                .when(dispatch.receiver().length() > 200, "receiver", "error.too-long", 200)
                .when(dispatch.dispatchedOn().isAfter(today()), "dispatchedOn", "directive.dispatch-in-future")
                .throwIfAny();
        statements.update(
                "INSERT INTO directive_dispatch"
                        + " (id, directive_id, dispatched_on, receiver, received_by, note, recorded_by, recorded_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                ids.next(),
                id.value(),
                dispatch.dispatchedOn(),
                dispatch.receiver().strip(),
                dispatch.receivedBy(),
                dispatch.note(),
                actor.personNumber(),
                java.sql.Timestamp.from(clock.instant()));
        history.record(
                actor, subject(id), "DIRECTIVE_DISPATCHED", List.of(new Change("receiver", null, dispatch.receiver())));
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

    /** The register's own name stands for the issuing body, where the register has it. */
    private DirectiveForm named(Actor actor, DirectiveForm form) {
        AgencyId issuer = form.issuer();
        if (issuer == null) {
            return form;
        }
        return form.withIssuerName(agencies.get(actor, issuer).name());
    }

    private void refuseDuplicate(DirectiveEntry entry, @Nullable DirectiveId self) {
        Optional<DirectiveRow> twin = readable.twin(entry, self);
        if (twin.isPresent()) {
            throw new DuplicateDirective(twin.get());
        }
    }

    /** Two clerks at once meet at the unique key; the second is told which row he met. */
    private void save(Directive directive, DirectiveEntry entry) {
        try {
            directives.saveAndFlush(directive);
        } catch (DataIntegrityViolationException e) {
            throw readable.twinNow(entry)
                    .<RuntimeException>map(DuplicateDirective::new)
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
