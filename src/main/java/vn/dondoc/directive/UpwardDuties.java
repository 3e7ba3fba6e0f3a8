package vn.dondoc.directive;

import java.io.InputStream;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.calendar.WorkingCalendar;
import vn.dondoc.file.Files;
import vn.dondoc.file.StoredFile;
import vn.dondoc.history.Change;
import vn.dondoc.history.History;
import vn.dondoc.policy.Policies;
import vn.dondoc.policy.Policy;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.FileId;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.StaleVersion;

/**
 * Phải trả lời cấp trên: a directive of the Government, the Party or the Council wants an answer of the province by a day.
 * The tasks of that directive, and of those of the province that carry it out ({@link DutyTies}), are the inner ones: they must
 * be done some working days before. Only those who read all tasks know of it; an agency sees its task.
 */
@Service
@Transactional
public class UpwardDuties {

    private static final int MOST = 500;

    private static final String SELECT = """
            SELECT u.directive_id, u.version, CONCAT(REPLACE(k.name, ' (cá biệt)', ''), d.title_tail), d.subject,
                   d.issuer_name, d.issuing_level, u.owed, u.due_on, u.answer_number, u.answered_on, u.answer_file,
                   u.effective_on, d.ending IS NOT NULL
            FROM upward_duty u JOIN directive d ON d.id = u.directive_id JOIN document_kind k ON k.code = d.kind
            WHERE\s""";

    /** For a directive that has ended unanswered nothing is owed any more. */
    private static final String COUNTS = "(u.answered_on IS NOT NULL OR d.ending IS NULL)";

    private static final String ORDER = " ORDER BY u.answered_on IS NOT NULL, u.due_on, u.directive_id";

    private static final String OWN = "u.directive_id = :id";

    private static final String CARRIED_OUT_BY =
            "EXISTS (SELECT 1 FROM upward_duty_directive x WHERE x.duty_id = u.directive_id AND x.directive_id = :id)";

    private final Directives directives;
    private final WorkingCalendar calendar;
    private final Policies policies;
    private final DutyDays lastDays;
    private final Files files;
    private final History history;
    private final JdbcClient jdbc;
    private final Clock clock;

