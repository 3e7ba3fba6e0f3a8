package vn.dondoc.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import vn.dondoc.draft.AlreadySent;
import vn.dondoc.draft.FormToken;
import vn.dondoc.history.HistoryEntry;
import vn.dondoc.history.Subject;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.InnerTaskId;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.NotFound;
import vn.dondoc.shared.Refused;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.StaleVersion;
import vn.dondoc.task.ClaimForm;
import vn.dondoc.task.ClosingKind;
import vn.dondoc.task.TaskCorrection;
import vn.dondoc.task.TransferForm;
import vn.dondoc.testing.OfficeTest;

/** The life of what an agency hands on inside itself. */
@OfficeTest
class InnerTasksTest extends InnerOffice {

    @Test
    void whoHasItReportsItDoneAndWhoGivesConfirmsIt() {
        InnerTaskId id = give(focal, staff, "Lập danh sách trụ sở");
        assertThat(row(staff, id).acts()).containsExactlyInAnyOrder(InnerAct.NOTE_PROGRESS, InnerAct.REPORT_DONE);
        inner.noteProgress(staff, id, version(id), "Đã có 5 trên 9 xã");
        inner.reportDone(staff, id, version(id), "Danh sách 9 trụ sở");
        InnerRow done = row(head, id);
        assertThat(done.state()).isEqualTo(InnerState.DONE_REPORTED);
        assertThat(done.time().kind()).isEqualTo(InnerTime.Kind.DONE_IN_TIME);
        assertThat(done.progress()).isEqualTo("Đã có 5 trên 9 xã");
        assertThat(row(staff, id).acts()).isEmpty();
        assertThat(done.acts()).contains(InnerAct.CONFIRM, InnerAct.GIVE_BACK);
        inner.giveBack(head, id, version(id), "Thiếu diện tích");
        assertThat(row(staff, id).returnText()).isEqualTo("Thiếu diện tích");
        assertThat(row(staff, id).returns()).isOne();
        inner.reportDone(staff, id, version(id), "Danh sách có diện tích");
        inner.confirm(focal, id, version(id));
        assertThat(row(staff, id).state()).isEqualTo(InnerState.CONFIRMED);
        assertThat(inner.history(staff, id))
                .extracting(HistoryEntry::act)
                .containsExactly(
                        "INNER_GIVEN",
                        "INNER_NOTE_PROGRESS",
                        "INNER_REPORT_DONE",
                        "INNER_GIVE_BACK",
                        "INNER_REPORT_DONE",
                        "INNER_CONFIRM");
    }

