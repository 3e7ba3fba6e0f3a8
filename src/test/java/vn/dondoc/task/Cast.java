package vn.dondoc.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.policy.Policy;
import vn.dondoc.policy.PolicyVersion;
import vn.dondoc.shared.Absent;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.FieldId;
import vn.dondoc.shared.PersonId;
import vn.dondoc.shared.PostId;
import vn.dondoc.shared.Role;
import vn.dondoc.testing.AnOffice;

/**
 * The people of a small office without a database, by whom random acts are tried: the Office, four agencies, one person with
 * a post in two of them, and three who stand in for others.
 */
final class Cast {

    static final AgencyId OFFICE = new AgencyId(1);

    /** "Đầu mối trình, thủ trưởng duyệt" from {@link #HEAD_APPROVES_FROM} on. */
    static final AgencyId WHERE_THE_HEAD_APPROVES = new AgencyId(4);

    static final List<AgencyId> AGENCIES =
            List.of(OFFICE, new AgencyId(2), new AgencyId(3), WHERE_THE_HEAD_APPROVES, new AgencyId(5));

    static final FieldId FIELD = new FieldId(1);
    static final FieldId OTHER_FIELD = new FieldId(2);

    static final LocalDate START = LocalDate.of(2026, 1, 5);
    static final LocalDate HEAD_APPROVES_FROM = START.plusDays(10);

    /** The days in which an officer may confirm what he follows: from the first until before the second. */
    static final LocalDate OFFICERS_CONFIRM_FROM = START.plusDays(20);

    static final LocalDate OFFICERS_CONFIRM_UNTIL = START.plusDays(150);

    static final List<PolicyVersion> POLICIES = List.of(
            settled(1, Policy.HEAD_APPROVES, WHERE_THE_HEAD_APPROVES, "true", HEAD_APPROVES_FROM),
            settled(2, Policy.OFFICER_MAY_CONFIRM, null, "true", OFFICERS_CONFIRM_FROM),
            settled(3, Policy.OFFICER_MAY_CONFIRM, null, "false", OFFICERS_CONFIRM_UNTIL));

    private static final Set<Role> OF_AGENCIES = EnumSet.of(Role.AGENCY_LEADER, Role.FOCAL_POINT, Role.AGENCY_STAFF);

    private static final Map<PostId, PersonId> HOLDERS = new HashMap<>();
    private static final List<Actor> PEOPLE = new ArrayList<>();

    /** Who follows every task. */
    static final Actor FOLLOWING = sits(Role.OFFICER, OFFICE);

    static {
        sits(Role.OFFICER, OFFICE);
        Actor head = sits(Role.OFFICE_LEADER, OFFICE);
        sits(Role.OFFICE_LEADER, OFFICE);
        sits(Role.CHAIR, OFFICE);
        sits(Role.VICE_CHAIR, OFFICE, FIELD);
        sits(Role.VICE_CHAIR, OFFICE, OTHER_FIELD);
        for (Role role : List.of(Role.INSPECTOR, Role.ADMINISTRATOR, Role.CLERK, Role.EMULATION_BOARD)) {
            sits(role, OFFICE);
        }
        for (AgencyId agency : AGENCIES.subList(1, AGENCIES.size())) {
            for (Role role : OF_AGENCIES) {
                sits(role, agency);
            }
        }
        Actor focal = sits(Role.FOCAL_POINT, AGENCIES.get(1));
        sits(focal.personOrThrow(), Role.OFFICE_LEADER, OFFICE);
        standsIn(sits(Role.AGENCY_STAFF, AGENCIES.get(1)), focal);
        standsIn(sits(Role.OFFICER, OFFICE), head);
        standsIn(only(Role.FOCAL_POINT, WHERE_THE_HEAD_APPROVES), only(Role.AGENCY_LEADER, WHERE_THE_HEAD_APPROVES));
    }

    private Cast() {}

    private static PolicyVersion settled(
            long id, Policy policy, @Nullable AgencyId agency, String value, LocalDate from) {
        return new PolicyVersion(id, policy, agency, value, from, "1/QĐ", "Chánh Văn phòng", Instant.EPOCH);
    }

    private static Actor sits(Role role, AgencyId agency, FieldId... fields) {
        return sits(new PersonId(100 + PEOPLE.size()), role, agency, fields);
    }

    private static Actor sits(PersonId person, Role role, AgencyId agency, FieldId... fields) {
        PostId post = new PostId(1000 + PEOPLE.size());
        HOLDERS.put(post, person);
        String name = role + " " + PEOPLE.size() + " of agency " + agency;
        Actor actor = new Actor(
                person, name, post, role.name(), agency, "Cơ quan", role, AnOffice.rights(role), Set.of(fields));
        PEOPLE.add(actor);
        return actor;
    }

    private static void standsIn(Actor who, Actor away) {
        PEOPLE.add(new Actor(
                who.person(),
                who.name() + " in the place of " + away.name(),
                away.post(),
                who.title(),
                away.agency(),
                away.agencyName(),
                away.role(),
                away.rights(),
                away.fields(),
                new Absent(away.personOrThrow(), away.name(), away.title())));
    }

    private static Actor only(Role role, AgencyId agency) {
        return PEOPLE.stream()
                .filter(one -> one.role() == role && one.worksIn(agency))
                .findFirst()
                .orElseThrow();
    }

    static List<Actor> all() {
        return PEOPLE;
    }

    static List<Actor> with(Set<Role> roles) {
        return PEOPLE.stream().filter(one -> roles.contains(one.role())).toList();
    }

    static List<Actor> of(AgencyId agency) {
        return PEOPLE.stream().filter(one -> one.worksIn(agency)).toList();
    }

    /** Every chair in which that person sits, and everybody who sits in one of his. */
    static List<Actor> sharing(Actor one) {
        List<PersonId> his = persons(one);
        return PEOPLE.stream()
                .filter(other -> persons(other).stream().anyMatch(his::contains))
                .toList();
    }

    static List<PersonId> holders(Set<PostId> posts) {
        return posts.stream().map(HOLDERS::get).toList();
    }

    /** Who acts, and in whose place. */
    static List<PersonId> persons(Actor actor) {
        return Stream.of(
                        actor.person(),
                        actor.inPlaceOf() == null ? null : actor.inPlaceOf().person())
                .filter(one -> one != null)
                .toList();
    }
}
