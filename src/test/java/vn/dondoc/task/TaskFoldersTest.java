package vn.dondoc.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.agency.AgencyGroups;
import vn.dondoc.agency.GroupData;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.FolderId;
import vn.dondoc.shared.GroupId;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.NotFound;
import vn.dondoc.shared.Refused;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.TaskId;
import vn.dondoc.testing.Actors;
import vn.dondoc.testing.AnOffice;
import vn.dondoc.testing.OfficeClock;
import vn.dondoc.testing.OfficeTest;
import vn.dondoc.testing.SqlCount;

/** One instruction to several agencies: a task for each, held together by a folder that stands in no figure. */
@OfficeTest
class TaskFoldersTest {

    @Autowired
    AnOffice office;

    @Autowired
    ATask aTask;

    @Autowired
    TaskFolders folders;

    @Autowired
    TaskWork work;

    @Autowired
    TaskDecisions decisions;

    @Autowired
    TaskDrafts drafts;

    @Autowired
    TaskList list;

    @Autowired
    FirstLines firstLines;

    @Autowired
    AgencyGroups groups;

    @Autowired
    TaskEndings endings;

    @Autowired
    OfficeClock clock;

    private Actor leader;
    private Actor officer;
    private AgencyId first;
    private AgencyId second;
    private AgencyId third;
    private DirectiveId directive;

    @BeforeEach
    void threeAgencies() {
        clock.setTo("2026-03-10T09:00");
        AgencyId province = office.agency("Văn phòng UBND tỉnh");
        leader = office.actor(Role.OFFICE_LEADER, province);
        officer = office.actor(Role.OFFICER, province);
        first = office.agency("Ban Dân tộc của lượt này");
        second = office.agency("Sở Công Thương của lượt này");
        third = office.agency("Sở Y tế của lượt này");
        directive = aTask.directive(officer, LocalDate.of(2026, 3, 2));
    }

    private TaskForm shared() {
        return aTask.complete("Rà soát thủ tục hành chính", first, officer, LocalDate.of(2026, 4, 10));
    }

    private GroupId group(String name, AgencyId... members) {
        return groups.add(Actors.with(Right.MANAGE_AGENCIES), new GroupData(name, Set.of(), List.of(members)));
    }

    private List<TaskId> issued(FolderId folder) {
        List<TaskId> all = folders.get(leader, folder).answers().stream()
                .map(one -> one.task().id())
                .toList();
        return aTask.issue(leader, directive, all);
    }

    @Test
    void overlappingGroupsAndNamesGiveEachAgencyOneTask() {
        GroupId one = group("Các cơ quan A của lượt này", first, second);
        GroupId two = group("Các cơ quan B của lượt này", second, third);
        FolderId id = folders.add(officer, directive, List.of(shared()), new Leads(List.of(first), List.of(one, two)))
                .getFirst();
        FolderDetails folder = folders.get(leader, id);
        assertThat(folder.answers()).extracting(answer -> answer.task().lead()).containsExactly(first, second, third);
        assertThat(folder.answers())
                .allSatisfy(answer -> assertThat(answer.task().state()).isEqualTo(TaskState.DRAFT));
        assertThat(folder.content()).isEqualTo("Rà soát thủ tục hành chính");
        assertThat(folder.missing()).isEmpty();
        assertThat(folder.percent()).isZero();
    }

