package vn.dondoc.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.file.Files;
import vn.dondoc.history.HistoryEntry;
import vn.dondoc.policy.Policies;
import vn.dondoc.policy.Policy;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.FileId;
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

/** "Đầu mối trình, thủ trưởng duyệt", where an agency has it so. */
@OfficeTest
class SubmissionsTest {

    private static final LocalDate ISSUED = LocalDate.of(2026, 3, 2);
    private static final ClaimForm CLAIM = new ClaimForm("Đã xong", "12/BC-SXD", null, List.of(), null);

    @Autowired
    AnOffice office;

    @Autowired
    ATask aTask;

    @Autowired
    Submissions submissions;

    @Autowired
    TaskWork work;

    @Autowired
    Requests requests;

    @Autowired
    TaskDecisions decisions;

    @Autowired
    RequestDecisions answers;

    @Autowired
    TaskEndings endings;

    @Autowired
    Tasks tasks;

    @Autowired
    Files files;

    @Autowired
    Policies policies;

    @Autowired
    OfficeClock clock;

    AgencyId lead;
    Actor leader;
    Actor officer;
    Actor focal;
    Actor head;
    TaskId task;

    @BeforeEach
    void anAgencyWhoseHeadApproves() {
        clock.setTo("2026-03-03T09:00");
        AgencyId province = office.agency("Văn phòng UBND tỉnh");
        lead = office.agency("Sở Xây dựng");
        leader = office.actor(Role.OFFICE_LEADER, province);
        officer = office.actor(Role.OFFICER, province);
        focal = office.actor(Role.FOCAL_POINT, lead);
        head = office.actor(Role.AGENCY_LEADER, lead);
        policies.setFor(
                Actors.with(Right.MANAGE_POLICY),
                Policy.HEAD_APPROVES,
                lead,
                "true",
                LocalDate.of(2026, 3, 3),
                "QĐ của Sở");
        task = aTask.issued(
                leader, aTask.complete("Rà soát quy hoạch", lead, officer, LocalDate.of(2026, 4, 10)), ISSUED);
    }

    private Versioned seen(Actor actor) {
        return aTask.seen(actor, task);
    }

    private List<String> acts(Actor actor) {
        return tasks.history(actor, task).stream().map(HistoryEntry::act).toList();
    }

    @Test
    void theFocalPointsClaimWaitsForTheHeadWhoSendsItAsHisOwn() {
        work.acknowledge(focal, seen(focal), null);
        assertThat(tasks.get(focal, task).acts()).doesNotContain(TaskAct.CLAIM, TaskAct.REFUSE);
        assertThat(tasks.get(focal, task).submittable()).contains(TaskAct.CLAIM).doesNotContain(TaskAct.REFUSE);
        assertThatThrownBy(() -> work.claim(focal, seen(focal), CLAIM)).isInstanceOf(Refused.class);

        submissions.submitClaim(focal, seen(focal), CLAIM);
        assertThat(submissions.open(head))
                .singleElement()
                .satisfies(row -> assertThat(row.submitterName()).isEqualTo(focal.name()));
        assertThat(tasks.get(leader, task).row().state()).isEqualTo(TaskState.IN_PROGRESS);

        submissions.approve(head, seen(head), null);
        TaskDetails sent = tasks.get(leader, task);
        assertThat(sent.row().state()).isEqualTo(TaskState.PENDING_CONFIRMATION);
        assertThat(sent.claims()).singleElement().satisfies(claim -> {
            assertThat(claim.claimantName()).isEqualTo(head.name());
            assertThat(claim.documentNumber()).isEqualTo("12/BC-SXD");
        });
        assertThat(submissions.open(head)).isEmpty();
    }

