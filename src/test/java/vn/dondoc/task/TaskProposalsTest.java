package vn.dondoc.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dondoc.history.Change;
import vn.dondoc.history.HistoryEntry;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.Refused;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.StaleVersion;
import vn.dondoc.shared.TaskId;
import vn.dondoc.testing.OfficeTest;

/** What the officer proposes and the head decides. */
@OfficeTest
class TaskProposalsTest extends TaskLife {

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

    private Versioned aDraft() {
        DirectiveId directive = aTask.directive(officer, LocalDate.of(2026, 3, 2));
        TaskForm form = aTask.complete("Rà soát", lead, officer, LocalDate.of(2026, 4, 10));
        return aTask.seen(officer, drafts.add(officer, directive, List.of(form)).getFirst());
    }
}
