package vn.dondoc.task;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.agency.Agencies;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.GroupId;

/** Between a draft's form and its rows: the agencies it names, and those its groups stand for on a day. */
@Component
class TaskForms {

    private final TaskAgencies relations;
    private final Agencies agencies;

    TaskForms(TaskAgencies relations, Agencies agencies) {
        this.relations = relations;
        this.agencies = agencies;
    }

    /** The agencies named, and each group's members of the day. */
    List<TaskAgencies.Row> others(Actor actor, TaskForm form, LocalDate day) {
        List<TaskAgencies.Row> rows = new ArrayList<>();
        form.coordinating().forEach(a -> rows.add(new TaskAgencies.Row(a, Relation.COORDINATING, null)));
        expand(actor, form.coordinatingGroups(), Relation.COORDINATING, day, rows);
        form.informed().forEach(a -> rows.add(new TaskAgencies.Row(a, Relation.INFORMED, null)));
        expand(actor, form.informedGroups(), Relation.INFORMED, day, rows);
        return rows;
    }

    private void expand(
            Actor actor, List<GroupId> groups, Relation relation, LocalDate day, List<TaskAgencies.Row> rows) {
        for (GroupId group : groups) {
            agencies.members(actor, group, day)
                    .forEach(member -> rows.add(new TaskAgencies.Row(member.id(), relation, group)));
        }
    }

    /** The form of a stored draft; groups come back as groups. */
    TaskForm of(Task task) {
        List<TaskAgencies.Row> rows = relations.of(task.id());
        return new TaskForm(
                task.content(),
                blank(task.product()),
                blank(task.sourcePassage()),
                task.lead(),
                named(rows, Relation.COORDINATING),
                groups(rows, Relation.COORDINATING),
                named(rows, Relation.INFORMED),
                groups(rows, Relation.INFORMED),
                task.answerable().responsibleLeader(),
                task.followingOfficer(),
                task.field(),
                task.term().kind(),
                task.term().dueOn(),
                task.term().dueAt(),
                task.term().isSetByOffice(),
                task.nature());
    }

    private static List<AgencyId> named(List<TaskAgencies.Row> rows, Relation relation) {
        return rows.stream()
                .filter(r -> r.relation() == relation && r.group() == null)
                .map(TaskAgencies.Row::agency)
                .toList();
    }

    private static List<GroupId> groups(List<TaskAgencies.Row> rows, Relation relation) {
        return rows.stream()
                .filter(r -> r.relation() == relation)
                .map(TaskAgencies.Row::group)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static String blank(@Nullable String text) {
        return text == null ? "" : text;
    }
}
