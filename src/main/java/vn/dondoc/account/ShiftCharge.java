package vn.dondoc.account;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.history.Change;
import vn.dondoc.history.History;
import vn.dondoc.history.Subject;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.Id;
import vn.dondoc.shared.IdGenerator;
import vn.dondoc.shared.PersonId;
import vn.dondoc.shared.PostId;
import vn.dondoc.shared.Role;

/** The shifts that are not over: somebody is telephoned at night, so they never stay with whoever has left. */
@Component
@Order(35)
class ShiftCharge implements Charge {

    private final ShiftRows shifts;
    private final History history;
    private final IdGenerator ids;
    private final JdbcClient jdbc;
    private final Clock clock;

    ShiftCharge(ShiftRows shifts, History history, IdGenerator ids, JdbcClient jdbc, Clock clock) {
        this.shifts = shifts;
        this.history = history;
        this.ids = ids;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "SHIFTS";
    }

    @Override
    public Set<Role> roles() {
        return EnumSet.allOf(Role.class);
    }

    @Override
    public boolean isOfAgency() {
        return true;
    }

    @Override
    public Map<PersonId, Long> heldBy(Collection<PersonId> persons, LocalDate after) {
        Map<PersonId, Long> held = new HashMap<>();
        notOver(persons, after).forEach((place, count) -> held.merge(place.person(), count, Long::sum));
        return held;
    }

    @Override
    public Map<PostId, Long> heldIn(Collection<PostRow> posts, LocalDate after) {
        Map<Place, Long> counts =
                notOver(posts.stream().map(post -> post.person().id()).collect(Collectors.toSet()), after);
        Map<PostId, Long> held = new HashMap<>();
        for (PostRow post : posts) {
            Long count = counts.get(new Place(post.person().id(), post.agency()));
            if (count != null) {
                held.put(post.id(), count);
            }
        }
        return held;
    }

    private record Place(PersonId person, AgencyId agency) {}

    private Map<Place, Long> notOver(Collection<PersonId> persons, LocalDate after) {
        Map<Place, Long> counts = new HashMap<>();
        if (!persons.isEmpty()) {
            jdbc.sql("SELECT person_id, agency_id, COUNT(*) FROM duty_shift WHERE to_on > :after"
                            + " AND person_id IN (:persons) GROUP BY person_id, agency_id")
                    .param("after", after)
                    .param("persons", persons.stream().map(Id::value).toList())
                    .query(row -> {
                        counts.put(
                                new Place(new PersonId(row.getLong(1)), new AgencyId(row.getLong(2))), row.getLong(3));
                    });
        }
        return counts;
    }

    /** The days until then stay his. His own number goes with him: the other one is reached at his own. */
    @Override
    public void handOn(Actor actor, PostRow from, PostRow to, LocalDate day) {
        for (ShiftRow shift : shifts.notOver(from.agency(), day)) {
            if (!shift.person().id().equals(from.person().id())) {
                continue;
            }
            String phone = shift.phone().equals(from.person().phone())
                    ? Objects.requireNonNullElse(to.person().phone(), "")
                    : shift.phone();
            LocalDate first = shift.from().isBefore(day) ? day : shift.from();
            if (shift.from().isBefore(day)) {
                jdbc.sql("UPDATE duty_shift SET to_on = ?, version = version + 1 WHERE id = ?")
                        .params(day.minusDays(1), shift.id())
                        .update();
                insert(actor, shift, to, phone, first);
            } else {
                jdbc.sql("UPDATE duty_shift SET person_id = ?, phone = ?, version = version + 1 WHERE id = ?")
                        .params(to.person().id().value(), phone, shift.id())
                        .update();
            }
            String days = ", " + first + " – " + shift.to();
            history.record(
                    actor,
                    new Subject(Subject.AGENCY, shift.agency().value()),
                    "SHIFT_HANDED_OVER",
                    List.of(new Change(
                            "shift", from.person().name() + days, to.person().name() + days)));
        }
    }

    private void insert(Actor actor, ShiftRow shift, PostRow to, String phone, LocalDate first) {
        jdbc.sql("INSERT INTO duty_shift (id, agency_id, person_id, phone, from_on, to_on, entered_by, enterer_name,"
                        + " entered_at) VALUES (:id, :agency, :person, :phone, :from, :to, :by, :name, :at)")
                .param("id", ids.next())
                .param("agency", shift.agency().value())
                .param("person", to.person().id().value())
                .param("phone", phone)
                .param("from", first)
                .param("to", shift.to())
                .param("by", actor.personNumber())
                .param("name", actor.name())
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }
}
