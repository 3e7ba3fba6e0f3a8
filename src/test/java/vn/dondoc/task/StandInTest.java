package vn.dondoc.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.history.HistoryEntry;
import vn.dondoc.policy.Policies;
import vn.dondoc.policy.Policy;
import vn.dondoc.shared.Absent;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.Refused;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.TaskId;
import vn.dondoc.testing.Actors;
import vn.dondoc.testing.AnOffice;
import vn.dondoc.testing.OfficeClock;
import vn.dondoc.testing.OfficeTest;

/** What "A thay B" means for a task: B's work, both names, and the two persons of a claim stay two. */
@OfficeTest
class StandInTest {

    @Autowired
    AnOffice office;

    @Autowired
    ATask aTask;

    @Autowired
    TaskWork work;

    @Autowired
    TaskDecisions decisions;

    @Autowired
    Submissions submissions;

    @Autowired
    Policies policies;

    @Autowired
    OfficeClock clock;

    @Autowired
    TaskEndings endings;

    @Autowired
    Tasks tasks;

    private Actor inPlaceOf(Actor absent) {
        return new Actor(
                office.person("Người làm thay"),
                "Người làm thay",
                absent.post(),
                "Phó phòng",
                absent.agency(),
                absent.agencyName(),
                absent.role(),
                absent.rights(),
                absent.fields(),
                new Absent(absent.personOrThrow(), absent.name(), absent.title()));
    }

    @Test
    void theStandInDoesTheAbsentsWorkUnderBothNames() {
        AgencyId lead = office.agency("Sở Xây dựng");
        AgencyId province = office.agency("Văn phòng UBND tỉnh");
        Actor leader = office.actor(Role.OFFICE_LEADER, province);
        Actor focal = office.actor(Role.FOCAL_POINT, lead);
        TaskId task = issued(lead, leader, province);
        work.claim(focal, aTask.seen(focal, task), new ClaimForm("Đã xong", "12/BC", null, List.of(), null));
        Actor standing = inPlaceOf(focal);
        endings.withdrawClaim(standing, aTask.seen(focal, task));
        HistoryEntry last = tasks.history(leader, task).getLast();
        assertThat(last.name()).isEqualTo("Người làm thay");
        assertThat(last.onBehalfOf()).isEqualTo("Người FOCAL_POINT, FOCAL_POINT");
    }

    @Test
    void whoStandsInForTheClaimantDoesNotConfirm() {
        // the Office leads like any agency, and its head has claimed
        AgencyId province = office.agency("Văn phòng UBND tỉnh");
        Actor leader = office.actor(Role.OFFICE_LEADER, province);
        Actor deputy = office.actor(Role.OFFICE_LEADER, province);
        TaskId task = issued(province, leader, province);
        work.claim(leader, aTask.seen(leader, task), new ClaimForm("Đã xong", "12/BC", null, List.of(), null));
        assertThatThrownBy(() -> decisions.confirm(inPlaceOf(leader), aTask.seen(leader, task)))
                .isInstanceOf(DomainException.class);
        decisions.confirm(deputy, aTask.seen(leader, task));
        assertThat(tasks.get(leader, task).row().state()).isEqualTo(TaskState.COMPLETED);
    }

    @Test
    void whoLaidTheClaimBeforeTheHeadConfirmsItInNobodysPlace() {
        AgencyId province = office.agency("Văn phòng UBND tỉnh");
        Actor leader = office.actor(Role.OFFICE_LEADER, province);
        Actor deputy = office.actor(Role.OFFICE_LEADER, province);
        Actor focal = office.actor(Role.FOCAL_POINT, province);
        policies.setFor(
                Actors.with(Right.MANAGE_POLICY),
                Policy.HEAD_APPROVES,
                province,
                "true",
                LocalDate.now(clock),
                "QĐ của Văn phòng");
        TaskId task = issued(province, leader, province);
        submissions.submitClaim(
                focal, aTask.seen(leader, task), new ClaimForm("Đã xong", "12/BC", null, List.of(), null));
        submissions.approve(leader, aTask.seen(leader, task), null);
        Actor focalAsDeputy = new Actor(
                focal.person(),
                focal.name(),
                deputy.post(),
                focal.title(),
                province,
                deputy.agencyName(),
                deputy.role(),
                deputy.rights(),
                deputy.fields(),
                new Absent(deputy.personOrThrow(), deputy.name(), deputy.title()));
        for (Actor one : List.of(focalAsDeputy, inPlaceOf(leader), leader)) {
            assertThatThrownBy(() -> decisions.confirm(one, aTask.seen(leader, task)))
                    .isInstanceOfSatisfying(
                            Refused.class, refused -> assertThat(refused.key()).isEqualTo("task.two-persons"));
        }
        decisions.confirm(deputy, aTask.seen(leader, task));
        assertThat(tasks.get(leader, task).row().state()).isEqualTo(TaskState.COMPLETED);
    }

    private TaskId issued(AgencyId lead, Actor leader, AgencyId province) {
        Actor officer = office.actor(Role.OFFICER, province);
        return aTask.issued(
                leader,
                aTask.complete("Rà soát quy hoạch", lead, officer, LocalDate.of(2026, 4, 10)),
                LocalDate.of(2026, 3, 2));
    }
}
