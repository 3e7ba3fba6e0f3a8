package vn.dondoc.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.history.Change;
import vn.dondoc.history.History;
import vn.dondoc.history.HistoryEntry;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.NotFound;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.TaskId;
import vn.dondoc.testing.AnOffice;
import vn.dondoc.testing.OfficeClock;
import vn.dondoc.testing.OfficeTest;

/** What stays on record: a refused task that is given again and ended, a draft that is corrected and deleted. */
@OfficeTest
class TaskRecordTest {

    private static final LocalDate DUE = LocalDate.of(2026, 3, 20);

    @Autowired
    AnOffice office;

    @Autowired
    ATask aTask;

    @Autowired
    TaskDrafts drafts;

    @Autowired
    TaskWork work;

    @Autowired
    TaskDecisions decisions;

    @Autowired
    TaskEndings endings;

    @Autowired
    Tasks tasks;

    @Autowired
    TaskFigures figures;

    @Autowired
    History history;

    @Autowired
    OfficeClock clock;

    AgencyId lead;
    Actor leader;
    Actor officer;
    Actor focal;

    @BeforeEach
    void people() {
        AgencyId province = office.agency("Văn phòng UBND tỉnh");
        lead = office.agency("Sở Xây dựng");
        leader = office.actor(Role.OFFICE_LEADER, province);
        officer = office.actor(Role.OFFICER, province);
        focal = office.actor(Role.FOCAL_POINT, lead);
    }

    @Test
    void aRefusedTaskIsGivenToTheSameLeadAgainRefusedAgainAndEnded() {
        TaskId id = aTask.issued(leader, aTask.complete("Rà soát", lead, officer, DUE), LocalDate.of(2026, 3, 2));
        clock.setTo("2026-03-11T09:00");
        work.refuse(focal, aTask.seen(focal, id), "Không đúng chức năng", null, null);
        clock.setTo("2026-03-13T09:00");
        assertThatThrownBy(() -> decisions.reassign(
                        leader, aTask.seen(leader, id), lead, Deadline.on(LocalDate.of(2026, 3, 12))))
                .isInstanceOf(InvalidInput.class);
        decisions.reassign(leader, aTask.seen(leader, id), lead, Deadline.on(LocalDate.of(2026, 4, 3)));

        TaskDetails again = tasks.get(leader, id);
        assertThat(again.row().state()).isEqualTo(TaskState.ASSIGNED);
        assertThat(again.row().assignedOn()).isEqualTo(LocalDate.of(2026, 3, 13));
        assertThat(again.originalDueOn()).isEqualTo(DUE);
        assertThat(again.ledger())
                .extracting(LedgerRow::version, LedgerRow::kind, LedgerRow::oldDueOn, LedgerRow::newDueOn)
                .containsExactly(
                        tuple(0, LedgerKind.FIRST, null, DUE),
                        tuple(1, LedgerKind.AT_REASSIGNMENT, DUE, LocalDate.of(2026, 4, 3)));
        assertThat(again.clock().of(Turn.Owner.OFFICE)).as("the days between").isEqualTo(2);
        assertThat(tasks.get(focal, id).acts()).as("its own term runs anew").contains(TaskAct.REFUSE);
        assertThat(tasks.get(focal, id).readUntil()).isNull();

        work.refuse(focal, aTask.seen(focal, id), "Vẫn không đúng", null, null);
        endings.end(leader, aTask.seen(leader, id), ClosingKind.WITHDRAWN, "Thôi không giao", "");
        TaskDetails ended = tasks.get(leader, id);
        assertThat(ended.row().state()).isEqualTo(TaskState.CLOSED_NOT_DONE);
        assertThat(ended.refusals())
                .extracting(TaskDetails.Refusal::reason)
                .containsExactly("Không đúng chức năng", "Vẫn không đúng");
        assertThat(ended.acts()).isEmpty();
        assertThat(figures.totals(focal).get(Bucket.OUTSIDE)).isOne();
        assertThat(tasks.history(leader, id))
                .extracting(HistoryEntry::act)
                .containsExactly(
                        "TASK_DRAFTED", "TASK_ISSUED", "TASK_REFUSED", "TASK_REASSIGNED", "TASK_REFUSED", "TASK_ENDED");
    }

    @Test
    void aDraftsCorrectionAndDeletionStayInItsHistory() {
        DirectiveId directive = aTask.directive(officer, LocalDate.of(2026, 3, 2));
        TaskForm form = aTask.complete("Rà soát", lead, officer, DUE);
        TaskId id = drafts.add(officer, directive, List.of(form)).getFirst();
        drafts.correct(
                officer, aTask.seen(officer, id), aTask.complete("Rà soát, báo cáo", lead, officer, DUE.plusDays(7)));
        assertThat(entries(id)).extracting(HistoryEntry::act).containsExactly("TASK_DRAFTED", "TASK_DRAFT_CORRECTED");
        assertThat(entries(id).getLast().changes())
                .filteredOn(change -> Set.of("content", "dueOn").contains(change.field()))
                .containsExactlyInAnyOrder(
                        new Change("content", "Rà soát", "Rà soát, báo cáo"),
                        new Change("dueOn", "2026-03-20", "2026-03-27"));
        assertThat(entries(id).getLast().person()).isEqualTo(officer.person());
        drafts.correct(
                officer,
                aTask.seen(officer, id),
                aTask.at(aTask.complete("Rà soát, báo cáo", lead, officer, DUE.plusDays(7)), LocalTime.of(16, 30)));
        assertThat(entries(id).getLast().changes())
                .filteredOn(change -> Set.of("content", "dueOn").contains(change.field()))
                .containsExactly(new Change("dueOn", "2026-03-27", "2026-03-27T16:30"));

        drafts.delete(officer, aTask.seen(officer, id));
        assertThatThrownBy(() -> tasks.get(officer, id)).isInstanceOf(NotFound.class);
        assertThat(entries(id)).extracting(HistoryEntry::act).last().isEqualTo("TASK_DRAFT_DELETED");
        assertThat(entries(id).getLast().changes()).containsExactly(new Change("content", "Rà soát, báo cáo", null));
    }

    private List<HistoryEntry> entries(TaskId id) {
        return history.of(officer, TaskDesk.subject(id));
    }
}
