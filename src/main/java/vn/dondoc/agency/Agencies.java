package vn.dondoc.agency;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.GroupId;
import vn.dondoc.shared.Id;
import vn.dondoc.shared.NotFound;

/**
 * The register of agencies and units, read. Who exists is no secret among those who sign in; changes are
 * {@link AgencyRegister}'s.
 */
@Service
@Transactional(readOnly = true)
public class Agencies {

    private final AgencyRows rows;
    private final AgencyGroupRows groups;
    private final AgencySuccessions successions;
    private final JdbcClient jdbc;

    Agencies(AgencyRows rows, AgencyGroupRows groups, AgencySuccessions successions, JdbcClient jdbc) {
        this.rows = rows;
        this.groups = groups;
        this.successions = successions;
        this.jdbc = jdbc;
    }

    /** @throws NotFound if there is no such agency */
    public AgencyRow get(Actor actor, AgencyId id) {
        return rows.byIds(List.of(id.value())).stream().findFirst().orElseThrow(() -> new NotFound("agency.not-found"));
    }

    /**
     * The agencies that a paper may mean by this name: their name, short name or a further name, without regard to marks
     * and capitals; also ended ones, no units.
     */
    public List<AgencyRow> called(Actor actor, String name) {
        return rows.called(name);
    }

    /** The rows of these ids, also of ended agencies, in one query; unknown ids are left out. */
    public Map<AgencyId, AgencyRow> names(Collection<AgencyId> ids) {
        Map<AgencyId, AgencyRow> found = new LinkedHashMap<>();
        rows.byIds(ids.stream().map(Id::value).distinct().toList()).forEach(row -> found.put(row.id(), row));
        return found;
    }

    /** Every agency and unit that is valid on that day, by name. */
    public List<AgencyRow> validOn(Actor actor, LocalDate day) {
        return rows.validOn(day);
    }

    /** Every agency and unit there is or was, by name: the tree of the administration screen. */
    public List<AgencyRow> all(Actor actor) {
        return rows.all();
    }

    /**
     * The agency that acts: an internal unit resolves to the agency it belongs to, everything else to itself.
     *
     * @throws NotFound if there is no such unit
     */
    public AgencyId owner(AgencyId unit) {
        return jdbc.sql("SELECT owner_id FROM agency WHERE id = :id")
                .param("id", unit.value())
                .query(Long.class)
                .optional()
                .map(AgencyId::new)
                .orElseThrow(() -> new NotFound("agency.not-found"));
    }

    /** All groups, by name. */
    public List<GroupRow> groups(Actor actor) {
        return groups.all();
    }

    /** The agencies of the group that are valid on that day, each once, by name; empty for an unknown group. */
    public List<AgencyRow> members(Actor actor, GroupId group, LocalDate day) {
        return rows.members(group.value(), day);
    }

    /** What became of which agency, oldest first. */
    public List<SuccessionRow> successions(Actor actor) {
        return successions.all();
    }

    /** Further names by which documents call an agency, of every agency that has some, in the order of entry. */
    public Map<AgencyId, List<String>> aliases(Actor actor) {
        Map<AgencyId, List<String>> aliases = new HashMap<>();
        jdbc.sql("SELECT agency_id, alias FROM agency_alias ORDER BY agency_id, position")
                .query(rs -> {
                    aliases.computeIfAbsent(new AgencyId(rs.getLong(1)), agency -> new ArrayList<>())
                            .add(rs.getString(2));
                });
        return aliases;
    }
}
