package vn.dondoc.task;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.dondoc.account.Charge;
import vn.dondoc.account.PostRow;
import vn.dondoc.policy.Policies;
import vn.dondoc.policy.Policy;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.PersonId;
import vn.dondoc.shared.Role;

/**
 * What an agency's people have laid before its head: another head finds it, nobody else may approve it. How much waits is the
 * agency's own, so it is not counted: whoever keeps accounts learns that it may be there wherever the head approves.
 */
@Component
@Order(45)
class SubmissionCharge implements Charge {

    private final Policies policies;

    SubmissionCharge(Policies policies) {
        this.policies = policies;
    }

    @Override
    public String name() {
        return "SUBMITTED";
    }

    @Override
    public Set<Role> roles() {
        return Role.HEADS;
    }

    @Override
    public boolean needsHolder() {
        return false;
    }

    @Override
    public boolean isOfAgency() {
        return true;
    }

    @Override
    public boolean needsHead(AgencyId agency, LocalDate day) {
        return policies.is(Policy.HEAD_APPROVES, agency, day);
    }

    @Override
    public Map<PersonId, Long> heldBy(Collection<PersonId> persons, LocalDate after) {
        return Map.of();
    }

    @Override
    public void handOn(Actor actor, PostRow from, PostRow to, LocalDate day) {
        // it waits for whoever is head
    }
}
