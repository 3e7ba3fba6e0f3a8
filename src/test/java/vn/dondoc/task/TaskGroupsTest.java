package vn.dondoc.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.AgencyGroups;
import vn.dondoc.agency.GroupData;
import vn.dondoc.agency.GroupRow;
import vn.dondoc.reminder.ReminderOffice;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.GroupId;
import vn.dondoc.shared.IdGenerator;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.TaskId;
import vn.dondoc.testing.Actors;
import vn.dondoc.testing.OfficeTest;

/** A group of the register, chosen in a form: each of its members on the day of issue is stored and gets its mail. */
@OfficeTest
class TaskGroupsTest {

    @Autowired
    ReminderOffice office;

    @Autowired
    AgencyGroups groups;

    @Autowired
    Agencies agencies;

    @Autowired
    ATask aTask;

    @Autowired
    TaskDrafts drafts;

    @Autowired
    TaskAgencies relations;

    @Autowired
    IdGenerator ids;

    @Autowired
    JdbcTemplate jdbc;

    private final List<AgencyId> members = new ArrayList<>();
    private final List<Actor> focals = new ArrayList<>();
    private AgencyId lead;
    private Actor leader;
    private Actor officer;
    private GroupId group;

    @BeforeEach
    void aGroupOfThreeAndAnOffice() {
        office.switchOn("2026-03-10T08:00");
        AgencyId province = office.agency("Văn phòng UBND tỉnh", false);
        leader = office.member("Chánh Văn phòng", Role.OFFICE_LEADER, "Chánh Văn phòng", province);
        officer = office.member("Chuyên viên", Role.OFFICER, "Chuyên viên", province);
        lead = agency("Sở Xây dựng");
        for (int n = 1; n <= 4; n++) {
            members.add(agency("Xã " + n));
        }
        group = groups.add(Actors.JOB, new GroupData("Các xã " + ids.next(), Set.of(), members.subList(0, 3)));
    }

    @AfterEach
    void close() {
        office.close();
    }

    private AgencyId agency(String name) {
        AgencyId agency = office.agency(name, false);
        focals.add(office.member("Đầu mối " + name, Role.FOCAL_POINT, "Đầu mối", agency));
        return agency;
    }

    private TaskForm form(List<GroupId> coordinating, List<GroupId> informed) {
        TaskForm whole = aTask.complete("Rà soát", lead, officer, LocalDate.of(2026, 4, 10));
        return new TaskForm(
                whole.content(),
                whole.product(),
                "",
                lead,
                List.of(),
                coordinating,
                List.of(),
                informed,
                whole.responsibleLeader(),
                whole.followingOfficer(),
                null,
                whole.deadlineKind(),
                whole.dueOn(),
                false);
    }

    @Test
    void itsMembersOfTheDayOfIssueAreStoredAndEachGetsItsMail() {
        DirectiveId directive = aTask.directive(officer, LocalDate.of(2026, 3, 2));
        TaskId id = drafts.add(officer, directive, List.of(form(List.of(group), List.of())))
                .getFirst();
        assertThat(drafts.form(officer, id).coordinatingGroups()).containsExactly(group);

        // between the draft and the issue one member has ended and another has joined
        jdbc.update(
                "UPDATE agency SET valid_to = '2026-03-09' WHERE id = ?",
                members.get(0).value());
        GroupRow row = agencies.groups(leader).stream()
                .filter(one -> one.id().equals(group))
                .findFirst()
                .orElseThrow();
        groups.change(Actors.JOB, group, row.version(), new GroupData(row.name(), Set.of(), members));
        aTask.issue(leader, directive, List.of(id));

        assertThat(relations.of(id))
                .containsExactlyInAnyOrder(
                        new TaskAgencies.Row(lead, Relation.LEAD, null),
                        new TaskAgencies.Row(members.get(1), Relation.COORDINATING, group),
                        new TaskAgencies.Row(members.get(2), Relation.COORDINATING, group),
                        new TaskAgencies.Row(members.get(3), Relation.COORDINATING, group));
        assertThat(owed(id, "ASSIGNED"))
                .containsExactlyInAnyOrder(
                        told(focals.get(0)), told(focals.get(2)), told(focals.get(3)), told(focals.get(4)));

        // what was assigned to the group was assigned to its members of that day
        groups.change(Actors.JOB, group, row.version() + 1, new GroupData(row.name(), Set.of(), members.subList(1, 2)));
        assertThat(relations.of(id)).hasSize(4);
    }

    @Test
    void theLeadAmongTheMembersStaysTheLeadAndWhoIsToldOnlyIsToldSo() {
        DirectiveId directive = aTask.directive(officer, LocalDate.of(2026, 3, 2));
        GroupId withLead = groups.add(
                Actors.JOB, new GroupData("Có chủ trì " + ids.next(), Set.of(), List.of(lead, members.get(3))));
        TaskId id = drafts.add(officer, directive, List.of(form(List.of(withLead), List.of(group))))
                .getFirst();
        aTask.issue(leader, directive, List.of(id));
        assertThat(relations.of(id))
                .extracting(TaskAgencies.Row::agency, TaskAgencies.Row::relation)
                .containsExactlyInAnyOrder(
                        tuple(lead, Relation.LEAD),
                        tuple(members.get(3), Relation.COORDINATING),
                        tuple(members.get(0), Relation.INFORMED),
                        tuple(members.get(1), Relation.INFORMED),
                        tuple(members.get(2), Relation.INFORMED));
        assertThat(owed(id, "ASSIGNED")).containsExactlyInAnyOrder(told(focals.get(0)), told(focals.get(4)));
        assertThat(owed(id, "INFORMED"))
                .containsExactlyInAnyOrder(told(focals.get(1)), told(focals.get(2)), told(focals.get(3)));
    }

    private static String told(Actor one) {
        return "P:" + one.person();
    }

    private List<String> owed(TaskId id, String kind) {
        return jdbc.queryForList(
                "SELECT recipient FROM owed_reminder WHERE task_id = ? AND kind = ?", String.class, id.value(), kind);
    }
}
