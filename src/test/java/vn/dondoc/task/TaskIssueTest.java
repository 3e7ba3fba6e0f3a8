package vn.dondoc.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.Refused;
import vn.dondoc.shared.TaskId;
import vn.dondoc.testing.OfficeTest;

/** What may be given, to whom, and with which deadline. */
@OfficeTest
class TaskIssueTest extends TaskLife {

    @Test
    void anOfficerMayNotIssue() {
        DirectiveId directive = aTask.directive(officer, LocalDate.of(2026, 3, 2));
        List<TaskId> one = drafts.add(
                officer, directive, List.of(aTask.complete("Rà soát", lead, officer, LocalDate.of(2026, 4, 10))));
        assertThatThrownBy(() -> aTask.issue(officer, directive, one)).isInstanceOf(Refused.class);
        assertThat(state(one.getFirst())).isEqualTo(TaskState.DRAFT);
    }

    @Test
    void issueNamesEveryFieldThatMissesAndStoresNothing() {
        DirectiveId directive = aTask.directive(officer, LocalDate.of(2026, 3, 2));
        TaskId bare =
                drafts.add(officer, directive, List.of(TaskForm.of("Rà soát"))).getFirst();
        assertThatThrownBy(() -> issuing.issue(leader, directive, List.of(Issue.of(bare, 0))))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        e -> assertThat(e.problems())
                                .extracting(p -> p.field().substring(p.field().indexOf('.') + 1))
                                .containsExactly(
                                        "lead", "product", "responsibleLeader", "followingOfficer", "deadlineKind"));
        assertThat(state(bare)).isEqualTo(TaskState.DRAFT);
    }

    @Test
    void aShortDeadlineIsAskedAboutAndMayBeReplacedWithItsLedgerRow() {
        DirectiveId directive = aTask.directive(officer, LocalDate.of(2026, 3, 2));
        TaskId hasty = drafts.add(
                        officer,
                        directive,
                        List.of(aTask.complete("Rà soát", lead, officer, LocalDate.of(2026, 3, 11))))
                .getFirst();
        assertThatThrownBy(() -> issuing.issue(leader, directive, List.of(Issue.of(hasty, 0))))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        e -> assertThat(e.problems().getFirst().key()).isEqualTo("task.deadline.short"));

        issuing.issue(leader, directive, List.of(new Issue(hasty, 0, false, LocalDate.of(2026, 3, 31))));

        TaskDetails issued = tasks.get(leader, hasty);
        assertThat(issued.originalDueOn()).isEqualTo(LocalDate.of(2026, 3, 11));
        assertThat(issued.row().dueOn()).isEqualTo(LocalDate.of(2026, 3, 31));
        assertThat(issued.ledger()).extracting(LedgerRow::kind).containsExactly(LedgerKind.FIRST, LedgerKind.AT_ISSUE);
    }

    @Test
    void nothingIsGivenToAnAgencyThatIsNoMoreNorFollowedByWhoHasLeft() {
        clock.setTo("2025-06-30T09:00");
        AgencyId district = office.agency("UBND huyện của lượt này");
        jdbc.update("UPDATE agency SET valid_to = '2025-06-30' WHERE id = ?", district.value());
        AgencyId commune = office.agency("UBND xã kế thừa của lượt này");
        jdbc.update(
                "INSERT INTO agency_succession (id, predecessor_id, successor_id, kind, takes_effect, document)"
                        + " VALUES (?, ?, ?, 'MERGED', '2025-07-01', 'NQ 1673')",
                ids.next(),
                district.value(),
                commune.value());
        DirectiveId directive = aTask.directive(leader, LocalDate.of(2025, 6, 2));
        TaskForm form = aTask.complete("Rà soát đất đai", district, officer, LocalDate.of(2025, 9, 30));
        TaskId before = drafts.add(leader, directive, List.of(form)).getFirst();
        TaskId after = drafts.add(leader, directive, List.of(form)).getFirst();
        aTask.issue(leader, directive, List.of(before));
        clock.setTo("2025-07-01T09:00");
        assertThatThrownBy(() -> aTask.issue(leader, directive, List.of(after)))
                .isInstanceOfSatisfying(InvalidInput.class, wrong -> {
                    assertThat(wrong.problems()).singleElement().satisfies(problem -> {
                        assertThat(problem.field()).isEqualTo(after + ".lead");
                        assertThat(problem.key()).isEqualTo("task.issue.agency-succeeded");
                        assertThat(problem.arguments())
                                .containsExactly(
                                        "UBND huyện của lượt này", "30/06/2025", "UBND xã kế thừa của lượt này");
                    });
                });
        assertThatThrownBy(() -> refusedAndGivenTo(district))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("task.issue.agency-succeeded");
    }

    private void refusedAndGivenTo(AgencyId gone) {
        TaskId id = aTask.issued(
                leader,
                aTask.complete("Việc bị từ chối", lead, officer, LocalDate.of(2025, 9, 30)),
                LocalDate.of(2025, 6, 2));
        work.refuse(focal, aTask.seen(focal, id), "Không thuộc thẩm quyền", null, null);
        decisions.reassign(leader, aTask.seen(leader, id), gone, Deadline.on(LocalDate.of(2025, 9, 30)));
    }
}