    @Test
    void theHeadSendsTheFilesOfWhoSubmittedAndNobodySubmitsAnothers() throws IOException {
        work.acknowledge(focal, seen(focal), null);
        FileId officesOwn = stored(leader);
        assertThatThrownBy(() -> submissions.submitClaim(focal, seen(focal), claimWith(officesOwn)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> tasks.open(focal, task, officesOwn)).isInstanceOf(NotFound.class);

        FileId mine = stored(focal);
        submissions.submitClaim(focal, seen(focal), claimWith(mine));
        assertThatThrownBy(() -> tasks.open(leader, task, mine)).isInstanceOf(NotFound.class);
        submissions.approve(head, seen(head), null);
        try (InputStream content = tasks.open(leader, task, mine)) {
            assertThat(content).isNotEmpty();
        }
    }

    private static ClaimForm claimWith(FileId file) {
        return new ClaimForm("Đã xong", "12/BC-SXD", null, List.of(file), null);
    }

    private FileId stored(Actor actor) {
        byte[] content = "Kết quả".getBytes(StandardCharsets.UTF_8);
        return files.store(actor, "ket-qua.txt", new ByteArrayInputStream(content))
                .id();
    }

    @Test
    void nobodyOutsideTheAgencyKnowsOfWhatWaitsInside() {
        work.acknowledge(focal, seen(focal), null);
        submissions.submitClaim(focal, seen(focal), CLAIM);
        assertThat(tasks.get(head, task).submission()).isNotNull();
        assertThat(acts(head)).contains("TASK_SUBMITTED");
        for (Actor outside : List.of(leader, officer, office.actor(Role.INSPECTOR, office.agency("Thanh tra tỉnh")))) {
            assertThat(tasks.get(outside, task).submission()).isNull();
            assertThat(acts(outside)).doesNotContain("TASK_SUBMITTED");
            assertThat(submissions.open(outside)).isEmpty();
        }
        Actor foreign = office.actor(Role.AGENCY_LEADER, office.agency("Sở Y tế"));
        assertThatThrownBy(() -> submissions.approve(foreign, seen(leader), null))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> submissions.approve(focal, seen(focal), null)).isInstanceOf(Refused.class);
    }

    @Test
    void theHeadGivesItBackAndItMayBeSubmittedAgain() {
        submissions.submitRefusal(focal, seen(focal), "Không thuộc thẩm quyền", null);
        assertThatThrownBy(() -> submissions.submitRefusal(focal, seen(focal), "Lần nữa", null))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("task.submission.waits");
        submissions.sendBack(head, seen(head), "Việc này của Sở, làm đi");
        assertThat(submissions.open(head)).isEmpty();
        assertThat(tasks.get(leader, task).row().state()).isEqualTo(TaskState.ASSIGNED);
        submissions.submitRefusal(focal, seen(focal), "Trùng việc của Sở Nội vụ", null);
        submissions.approve(head, seen(head), null);
        assertThat(tasks.get(leader, task).refusals())
                .singleElement()
                .satisfies(one -> assertThat(one.reason()).isEqualTo("Trùng việc của Sở Nội vụ"));
    }

    @Test
    void whatTheHeadGaveBackStandsWithItsReasonUntilItIsLaidAgain() {
        work.acknowledge(focal, seen(focal), null);
        submissions.submitExtension(
                focal, seen(focal), new ExtensionForm(LocalDate.of(2026, 5, 8), "Chờ số liệu", "", null));
        clock.setTo("2026-03-03T10:00");
        submissions.sendBack(head, seen(head), "Còn đủ thời gian");
        assertThat(tasks.get(focal, task).submission()).isNull();
        assertThat(Objects.requireNonNull(tasks.get(focal, task).sentBack()).sentBack())
                .satisfies(back -> {
                    assertThat(back.by()).isEqualTo(head.name());
                    assertThat(back.reason()).isEqualTo("Còn đủ thời gian");
                });
        assertThat(submissions.sentBack(focal)).singleElement().satisfies(row -> {
            assertThat(row.what()).isEqualTo(SubmissionRow.What.ASK_EXTENSION);
            assertThat(row.proposed()).isEqualTo(Deadline.on(LocalDate.of(2026, 5, 8), null));
        });
        assertThat(submissions.sentBack(office.actor(Role.FOCAL_POINT, lead)))
                .as("another who laid nothing")
                .isEmpty();
        assertThat(tasks.get(leader, task).sentBack()).isNull();
        clock.setTo("2026-03-03T11:00");
        submissions.submitClaim(focal, seen(focal), CLAIM);
        assertThat(tasks.get(focal, task).sentBack()).isNull();
        assertThat(submissions.sentBack(focal)).isEmpty();
        submissions.withdraw(focal, seen(focal));
        assertThat(tasks.get(focal, task).sentBack()).as("nothing came of it").isNotNull();
        clock.setTo("2026-03-03T12:00");
        work.claim(head, seen(head), CLAIM);
        decisions.giveBack(leader, seen(leader), "Thiếu phụ lục");
        assertThat(tasks.get(focal, task).sentBack()).as("done otherwise").isNull();
    }