    @Test
    void eachAnswersForItselfAndTheWholeIsAsFarAsItsConfirmedTasks() {
        FolderId id = folders.add(
                        officer, directive, List.of(shared()), new Leads(List.of(first, second, third), List.of()))
                .getFirst();
        List<TaskId> tasks = issued(id);
        TaskFilter ofDirective = TaskFilter.ofDirective(directive);
        assertThat(list.count(leader, ofDirective)).as("the folder is no task").isEqualTo(3);
        Actor focal = office.actor(Role.FOCAL_POINT, first);
        work.claim(
                focal,
                aTask.seen(leader, tasks.getFirst()),
                new ClaimForm("Đã rà soát 112 thủ tục", "15/BC-BDT", null, List.of(), null));
        FolderDetails claimed = folders.get(leader, id);
        assertThat(claimed.count(TaskState.PENDING_CONFIRMATION)).isEqualTo(1);
        assertThat(claimed.answers().getFirst().result()).isEqualTo("Đã rà soát 112 thủ tục");
        assertThat(claimed.answers().getFirst().document()).isEqualTo("15/BC-BDT");
        assertThat(claimed.answers().get(1).result()).isNull();
        decisions.confirm(leader, aTask.seen(leader, tasks.getFirst()));
        assertThat(folders.get(leader, id).percent()).isEqualTo(33);
        List<String> sent = SqlCount.of(() -> folders.get(leader, id));
        assertThat(sent).as("no statement for each member").hasSizeLessThanOrEqualTo(11);
    }

    /** On a first page with room for three lines: the instruction takes one, and says for how many it stands. */
    @Test
    void aShortListHasOneLineForAnInstruction() {
        FolderId id = folders.add(
                        officer, directive, List.of(shared()), new Leads(List.of(first, second, third), List.of()))
                .getFirst();
        List<TaskId> tasks = issued(id);
        TaskForm alone = aTask.complete("Báo cáo riêng", first, officer, LocalDate.of(2026, 4, 17));
        TaskId own = aTask.issue(leader, directive, drafts.add(officer, directive, List.of(alone)))
                .getFirst();
        TaskFilter followed = TaskFilter.ALL.withOfficer(officer.desk()).withQueue(Queue.TO_ACKNOWLEDGE);
        List<FirstLine> lines = firstLines.of(officer, followed, 3);
        assertThat(lines).extracting(FirstLine::tasks).containsExactly(3, 1);
        assertThat(lines.getFirst().isCommon()).isTrue();
        assertThat(lines.getFirst().row().folder()).isEqualTo(id);
        assertThat(lines.getLast().row().id()).isEqualTo(own);
        assertThat(SqlCount.of(() -> firstLines.of(officer, followed, 3))).hasSize(1);

        work.acknowledge(office.actor(Role.FOCAL_POINT, first), aTask.seen(leader, tasks.getFirst()), null);
        assertThat(firstLines.of(officer, followed, 3))
                .as("only those that the list has")
                .extracting(FirstLine::tasks)
                .containsExactly(2, 1);
        Actor focal = office.actor(Role.FOCAL_POINT, second);
        assertThat(firstLines.of(focal, TaskFilter.ALL.withAgency(second, Relation.LEAD), 3))
                .as("an agency learns nothing of the others")
                .extracting(FirstLine::tasks)
                .containsExactly(1);
    }

    @Test
    void theWholeIsWhatWasGivenAndNotEnded() {
        FolderId id = folders.add(
                        officer, directive, List.of(shared()), new Leads(List.of(first, second, third), List.of()))
                .getFirst();
        TaskId draft = folders.get(leader, id).answers().getLast().task().id();
        List<TaskId> given = aTask.issue(
                leader,
                directive,
                folders.get(leader, id).answers().stream()
                        .map(one -> one.task().id())
                        .filter(one -> !one.equals(draft))
                        .toList());
        work.claim(
                office.actor(Role.FOCAL_POINT, first),
                aTask.seen(leader, given.getFirst()),
                new ClaimForm("Đã rà soát", "15/BC-BDT", null, List.of(), null));
        decisions.confirm(leader, aTask.seen(leader, given.getFirst()));
        assertThat(folders.get(leader, id).percent())
                .as("a draft is no part yet")
                .isEqualTo(50);
        endings.end(leader, aTask.seen(leader, given.get(1)), ClosingKind.WITHDRAWN, "Thu hồi", "7/QĐ");
        FolderDetails folder = folders.get(leader, id);
        assertThat(folder.whole()).isEqualTo(1);
        assertThat(folder.percent()).as("what was ended is none any more").isEqualTo(100);
    }

