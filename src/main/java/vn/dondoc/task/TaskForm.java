package vn.dondoc.task;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.FieldId;
import vn.dondoc.shared.GroupId;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.PersonId;
import vn.dondoc.shared.SearchText;

/**
 * What the officer enters of a task. A draft may miss everything but its content; issue is refused until nothing misses.
 *
 * @param sourcePassage where in the directive, such as "mục II.4"
 * @param coordinatingGroups groups of the register; each member of the day of issue coordinates
 * @param deadlineKind null while nobody has chosen
 * @param setByOffice the document names no date; the office set it, or set "không hạn"
 */
public record TaskForm(
        String content,
        String product,
        String sourcePassage,
        @Nullable AgencyId lead,
        List<AgencyId> coordinating,
        List<GroupId> coordinatingGroups,
        List<AgencyId> informed,
        List<GroupId> informedGroups,
        @Nullable PersonId responsibleLeader,
        @Nullable PersonId followingOfficer,
        @Nullable FieldId field,
        @Nullable DeadlineKind deadlineKind,
        @Nullable LocalDate dueOn,
        boolean setByOffice) {

    public TaskForm {
        coordinating = List.copyOf(coordinating);
        coordinatingGroups = List.copyOf(coordinatingGroups);
        informed = List.copyOf(informed);
        informedGroups = List.copyOf(informedGroups);
    }

    /** A form with a content and nothing else, as a pasted line gives it. */
    public static TaskForm of(String content) {
        return new TaskForm(
                content, "", "", null, List.of(), List.of(), List.of(), List.of(), null, null, null, null, null, false);
    }

    /** The same task for another lead agency, which does not coordinate itself. */
    TaskForm ledBy(AgencyId other) {
        return new TaskForm(
                content,
                product,
                sourcePassage,
                other,
                coordinating.stream().filter(one -> !one.equals(other)).toList(),
                coordinatingGroups,
                informed.stream().filter(one -> !one.equals(other)).toList(),
                informedGroups,
                responsibleLeader,
                followingOfficer,
                field,
                deadlineKind,
                dueOn,
                setByOffice);
    }

    /** The form with its text cleaned; @throws InvalidInput names each field that a draft may not have so. */
    TaskForm checked() {
        String cleanContent = SearchText.clean(content);
        String cleanProduct = SearchText.clean(product);
        String passage = SearchText.clean(sourcePassage);
        new InvalidInput.Collector()
                .when(cleanContent.isEmpty(), "content", "error.required")
                .when(cleanContent.length() > 2000, "content", "error.too-long", 2000)
                .when(cleanProduct.length() > 500, "product", "error.too-long", 500)
                .when(passage.length() > 200, "sourcePassage", "error.too-long", 200)
                .throwIfAny();
        return new TaskForm(
                cleanContent,
                cleanProduct,
                passage,
                lead,
                coordinating,
                coordinatingGroups,
                informed,
                informedGroups,
                responsibleLeader,
                followingOfficer,
                field,
                deadlineKind,
                dueOn,
                setByOffice);
    }
}
