package vn.dondoc.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.dondoc.history.Change;

/** What a correction changed, field by field, as the history shows it. Ids are named by whoever shows them. */
final class TaskChanges {

    private TaskChanges() {}

    static List<Change> between(TaskForm before, TaskForm after) {
        List<Change> changes = new ArrayList<>();
        add(changes, "content", before.content(), after.content());
        add(changes, "product", before.product(), after.product());
        add(changes, "sourcePassage", before.sourcePassage(), after.sourcePassage());
        add(changes, "lead", before.lead(), after.lead());
        add(changes, "coordinating", before.coordinating(), after.coordinating());
        add(changes, "coordinatingGroups", before.coordinatingGroups(), after.coordinatingGroups());
        add(changes, "informed", before.informed(), after.informed());
        add(changes, "informedGroups", before.informedGroups(), after.informedGroups());
        add(changes, "responsibleLeader", before.responsibleLeader(), after.responsibleLeader());
        add(changes, "followingOfficer", before.followingOfficer(), after.followingOfficer());
        add(changes, "field", before.field(), after.field());
        add(changes, "deadlineKind", before.deadlineKind(), after.deadlineKind());
        add(changes, "dueOn", end(before), end(after));
        nature(changes, before.nature(), after.nature());
        return changes;
    }

    /** A correction of what the task is; @param changes gets the lines */
    static void nature(List<Change> changes, TaskNature before, TaskNature after) {
        add(changes, "taskKind", before.kind(), after.kind());
        add(changes, "presiding", before.presidingAgency(), after.presidingAgency());
        add(changes, "presidingName", named(before), named(after));
        add(changes, "forSignature", before.forSignature(), after.forSignature());
    }

    private static @Nullable String end(TaskForm form) {
        return form.dueOn() == null
                ? null
                : Deadline.on(form.dueOn(), form.dueAt()).told();
    }

    private static @Nullable String named(TaskNature nature) {
        return nature.presidingName().isEmpty() ? null : nature.presidingName();
    }

    private static void add(List<Change> changes, String field, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            changes.add(new Change(field, text(before), text(after)));
        }
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
