package vn.dondoc.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.history.Change;
import vn.dondoc.policy.Policies;
import vn.dondoc.policy.Policy;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.Refused;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.StaleVersion;
import vn.dondoc.shared.TaskId;
import vn.dondoc.testing.Actors;
import vn.dondoc.testing.OfficeTest;

/** A late claim says why; the office settles on the class, and the figures are their rows. */
@OfficeTest
class LateCauseTest extends TaskLife {

    private static final LateReason FLOOD = new LateReason(LateCause.OBJECTIVE, "Mưa lũ", "Ông A, trưởng phòng");

    @Autowired
    LateCauses causes;

    @Autowired
    Submissions submissions;

    @Autowired
    Policies policies;

    Actor chair;
    TaskId task;

    @BeforeEach
    void aTaskDueOnTheTwentieth() {
        chair = office.actor(Role.CHAIR, province);
        task = issuedDue("2026-03-20");
        work.acknowledge(focal, seen(), null);
    }

    private Versioned seen() {
        return aTask.seen(leader, task);
    }

    private static ClaimForm claim() {
        return new ClaimForm("Đã xong", "12/BC-SXD", null, List.of(), null);
    }

    private Claim standing() {
        return Objects.requireNonNull(tasks.get(leader, task).standingClaim());
    }

    private List<TaskId> listed(LateCause cause) {
        TaskFilter filter = TaskFilter.ALL.withAgency(lead, Relation.LEAD).withLateCause(cause);
        List<TaskRow> rows =
                list.rows(leader, filter, TaskSort.DEADLINE, null, 0, 50).rows();
        assertThat(list.count(leader, filter)).isEqualTo(rows.size());
        return rows.stream().map(TaskRow::id).toList();
    }

    /** Of this lead alone: other tests' tasks count beside it. */
    private void assertFiguresAreRows() {
        causes.figures(leader)
                .forEach((cause, count) -> assertThat(list.count(leader, TaskFilter.ALL.withLateCause(cause)))
                        .as(cause.name())
                        .isEqualTo(count));
    }

    @Test
    void inTimeNothingIsAskedAndNothingKept() {
        clock.setTo("2026-03-20T16:00");
        work.claim(focal, seen(), claim().because(FLOOD));
        assertThat(standing().late()).isNull();
        assertThat(tasks.get(leader, task).settlesCause()).isFalse();
        assertThatThrownBy(() -> causes.correct(leader, seen(), LateCause.UNSTATED, LateCause.OBJECTIVE, "Vì lũ"))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("not-late");
    }

