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

/** Tasks that are not over and name the person. */
record TaskCharge(String name, Set<Role> roles, HeldTasks.Hold hold, HeldTasks held) implements Charge {

    @Override
    public Map<PersonId, Long> heldBy(Collection<PersonId> persons, LocalDate after) {
        return held.count(hold, persons);
    }

    @Override
    public void handOn(Actor actor, PostRow from, PostRow to, LocalDate day) {
        held.handOn(actor, hold, from.person().id(), to.person().id());
    }
}