    @Test
    void aUnitsPeopleHaveWhatTheirUnitGotAndOthersOfTheStaffKnowNothingOfIt() {
        InnerTaskId id = inner.give(
                        focal,
                        task,
                        List.of(new InnerForm(unit, null, true, "", "Ưu tiên xã vùng cao", INNER_DUE, null)))
                .getFirst();
        InnerRow whole = row(ofUnit, id);
        assertThat(whole.content()).isEqualTo("Rà soát trụ sở");
        assertThat(whole.who()).isEqualTo("Phòng Quản lý nhà");
        assertThat(whole.note()).isEqualTo("Ưu tiên xã vùng cao");
        assertThat(queue.rows(ofUnit, InnerFilter.MINE)).hasSize(1);
        assertThat(queue.count(ofUnit, InnerFilter.OPEN)).isOne();
        assertThat(inner.of(staff, task).rows()).isEmpty();
        assertThat(queue.rows(staff, InnerFilter.OPEN)).isEmpty();
        assertThatThrownBy(() -> inner.history(staff, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> inner.reportDone(staff, id, version(id), "x")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> inner.confirm(ofUnit, id, version(id))).isInstanceOf(Refused.class);
        inner.reportDone(ofUnit, id, version(id), "Xong");
    }

    @Test
    void nobodyOutsideTheAgencyKnowsOfItNotEvenWhoReadsEverything() {
        InnerTaskId id = give(focal, staff, "Việc kín của Sở");
        InnerTaskId theirs = inner.give(
                        ofOther, task, List.of(InnerForm.to(person(ofOther), "Việc của bên phối hợp", INNER_DUE)))
                .getFirst();
        assertThat(inner.of(leader, task)).isEqualTo(TaskInside.NONE);
        assertThat(inner.of(ofOther, task).rows())
                .extracting(InnerRow::content)
                .containsExactly("Việc của bên phối hợp");
        assertThat(inner.of(head, task).rows()).extracting(InnerRow::content).containsExactly("Việc kín của Sở");
        assertThatThrownBy(() -> inner.history(leader, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> inner.history(head, theirs)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> inner.confirm(ofOther, id, version(id))).isInstanceOf(NotFound.class);
        assertThat(tasks.history(leader, task)).noneMatch(entry -> entry.act().startsWith("INNER"));
        assertThat(tasks.history(focal, task)).noneMatch(entry -> entry.act().startsWith("INNER"));
        assertThat(jdbc.queryForList(
                        "SELECT DISTINCT subject_kind FROM history_event WHERE act LIKE 'INNER%' AND subject_id = ?",
                        String.class, id.value()))
                .containsExactly(Subject.INNER_TASK);
    }

    @Test
    void onlyWhoBindsTheAgencyHandsOnAndOnlyInsideIt() {
        InnerForm form = InnerForm.to(person(staff), "Việc", INNER_DUE);
        assertThatThrownBy(() -> inner.give(staff, task, List.of(form))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> inner.give(leader, task, List.of(form))).isInstanceOf(Refused.class);
        Actor stranger = office.member("Người ngoài", Role.FOCAL_POINT, office.agency("Sở Y tế"), lead);
        Actor ofThird = office.actor(Role.FOCAL_POINT, office.agency("Sở Nội vụ"));
        assertThatThrownBy(() -> inner.give(ofThird, task, List.of(form))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> give(focal, stranger, "Việc"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("inner.not-inside");
        AgencyId theirUnit = office.unit("Phòng của Sở khác", other);
        assertThatThrownBy(() -> inner.give(
                        focal, task, List.of(new InnerForm(theirUnit, null, false, "Việc", "", INNER_DUE, null))))
                .hasMessageContaining("inner.not-inside");
        assertThat(inner.options(focal).all())
                .extracting(InnerOptions.Option::name)
                .contains("Phòng Quản lý nhà", "Chuyên viên", "Người của phòng")
                .doesNotContain("Người ngoài", "Phòng của Sở khác");
        assertThatThrownBy(() -> inner.options(staff)).isInstanceOf(Refused.class);
    }

    @Test
    void whatNeedsNobodyAnyMoreClosesByItselfWithAWordWhy() {
        InnerTaskId mine = give(focal, staff, "Của chủ trì");
        InnerTaskId theirs = inner.give(
                        ofOther, task, List.of(InnerForm.to(person(ofOther), "Của phối hợp", INNER_DUE)))
                .getFirst();
        AgencyId next = office.agency("Sở Nông nghiệp");
        transfers.transfer(
                leader,
                aTask.seen(leader, task),
                new TransferForm(next, "77/QĐ", LocalDate.of(2026, 3, 9), "Đúng chức năng", null));
        InnerRow closed = row(head, mine);
        assertThat(closed.closing()).isEqualTo(InnerClosing.TASK_LEFT);
        assertThat(closed.acts()).isEmpty();
        assertThat(closed.content()).isEqualTo("Của chủ trì");
        assertThat(closed.taskContent()).as("the task's words of today").isEmpty();
        assertThat(inner.of(head, task).mayGive()).isFalse();
        assertThat(row(ofOther, theirs).state()).isEqualTo(InnerState.GIVEN);
        endings.end(leader, aTask.seen(leader, task), ClosingKind.WITHDRAWN, "Thôi", "12/QĐ");
        assertThat(row(ofOther, theirs).closing()).isEqualTo(InnerClosing.TASK_ENDED);
    }

    @Test
    void anAgencyThatACorrectionTakesOutHasNothingOpenLeft() {
        InnerTaskId theirs = inner.give(
                        ofOther, task, List.of(InnerForm.to(person(ofOther), "Của phối hợp", INNER_DUE)))
                .getFirst();
        InnerTaskId mine = give(focal, staff, "Của chủ trì");
        TaskCorrection now = corrections.form(leader, task);
        corrections.correct(
                leader,
                aTask.seen(leader, task),
                new TaskCorrection(
                        now.content(),
                        now.product(),
                        now.lead(),
                        List.of(),
                        List.of(),
                        now.deadlineKind(),
                        now.dueOn(),
                        "Ghi thừa cơ quan phối hợp"));
        assertThat(queue.rows(ofOther, new InnerFilter(false, InnerFilter.Show.CLOSED)))
                .extracting(InnerRow::id)
                .containsExactly(theirs);
        assertThat(row(focal, mine).state()).isEqualTo(InnerState.GIVEN);
    }

    @Test
    void aConfirmedTaskClosesWhatIsStillOpen() {
        InnerTaskId mine = give(focal, staff, "Chưa xong");
        work.claim(focal, aTask.seen(leader, task), new ClaimForm("Xong", "1/BC", null, List.of(), null));
        assertThat(row(focal, mine).state()).isEqualTo(InnerState.GIVEN);
        assertThat(inner.of(focal, task).mayGive()).isFalse();
        decisions.confirm(leader, aTask.seen(leader, task));
        assertThat(row(focal, mine).closing()).isEqualTo(InnerClosing.TASK_DONE);
    }

    @Test
    void whatOthersHaveChangedMeanwhileIsNotOverwritten() {
        InnerTaskId id = give(focal, staff, "Việc");
        long seen = version(id);
        inner.reportDone(staff, id, seen, "Xong");
        assertThatThrownBy(() -> inner.cancel(head, id, seen, "Không cần")).isInstanceOf(StaleVersion.class);
        assertThatThrownBy(() -> inner.reportDone(staff, id, version(id), "Lần nữa"))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("inner.gone");
    }

    @Test
    void theWholeTaskLiesOnOneDeskAtATime() {
        InnerForm whole = new InnerForm(null, person(staff), true, "", "", INNER_DUE, null);
        InnerTaskId id = inner.give(focal, task, List.of(whole)).getFirst();
        assertThatThrownBy(() -> inner.give(head, task, List.of(whole))).hasMessageContaining("inner.whole-open");
        inner.cancel(head, id, version(id), "Giao người khác");
        inner.give(head, task, List.of(whole));
    }

    @Test
    void aDoubleClickGivesOneRow() throws InterruptedException, ExecutionException {
        FormToken token = sent.open(focal);
        CountDownLatch go = new CountDownLatch(1);
        List<Future<Boolean>> clicks = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            for (int i = 0; i < 2; i++) {
                clicks.add(pool.submit(() -> {
                    go.await();
                    try {
                        sent.once(focal, token, () -> give(focal, staff, "Một lần"));
                        return true;
                    } catch (AlreadySent twice) {
                        return false;
                    }
                }));
            }
            go.countDown();
        }
        int done = 0;
        for (Future<Boolean> click : clicks) {
            done += click.get() ? 1 : 0;
        }
        assertThat(done).isOne();
        assertThat(inner.of(focal, task).rows()).hasSize(1);
    }
}
