package vn.dondoc.task;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
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
 * @param dueAt an hour of that day; null for the whole day
 * @param setByOffice the document names no date; the office set it, or set "không hạn"
 * @param nature ordinary or phối hợp, and whether the product is a draft to be signed
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
        @Nullable LocalTime dueAt,
        boolean setByOffice,
        TaskNature nature) {

    public TaskForm {
        coordinating = List.copyOf(coordinating);
        coordinatingGroups = List.copyOf(coordinatingGroups);
        informed = List.copyOf(informed);
        informedGroups = List.copyOf(informedGroups);
    }

    /** An ordinary task whose deadline is a whole day. */
    public TaskForm(
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
        this(
                content,
                product,
                sourcePassage,
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
                null,
                setByOffice,
                TaskNature.ORDINARY);
    }

    /** The same task of another kind, or for another product. */
    public TaskForm as(TaskNature other) {
        return new TaskForm(
                content,
                product,
                sourcePassage,
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
                dueAt,
                setByOffice,
                other);
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
                dueAt,
                setByOffice,
                nature);
    }

    /**
     * "Một sản phẩm chung": several are named, one of them gathers the answer and leads, the others coordinate.
     *
     * @throws InvalidInput if fewer than two are named, none of them leads or nothing is to come out of it
     */
    public TaskForm common(Leads leads) {
        List<AgencyId> others = leads.agencies().stream()
                .filter(one -> !one.equals(lead))
                .distinct()
                .toList();
        new InvalidInput.Collector()
                .when(lead == null, "lead", "task.folder.gathers")
                .when(others.isEmpty() && leads.groups().isEmpty(), "leads", "task.folder.two")
                .when(SearchText.clean(product).isEmpty(), "product", "error.required")
                .throwIfAny();
        return new TaskForm(
                content,
                product,
                sourcePassage,
                lead,
                Stream.concat(others.stream(), coordinating.stream()).distinct().toList(),
                Stream.concat(leads.groups().stream(), coordinatingGroups.stream())
                        .distinct()
                        .toList(),
                informed,
                informedGroups,
                responsibleLeader,
                followingOfficer,
                field,
                deadlineKind,
                dueOn,
                dueAt,
                setByOffice,
                nature);
    }

    /** The same with a deadline of the office's own. */
    TaskForm due(@Nullable LocalDate day) {
        return new TaskForm(
                content,
                product,
                sourcePassage,
                lead,
                coordinating,
                coordinatingGroups,
                informed,
                informedGroups,
                responsibleLeader,
                followingOfficer,
                field,
                DeadlineKind.DATED,
                day,
                dueAt,
                setByOffice || !Objects.equals(day, dueOn),
                nature);
    }

    /** With the agencies that took over in place of those that have ended. */
    TaskForm succeeded(Map<AgencyId, AgencyId> next) {
        AgencyId now = lead == null ? null : next.getOrDefault(lead, lead);
        return new TaskForm(
                content,
                product,
                sourcePassage,
                now,
                succeeded(coordinating, next, now),
                coordinatingGroups,
                succeeded(informed, next, now),
                informedGroups,
                responsibleLeader,
                followingOfficer,
                field,
                deadlineKind,
                dueOn,
                dueAt,
                setByOffice,
                nature);
    }

    private static List<AgencyId> succeeded(
            List<AgencyId> agencies, Map<AgencyId, AgencyId> next, @Nullable AgencyId lead) {
        return agencies.stream()
                .map(one -> next.getOrDefault(one, one))
                .filter(one -> !one.equals(lead))
                .distinct()
                .toList();
    }

    /** The same order with passage, field and deadline of another form. */
    TaskForm at(TaskForm place) {
        return new TaskForm(
                content,
                product,
                place.sourcePassage(),
                lead,
                coordinating.stream().filter(one -> !one.equals(lead)).toList(),
                coordinatingGroups,
                informed.stream().filter(one -> !one.equals(lead)).toList(),
                informedGroups,
                responsibleLeader,
                followingOfficer,
                place.field(),
                place.deadlineKind(),
                place.dueOn(),
                place.dueAt(),
                place.setByOffice(),
                nature);
    }

    /** The form with its text cleaned; @throws InvalidInput names each field that a draft may not have so. */
    TaskForm checked() {
        String cleanContent = SearchText.clean(content);
        String cleanProduct = SearchText.clean(product);
        String passage = SearchText.clean(sourcePassage);
        TaskNature cleanNature = nature.cleaned();
        cleanNature
                .check(lead, new InvalidInput.Collector())
                .when(cleanContent.isEmpty(), "content", "error.required")
                .when(cleanContent.length() > 2000, "content", "error.too-long", 2000)
                .when(cleanProduct.length() > 500, "product", "error.too-long", 500)
                .when(passage.length() > 200, "sourcePassage", "error.too-long", 200)
                .when(dueAt != null && dueOn == null, "dueOn", "task.deadline.hour-without-day")
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
                dueAt,
                setByOffice,
                cleanNature);
    }
}
