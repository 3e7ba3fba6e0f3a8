package vn.dondoc.account;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.FieldId;
import vn.dondoc.shared.Id;
import vn.dondoc.shared.PersonId;
import vn.dondoc.shared.PostId;
import vn.dondoc.shared.Role;

/** The telephone book: who holds which post and is on duty on which day, and which vice-chair answers for which field. */
@Service
@Transactional(readOnly = true)
public class People {

    /** Whose word an agency gives; the head of the Office for the Office itself. */
    private static final Set<Role> SPEAK = EnumSet.of(Role.FOCAL_POINT, Role.AGENCY_LEADER, Role.OFFICE_LEADER);

    private final PostRows posts;
    private final DelegationRows delegations;
    private final ShiftRows shifts;
    private final JdbcClient jdbc;

    People(PostRows posts, DelegationRows delegations, ShiftRows shifts, JdbcClient jdbc) {
        this.posts = posts;
        this.delegations = delegations;
        this.shifts = shifts;
        this.jdbc = jdbc;
    }

    /** Who holds the role in that agency (its internal units included) on that day, by name. */
    public List<PostRow> holders(AgencyId agency, Role role, LocalDate day) {
        return posts.inAgency(agency.value(), role, day);
    }

    /** Everybody who holds a post in that agency (its internal units included) on that day, by name. */
    public List<PostRow> inAgency(AgencyId agency, LocalDate day) {
        return posts.inAgency(agency.value(), day);
    }

    /** The posts of a person that open something on that day, the latest first. */
    public List<PostRow> postsOf(PersonId person, LocalDate day) {
        return posts.openOn(person.value(), day);
    }

    /** Who holds the role anywhere on that day, by name. */
    public List<PostRow> holders(Role role, LocalDate day) {
        return posts.inRole(role, day);
    }

    /** Who holds one of the roles anywhere on that day, by role and name. */
    public List<PostRow> holders(Set<Role> roles, LocalDate day) {
        return posts.inRoles(roles, day);
    }

    /** Who holds one of the roles in one of those agencies (their internal units included) on that day, by role and name. */
    public List<PostRow> holders(Set<AgencyId> agencies, Set<Role> roles, LocalDate day) {
        return agencies.isEmpty()
                ? List.of()
                : posts.inAgencies(agencies.stream().map(Id::value).toList(), roles, day);
    }

    /**
     * The agencies for which nobody could answer inside the program on that day: no head and no focal point with an account
     * that signs in. Their mail goes to the agency's mailbox only, and the office enters their acts from paper.
     */
    public Set<AgencyId> whereNobodySignsIn(Collection<AgencyId> agencies, LocalDate day) {
        Set<AgencyId> silent = new LinkedHashSet<>(agencies);
        if (!silent.isEmpty()) {
            Set<Long> reached = posts.signedInto(silent.stream().map(Id::value).toList(), SPEAK, day);
            silent.removeIf(agency -> reached.contains(agency.value()));
        }
        return silent;
    }

    /** Who of these held a post and holds none any more on that day; who never held one is not among them. */
    public Set<PersonId> haveLeft(Collection<PersonId> ids, LocalDate day) {
        List<Long> values = ids.stream().map(Id::value).distinct().toList();
        return values.isEmpty()
                ? Set.of()
                : posts.left(values, day).stream().map(PersonId::new).collect(Collectors.toSet());
    }

    /** Who stands in for whom on that day, by the absent's post. */
    public Map<PostId, List<DelegationRow>> standIns(LocalDate day) {
        return delegations.on(day).stream()
                .collect(Collectors.groupingBy(row -> row.absent().id()));
    }

    /** Who is on duty for these agencies on that day; an agency with nobody is left out. */
    public Map<AgencyId, List<ShiftRow>> onDuty(Collection<AgencyId> agencies, LocalDate day) {
        return shifts.on(agencies.stream().map(Id::value).distinct().toList(), day).stream()
                .collect(Collectors.groupingBy(ShiftRow::agency));
    }

    /** The rows of these persons in one query; unknown ids are left out. */
    public Map<PersonId, PersonRow> names(Collection<PersonId> ids) {
        Map<PersonId, PersonRow> found = new HashMap<>();
        List<Long> values = ids.stream().map(Id::value).distinct().toList();
        if (!values.isEmpty()) {
            jdbc.sql("SELECT id, name, email, phone FROM person WHERE id IN (:ids)")
                    .param("ids", values)
                    .query((rs, number) -> new PersonRow(
                            new PersonId(rs.getLong("id")),
                            rs.getString("name"),
                            rs.getString("email"),
                            rs.getString("phone")))
                    .list()
                    .forEach(row -> found.put(row.id(), row));
        }
        return found;
    }

    /** Who answers for the field on that day; empty if nobody does. */
    public Optional<PersonId> viceChairOf(FieldId field, LocalDate day) {
        return jdbc.sql("""
                        SELECT person_id FROM field_duty
                        WHERE field_id = :field AND valid_from <= :day AND (valid_to IS NULL OR valid_to >= :day)
                        ORDER BY valid_from DESC LIMIT 1
                        """)
                .param("field", field.value())
                .param("day", day)
                .query(Long.class)
                .optional()
                .map(PersonId::new);
    }

    /** All fields, by name; retired ones too. */
    public List<FieldRow> fields(Actor actor) {
        return jdbc.sql("SELECT id, name, retired, version FROM work_field"
                        + " ORDER BY name COLLATE utf8mb4_uca1400_vietnamese_as_ci, id")
                .query((rs, number) -> new FieldRow(
                        new FieldId(rs.getLong("id")),
                        rs.getString("name"),
                        rs.getBoolean("retired"),
                        rs.getLong("version")))
                .list();
    }
}