    UpwardDuties(
            Directives directives,
            WorkingCalendar calendar,
            Policies policies,
            DutyDays lastDays,
            Files files,
            History history,
            JdbcClient jdbc,
            Clock clock) {
        this.directives = directives;
        this.calendar = calendar;
        this.policies = policies;
        this.lastDays = lastDays;
        this.files = files;
        this.history = history;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Notes what is owed, or corrects it. Tasks that were given before keep their deadlines, also those that are now too late;
     * a corrected word leaves the last day in time as it is.
     *
     * @param version 0 for the first time, else the version that was seen
     * @throws InvalidInput naming {@code owed} or {@code dueOn}
     */
    public void set(Actor actor, DirectiveId id, long version, DutyForm form) {
        actor.require(Right.REGISTER_DIRECTIVE);
        DirectiveForm directive = directives.get(actor, id).form();
        if (directive.level() == IssuingLevel.PROVINCE) {
            throw new DomainException("duty.not-above");
        }
        DutyForm checked = form.checked(Objects.requireNonNull(directive.issuedOn()));
        DutyRow before = locked(id).orElse(null);
        StaleVersion.check(version, before == null ? 0 : before.version());
        jdbc.sql(
                        "INSERT INTO upward_duty (directive_id, version, owed, due_on, due_set_on, effective_on, recorded_by,"
                                + " recorded_at) VALUES (:id, 1, :owed, :due, :today, :last, :by, :at)"
                                // the same day stays judged as it was: each assignment reads what those before it left
                                + " ON DUPLICATE KEY UPDATE version = version + 1, owed = VALUES(owed),"
                                + " effective_on = IF(due_on = VALUES(due_on), effective_on, VALUES(effective_on)),"
                                + " due_set_on = IF(due_on = VALUES(due_on), due_set_on, VALUES(due_set_on)),"
                                + " due_on = VALUES(due_on), recorded_by = VALUES(recorded_by), recorded_at = VALUES(recorded_at)")
                .param("id", id.value())
                .param("owed", checked.owed())
                .param("due", checked.dueOn())
                .param("last", lastDays.lastDay(Objects.requireNonNull(checked.dueOn()), LocalDate.now(clock)))
                .param("today", LocalDate.now(clock))
                .param("by", actor.name())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        List<Change> changes = new ArrayList<>();
        add(changes, "owed", before == null ? null : before.owed(), checked.owed());
        add(changes, "outerDueOn", before == null ? null : before.dueOn(), checked.dueOn());
        history.record(actor, DirectiveRegister.subject(id), "DIRECTIVE_DUTY_SET", changes);
    }

    /**
     * Notes the document by which the province answered; its day decides whether it was in time.
     *
     * @throws InvalidInput naming {@code number} or {@code sentOn}
     */
    public void answer(Actor actor, DirectiveId id, long version, DutyAnswer answer) {
        actor.require(Right.REGISTER_DIRECTIVE);
        DirectiveForm directive = directives.get(actor, id).form();
        DutyRow before = locked(id).orElseThrow(() -> new DomainException("duty.none"));
        StaleVersion.check(version, before.version());
        DutyAnswer checked = answer.checked(Objects.requireNonNull(directive.issuedOn()), LocalDate.now(clock));
        FileId file = checked.file();
        if (file != null && !file.equals(before.answerFile())) {
            files.requireOwn(actor, List.of(file));
        }
        jdbc.sql("UPDATE upward_duty SET version = version + 1, answer_number = :number, answered_on = :on,"
                        + " answer_file = :file WHERE directive_id = :id")
                .param("number", checked.number())
                .param("on", checked.sentOn())
                .param("file", file == null ? null : file.value())
                .param("id", id.value())
                .update();
        List<Change> changes = new ArrayList<>();
        add(changes, "answerNumber", before.answerNumber(), checked.number());
        add(changes, "answeredOn", before.answeredOn(), checked.sentOn());
        if (file != null && !file.equals(before.answerFile())) {
            add(changes, "file", null, files.describe(List.of(file)).getFirst().name());
        }
        history.record(actor, DirectiveRegister.subject(id), "DIRECTIVE_DUTY_ANSWERED", changes);
    }

    /** What is owed for the directive; empty if nothing is, and for whoever does not read all tasks. */
    @Transactional(readOnly = true)
    public Optional<DutyRow> of(Actor actor, DirectiveId id) {
        directives.get(actor, id);
        return actor.may(Right.READ_ALL) ? one(id, OWN) : Optional.empty();
    }

    /**
     * What binds the tasks of a directive: what is still owed for it, or for one from above that it carries out. Of several
     * that which is due first; empty if there is none, and for whoever does not read all tasks.
     */
    @Transactional(readOnly = true)
    public Optional<DutyRow> binding(Actor actor, DirectiveId id) {
        directives.get(actor, id);
        return actor.may(Right.READ_ALL)
                ? one(
                        id,
                        "(" + OWN + " OR " + CARRIED_OUT_BY + ") AND u.answered_on IS NULL AND d.ending IS NULL"
                                + " ORDER BY u.due_on, u.directive_id LIMIT 1")
                : Optional.empty();
    }

    /** What a directive of the province carries out, the nearest day first and what is answered last; else as {@link #of}. */
    @Transactional(readOnly = true)
    public List<DutyRow> carriedOutBy(Actor actor, DirectiveId id) {
        directives.get(actor, id);
        return actor.may(Right.READ_ALL)
                ? jdbc.sql(SELECT + CARRIED_OUT_BY + ORDER)
                        .param("id", id.value())
                        .query(rows())
                        .list()
                : List.of();
    }

    /** All of a state, or all, those that are due first before the others and what is answered last. */
    @Transactional(readOnly = true)
    public List<DutyRow> rows(Actor actor, @Nullable DutyState state) {
        if (!actor.may(Right.READ_ALL)) {
            return List.of();
        }
        return jdbc.sql(SELECT + COUNTS + (state == null ? "" : " AND " + state.condition()) + ORDER + " LIMIT " + MOST)
                .params(days())
                .query(rows())
                .list();
    }

    /** How many stand where; every state has a number. In one statement. */
    @Transactional(readOnly = true)
    public Map<DutyState, Long> counts(Actor actor) {
        Map<DutyState, Long> counts = new EnumMap<>(DutyState.class);
        if (actor.may(Right.READ_ALL)) {
            String sums = Arrays.stream(DutyState.values())
                    .map(state -> "COALESCE(SUM(" + state.condition() + "), 0)")
                    .collect(Collectors.joining(", "));
            jdbc.sql("SELECT " + sums + " FROM upward_duty u JOIN directive d ON d.id = u.directive_id WHERE " + COUNTS)
                    .params(days())
                    .query(row -> {
                        for (DutyState state : DutyState.values()) {
                            counts.put(state, row.getLong(state.ordinal() + 1));
                        }
                    });
        }
        return counts;
    }

    /** The province's document; the right is checked at each call. */
    @Transactional(readOnly = true)
    public StoredFile file(Actor actor, DirectiveId id) {
        FileId file = of(actor, id).map(DutyRow::answerFile).orElseThrow(() -> new DomainException("duty.none"));
        return files.describe(List.of(file)).getFirst();
    }

    /** Opens it; the caller closes the stream. */
    @Transactional(readOnly = true)
    public InputStream open(Actor actor, DirectiveId id) {
        return files.open(file(actor, id).id());
    }

    private Optional<DutyRow> locked(DirectiveId id) {
        return one(id, OWN + " FOR UPDATE");
    }

    private Optional<DutyRow> one(DirectiveId id, String which) {
        return jdbc.sql(SELECT + which).param("id", id.value()).query(rows()).optional();
    }

    private Map<String, Object> days() {
        LocalDate today = LocalDate.now(clock);
        return new HashMap<>(Map.of("today", today, "soon", soon(today)));
    }

    private LocalDate soon(LocalDate today) {
        return calendar.days().plus(today, policies.number(Policy.SOON_DAYS, today));
    }

    private RowMapper<DutyRow> rows() {
        LocalDate today = LocalDate.now(clock);
        LocalDate soon = soon(today);
        int ahead = policies.number(Policy.INNER_BEFORE_OUTER_DAYS, today);
        return (row, n) -> {
            LocalDate due = row.getObject(8, LocalDate.class);
            LocalDate answered = row.getObject(10, LocalDate.class);
            return new DutyRow(
                    new DirectiveId(row.getLong(1)),
                    row.getLong(2),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    IssuingLevel.valueOf(row.getString(6)),
                    row.getString(7),
                    due,
                    calendar.days().minus(due, ahead),
                    row.getString(9),
                    answered,
                    row.getObject(11) == null ? null : new FileId(row.getLong(11)),
                    DutyState.of(row.getObject(12, LocalDate.class), answered, today, soon),
                    row.getBoolean(13));
        };
    }

    private static void add(List<Change> changes, String field, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            changes.add(new Change(
                    field, before == null ? null : before.toString(), after == null ? null : after.toString()));
        }
    }
}
