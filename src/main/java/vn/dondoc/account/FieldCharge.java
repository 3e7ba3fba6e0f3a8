package vn.dondoc.account;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.dondoc.history.Change;
import vn.dondoc.history.History;
import vn.dondoc.history.Subject;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.IdGenerator;
import vn.dondoc.shared.PersonId;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.Role;

/** The fields that a leader of the province answers for. Who decides in which is policy, not account keeping. */
@Component
@Order(30)
class FieldCharge implements Charge {

    private final DutyRows duties;
    private final AuthorityVersions versions;
    private final History history;
    private final IdGenerator ids;

    FieldCharge(DutyRows duties, AuthorityVersions versions, History history, IdGenerator ids) {
        this.duties = duties;
        this.versions = versions;
        this.history = history;
        this.ids = ids;
    }

    @Override
    public String name() {
        return "FIELDS";
    }

    @Override
    public Set<Role> roles() {
        return EnumSet.of(Role.CHAIR, Role.VICE_CHAIR);
    }

    @Override
    public boolean mayHandOn(Actor actor) {
        return actor.isJob() || actor.may(Right.MANAGE_POLICY);
    }

    @Override
    public Map<PersonId, Long> heldBy(Collection<PersonId> persons, LocalDate after) {
        Map<PersonId, Long> held = new HashMap<>();
        duties.all().stream()
                .filter(duty -> persons.contains(duty.person().id()) && isAfter(duty, after))
                .forEach(duty -> held.merge(duty.person().id(), 1L, Long::sum));
        return held;
    }

    /** The days until then stay his: who decided in them is to be read in the table for ever. */
    @Override
    public void handOn(Actor actor, PostRow from, PostRow to, LocalDate day) {
        List<DutyRow> mine = duties.all().stream()
                .filter(duty -> duty.person().id().equals(from.person().id()) && isAfter(duty, day.minusDays(1)))
                .toList();
        for (DutyRow duty : mine) {
            LocalDate first = duty.from().isBefore(day) ? day : duty.from();
            if (duty.from().isBefore(day)) {
                duties.end(duty.id(), day.minusDays(1));
                duties.insert(ids.next(), duty.field(), to.person().id(), first, duty.to(), duty.document());
            } else {
                duties.giveTo(duty.id(), to.person().id());
            }
            String field = duties.fieldName(duty.field());
            record(actor, from, "FIELD_ENDED", new Change("field", field, null));
            record(
                    actor,
                    to,
                    "FIELD_GIVEN",
                    new Change("field", null, field),
                    new Change("from", null, first.toString()),
                    new Change("to", null, duty.to() == null ? null : duty.to().toString()),
                    new Change("handedOverBy", null, from.person().name()));
        }
        versions.raiseRules();
    }

    private static boolean isAfter(DutyRow duty, LocalDate day) {
        return duty.to() == null || duty.to().isAfter(day);
    }

    private void record(Actor actor, PostRow whose, String act, Change... changes) {
        history.record(actor, new Subject(Subject.PERSON, whose.person().id().value()), act, List.of(changes));
    }
}
