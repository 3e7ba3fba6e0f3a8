package vn.dondoc.task;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;
import vn.dondoc.shared.AgencyId;

/** {@link TaskNature} as a task keeps it. */
@Embeddable
class Nature {

    @Enumerated(EnumType.STRING)
    private TaskKind taskKind;

    private @Nullable Long presidingAgency;
    private @Nullable String presidingName;
    private boolean forSignature;

    @SuppressWarnings("NullAway") // filled by the persistence provider, or by who makes it here
    protected Nature() {}

    static Nature of(TaskNature nature) {
        Nature kept = new Nature();
        kept.taskKind = nature.kind();
        kept.presidingAgency = nature.presidingAgency() == null
                ? null
                : Long.valueOf(nature.presidingAgency().value());
        kept.presidingName = nature.presidingName().isEmpty() ? null : nature.presidingName();
        kept.forSignature = nature.forSignature();
        return kept;
    }

    TaskNature read() {
        return new TaskNature(
                taskKind,
                presidingAgency == null ? null : new AgencyId(presidingAgency),
                presidingName == null ? "" : presidingName,
                forSignature);
    }
}
