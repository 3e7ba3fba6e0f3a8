package vn.dondoc.testing;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.dondoc.agency.AgencyKind;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.FieldId;
import vn.dondoc.shared.IdGenerator;
import vn.dondoc.shared.PersonId;
import vn.dondoc.shared.PostId;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.Role;

/** Rows of agencies, people and fields for a test to own, and actors with the rights that their roles have by default. */
@TestComponent
public class AnOffice {

    private static final Set<Right> LEAD_SIDE =
            EnumSet.of(Right.READ_AGENCY, Right.ACKNOWLEDGE, Right.REPORT, Right.CLAIM, Right.TALK);

    private final JdbcTemplate jdbc;
    private final IdGenerator ids;

    AnOffice(JdbcTemplate jdbc, IdGenerator ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    public AgencyId agency(String name) {
        return agency(name, AgencyKind.DEPARTMENT);
    }

    public AgencyId agency(String name, AgencyKind kind) {
        long id = ids.next();
        jdbc.update(
                "INSERT INTO agency (id, owner_id, code, name, short_name, kind, valid_from, version)"
                        + " VALUES (?, ?, ?, ?, ?, ?, '2010-01-01', 0)",
                id,
                id,
                "T" + id,
                name,
                name,
                kind.name());
        return new AgencyId(id);
    }

    public FieldId field(String name) {
        long id = ids.next();
        jdbc.update("INSERT INTO work_field (id, name, version) VALUES (?, ?, 0)", id, name + " " + id);
        return new FieldId(id);
    }

    public PersonId person(String name) {
        long id = ids.next();
        jdbc.update("INSERT INTO person (id, name, version) VALUES (?, ?, 0)", id, name);
        return new PersonId(id);
    }

    /** Somebody new in that role of that agency, with the role's default rights. */
    public Actor actor(Role role, AgencyId agency) {
        String name = "Người " + role;
        return new Actor(
                person(name),
                name,
                new PostId(ids.next()),
                role.name(),
                agency,
                "Cơ quan",
                role,
                rights(role),
                Set.of());
    }

    /** An internal unit of an agency. */
    public AgencyId unit(String name, AgencyId agency) {
        AgencyId unit = agency(name);
        jdbc.update(
                "UPDATE agency SET kind = 'UNIT', code = NULL, parent_id = ?, owner_id = ? WHERE id = ?",
                agency.value(),
                agency.value(),
                unit.value());
        return unit;
    }

    /** Somebody new with a post in that unit of the agency, or in the agency itself. */
    public Actor member(String name, Role role, AgencyId unit, AgencyId agency) {
        Actor one = actor(role, agency);
        jdbc.update("UPDATE person SET name = ? WHERE id = ?", name, one.personNumber());
        jdbc.update(
                "INSERT INTO post (id, person_id, unit_id, role, title, valid_from, confirmed, version)"
                        + " VALUES (?, ?, ?, ?, ?, '2010-01-01', TRUE, 0)",
                one.post().value(),
                one.personNumber(),
                unit.value(),
                role.name(),
                role.name());
        return new Actor(
                one.person(), name, one.post(), one.title(), agency, "Cơ quan", role, one.rights(), one.fields());
    }

    public Actor viceChair(AgencyId agency, FieldId... fields) {
        Actor one = actor(Role.VICE_CHAIR, agency);
        return new Actor(
                one.person(),
                one.name(),
                one.post(),
                one.title(),
                agency,
                "Cơ quan",
                one.role(),
                one.rights(),
                Set.of(fields));
    }

    /** The default rights of acceptance "For all" 4, written out here once more: tests do not ask the product. */
    public static Set<Right> rights(Role role) {
        return switch (role) {
            case CHAIR -> EnumSet.of(Right.READ_ALL, Right.READ_FIGURES, Right.DECIDE, Right.URGE, Right.TALK);
            case VICE_CHAIR ->
                EnumSet.of(Right.READ_ALL, Right.READ_FIGURES, Right.DECIDE_IN_FIELD, Right.URGE, Right.TALK);
            case OFFICE_LEADER ->
                EnumSet.of(
                        Right.READ_ALL,
                        Right.READ_FIGURES,
                        Right.DECIDE,
                        Right.URGE,
                        Right.TALK,
                        Right.REGISTER_DIRECTIVE,
                        Right.DRAFT_TASK,
                        Right.ENTER_FOR_AGENCY,
                        Right.ACKNOWLEDGE,
                        Right.REPORT,
                        Right.CLAIM);
            case OFFICER ->
                EnumSet.of(
                        Right.READ_ALL,
                        Right.READ_FIGURES,
                        Right.PROPOSE,
                        Right.URGE,
                        Right.TALK,
                        Right.REGISTER_DIRECTIVE,
                        Right.DRAFT_TASK,
                        Right.ENTER_FOR_AGENCY);
            case CLERK -> EnumSet.of(Right.READ_ALL, Right.REGISTER_DIRECTIVE, Right.DRAFT_TASK);
            case AGENCY_LEADER, FOCAL_POINT -> LEAD_SIDE;
            case AGENCY_STAFF -> EnumSet.of(Right.READ_AGENCY, Right.REPORT, Right.TALK);
            case EMULATION_BOARD -> EnumSet.of(Right.READ_FIGURES);
            case INSPECTOR -> EnumSet.of(Right.READ_ALL, Right.READ_FIGURES);
            case ADMINISTRATOR, SYSTEM -> EnumSet.noneOf(Right.class);
        };
    }
}