    @Test
    void whoLaidItTakesItBackWhileTheHeadHasNotDecided() {
        work.acknowledge(focal, seen(focal), null);
        assertThatThrownBy(() -> submissions.withdraw(focal, seen(focal)))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("task.submission.gone");
        submissions.submitClaim(focal, seen(focal), CLAIM);
        Actor colleague = office.actor(Role.FOCAL_POINT, lead);
        assertThatThrownBy(() -> submissions.withdraw(colleague, seen(colleague)))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("task.submission.not-yours");
        assertThatThrownBy(() -> submissions.withdraw(head, seen(head))).isInstanceOf(Refused.class);
        submissions.withdraw(focal, seen(focal));
        assertThat(submissions.open(head)).isEmpty();
        assertThat(acts(head)).endsWith("TASK_SUBMITTED", "TASK_SUBMISSION_WITHDRAWN");
        assertThat(acts(leader)).doesNotContain("TASK_SUBMISSION_WITHDRAWN");
        submissions.submitClaim(focal, seen(focal), CLAIM);
        submissions.approve(head, seen(head), null);
        assertThatThrownBy(() -> submissions.withdraw(focal, seen(focal)))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("task.submission.gone");
    }

    @Test
    void theHeadsOwnClaimOvertakesWhatWaits() {
        work.acknowledge(focal, seen(focal), null);
        submissions.submitClaim(focal, seen(focal), CLAIM);
        work.claim(head, seen(head), new ClaimForm("Bản của thủ trưởng", "13/BC-SXD", null, List.of(), null));
        decisions.giveBack(leader, seen(leader), "Thiếu phụ lục");
        assertThat(tasks.get(head, task).submission()).isNull();
        assertThat(tasks.get(head, task).acts()).contains(TaskAct.CLAIM);
    }

    @Test
    void whoReceivesTheTaskNoLongerWaitsForARefusalAndTheHeadMaySendBackWhatCameTooLate() {
        submissions.submitRefusal(focal, seen(focal), "Không thuộc thẩm quyền", null);
        work.acknowledge(focal, seen(focal), null);
        assertThat(submissions.open(head)).isEmpty();
        submissions.submitClaim(focal, seen(focal), CLAIM);
        assertThat(tasks.get(head, task).decidesSubmission()).isTrue();
        assertThat(tasks.get(focal, task).decidesSubmission()).isFalse();
    }

    @Test
    void theFocalPointsRequestForTimeIsAskedOnlyWhenTheHeadSendsIt() {
        work.acknowledge(focal, seen(focal), null);
        ExtensionForm until =
                new ExtensionForm(LocalDate.of(2026, 5, 8), LocalTime.of(16, 0), "Chờ số liệu", "9/SXD", null);
        assertThatThrownBy(() -> requests.askExtension(focal, seen(focal), until))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> submissions.submitExtension(
                        focal, seen(focal), new ExtensionForm(LocalDate.of(2026, 4, 1), "Chờ số liệu", "", null)))
                .isInstanceOf(InvalidInput.class);

        submissions.submitExtension(focal, seen(focal), until);
        assertThat(submissions.open(head)).singleElement().satisfies(row -> {
            assertThat(row.what()).isEqualTo(SubmissionRow.What.ASK_EXTENSION);
            assertThat(row.proposed()).isEqualTo(Deadline.on(LocalDate.of(2026, 5, 8), LocalTime.of(16, 0)));
        });
        assertThat(tasks.get(leader, task).waitingRequest()).isNull();
        assertThat(acts(leader)).doesNotContain("TASK_SUBMITTED", "TASK_EXTENSION_ASKED");

