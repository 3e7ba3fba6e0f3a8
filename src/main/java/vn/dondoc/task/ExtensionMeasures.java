package vn.dondoc.task;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.account.People;
import vn.dondoc.directive.IssuingLevel;
import vn.dondoc.history.Change;
import vn.dondoc.history.History;
import vn.dondoc.history.Subject;
import vn.dondoc.policy.Policy;
import vn.dondoc.policy.PolicyShape;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.BusinessTime;
import vn.dondoc.shared.FieldId;
import vn.dondoc.shared.IdGenerator;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.SearchText;
import vn.dondoc.shared.StaleVersion;

/**
 * Ai quyết gia hạn: where the office's own rules differ by issuing level or field, what the head of the office may grant there,
 * from a day on. The most specific row that holds on the day of an act goes before the policies for all.
 */
@Service
@Transactional(readOnly = true)
public class ExtensionMeasures {

    private static final int LONGEST_DOCUMENT = 300;

    private final ExtensionTable table;
    private final People people;
    private final History history;
    private final IdGenerator ids;
    private final Clock clock;

    ExtensionMeasures(ExtensionTable table, People people, History history, IdGenerator ids, Clock clock) {
        this.table = table;
        this.people = people;
        this.history = history;
        this.ids = ids;
        this.clock = clock;
    }

    /** All rows, those that are over too, in no order. Whoever is signed in may read them, as he may the policies. */
    public List<ExtensionLine> all(Actor actor) {
        ExtensionBook book = table.book();
        LocalDate today = today();
        return book.scopes().stream()
                .map(scope -> new ExtensionLine(
                        scope,
                        book.current(scope, today).orElse(null),
                        book.next(scope, today).orElse(null),
                        book.of(scope)))
                .toList();
    }

    /**
     * Settles a row anew from a day on, today or later: what is past keeps what held then.
     *
     * @param seen {@link ExtensionLine#version} of the row as the form shows it; 0 for a new row
     * @throws InvalidInput if something will not do, or a new row is there already; nothing is stored
     * @throws StaleVersion if somebody else has settled the row since
     */
    @Transactional
    public void settle(Actor actor, int seen, MeasureForm form) {
        actor.require(Right.MANAGE_POLICY);
        ExtensionScope scope = form.scope();
        String document = SearchText.clean(form.document());
        InvalidInput.Collector wrong = new InvalidInput.Collector();
        checkScope(actor, scope, wrong);
        ExtensionMeasure measure = measure(form, wrong);
        wrong.when(form.from() == null, "from", "error.required")
                .when(form.from() != null && form.from().isBefore(today()), "from", "error.policy.past", today())
                .when(document.isEmpty(), "document", "error.required")
                .when(document.length() > LONGEST_DOCUMENT, "document", "error.too-long", LONGEST_DOCUMENT)
                .throwIfAny();
        LocalDate from = Objects.requireNonNull(form.from());
        ExtensionBook before = table.stored();
        checkSeen(seen, before.of(scope).size());
        try {
            table.add(new ExtensionSetting(
                    ids.next(),
                    scope,
                    seen + 1,
                    measure,
                    from,
                    document,
                    actor.name(),
                    clock.instant().truncatedTo(ChronoUnit.MICROS)));
        } catch (DuplicateKeyException meanwhile) {
            checkSeen(seen, seen + 1);
        }
        record(actor, scope, before.current(scope, from).map(ExtensionSetting::measure), measure, from, document);
    }

    private void checkScope(Actor actor, ExtensionScope scope, InvalidInput.Collector wrong) {
        FieldId field = scope.field();
        wrong.when(scope.level() == null && field == null, "level", "task.measure.scope")
                .when(
                        field != null
                                && people.fields(actor).stream()
                                        .noneMatch(one -> one.id().equals(field)),
                        "field",
                        "account.field.not-found");
    }

    private static @Nullable ExtensionMeasure measure(MeasureForm form, InvalidInput.Collector wrong) {
        return switch (form.kind()) {
            case UP_TO -> {
                int times = number(Policy.EXTENSION_TIMES, form.times(), "times", wrong);
                int days = number(Policy.EXTENSION_DAYS, form.days(), "days", wrong);
                yield new ExtensionMeasure(times, days);
            }
            case LEADER -> ExtensionMeasure.NONE;
            case GENERAL -> null;
        };
    }

    /** Within what the policy for all may be, but not nothing: that is said by {@link MeasureKind#LEADER}. */
    private static int number(Policy general, String typed, String field, InvalidInput.Collector wrong) {
        int number = general.shape().canonical(typed).map(Integer::valueOf).orElse(0);
        if (number == 0) {
            wrong.add(field, "task.measure.number", 1, ((PolicyShape.Number) general.shape()).most());
        }
        return number;
    }

    private static void checkSeen(int seen, int stored) {
        if (seen == 0 && stored > 0) {
            throw new InvalidInput("level", "task.measure.there");
        }
        StaleVersion.check(seen, stored);
    }

    private void record(
            Actor actor,
            ExtensionScope scope,
            Optional<ExtensionMeasure> former,
            @Nullable ExtensionMeasure measure,
            LocalDate from,
            String document) {
        List<Change> changes = new ArrayList<>();
        changes.add(new Change("measure", former.map(ExtensionMeasures::told).orElse(null), told(measure)));
        IssuingLevel level = scope.level();
        if (level != null) {
            changes.add(new Change("level", null, level.name()));
        }
        FieldId field = scope.field();
        if (field != null) {
            changes.add(new Change("field", null, field.toString()));
        }
        changes.add(new Change("from", null, from.toString()));
        changes.add(new Change("document", null, document));
        history.record(actor, new Subject(Subject.POLICY, 0), "EXTENSION_MEASURE_SET", changes);
    }

    /** "3/45", nothing where it ends. */
    private static @Nullable String told(@Nullable ExtensionMeasure measure) {
        return measure == null ? null : measure.times() + "/" + measure.days();
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(BusinessTime.ZONE));
    }
}