    @Test
    void membersAreLeftOutAndJoinLater() {
        GroupId group = group("Các cơ quan C của lượt này", first, second);
        FolderId id = folders.add(officer, directive, List.of(shared()), new Leads(List.of(), List.of(group)))
                .getFirst();
        TaskId leftOut = folders.get(officer, id).answers().get(1).task().id();
        drafts.delete(officer, aTask.seen(officer, leftOut));
        issued(id);
        FolderDetails folder = folders.get(officer, id);
        assertThat(folder.answers()).extracting(one -> one.task().lead()).containsExactly(first);
        assertThat(folder.missing()).extracting(row -> row.id()).containsExactly(second);
        assertThatThrownBy(() -> folders.join(officer, id, List.of(first), LocalDate.of(2026, 4, 20)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("task.folder.nobody-new");
        TaskId joined = folders.join(officer, id, List.of(second), LocalDate.of(2026, 4, 20))
                .getFirst();
        TaskForm form = drafts.form(officer, joined);
        assertThat(form.lead()).isEqualTo(second);
        assertThat(form.content()).isEqualTo("Rà soát thủ tục hành chính");
        assertThat(form.dueOn()).isEqualTo(LocalDate.of(2026, 4, 20));
        assertThat(folders.get(officer, id).missing()).isEmpty();
    }

    @Test
    void anyAgencyJoinsWithADayOfItsOwn() {
        FolderId id = folders.add(officer, directive, List.of(shared()), new Leads(List.of(first, second), List.of()))
                .getFirst();
        assertThat(folders.get(officer, id).dueOn()).isEqualTo(LocalDate.of(2026, 4, 10));
        assertThatThrownBy(() -> folders.join(officer, id, List.of(third), null))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        wrong -> assertThat(wrong.problems().getFirst().field()).isEqualTo("dueOn"));
        assertThatThrownBy(() -> folders.join(officer, id, List.of(third), LocalDate.of(2026, 3, 9)))
                .as("past")
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("task.deadline.past");
        TaskId joined = folders.join(officer, id, List.of(third), LocalDate.of(2026, 3, 10))
                .getFirst();
        assertThat(drafts.form(officer, joined).dueOn()).isEqualTo(LocalDate.of(2026, 3, 10));
        assertThat(drafts.form(officer, joined).setByOffice()).isTrue();
    }

    @Test
    void ofACommonProductOneGathersAndTheOthersCoordinate() {
        TaskForm common = shared().common(new Leads(List.of(first, second, third), List.of()));
        assertThat(common.lead()).isEqualTo(first);
        assertThat(common.coordinating()).containsExactly(second, third);
        TaskId id = drafts.add(officer, directive, List.of(common)).getFirst();
        assertThat(drafts.form(officer, id).coordinating()).containsExactlyInAnyOrder(second, third);
        assertThatThrownBy(() -> shared().common(new Leads(List.of(first), List.of())))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("task.folder.two");
        assertThatThrownBy(() -> TaskForm.of("Không ai tổng hợp").common(new Leads(List.of(first, second), List.of())))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        wrong -> assertThat(wrong.problems())
                                .extracting(InvalidInput.Problem::field)
                                .containsExactly("lead", "product"));
    }

    @Test
    void oneAgencyIsNoFolderAndAnAgencySeesNoFolder() {
        assertThatThrownBy(() ->
                        folders.add(officer, directive, List.of(shared()), new Leads(List.of(first, first), List.of())))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("task.folder.two");
        FolderId id = folders.add(officer, directive, List.of(shared()), new Leads(List.of(first, second), List.of()))
                .getFirst();
        issued(id);
        for (Role role : List.of(Role.AGENCY_LEADER, Role.FOCAL_POINT, Role.AGENCY_STAFF)) {
            assertThatThrownBy(() -> folders.get(office.actor(role, first), id)).isInstanceOf(Refused.class);
        }
        assertThatThrownBy(() -> folders.get(leader, new FolderId(1))).isInstanceOf(NotFound.class);
    }
}