        clock.setTo("2026-04-13T09:00");
        submissions.approve(head, seen(head), null);
        TaskDetails asked = tasks.get(leader, task);
        assertThat(asked.waitingRequest()).isNotNull().satisfies(request -> {
            assertThat(request.askerName()).isEqualTo(head.name());
            assertThat(request.askedOn()).isEqualTo(LocalDate.of(2026, 4, 13));
            assertThat(request.proposedDueOn()).isEqualTo(LocalDate.of(2026, 5, 8));
            assertThat(request.proposedDueAt()).isEqualTo(LocalTime.of(16, 0));
            assertThat(request.document()).isEqualTo("9/SXD");
        });
        clock.setTo("2026-04-15T09:00");
        assertThat(tasks.get(leader, task).clock().of(Turn.Owner.OFFICE))
                .as("laid before him in time, sent too late: the days stay the agency's")
                .isZero();
        assertThat(submissions.open(head)).isEmpty();
    }

    @Test
    void theHeadChangesWhatTheFocalPointWouldAskForAndThatIsAsked() {
        work.acknowledge(focal, seen(focal), null);
        submissions.submitExtension(
                focal, seen(focal), new ExtensionForm(LocalDate.of(2026, 6, 30), "Chờ số liệu", "", null));
        requests.askExtension(head, seen(head), new ExtensionForm(LocalDate.of(2026, 5, 8), "Chờ số liệu", "", null));
        assertThat(tasks.get(head, task).submission()).isNull();
        assertThat(submissions.open(head)).isEmpty();
        assertThat(tasks.get(leader, task).waitingRequest())
                .isNotNull()
                .satisfies(one -> assertThat(one.proposedDueOn()).isEqualTo(LocalDate.of(2026, 5, 8)));
        assertThat(tasks.get(focal, task).submittable())
                .as("one thing is asked at a time")
                .containsExactly(TaskAct.CLAIM);
    }

    @Test
    void aLaidRequestForTimeOutlivesTheReceiptAndALaidClaimAnothersRequest() {
        submissions.submitExtension(
                focal, seen(focal), new ExtensionForm(LocalDate.of(2026, 5, 8), "Chờ số liệu", "", null));
        work.acknowledge(focal, seen(focal), null);
        assertThat(submissions.open(head)).hasSize(1);
        submissions.sendBack(head, seen(head), "Làm kịp, không xin");
        submissions.submitClaim(focal, seen(focal), CLAIM);
        requests.askExtension(head, seen(head), new ExtensionForm(LocalDate.of(2026, 5, 8), "Phòng xa", "", null));
        assertThat(tasks.get(head, task).submission())
                .isNotNull()
                .satisfies(one -> assertThat(one.act()).isEqualTo(TaskAct.CLAIM));
    }

    @Test
    void theFocalPointLaysTheWishToBeReleasedBeforeTheHead() {
        AgencyId other = office.agency("Sở Nội vụ");
        work.acknowledge(focal, seen(focal), null);
        assertThat(tasks.get(focal, task).submittable())
                .containsExactlyInAnyOrder(TaskAct.CLAIM, TaskAct.ASK_EXTENSION, TaskAct.ASK_RELEASE);
        assertThatThrownBy(() -> requests.askRelease(focal, seen(focal), "Không đúng chức năng", other, null))
                .isInstanceOf(Refused.class);
        submissions.submitRelease(focal, seen(focal), "Không đúng chức năng", other);
        assertThat(tasks.get(leader, task).waitingRequest()).isNull();
        submissions.approve(head, seen(head), null);
        assertThat(tasks.get(leader, task).waitingRequest()).isNotNull().satisfies(request -> {
            assertThat(request.kind()).isEqualTo(TaskRequest.Kind.RELEASE);
            assertThat(request.proposedAgency()).isEqualTo(other);
            assertThat(request.askerName()).isEqualTo(head.name());
        });
    }

    @Test
    void forWhatTheOfficeItselfLeadsItsOwnHeadApprovesAndAnotherConfirms() {
        AgencyId province = Objects.requireNonNull(leader.agency());
        policies.setFor(
                Actors.with(Right.MANAGE_POLICY),
                Policy.HEAD_APPROVES,
                province,
                "true",
                LocalDate.of(2026, 3, 3),
                "Quy chế của Văn phòng");
        Actor own = office.actor(Role.FOCAL_POINT, province);
        TaskId ours = aTask.issued(
                leader, aTask.complete("Sửa quy chế tiếp dân", province, officer, LocalDate.of(2026, 4, 10)), ISSUED);
        work.acknowledge(own, aTask.seen(own, ours), null);
        submissions.submitClaim(own, aTask.seen(own, ours), CLAIM);
        assertThat(submissions.open(leader)).extracting(SubmissionRow::content).contains("Sửa quy chế tiếp dân");
        assertThat(tasks.get(leader, ours).decidesSubmission()).isTrue();
        assertThat(tasks.get(officer, ours).submission())
                .as("officers follow, they do not lead")
                .isNull();
        submissions.approve(leader, aTask.seen(leader, ours), null);
        assertThatThrownBy(() -> decisions.confirm(leader, aTask.seen(leader, ours)))
                .as("whoever claimed does not confirm")
                .isInstanceOf(Refused.class);
        decisions.confirm(office.actor(Role.OFFICE_LEADER, province), aTask.seen(leader, ours));
        assertThat(tasks.get(leader, ours).row().state()).isEqualTo(TaskState.COMPLETED);
    }

    @Test
    void elsewhereTheFocalPointSpeaksForHisAgency() {
        AgencyId other = office.agency("Sở Y tế");
        Actor direct = office.actor(Role.FOCAL_POINT, other);
        TaskId theirs =
                aTask.issued(leader, aTask.complete("Tiêm chủng", other, officer, LocalDate.of(2026, 4, 10)), ISSUED);
        work.acknowledge(direct, aTask.seen(direct, theirs), null);
        assertThat(tasks.get(direct, theirs).submittable()).isEmpty();
        work.claim(direct, aTask.seen(direct, theirs), CLAIM);
        assertThat(tasks.get(leader, theirs).row().state()).isEqualTo(TaskState.PENDING_CONFIRMATION);
    }

    @Test
    void whatWaitedInsideTheFormerLeadIsNothingOfTheNextOne() {
        work.acknowledge(focal, seen(focal), null);
        FileId mine = stored(focal);
        submissions.submitClaim(focal, seen(focal), claimWith(mine));
        requests.askRelease(head, seen(head), "Không đúng chức năng", null, null);
        assertThat(submissions.open(head))
                .as("what the head asks leaves a laid claim")
                .hasSize(1);
        answers.release(leader, seen(leader));
        assertThat(submissions.open(head)).isEmpty();
        AgencyId next = office.agency("Sở Y tế");
        decisions.reassign(leader, seen(leader), next, Deadline.on(LocalDate.of(2026, 4, 10)));

        Actor nextHead = office.actor(Role.AGENCY_LEADER, next);
        assertThat(tasks.get(nextHead, task).submission()).isNull();
        assertThat(submissions.open(nextHead)).isEmpty();
        assertThat(acts(nextHead)).doesNotContain("TASK_SUBMITTED");
        assertThatThrownBy(() -> tasks.open(nextHead, task, mine)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> submissions.approve(nextHead, seen(nextHead), null))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.key()).isEqualTo("task.submission.gone"));
    }

    @Test
    void nothingWaitsForTheHeadOnceTheTaskIsOver() {
        submissions.submitRefusal(focal, seen(focal), "Không thuộc thẩm quyền", null);
        endings.cancelMistake(leader, seen(leader), "Giao nhầm");
        assertThat(submissions.open(head)).isEmpty();
        assertThat(tasks.get(head, task).submission()).isNull();

        task = aTask.issued(leader, aTask.complete("Lập bản đồ", lead, officer, LocalDate.of(2026, 4, 10)), ISSUED);
        work.acknowledge(focal, seen(focal), null);
        submissions.submitClaim(focal, seen(focal), CLAIM);
        endings.end(leader, seen(leader), ClosingKind.WITHDRAWN, "Thu hồi văn bản", "90/QĐ-UBND");
        assertThat(submissions.open(head)).isEmpty();
        assertThat(tasks.get(head, task).submission()).isNull();
        assertThatThrownBy(() -> submissions.sendBack(head, seen(head), "Thôi"))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.key()).isEqualTo("task.submission.gone"));
    }

    @Test
    void whatTheHeadHasSentOnlyHeTakesBack() {
        work.acknowledge(focal, seen(focal), null);
        requests.askExtension(head, seen(head), new ExtensionForm(LocalDate.of(2026, 5, 8), "Chờ số liệu", "", null));
        assertThat(tasks.get(focal, task).acts()).doesNotContain(TaskAct.WITHDRAW_REQUEST);
        assertThatThrownBy(() -> requests.withdraw(focal, seen(focal))).isInstanceOf(Refused.class);
        requests.withdraw(head, seen(head));
        assertThat(tasks.get(leader, task).waitingRequest()).isNull();
    }
}
