package vn.dondoc.task;

import org.jspecify.annotations.Nullable;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.SearchText;

/**
 * The kind of a task, and what its product is for.
 *
 * @param presidingAgency the "bên chủ trì" if it is of the register; null otherwise
 * @param presidingName its name; in a form empty if it is of the register
 * @param forSignature the product is a draft that the Committee or its chair signs
 */
public record TaskNature(
        TaskKind kind, @Nullable AgencyId presidingAgency, String presidingName, boolean forSignature) {

    /** The agency leads, and its product is its own. */
    public static final TaskNature ORDINARY = new TaskNature(TaskKind.ORDINARY, null, "", false);

    private static final int LONGEST_NAME = 200;

    /** Phối hợp với whoever has this name, outside the register. */
    public static TaskNature coordinating(String presidingName) {
        return new TaskNature(TaskKind.COORDINATION, null, presidingName, false);
    }

    /** Phối hợp với an agency of the register. */
    public static TaskNature coordinating(AgencyId presiding) {
        return new TaskNature(TaskKind.COORDINATION, presiding, "", false);
    }

    public boolean isCoordination() {
        return kind == TaskKind.COORDINATION;
    }

    public TaskNature forSignature(boolean draft) {
        return new TaskNature(kind, presidingAgency, presidingName, draft);
    }

    /** Phối hợp, and nobody has said with whom: it can't be given so. */
    boolean isUnnamed() {
        return isCoordination() && presidingAgency == null && presidingName.isEmpty();
    }

    /** A draft to be signed is confirmed by the paper that was signed, and nothing else is. */
    void requirePaper(boolean there) {
        if (forSignature != there) {
            throw new DomainException(forSignature ? "task.signing.paper" : "task.signing.none");
        }
    }

    /** Its text cleaned; of an agency of the register the name is not kept, of an ordinary task no "bên chủ trì". */
    TaskNature cleaned() {
        return new TaskNature(
                kind,
                isCoordination() ? presidingAgency : null,
                isCoordination() && presidingAgency == null ? SearchText.clean(presidingName) : "",
                forSignature);
    }

    /** Adds what is wrong with it for an agency that has the task. */
    InvalidInput.Collector check(@Nullable AgencyId lead, InvalidInput.Collector problems) {
        return problems.when(presidingName.length() > LONGEST_NAME, "presidingName", "error.too-long", LONGEST_NAME)
                .when(presidingAgency != null && presidingAgency.equals(lead), "presiding", "task.presiding.same");
    }
}
