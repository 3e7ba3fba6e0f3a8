package vn.dondoc.inside;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.dondoc.account.Charge;
import vn.dondoc.account.PostRow;
import vn.dondoc.history.Change;
import vn.dondoc.history.History;
import vn.dondoc.history.HistoryNote;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.PersonId;
import vn.dondoc.shared.Role;

/**
 * Inner tasks that lie on a person's desk. How many there are is the agency's own: they are handed on unseen, and nobody
 * needs to take them, for whoever gives work there sees all of it and that its holder has left.
 */
@Component
@Order(20)
class InnerCharge implements Charge {

    private final InnerRepository tasks;
    private final History history;

    InnerCharge(InnerRepository tasks, History history) {
        this.tasks = tasks;
        this.history = history;
    }

    @Override
    public String name() {
        return "INSIDE";
    }

    @Override
    public Set<Role> roles() {
        return EnumSet.of(Role.AGENCY_LEADER, Role.FOCAL_POINT, Role.AGENCY_STAFF);
    }

    @Override
    public boolean needsHolder() {
        return false;
    }

    @Override
    public boolean isInside() {
        return true;
    }

    @Override
    public Map<PersonId, Long> heldBy(Collection<PersonId> persons, LocalDate after) {
        return Map.of();
    }

    @Override
    public void handOn(Actor actor, PostRow from, PostRow to, LocalDate day) {
        PersonId before = from.person().id();
        PersonId next = to.person().id();
        List<InnerTask> mine = tasks.lockOf(before.value(), from.agency().value());
        if (mine.isEmpty()) {
            return;
        }
        mine.forEach(one -> one.handTo(next));
        tasks.flush();
        history.recordAll(
                actor,
                mine.stream()
                        .map(one -> new HistoryNote(
                                InnerTasks.subject(one.innerId()),
                                "INNER_HANDED_OVER",
                                List.of(new Change("person", before.toString(), next.toString()))))
                        .toList());
    }
}
