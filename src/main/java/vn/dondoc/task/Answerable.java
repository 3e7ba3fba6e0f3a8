package vn.dondoc.task;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.FieldId;
import vn.dondoc.shared.Id;
import vn.dondoc.shared.PersonId;

/** Who answers for a task: the lead agency, the leader of the province, the officer who follows it, and in which field. */
@Embeddable
class Answerable {

    private @Nullable Long leadAgency;
    private @Nullable Long responsibleLeader;
    private @Nullable Long followingOfficer;
    private @Nullable Long fieldId;

    protected Answerable() {}

    static Answerable drafted(TaskForm form) {
        Answerable drafted = new Answerable();
        drafted.leadAgency = number(form.lead());
        drafted.responsibleLeader = number(form.responsibleLeader());
        drafted.followingOfficer = number(form.followingOfficer());
        drafted.fieldId = number(form.field());
        return drafted;
    }

    Answerable ledBy(AgencyId lead) {
        Answerable other = copy();
        other.leadAgency = lead.value();
        return other;
    }

    Answerable followedBy(@Nullable PersonId officer) {
        Answerable other = copy();
        other.followingOfficer = number(officer);
        return other;
    }

    Answerable answeredBy(PersonId leader) {
        Answerable other = copy();
        other.responsibleLeader = leader.value();
        return other;
    }

    Answerable inField(@Nullable FieldId field) {
        Answerable other = copy();
        other.fieldId = number(field);
        return other;
    }

    private Answerable copy() {
        Answerable other = new Answerable();
        other.leadAgency = leadAgency;
        other.responsibleLeader = responsibleLeader;
        other.followingOfficer = followingOfficer;
        other.fieldId = fieldId;
        return other;
    }

    @Nullable
    AgencyId lead() {
        return leadAgency == null ? null : new AgencyId(leadAgency);
    }

    @Nullable
    PersonId responsibleLeader() {
        return responsibleLeader == null ? null : new PersonId(responsibleLeader);
    }

    @Nullable
    PersonId followingOfficer() {
        return followingOfficer == null ? null : new PersonId(followingOfficer);
    }

    @Nullable
    FieldId field() {
        return fieldId == null ? null : new FieldId(fieldId);
    }

    private static @Nullable Long number(@Nullable Id id) {
        return id == null ? null : Long.valueOf(id.value());
    }
}
