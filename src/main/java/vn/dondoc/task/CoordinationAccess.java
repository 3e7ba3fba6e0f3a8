package vn.dondoc.task;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.history.HistoryEntry;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.Right;

/**
 * Who may ask, answer and read between agencies. The lead and the office read all of a task's requests, a coordinating
 * agency those that are addressed to itself; nobody else knows of them.
 */
@Component
class CoordinationAccess {

    /** The field of a history row that says which agency was asked. */
    static final String ASKED_AGENCY = "coordinatingAgency";

    private static final String OF_COORDINATION = "TASK_COORDINATION_";

    private final TaskAccess access;
    private final TaskAgencies agencies;

    CoordinationAccess(TaskAccess access, TaskAgencies agencies) {
        this.access = access;
        this.agencies = agencies;
    }

    /** Whether the actor may ask for the lead agency, close what it asked, and say that an answer was not enough. */
    boolean asks(Actor actor, Task task, LocalDate today) {
        return binds(actor, task.lead(), today);
    }

    /** Whether the actor may answer for his agency, which coordinates the task. */
    boolean answers(Actor actor, Task task, LocalDate today) {
        AgencyId agency = actor.agency();
        return agency != null && binds(actor, agency, today) && coordinates(task, agency);
    }

    /** Whether the actor may only lay his agency's answer before its head. */
    boolean submits(Actor actor, Task task, LocalDate today) {
        AgencyId agency = actor.agency();
        return agency != null
                && actor.may(Right.CLAIM)
                && access.isOfAgency(actor)
                && !access.speaks(actor, agency, today)
                && coordinates(task, agency);
    }

    /** Whether the actor is the head before whom this agency's answers are laid. */
    boolean approves(Actor actor, Task task, AgencyId asked) {
        return actor.role().isHead() && actor.may(Right.CLAIM) && actor.worksIn(asked) && coordinates(task, asked);
    }

    /** Whether the actor is of that agency and so knows what waits inside it. */
    boolean isInside(Actor actor, AgencyId asked) {
        return access.isOfAgency(actor) && actor.worksIn(asked);
    }

    private boolean coordinates(Task task, AgencyId agency) {
        return agencies.relations(task.id()).getOrDefault(agency, Set.of()).contains(Relation.COORDINATING);
    }

    /** "VP nhập hộ": whether the actor may enter the answer of an agency from its paper. */
    boolean enters(Actor actor) {
        return actor.may(Right.ENTER_FOR_AGENCY);
    }

    boolean reads(Actor actor, Task task, AgencyId asked) {
        return actor.may(Right.READ_ALL)
                || (actor.may(Right.READ_AGENCY) && (actor.worksIn(task.lead()) || actor.worksIn(asked)));
    }

    /** Whether a row of the task's history may be read, as far as it tells of what an agency was asked. */
    boolean reads(Actor actor, Task task, HistoryEntry entry) {
        if (!entry.act().startsWith(OF_COORDINATION)) {
            return true;
        }
        return entry.changes().stream()
                .filter(change -> change.field().equals(ASKED_AGENCY) && change.after() != null)
                .anyMatch(change -> reads(actor, task, new AgencyId(Long.parseLong(change.after()))));
    }

    private boolean binds(Actor actor, @Nullable AgencyId agency, LocalDate today) {
        return agency != null && actor.may(Right.CLAIM) && actor.worksIn(agency) && access.speaks(actor, agency, today);
    }
}
