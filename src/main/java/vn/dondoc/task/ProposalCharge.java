package vn.dondoc.task;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.account.Charge;
import vn.dondoc.account.PostRow;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.Id;
import vn.dondoc.shared.PersonId;
import vn.dondoc.shared.Role;

/** What the person proposed and nobody has decided: those who decide see it whoever proposed it, under his name. */
record ProposalCharge(Set<Role> roles, JdbcClient jdbc) implements Charge {

    @Override
    public String name() {
        return "PROPOSED";
    }

    @Override
    public boolean needsHolder() {
        return false;
    }

    @Override
    public Map<PersonId, Long> heldBy(Collection<PersonId> persons, LocalDate after) {
        Map<PersonId, Long> found = new HashMap<>();
        jdbc.sql("SELECT p.proposed_by, COUNT(*) FROM proposal p JOIN task t ON " + Proposals.STANDS
                        + " WHERE p.declined_at IS NULL AND p.proposed_by IN (:persons)"
                        + " GROUP BY p.proposed_by")
                .param("persons", persons.stream().map(Id::value).toList())
                .query(row -> {
                    found.put(new PersonId(row.getLong(1)), row.getLong(2));
                });
        return found;
    }

    @Override
    public void handOn(Actor actor, PostRow from, PostRow to, LocalDate day) {
        // it stays the word of whoever gave it
    }
}
