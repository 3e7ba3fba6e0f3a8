package vn.dondoc.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.history.Change;
import vn.dondoc.history.HistoryEntry;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.FieldId;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.Refused;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.StaleVersion;
import vn.dondoc.shared.TaskId;
import vn.dondoc.testing.OfficeTest;

/** What the officer proposes and the head decides. */
@OfficeTest
class TaskProposalsTest extends TaskLife {

    @Autowired
    Requests requests;

    @Autowired
    RequestDecisions answers;

    @Test
    void anOfficerProposesAndTheHeadIssuesAllTasksInOneAct() {
        DirectiveId directive = aTask.directive(officer, LocalDate.of(2026, 3, 2));
        TaskForm form = aTask.complete("Rà soát", lead, officer, LocalDate.of(2026, 4, 10));
        List<TaskId> three = drafts.add(officer, directive, List.of(form, form, form));
        List<Versioned> seen = three.stream().map(id -> aTask.seen(officer, id)).toList();
        proposals.propose(officer, seen, TaskAct.ISSUE, null);
        assertThat(proposals.open(leader)).extracting(ProposalRow::task).containsAll(three);

        issuing.issue(
                leader,
                directive,
                seen.stream().map(v -> Issue.of(v.task(), v.version())).toList());

        assertThat(three).allSatisfy(id -> assertThat(state(id)).isEqualTo(TaskState.ASSIGNED));
        assertThat(tasks.get(leader, three.getFirst()).row().code()).matches("NV-2026-\\d{5}");
        assertThat(proposals.open(leader)).extracting(ProposalRow::task).doesNotContainAnyElementsOf(three);
        assertThat(tasks.get(leader, three.getFirst()).ledger())
                .singleElement()
                .satisfies(row -> assertThat(row.kind()).isEqualTo(LedgerKind.FIRST));
    }