    @Test
    void aLateClaimWithoutAReasonNamesAllThatItLacks() {
        clock.setTo("2026-03-21T09:00"); // the Saturday after: less than one working day late
        assertThatThrownBy(() -> work.claim(focal, seen(), claim()))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        wrong -> assertThat(wrong.problems())
                                .extracting(InvalidInput.Problem::field)
                                .containsExactly("lateCause", "lateText", "lateAnsweredBy"));
        assertThatThrownBy(() -> work.claim(
                        focal, seen(), claim().because(new LateReason(LateCause.UNSTATED, "x".repeat(1001), "Ông A"))))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        wrong -> assertThat(wrong.problems())
                                .extracting(InvalidInput.Problem::field)
                                .containsExactly("lateCause", "lateText"));
        assertThat(tasks.get(leader, task).claims()).isEmpty();
    }

    @Test
    void theOfficeSettlesOnAClassAndTheAgencysWordsStay() {
        clock.setTo("2026-03-24T09:00");
        work.claim(focal, seen(), claim().because(FLOOD));
        assertThat(listed(LateCause.OBJECTIVE)).containsExactly(task);
        assertFiguresAreRows();
        assertThat(tasks.get(chair, task).settlesCause()).isTrue();
        assertThat(tasks.get(officer, task).settlesCause()).isFalse();
        assertThat(tasks.get(focal, task).settlesCause()).isFalse();
        for (Actor not : List.of(officer, focal)) {
            assertThatThrownBy(() -> causes.correct(not, seen(), LateCause.OBJECTIVE, LateCause.SUBJECTIVE, "Không lũ"))
                    .isInstanceOf(Refused.class);
        }
        assertThatThrownBy(() -> causes.correct(leader, seen(), LateCause.OBJECTIVE, LateCause.OBJECTIVE, "Như cũ"))
                .isInstanceOf(InvalidInput.class);

        causes.correct(leader, seen(), LateCause.OBJECTIVE, LateCause.SUBJECTIVE, "Vùng này không lũ");

        Claim.Late late = Objects.requireNonNull(standing().late());
        assertThat(late)
                .isEqualTo(new Claim.Late(LateCause.SUBJECTIVE, LateCause.OBJECTIVE, "Mưa lũ", FLOOD.answeredBy()));
        assertThat(listed(LateCause.OBJECTIVE)).isEmpty();
        assertThat(listed(LateCause.SUBJECTIVE)).containsExactly(task);
        assertFiguresAreRows();
        assertThat(tasks.history(leader, task).getLast().changes())
                .contains(
                        new Change("lateCause", "OBJECTIVE", "SUBJECTIVE"),
                        new Change("reason", null, "Vùng này không lũ"));
        assertThatThrownBy(() -> causes.correct(chair, seen(), LateCause.OBJECTIVE, LateCause.SUPERIOR, "Chờ bộ"))
                .as("who saw the class of before")
                .isInstanceOf(StaleVersion.class);
        assertThat(Objects.requireNonNull(standing().late()).cause()).isEqualTo(LateCause.SUBJECTIVE);

        decisions.confirm(leader, seen());
        assertThat(listed(LateCause.SUBJECTIVE))
                .as("it counts when it is done, too")
                .containsExactly(task);
    }

    @Test
    void aClaimThatIsGivenBackCountsNoMore() {
        clock.setTo("2026-03-24T09:00");
        work.claim(focal, seen(), claim().because(FLOOD));
        decisions.giveBack(leader, seen(), "Thiếu phụ lục");
        assertThat(listed(LateCause.OBJECTIVE)).isEmpty();
        assertFiguresAreRows();
    }

    @Test
    void whoeverEnteredItFromThePaperDoesNotSettleIt() {
        clock.setTo("2026-03-24T09:00");
        work.claim(leader, seen(), new ClaimForm("Đã xong", "12/BC-SXD", null, List.of(), "16/SXD-VP", FLOOD));
        assertThatThrownBy(() -> causes.correct(leader, seen(), LateCause.OBJECTIVE, LateCause.SUBJECTIVE, "Không lũ"))
                .isInstanceOf(Refused.class);
        causes.correct(chair, seen(), LateCause.OBJECTIVE, LateCause.SUBJECTIVE, "Không lũ");
        assertThat(listed(LateCause.SUBJECTIVE)).containsExactly(task);
    }

    @Test
    void aLateClaimOfWhichNobodySaidWhyIsCountedAsSuch() {
        clock.setTo("2026-03-24T09:00");
        work.claim(focal, seen(), claim().because(FLOOD));
        jdbc.update(
                "UPDATE task_claim SET late_cause = NULL, late_stated = NULL, late_text = NULL, late_answered_by = NULL"
                        + " WHERE task_id = ?",
                task.value());
        assertThat(listed(LateCause.UNSTATED)).containsExactly(task);
        causes.correct(leader, seen(), LateCause.UNSTATED, LateCause.SUPERIOR, "Chờ bộ");
        assertThat(listed(LateCause.SUPERIOR)).containsExactly(task);
        assertThat(Objects.requireNonNull(standing().late()).isCorrected()).isTrue();
    }

    @Test
    void whatTheFocalPointLaysBeforeTheHeadCarriesItsReason() {
        Actor head = office.actor(Role.AGENCY_LEADER, lead);
        policies.setFor(
                Actors.with(Right.MANAGE_POLICY),
                Policy.HEAD_APPROVES,
                lead,
                "true",
                LocalDate.of(2026, 3, 10),
                "QĐ của Sở");
        clock.setTo("2026-03-24T09:00");
        assertThatThrownBy(() -> submissions.submitClaim(focal, seen(), claim()))
                .isInstanceOf(InvalidInput.class);
        submissions.submitClaim(focal, seen(), claim().because(FLOOD));
        assertThat(Objects.requireNonNull(tasks.get(head, task).submission()).late())
                .isEqualTo(FLOOD);
        submissions.approve(head, seen(), null);
        assertThat(Objects.requireNonNull(standing().late()).stated()).isEqualTo(LateCause.OBJECTIVE);
    }

    @Test
    void whatWasLaidBeforeTheHeadInTimeAndGoesOutLateHasTheReasonThatHeStates() {
        Actor head = office.actor(Role.AGENCY_LEADER, lead);
        policies.setFor(
                Actors.with(Right.MANAGE_POLICY),
                Policy.HEAD_APPROVES,
                lead,
                "true",
                LocalDate.of(2026, 3, 10),
                "QĐ của Sở");
        submissions.submitClaim(focal, seen(), claim());
        clock.setTo("2026-03-24T09:00");
        assertThatThrownBy(() -> submissions.approve(head, seen(), null))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        wrong -> assertThat(wrong.problems().getFirst().field()).isEqualTo("lateCause"));
        submissions.approve(head, seen(), FLOOD);
        assertThat(Objects.requireNonNull(standing().late()).stated()).isEqualTo(LateCause.OBJECTIVE);
    }
}
