package vn.dondoc.account;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.history.Change;
import vn.dondoc.history.History;
import vn.dondoc.history.Subject;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.FieldId;
import vn.dondoc.shared.IdGenerator;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.NotFound;
import vn.dondoc.shared.PersonId;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.SearchText;
import vn.dondoc.shared.StaleVersion;

/**
 * Fields of work, and which vice-chair answers for which, from–to. Who decides what is policy, so a change needs {@link
 * Right#MANAGE_POLICY}, or a job. At most one person answers for a field on a day.
 */
@Service
@Transactional
public class Fields {

    private final JdbcClient jdbc;
    private final History history;
    private final AuthorityVersions versions;
    private final IdGenerator ids;
    private final DutyRows duties;

    Fields(JdbcClient jdbc, History history, AuthorityVersions versions, IdGenerator ids, DutyRows duties) {
        this.jdbc = jdbc;
        this.history = history;
        this.versions = versions;
        this.ids = ids;
        this.duties = duties;
    }

    /** @throws InvalidInput if the name is missing, too long or taken */
    public FieldId add(Actor actor, String name) {
        requireRight(actor);
        String clean = cleanName(name, 0);
        FieldId id = new FieldId(ids.next());
        jdbc.sql("INSERT INTO work_field (id, name, retired, version) VALUES (:id, :name, FALSE, 0)")
                .param("id", id.value())
                .param("name", clean)
                .update();
        recordField(actor, "FIELD_ADDED", List.of(new Change("name", null, clean)));
        return id;
    }

    /**
     * @param retired true: no longer offered for new directives; old ones keep it
     * @throws StaleVersion if somebody else changed it since
     */
    public void change(Actor actor, FieldId id, long seen, String name, boolean retired) {
        requireRight(actor);
        String before = nameOf(id);
        String clean = cleanName(name, id.value());
        int changed = jdbc.sql("UPDATE work_field SET name = :name, retired = :retired, version = version + 1"
                        + " WHERE id = :id AND version = :seen")
                .param("name", clean)
                .param("retired", retired)
                .param("id", id.value())
                .param("seen", seen)
                .update();
        if (changed == 0) {
            throw new StaleVersion(seen, seen + 1);
        }
        recordField(
                actor,
                "FIELD_CHANGED",
                List.of(new Change("name", before, clean), new Change("retired", null, String.valueOf(retired))));
    }

    /** Who answered, answers and will answer for what, by field and day. */
    @Transactional(readOnly = true)
    public List<DutyRow> duties(Actor actor) {
        return duties.all();
    }

    /**
     * Gives the field to a person from a day on; whoever answered for it until then ends the day before.
     *
     * @throws InvalidInput if the person is no chair or vice-chair on that day, or a later assignment stands in the way
     */
    public void assign(
            Actor actor, FieldId field, PersonId person, LocalDate from, @Nullable LocalDate to, String document) {
        requireRight(actor);
        String name = nameOf(field);
        String paper = SearchText.clean(document);
        Optional<DutyRow> next = duties.firstFrom(field, from);
        new InvalidInput.Collector()
                .when(to != null && to.isBefore(from), "to", "account.post.dates")
                .when(!duties.mayAnswer(person, from), "person", "account.duty.no-vice-chair")
                .when(
                        next.isPresent()
                                && (to == null || !to.isBefore(next.get().from())),
                        "from",
                        "account.duty.later-one")
                .when(paper.length() > 200, "document", "error.too-long", 200)
                .throwIfAny();
        duties.endBefore(field, from);
        duties.insert(ids.next(), field, person, from, to, paper);
        versions.raiseRules();
        record(
                actor,
                person,
                "FIELD_GIVEN",
                new Change("field", null, name),
                new Change("from", null, from.toString()),
                new Change("to", null, to == null ? null : to.toString()),
                new Change("document", null, paper));
    }

    /** Ends a duty with that day. */
    public void end(Actor actor, long duty, long seen, LocalDate lastDay) {
        requireRight(actor);
        DutyRow row = duties.all().stream()
                .filter(found -> found.id() == duty)
                .findFirst()
                .orElseThrow(() -> new NotFound("account.duty.not-found"));
        StaleVersion.check(seen, row.version());
        if (lastDay.isBefore(row.from())) {
            throw new InvalidInput("to", "account.post.dates");
        }
        duties.end(duty, lastDay);
        versions.raiseRules();
        record(
                actor,
                row.person().id(),
                "FIELD_ENDED",
                new Change("field", nameOf(row.field()), null),
                new Change("to", null, lastDay.toString()));
    }

    private String cleanName(String name, long self) {
        String clean = SearchText.clean(name);
        long same = jdbc.sql("SELECT COUNT(*) FROM work_field WHERE name = :name AND id <> :self")
                .param("name", clean)
                .param("self", self)
                .query(Long.class)
                .single();
        new InvalidInput.Collector()
                .when(clean.isEmpty(), "name", "error.required")
                .when(clean.length() > 200, "name", "error.too-long", 200)
                .when(same > 0, "name", "account.field.taken")
                .throwIfAny();
        return clean;
    }

    private String nameOf(FieldId id) {
        return jdbc.sql("SELECT name FROM work_field WHERE id = :id")
                .param("id", id.value())
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NotFound("account.field.not-found"));
    }

    private void recordField(Actor actor, String act, List<Change> changes) {
        history.record(actor, new Subject(Subject.RIGHTS, 0), act, changes);
    }

    private void record(Actor actor, PersonId person, String act, Change... changes) {
        history.record(actor, new Subject(Subject.PERSON, person.value()), act, List.of(changes));
    }

    private static void requireRight(Actor actor) {
        if (!actor.isJob()) {
            actor.require(Right.MANAGE_POLICY);
        }
    }
}