    @Test
    void whatNobodyCouldGiveIsNotProposedAndNothingBesideIt() {
        DirectiveId directive = aTask.directive(officer, LocalDate.of(2026, 3, 2));
        TaskForm form = aTask.complete("Rà soát", lead, officer, null);
        List<TaskId> two = drafts.add(officer, directive, List.of(form, TaskForm.of("Chưa có gì")));
        List<Versioned> seen = two.stream().map(id -> aTask.seen(officer, id)).toList();
        assertThatThrownBy(() -> proposals.propose(officer, seen, TaskAct.ISSUE, null))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        wrong -> assertThat(wrong.problems())
                                .extracting(InvalidInput.Problem::field)
                                .contains(two.getLast() + ".lead", two.getLast() + ".product"));
        assertThat(proposals.of(leader, List.of(two.getFirst()))).isEmpty();
    }

    @Test
    void whatIsProposedIsDeclinedWithAReasonAndMayBeProposedAgain() {
        Versioned seen = aDraft();
        proposals.propose(officer, List.of(seen), TaskAct.ISSUE, null);
        assertThatThrownBy(() -> proposals.decline(officer, List.of(seen), TaskAct.ISSUE, "Không"))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> proposals.decline(leader, List.of(seen), TaskAct.ISSUE, " "))
                .isInstanceOf(InvalidInput.class);
        proposals.decline(leader, List.of(seen), TaskAct.ISSUE, "Thiếu sản phẩm");

        assertThat(proposals.open(leader)).extracting(ProposalRow::task).doesNotContain(seen.task());
        assertThat(proposals.of(leader, List.of(seen.task()))).isEmpty();
        assertThat(proposals.count(officer)).isZero();
        assertThat(proposals.declined(officer)).singleElement().satisfies(row -> {
            assertThat(row.task()).isEqualTo(seen.task());
            assertThat(row.declined().reason()).isEqualTo("Thiếu sản phẩm");
            assertThat(row.declined().by()).isEqualTo(leader.name());
        });
        assertThat(tasks.history(leader, seen.task()).getLast()).satisfies(entry -> {
            assertThat(entry.act()).isEqualTo("TASK_PROPOSAL_DECLINED");
            assertThat(entry.changes()).contains(new Change("reason", null, "Thiếu sản phẩm"));
        });
        assertThatThrownBy(() -> proposals.decline(leader, List.of(seen), TaskAct.ISSUE, "Lần nữa"))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.key()).isEqualTo("task.propose.gone"));

        proposals.propose(officer, List.of(seen), TaskAct.ISSUE, null);
        assertThat(proposals.declined(officer)).isEmpty();
        assertThat(proposals.of(leader, List.of(seen.task()))).hasSize(1);
    }

    @Test
    void aSecondOfficerIsToldWhoProposedAndOnlyTheFirstTakesItBack() {
        TaskId id = issuedDue("2026-05-29");
        work.acknowledge(focal, aTask.seen(focal, id), null);
        work.claim(focal, aTask.seen(focal, id), new ClaimForm("Đã xong", "12/BC-SXD", null, List.of(), null));
        Versioned seen = aTask.seen(officer, id);
        Actor second = office.actor(Role.OFFICER, province);
        assertThatThrownBy(() -> proposals.propose(officer, List.of(seen), TaskAct.RETURN, "x".repeat(2001)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        e -> assertThat(e.problems())
                                .extracting(InvalidInput.Problem::key)
                                .containsExactly("error.too-long"));
        proposals.propose(officer, List.of(seen), TaskAct.RETURN, "Thiếu bản đồ");
        assertThatThrownBy(() -> proposals.propose(second, List.of(seen), TaskAct.RETURN, "Thiếu số liệu"))
                .isInstanceOfSatisfying(DomainException.class, e -> {
                    assertThat(e.key()).isEqualTo("task.propose.already");
                    assertThat(e.arguments()).contains(officer.name());
                });
        assertThatThrownBy(() -> proposals.withdraw(second, seen, TaskAct.RETURN))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.key()).isEqualTo("task.propose.not-yours"));
        proposals.withdraw(officer, seen, TaskAct.RETURN);
        assertThat(proposals.of(leader, List.of(id))).isEmpty();
        assertThat(tasks.history(focal, id))
                .extracting(HistoryEntry::act)
                .as("inside the office")
                .doesNotContain("TASK_PROPOSED", "TASK_PROPOSAL_WITHDRAWN");
        proposals.propose(second, List.of(seen), TaskAct.RETURN, "Thiếu số liệu");
        assertThat(proposals.of(leader, List.of(id)))
                .singleElement()
                .satisfies(row -> assertThat(row.text()).isEqualTo("Thiếu số liệu"));
    }

    @Test
    void twoCorrectionsOfTheAgenciesBesideTheLeadMeet() {
        DirectiveId directive = aTask.directive(officer, LocalDate.of(2026, 3, 2));
        TaskForm form = aTask.complete("Rà soát", lead, officer, LocalDate.of(2026, 4, 10));
        TaskId id = drafts.add(officer, directive, List.of(form)).getFirst();
        proposals.propose(officer, List.of(aTask.seen(officer, id)), TaskAct.ISSUE, null);
        Versioned both = aTask.seen(officer, id);
        drafts.correct(officer, both, aTask.with(form, List.of(office.agency("Sở Y tế")), List.of(), null));
        assertThat(proposals.open(leader)).extracting(ProposalRow::task).doesNotContain(id);
        assertThatThrownBy(() -> drafts.correct(
                        officer, both, aTask.with(form, List.of(office.agency("Sở Tài chính")), List.of(), null)))
                .isInstanceOf(StaleVersion.class);
    }

    private TaskId asked(String until) {
        TaskId id = issuedDue("2026-05-29");
        work.acknowledge(focal, aTask.seen(focal, id), null);
        requests.askExtension(
                focal,
                aTask.seen(focal, id),
                new ExtensionForm(LocalDate.parse(until), "Chờ số liệu điều tra", "", null));
        return id;
    }

    private ProposalRow proposed(Actor actor, TaskId id) {
        return proposals.open(actor).stream()
                .filter(row -> row.task().equals(id))
                .findFirst()
                .orElse(null);
    }

    @Test
    void theOfficerProposesAnotherDayThanTheOneAskedForAndItIsVoidOnceTheAgencyTakesItBack() {
        TaskId id = asked("2026-06-30");
        assertThat(tasks.get(officer, id).proposable()).containsExactly(TaskAct.DECIDE_EXTENSION);
        Versioned seen = aTask.seen(officer, id);
        LocalDate earlier = LocalDate.of(2026, 5, 29);
        assertThatThrownBy(() -> proposals.proposeExtension(officer, seen, earlier, null))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        wrong -> assertThat(wrong.problems())
                                .extracting(InvalidInput.Problem::field)
                                .containsExactly("dueOn"));
        proposals.proposeExtension(officer, seen, LocalDate.of(2026, 6, 12), LocalTime.of(15, 0));
        assertThat(proposed(leader, id)).isNotNull().satisfies(row -> {
            assertThat(row.act()).isEqualTo(TaskAct.DECIDE_EXTENSION);
            assertThat(row.granted()).isEqualTo(Deadline.on(LocalDate.of(2026, 6, 12), LocalTime.of(15, 0)));
            assertThat(row.asked())
                    .isEqualTo(
                            new ProposalRow.Asked(Deadline.on(LocalDate.of(2026, 6, 30)), "Chờ số liệu điều tra", 0));
            assertThat(row.decider()).isEqualTo(TaskRequest.Decider.OFFICE_HEAD);
        });
        Actor second = office.actor(Role.OFFICER, province);
        assertThatThrownBy(() ->
                        proposals.propose(second, List.of(seen), TaskAct.DECIDE_EXTENSION, "Đã gia hạn nhiều lần"))
                .as("one answer is proposed at a time")
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.key()).isEqualTo("task.propose.already"));
        assertThat(tasks.history(focal, id))
                .extracting(HistoryEntry::act)
                .as("inside the office")
                .doesNotContain("TASK_PROPOSED");

        requests.withdraw(focal, aTask.seen(focal, id));
        assertThat(proposed(leader, id)).isNull();
        assertThatThrownBy(() ->
                        proposals.proposeExtension(officer, aTask.seen(officer, id), LocalDate.of(2026, 6, 12), null))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.key()).isEqualTo("task.request.gone"));
    }

    @Test
    void aDenialIsProposedWithItsReasonAndDeclinedLikeAnyOther() {
        TaskId id = asked("2026-06-30");
        Versioned seen = aTask.seen(officer, id);
        assertThatThrownBy(() -> proposals.propose(officer, List.of(seen), TaskAct.DECIDE_EXTENSION, " "))
                .isInstanceOf(InvalidInput.class);
        proposals.propose(officer, List.of(seen), TaskAct.DECIDE_EXTENSION, "Đủ thời gian");
        assertThat(proposed(leader, id)).isNotNull().satisfies(row -> {
            assertThat(row.granted()).isNull();
            assertThat(row.text()).isEqualTo("Đủ thời gian");
        });
        proposals.decline(leader, List.of(seen), TaskAct.DECIDE_EXTENSION, "Nên cho thêm vài ngày");
        assertThat(proposed(leader, id)).isNull();
        assertThat(proposals.declined(officer)).extracting(ProposalRow::task).contains(id);
        proposals.proposeExtension(officer, seen, LocalDate.of(2026, 6, 5), null);
        assertThat(proposed(leader, id)).isNotNull();
    }

    @Test
    void whatIsBeyondTheHeadOfTheOfficeStandsBeforeALeaderOfTheProvinceOnly() {
        Actor chair = office.actor(Role.CHAIR, province);
        TaskId longer = asked("2026-12-31");
        proposals.proposeExtension(officer, aTask.seen(officer, longer), LocalDate.of(2026, 12, 31), null);
        assertThat(proposed(leader, longer)).isNull();
        assertThat(proposed(chair, longer)).isNotNull();
        assertThatThrownBy(() -> proposals.decline(
                        leader, List.of(aTask.seen(leader, longer)), TaskAct.DECIDE_EXTENSION, "Không"))
                .isInstanceOf(Refused.class);

        TaskId shorter = asked("2026-06-30");
        proposals.proposeExtension(officer, aTask.seen(officer, shorter), LocalDate.of(2026, 12, 31), null);
        assertThat(proposed(leader, shorter))
                .as("the measure is taken of the day that is proposed")
                .isNull();
        assertThat(proposed(chair, shorter)).isNotNull();

        TaskId within = asked("2026-06-12");
        proposals.proposeExtension(officer, aTask.seen(officer, within), LocalDate.of(2026, 6, 12), null);
        assertThat(proposed(leader, within)).isNotNull();
        assertThat(proposed(chair, within))
                .as("it waits for the head of the office")
                .isNull();
    }

    @Test
    void anAnswerToTheWishToBeReleasedIsProposedToo() {
        TaskId id = issuedDue("2026-05-29");
        clock.setTo("2026-03-02T09:00");
        work.acknowledge(focal, aTask.seen(focal, id), null);
        requests.askRelease(focal, aTask.seen(focal, id), "Không đúng chức năng", null, null);
        assertThat(tasks.get(officer, id).proposable())
                .containsExactlyInAnyOrder(TaskAct.CONSENT_TO_REFUSAL, TaskAct.DENY_RELEASE);
        Versioned seen = aTask.seen(officer, id);
        proposals.propose(officer, List.of(seen), TaskAct.CONSENT_TO_REFUSAL, null);
        assertThat(proposed(leader, id))
                .isNotNull()
                .satisfies(row ->
                        assertThat(row.asked()).isEqualTo(new ProposalRow.Asked(null, "Không đúng chức năng", 0)));
        answers.release(leader, seen);
        assertThat(proposed(leader, id)).isNull();
        assertThat(state(id)).isEqualTo(TaskState.REFUSED);
    }

    @Test
    void aProposedAnswerOutlivesWhatLeavesTheRequestAsItIs() {
        TaskId id = asked("2026-06-30");
        Versioned seen = aTask.seen(officer, id);
        proposals.proposeExtension(officer, seen, LocalDate.of(2026, 6, 12), null);
        work.report(focal, seen, ids.next(), 40, "Đã đo xong", null);
        assertThat(aTask.seen(leader, id).version()).isGreaterThan(seen.version());
        Actor second = office.actor(Role.OFFICER, province);
        assertThatThrownBy(() -> proposals.propose(
                        second, List.of(aTask.seen(second, id)), TaskAct.DECIDE_EXTENSION, "Đủ thời gian"))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.key()).isEqualTo("task.propose.already"));
        assertThat(proposals.of(officer, List.of(id))).hasSize(1);

        proposals.decline(leader, List.of(aTask.seen(leader, id)), TaskAct.DECIDE_EXTENSION, "Nên ngắn hơn");
        work.report(focal, aTask.seen(focal, id), ids.next(), 50, "Đã vẽ xong", null);
        assertThat(proposals.declined(officer)).extracting(ProposalRow::task).contains(id);
        proposals.proposeExtension(officer, aTask.seen(officer, id), LocalDate.of(2026, 6, 5), null);
        assertThat(proposals.declined(officer)).extracting(ProposalRow::task).doesNotContain(id);

        work.report(focal, aTask.seen(focal, id), ids.next(), 60, "Đã in xong", null);
        ProposalRow there = proposed(leader, id);
        assertThat(there).isNotNull();
        answers.grantExtension(
                leader, new Versioned(there.task(), there.version()), LocalDate.of(2026, 6, 5), null, "");
        assertThat(tasks.get(leader, id).row().dueOn()).isEqualTo(LocalDate.of(2026, 6, 5));
        assertThat(proposed(leader, id)).isNull();

        requests.askExtension(
                focal, aTask.seen(focal, id), new ExtensionForm(LocalDate.of(2026, 7, 10), "Chờ thẩm định", "", null));
        assertThat(proposed(leader, id)).as("another request").isNull();
    }

    @Test
    void aStandInForSomeFieldsFindsOnlyWhatHeMayDecide() {
        FieldId field = office.field("Xây dựng");
        Actor leads = office.actor(Role.OFFICE_LEADER, province);
        Actor standIn = new Actor(
                leads.person(),
                leads.name(),
                leads.post(),
                leads.title(),
                province,
                "Cơ quan",
                Role.OFFICE_LEADER,
                EnumSet.of(Right.READ_ALL, Right.DECIDE_IN_FIELD),
                Set.of(field));
        TaskId id = aTask.issued(
                leader,
                aTask.with(
                        aTask.complete("Rà soát", lead, officer, LocalDate.of(2026, 5, 29)),
                        List.of(),
                        List.of(),
                        field),
                LocalDate.of(2026, 3, 2));
        requests.askExtension(
                focal, aTask.seen(focal, id), new ExtensionForm(LocalDate.of(2026, 12, 31), "Chờ số liệu", "", null));
        proposals.proposeExtension(officer, aTask.seen(officer, id), LocalDate.of(2026, 12, 31), null);
        assertThat(proposed(standIn, id))
                .as("a leader of the province's to decide")
                .isNull();
        assertThat(proposals.count(standIn)).isZero();
        requests.withdraw(focal, aTask.seen(focal, id));
        requests.askExtension(
                focal, aTask.seen(focal, id), new ExtensionForm(LocalDate.of(2026, 6, 12), "Chờ số liệu", "", null));
        proposals.proposeExtension(officer, aTask.seen(officer, id), LocalDate.of(2026, 6, 12), null);
        assertThat(proposed(standIn, id)).isNotNull();
        assertThat(proposals.count(standIn)).isOne();
    }

    private Versioned aDraft() {
        DirectiveId directive = aTask.directive(officer, LocalDate.of(2026, 3, 2));
        TaskForm form = aTask.complete("Rà soát", lead, officer, LocalDate.of(2026, 4, 10));
        return aTask.seen(officer, drafts.add(officer, directive, List.of(form)).getFirst());
    }
}
