package vn.dondoc.shared;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is acting: a person in one post of one agency, or a job of the program. The first parameter of every public
 * service method; rights are never summed over posts.
 *
 * @param person null for a job
 * @param name the person's full name, or the job's name in Vietnamese
 * @param post null for a job
 * @param title of the person's own post, such as "Chánh Văn phòng"
 * @param agency the agency that owns the post's unit; null for a job
 * @param agencyName its name; empty for a job
 * @param rights what the role may do today
 * @param fields the fields a vice-chair answers for today; empty for everybody else
 * @param inPlaceOf whose post it is while he is away ("A thay B"); null for one's own
 */
public record Actor(
        @Nullable PersonId person,
        String name,
        @Nullable PostId post,
        String title,
        @Nullable AgencyId agency,
        String agencyName,
        Role role,
        Set<Right> rights,
        Set<FieldId> fields,
        @Nullable Absent inPlaceOf) {

    public Actor {
        rights = Set.copyOf(rights);
        fields = Set.copyOf(fields);
    }

    /** Somebody in his own post. */
    public Actor(
            @Nullable PersonId person,
            String name,
            @Nullable PostId post,
            String title,
            @Nullable AgencyId agency,
            String agencyName,
            Role role,
            Set<Right> rights,
            Set<FieldId> fields) {
        this(person, name, post, title, agency, agencyName, role, rights, fields, null);
    }

    /** A named job of the program, such as "Nhắc việc". It holds no right: services meant for jobs ask {@link #isJob()}. */
    public static Actor job(String name) {
        return new Actor(null, name, null, "", null, "", Role.SYSTEM, Set.of(), Set.of());
    }

    public boolean may(Right right) {
        return rights.contains(right);
    }

    public boolean isJob() {
        return role == Role.SYSTEM;
    }

    /** @throws Refused if the right is missing */
    public void require(Right right) {
        if (!may(right)) {
            throw new Refused("error.right", right.name());
        }
    }

    /** @throws Refused if this is a person */
    public void requireJob() {
        if (!isJob()) {
            throw new Refused("error.job-only");
        }
    }

    /** The person, for acts that only people do. */
    public PersonId personOrThrow() {
        if (person == null) {
            throw new Refused("error.person-only");
        }
        return person;
    }

    /** The person's number as a row stores it; null for a job. */
    public @Nullable Long personNumber() {
        return person == null ? null : person.value();
    }

    /** {@link #desk} as a row stores it; null for a job. */
    public @Nullable Long deskNumber() {
        PersonId desk = desk();
        return desk == null ? null : desk.value();
    }

    /** Whether it is that person, or stands in for him: what is his to do is this actor's too, and so is what he may not. */
    public boolean is(@Nullable PersonId other) {
        return other != null && (other.equals(person) || inPlaceOf != null && other.equals(inPlaceOf.person()));
    }

    /** Whose work lies on this desk: that of the person stood in for, else one's own; null for a job. */
    public @Nullable PersonId desk() {
        return inPlaceOf == null ? person : inPlaceOf.person();
    }

    public boolean worksIn(@Nullable AgencyId other) {
        return agency != null && agency.equals(other);
    }
}
