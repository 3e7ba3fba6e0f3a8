package vn.dondoc.task;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import vn.dondoc.account.Charge;
import vn.dondoc.account.PostRow;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.PersonId;
import vn.dondoc.shared.Role;

/** Rules of recurring tasks that name the person for the periods to come. */
record RecurrenceCharge(String name, Set<Role> roles, HeldTasks.Hold hold, HeldRecurrences held) implements Charge {

    @Override
    public Map<PersonId, Long> heldBy(Collection<PersonId> persons, LocalDate after) {
        return held.count(hold, persons, after);
    }

    @Override
    public void handOn(Actor actor, PostRow from, PostRow to, LocalDate day) {
        held.handOn(actor, hold, from.person().id(), to.person().id(), day);
    }
}
