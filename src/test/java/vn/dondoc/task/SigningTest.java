package vn.dondoc.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.Refused;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.TaskId;
import vn.dondoc.testing.Actors;
import vn.dondoc.testing.AnOffice;
import vn.dondoc.testing.OfficeClock;
import vn.dondoc.testing.OfficeTest;

/** "Trình UBND": the product is the draft, the days until signature are the office's. */
@OfficeTest
class SigningTest {

    private static final SignedPaper SIGNED = new SignedPaper("45/QĐ-UBND", LocalDate.of(2026, 3, 20));

    @Autowired
    AnOffice office;

    @Autowired
    ATask aTask;

    @Autowired
    TaskWork work;

    @Autowired
    TaskDecisions decisions;

    @Autowired
    Proposals proposals;

    @Autowired
    Following following;

    @Autowired
    TaskList list;

    @Autowired
    TaskFigures figures;

    @Autowired
    Tasks tasks;

    @Autowired
    OfficeClock clock;

    Actor leader;
    Actor officer;
    Actor focal;
    AgencyId lead;
    TaskId task;

    @BeforeEach
    void aDraftWaitsToBeSigned() {
        clock.setTo("2026-03-10T09:00");
        AgencyId province = office.agency("Văn phòng UBND tỉnh");
        lead = office.agency("Sở Xây dựng");
        leader = office.actor(Role.OFFICE_LEADER, province);
        officer = office.actor(Role.OFFICER, province);
        focal = office.actor(Role.FOCAL_POINT, lead);
        task = aTask.issued(
                leader,
                aTask.complete("Soạn quyết định", lead, officer, LocalDate.of(2026, 3, 16))
                        .as(TaskNature.ORDINARY.forSignature(true)),
                LocalDate.of(2026, 3, 2));
        claim(task);
        clock.setTo("2026-03-23T09:00");
    }

    private void claim(TaskId id) {
        work.acknowledge(focal, aTask.seen(focal, id), null);
        clock.setTo("2026-03-16T15:00");
        work.claim(focal, aTask.seen(focal, id), new ClaimForm("Dự thảo", "12/TTr-SXD", null, List.of(), null));
    }

    private TaskFilter own() {
        return TaskFilter.ALL.withAgency(lead, Relation.LEAD);
    }

    @Test
    void theDaysUntilTheSignatureAreTheOfficesAndTheAgencyIsInTime() {
        assertThat(tasks.get(focal, task).row().isBeingSigned()).isTrue();
        assertThat(tasks.get(focal, task).row().waitingDays()).isEqualTo(5);
        decisions.confirmSigned(leader, aTask.seen(leader, task), SIGNED);
        TaskDetails details = tasks.get(focal, task);
        assertThat(details.row().state()).isEqualTo(TaskState.COMPLETED);
        assertThat(details.row().claimedOn()).isEqualTo("2026-03-16");
        assertThat(details.row().timeliness().kind()).isEqualTo(Timeliness.Kind.DONE_ON_TIME);
        assertThat(details.standingClaim().signed()).isEqualTo(SIGNED);
        assertThat(details.clock().of(Turn.Owner.OFFICE)).isEqualTo(5);
        assertThat(tasks.history(leader, task).getLast().changes())
                .extracting(change -> change.field() + " " + change.after())
                .containsExactly("state COMPLETED", "signedNumber 45/QĐ-UBND", "signedOn 2026-03-20");
    }

    @Test
    void itIsNotConfirmedWithoutItsPaper() {
        assertThatThrownBy(() -> decisions.confirm(leader, aTask.seen(leader, task)))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("task.signing.paper");
        for (SignedPaper wrong : List.of(
                new SignedPaper(" ", LocalDate.of(2026, 3, 20)),
                new SignedPaper("45/QĐ", null),
                new SignedPaper("45/QĐ", LocalDate.of(2026, 3, 24)))) {
            assertThatThrownBy(() -> decisions.confirmSigned(leader, aTask.seen(leader, task), wrong))
                    .isInstanceOf(InvalidInput.class);
        }
        assertThatThrownBy(() -> decisions.confirmSigned(focal, aTask.seen(leader, task), SIGNED))
                .isInstanceOf(Refused.class);
        decisions.giveBack(leader, aTask.seen(leader, task), "Thiếu căn cứ");
        assertThat(tasks.get(focal, task).row().state()).isEqualTo(TaskState.RETURNED);
    }

    @Test
    void anOfficerProposesWithThePaperAndTheDeciderTakesIt() {
        assertThatThrownBy(() -> proposals.propose(officer, List.of(aTask.seen(officer, task)), TaskAct.CONFIRM, null))
                .isInstanceOf(DomainException.class);
        proposals.proposeSigned(officer, aTask.seen(officer, task), SIGNED);
        ProposalRow row = proposals.of(leader, List.of(task)).getFirst();
        assertThat(row.signed()).isEqualTo(SIGNED);
        decisions.confirmSigned(leader, aTask.seen(leader, task), row.signed());
        assertThat(tasks.get(leader, task).standingClaim().signed()).isEqualTo(SIGNED);
    }

    @Test
    void whatIsBeingSignedHasItsOwnCountWhichIsItsRows() {
        TaskId plain = aTask.issued(
                leader, aTask.complete("Báo cáo", lead, officer, LocalDate.of(2026, 4, 16)), LocalDate.of(2026, 3, 2));
        work.acknowledge(focal, aTask.seen(focal, plain), null);
        assertThat(list.counts(leader, own()).signing()).isEqualTo(1);
        // the office marks it later, while it is open
        following.markForSignature(leader, aTask.seen(leader, plain), true);
        assertThatThrownBy(() -> following.markForSignature(leader, aTask.seen(leader, plain), true))
                .isInstanceOf(DomainException.class);
        work.claim(focal, aTask.seen(focal, plain), new ClaimForm("Dự thảo", "13/TTr", null, List.of(), null));
        TaskFilter signing = own().withSigning();
        assertThat(list.counts(leader, own()).signing())
                .isEqualTo(2)
                .isEqualTo(list.count(leader, signing))
                .isEqualTo(list.rows(leader, signing, TaskSort.DEADLINE, null, 0, 50)
                        .rows()
                        .size());
        assertThat(list.counts(leader, own()).of(Queue.PENDING)).isEqualTo(2);
        following.markForSignature(leader, aTask.seen(leader, plain), false);
        decisions.confirm(leader, aTask.seen(leader, plain));
        assertThat(list.count(leader, signing)).isEqualTo(1);
        assertThat(figures.differences(Actors.JOB)).isEmpty();
    }
}
