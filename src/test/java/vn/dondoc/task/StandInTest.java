package vn.dondoc.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.agency.AgencyKind;
import vn.dondoc.history.HistoryEntry;
import vn.dondoc.policy.Policies;
import vn.dondoc.policy.Policy;
import vn.dondoc.shared.Absent;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.FieldId;
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
    Requests requests;

    @Autowired
    RequestDecisions answers;

    @Autowired
    Proposals proposals;

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

    /** The same person in another post of the Office. */
    private Actor elsewhere(Actor one, Role role, AgencyId province) {
        Actor other = office.member(one.name(), role, province, province);
        return new Actor(
                one.person(),
                one.name(),
                other.post(),
                other.title(),
                province,
                other.agencyName(),
                role,
                other.rights(),
                other.fields());
    }

    private void twoPersons(ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo("task.two-persons"));
    }

    @Test
    void whatWasDoneInHisPlaceIsHisOwnFromWhateverPost() {
        AgencyId province = office.agency("Văn phòng UBND tỉnh");
        AgencyId lead = office.agency("Sở Xây dựng");
        Actor leader = office.actor(Role.OFFICE_LEADER, province);
        Actor head = office.member("Giám đốc", Role.AGENCY_LEADER, lead, lead);
        Actor inTheOffice = elsewhere(head, Role.OFFICE_LEADER, province);
        Actor another = office.member("Giám đốc khác", Role.AGENCY_LEADER, lead, lead);

        TaskId task = issued(lead, leader, province);
        work.claim(inPlaceOf(head), aTask.seen(leader, task), new ClaimForm("Đã xong", "12/BC", null, List.of(), null));
        for (Actor one : List.of(inTheOffice, inPlaceOf(inTheOffice))) {
            twoPersons(() -> decisions.confirm(one, aTask.seen(leader, task)));
        }
        decisions.giveBack(inTheOffice, aTask.seen(leader, task), "Thiếu phụ lục");
        work.claim(another, aTask.seen(leader, task), new ClaimForm("Đã xong", "13/BC", null, List.of(), null));
        decisions.confirm(inTheOffice, aTask.seen(leader, task));
        assertThat(tasks.get(leader, task).row().state())
                .as("the claim that stands is another's")
                .isEqualTo(TaskState.COMPLETED);

        TaskId more = issued(lead, leader, province);
        requests.askExtension(
                inPlaceOf(head),
                aTask.seen(leader, more),
                new ExtensionForm(LocalDate.of(2026, 4, 20), "Chờ số liệu", "", null));
        twoPersons(() ->
                answers.grantExtension(inTheOffice, aTask.seen(leader, more), LocalDate.of(2026, 4, 20), null, ""));
        twoPersons(() -> answers.denyExtension(inTheOffice, aTask.seen(leader, more), "Đủ thời gian"));
        answers.grantExtension(leader, aTask.seen(leader, more), LocalDate.of(2026, 4, 20), null, "");
    }

    @Test
    void norDoesHeInWhosePlaceTheClaimWasLaidOrTheReceiptWasEnteredFromPaper() {
        AgencyId province = office.agency("Văn phòng UBND tỉnh");
        AgencyId lead = office.agency("Sở Xây dựng");
        Actor leader = office.actor(Role.OFFICE_LEADER, province);
        Actor focal = office.member("Đầu mối", Role.FOCAL_POINT, lead, lead);
        Actor head = office.actor(Role.AGENCY_LEADER, lead);
        Actor officer = office.member("Chuyên viên", Role.OFFICER, province, province);
        TaskId entered = issued(lead, leader, province);
        work.acknowledge(inPlaceOf(officer), aTask.seen(leader, entered), "5/CV");
        work.claim(focal, aTask.seen(leader, entered), new ClaimForm("Đã xong", "12/BC", null, List.of(), null));
        twoPersons(
                () -> decisions.confirm(elsewhere(officer, Role.OFFICE_LEADER, province), aTask.seen(leader, entered)));
        decisions.confirm(leader, aTask.seen(leader, entered));

        policies.setFor(
                Actors.with(Right.MANAGE_POLICY),
                Policy.HEAD_APPROVES,
                lead,
                "true",
                LocalDate.now(clock),
                "QĐ của Sở");
        TaskId laid = issued(lead, leader, province);
        submissions.submitClaim(
                inPlaceOf(focal), aTask.seen(leader, laid), new ClaimForm("Đã xong", "12/BC", null, List.of(), null));
        submissions.approve(head, aTask.seen(leader, laid), null);
        twoPersons(() -> decisions.confirm(elsewhere(focal, Role.OFFICE_LEADER, province), aTask.seen(leader, laid)));
        decisions.confirm(leader, aTask.seen(leader, laid));
        assertThat(tasks.get(leader, laid).row().state()).isEqualTo(TaskState.COMPLETED);
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

    @Test
    void backAtHisDeskHeTakesBackWhatWasClaimedInHisPlace() {
        AgencyId province = office.agency("Văn phòng UBND tỉnh");
        AgencyId lead = office.agency("Sở Xây dựng");
        Actor leader = office.actor(Role.OFFICE_LEADER, province);
        Actor focal = office.member("Đầu mối", Role.FOCAL_POINT, lead, lead);
        Actor another = office.member("Đầu mối khác", Role.FOCAL_POINT, lead, lead);
        TaskId task = issued(lead, leader, province);
        work.claim(
                inPlaceOf(focal), aTask.seen(leader, task), new ClaimForm("Đã xong", "12/BC", null, List.of(), null));
        assertThat(tasks.get(another, task).acts()).doesNotContain(TaskAct.WITHDRAW_CLAIM);
        assertThatThrownBy(() -> endings.withdrawClaim(another, aTask.seen(leader, task)))
                .isInstanceOf(DomainException.class);
        assertThat(tasks.get(focal, task).acts()).contains(TaskAct.WITHDRAW_CLAIM);
        endings.withdrawClaim(focal, aTask.seen(leader, task));
        work.claim(another, aTask.seen(leader, task), new ClaimForm("Đã xong", "13/BC", null, List.of(), null));
        assertThat(tasks.get(focal, task).acts())
                .as("the claim that waits is another's")
                .doesNotContain(TaskAct.WITHDRAW_CLAIM);
    }

    @Test
    void andWhatWasEnteredFromPaperInHisPlace() {
        AgencyId province = office.agency("Văn phòng UBND tỉnh");
        AgencyId lead = office.agency("Sở Xây dựng");
        Actor leader = office.actor(Role.OFFICE_LEADER, province);
        Actor officer = office.member("Chuyên viên", Role.OFFICER, province, province);
        Actor another = office.member("Chuyên viên khác", Role.OFFICER, province, province);
        TaskId claimed = issued(lead, leader, province);
        work.claim(
                inPlaceOf(officer),
                aTask.seen(leader, claimed),
                new ClaimForm("Đã xong", "12/BC", null, List.of(), "12/CV"));
        TaskId asked = issued(lead, leader, province);
        requests.askExtension(
                inPlaceOf(officer),
                aTask.seen(leader, asked),
                new ExtensionForm(LocalDate.of(2026, 4, 20), "Chờ số liệu", "", "13/CV"));
        assertThat(tasks.get(another, claimed).acts()).doesNotContain(TaskAct.WITHDRAW_CLAIM);
        assertThat(tasks.get(another, asked).acts()).doesNotContain(TaskAct.WITHDRAW_REQUEST);
        endings.withdrawClaim(officer, aTask.seen(leader, claimed));
        requests.withdraw(officer, aTask.seen(leader, asked));
        assertThat(tasks.get(leader, claimed).row().state()).isEqualTo(TaskState.IN_PROGRESS);
        assertThat(tasks.get(leader, asked).waitingRequest()).isNull();
    }

    @Test
    void whatWasLaidInHisPlaceIsHisToTakeBackAndComesBackToHim() {
        AgencyId province = office.agency("Văn phòng UBND tỉnh");
        AgencyId lead = office.agency("Sở Xây dựng");
        Actor leader = office.actor(Role.OFFICE_LEADER, province);
        Actor focal = office.member("Đầu mối", Role.FOCAL_POINT, lead, lead);
        Actor another = office.member("Đầu mối khác", Role.FOCAL_POINT, lead, lead);
        Actor head = office.actor(Role.AGENCY_LEADER, lead);
        Actor standing = inPlaceOf(focal);
        headApproves(lead);
        TaskId task = issued(lead, leader, province);
        ClaimForm claim = new ClaimForm("Đã xong", "12/BC", null, List.of(), null);
        submissions.submitClaim(standing, aTask.seen(leader, task), claim);
        assertThatThrownBy(() -> submissions.withdraw(another, aTask.seen(leader, task)))
                .isInstanceOf(DomainException.class);
        submissions.withdraw(focal, aTask.seen(leader, task));
        submissions.submitClaim(standing, aTask.seen(leader, task), claim);
        submissions.sendBack(head, aTask.seen(leader, task), "Thiếu phụ lục");
        for (Actor one : List.of(focal, standing)) {
            assertThat(submissions.sentBack(one))
                    .singleElement()
                    .satisfies(row -> assertThat(row.submitterName()).isEqualTo("Người làm thay"));
        }
        assertThat(submissions.sentBack(another)).isEmpty();
    }

    private void headApproves(AgencyId agency) {
        policies.setFor(
                Actors.with(Right.MANAGE_POLICY), Policy.HEAD_APPROVES, agency, "true", LocalDate.now(clock), "QĐ");
    }

    @Test
    void whoLaidARequestBeforeTheHeadDecidesItFromNoOtherPost() {
        AgencyId province = office.agency("Văn phòng UBND tỉnh");
        AgencyId lead = office.agency("Sở Xây dựng");
        Actor leader = office.actor(Role.OFFICE_LEADER, province);
        Actor focal = office.member("Đầu mối", Role.FOCAL_POINT, lead, lead);
        Actor another = office.member("Đầu mối khác", Role.FOCAL_POINT, lead, lead);
        Actor head = office.actor(Role.AGENCY_LEADER, lead);
        Actor inTheOffice = elsewhere(focal, Role.OFFICE_LEADER, province);
        headApproves(lead);
        ExtensionForm more = new ExtensionForm(LocalDate.of(2026, 4, 20), "Chờ số liệu", "", null);
        for (Actor laying : List.of(focal, inPlaceOf(focal))) {
            TaskId task = issued(lead, leader, province);
            submissions.submitExtension(laying, aTask.seen(leader, task), more);
            submissions.approve(head, aTask.seen(leader, task), null);
            twoPersons(() ->
                    answers.grantExtension(inTheOffice, aTask.seen(leader, task), LocalDate.of(2026, 4, 20), null, ""));
            twoPersons(() -> answers.denyExtension(inTheOffice, aTask.seen(leader, task), "Đủ thời gian"));
            answers.denyExtension(leader, aTask.seen(leader, task), "Đủ thời gian");

            submissions.submitExtension(another, aTask.seen(leader, task), more);
            submissions.approve(head, aTask.seen(leader, task), null);
            answers.grantExtension(inTheOffice, aTask.seen(leader, task), LocalDate.of(2026, 4, 20), null, "");
        }

        TaskId given = issued(lead, leader, province);
        work.acknowledge(focal, aTask.seen(leader, given), null);
        submissions.submitRelease(focal, aTask.seen(leader, given), "Không đúng chức năng", null);
        submissions.approve(head, aTask.seen(leader, given), null);
        twoPersons(() -> answers.release(inTheOffice, aTask.seen(leader, given)));
        twoPersons(() -> answers.denyRelease(inTheOffice, aTask.seen(leader, given), "Đúng chức năng"));
        answers.release(leader, aTask.seen(leader, given));
    }

    /** The Office leads tasks as any agency does, but nobody in it decides about its head's own time. */
    @Test
    void whatTheHeadOfTheOfficeAsksForItIsForTheLeadersOfTheProvince() {
        AgencyId province = office.agency("Văn phòng UBND tỉnh");
        Actor leader = office.member("Chánh Văn phòng", Role.OFFICE_LEADER, province, province);
        Actor chair = office.actor(Role.CHAIR, office.agency("UBND tỉnh"));
        TaskId task = issued(province, leader, province);
        work.acknowledge(leader, aTask.seen(leader, task), null);
        LocalDate day = LocalDate.of(2026, 4, 20);
        assertThat(requests.whoDecides(leader, task, Deadline.on(day)))
                .hasValueSatisfying(who -> assertThat(who.decider()).isEqualTo(TaskRequest.Decider.PROVINCE_LEADER));
        long before = answers.count(chair);
        long own = answers.count(leader);
        requests.askExtension(leader, aTask.seen(leader, task), new ExtensionForm(day, "Chờ số liệu", "", null));
        assertThat(answers.count(chair)).isEqualTo(before + 1);
        assertThat(answers.count(leader)).isEqualTo(own);
        assertThatThrownBy(() -> answers.grantExtension(leader, aTask.seen(leader, task), day, null, ""))
                .isInstanceOf(Refused.class);
        answers.grantExtension(chair, aTask.seen(leader, task), day, null, "");

        Actor deputy = office.actor(Role.OFFICE_LEADER, province);
        Actor officer = office.actor(Role.OFFICER, province);
        requests.askRelease(leader, aTask.seen(leader, task), "Không đúng chức năng", null, null);
        assertThat(answers.count(chair)).isEqualTo(before + 1);
        assertThatThrownBy(() -> answers.release(deputy, aTask.seen(leader, task)))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> answers.denyRelease(deputy, aTask.seen(leader, task), "Đúng chức năng"))
                .isInstanceOf(Refused.class);
        long open = proposals.count(deputy);
        proposals.propose(officer, List.of(aTask.seen(leader, task)), TaskAct.DENY_RELEASE, "Đúng chức năng");
        assertThat(proposals.count(deputy)).isEqualTo(open);
        assertThat(proposals.of(chair, List.of(task))).hasSize(1);
        answers.denyRelease(chair, aTask.seen(leader, task), "Đúng chức năng");
    }

    @Test
    void whoLaysItBeforeTheHeadOfTheOfficeReadsSoToo() {
        AgencyId province = office.agency("Văn phòng UBND tỉnh", AgencyKind.OFFICE);
        AgencyId lead = office.agency("Sở Xây dựng");
        Actor leader = office.member("Chánh Văn phòng", Role.OFFICE_LEADER, province, province);
        Actor focal = office.member("Đầu mối Văn phòng", Role.FOCAL_POINT, province, province);
        Actor another = office.member("Đầu mối", Role.FOCAL_POINT, lead, lead);
        LocalDate day = LocalDate.of(2026, 4, 20);
        TaskId task = issued(province, leader, province);
        TaskId others = issued(lead, leader, province);
        assertThat(decider(focal, task, day))
                .as("where he asks himself, the head of the Office decides")
                .isEqualTo(TaskRequest.Decider.OFFICE_HEAD);
        headApproves(province);
        headApproves(lead);
        assertThat(decider(focal, task, day)).isEqualTo(TaskRequest.Decider.PROVINCE_LEADER);
        assertThat(decider(another, others, day)).isEqualTo(TaskRequest.Decider.OFFICE_HEAD);

        work.acknowledge(focal, aTask.seen(leader, task), null);
        submissions.submitExtension(focal, aTask.seen(leader, task), new ExtensionForm(day, "Chờ số liệu", "", null));
        submissions.approve(leader, aTask.seen(leader, task), null);
        assertThatThrownBy(() -> answers.grantExtension(leader, aTask.seen(leader, task), day, null, ""))
                .as("as he read")
                .isInstanceOf(Refused.class);
    }

    private TaskRequest.Decider decider(Actor actor, TaskId task, LocalDate day) {
        return requests.whoDecides(actor, task, Deadline.on(day)).orElseThrow().decider();
    }

    @Test
    void whoStandsInForTheHeadInOneFieldDecidesThereOnly() {
        AgencyId province = office.agency("Văn phòng UBND tỉnh");
        Actor leader = office.actor(Role.OFFICE_LEADER, province);
        AgencyId lead = office.agency("Sở Xây dựng");
        Actor focal = office.actor(Role.FOCAL_POINT, lead);
        FieldId mining = office.field("Khoáng sản");
        Set<Right> part = EnumSet.copyOf(leader.rights());
        part.remove(Right.DECIDE);
        part.add(Right.DECIDE_IN_FIELD);
        Actor standing = new Actor(
                office.person("Phó Văn phòng"),
                "Phó Văn phòng",
                leader.post(),
                "Phó Văn phòng",
                province,
                leader.agencyName(),
                leader.role(),
                part,
                Set.of(mining),
                new Absent(leader.personOrThrow(), leader.name(), leader.title()));
        Actor officer = office.actor(Role.OFFICER, province);
        TaskForm form = aTask.complete("Rà soát mỏ", lead, officer, LocalDate.of(2026, 4, 10));
        TaskId his = aTask.issued(leader, aTask.with(form, List.of(), List.of(), mining), LocalDate.of(2026, 3, 2));
        TaskId roads = aTask.issued(
                leader, aTask.with(form, List.of(), List.of(), office.field("Giao thông")), LocalDate.of(2026, 3, 2));
        TaskId none = issued(lead, leader, province);
        for (TaskId one : List.of(his, roads, none)) {
            work.claim(focal, aTask.seen(leader, one), new ClaimForm("Đã xong", "12/BC", null, List.of(), null));
        }
        for (TaskId one : List.of(roads, none)) {
            assertThat(tasks.get(standing, one).acts()).doesNotContain(TaskAct.CONFIRM, TaskAct.RETURN);
            assertThatThrownBy(() -> decisions.confirm(standing, aTask.seen(leader, one)))
                    .isInstanceOf(Refused.class);
        }
        assertThat(tasks.get(standing, his).acts()).contains(TaskAct.CONFIRM, TaskAct.RETURN);
        decisions.confirm(standing, aTask.seen(leader, his));
        assertThat(tasks.get(leader, his).row().state()).isEqualTo(TaskState.COMPLETED);
        assertThatThrownBy(() -> endings.reopen(standing, aTask.seen(leader, his), "Thiếu phụ lục"))
                .as("no field's to decide")
                .isInstanceOf(Refused.class);
        requests.askExtension(
                focal, returned(leader, roads), new ExtensionForm(LocalDate.of(2026, 4, 20), "Chờ số liệu", "", null));
        TaskId mine = aTask.issued(leader, aTask.with(form, List.of(), List.of(), mining), LocalDate.of(2026, 3, 2));
        requests.askExtension(
                focal, aTask.seen(leader, mine), new ExtensionForm(LocalDate.of(2026, 4, 20), "Chờ số liệu", "", null));
        assertThat(answers.count(standing)).as("what waits for him").isOne();
    }

    private Versioned returned(Actor leader, TaskId task) {
        decisions.giveBack(leader, aTask.seen(leader, task), "Thiếu phụ lục");
        return aTask.seen(leader, task);
    }

    private TaskId issued(AgencyId lead, Actor leader, AgencyId province) {
        Actor officer = office.actor(Role.OFFICER, province);
        return aTask.issued(
                leader,
                aTask.complete("Rà soát quy hoạch", lead, officer, LocalDate.of(2026, 4, 10)),
                LocalDate.of(2026, 3, 2));
    }
}
