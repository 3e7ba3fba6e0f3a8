package vn.dondoc.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.directive.Directives;
import vn.dondoc.history.HistoryEntry;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.NotFound;
import vn.dondoc.shared.Refused;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.StaleVersion;
import vn.dondoc.shared.TaskId;
import vn.dondoc.testing.AnOffice;
import vn.dondoc.testing.OfficeClock;
import vn.dondoc.testing.OfficeTest;
import vn.dondoc.testing.SqlCount;

/** A task that two directives give: found, decided once, counted once. Today is 10 March 2026. */
@OfficeTest
class LikenessesTest {

    private static final AtomicInteger PLACES = new AtomicInteger();
    private static final LocalDate DUE = LocalDate.of(2026, 6, 30);

    @Autowired
    Likenesses likenesses;

    @Autowired
    TaskBases bases;

    @Autowired
    TaskDrafts drafts;

    @Autowired
    TaskFolders folders;

    @Autowired
    TaskTransfers transfers;

    @Autowired
    TaskEndings endings;

    @Autowired
    Tasks tasks;

    @Autowired
    TaskList list;

    @Autowired
    TaskFigures figures;

    @Autowired
    Directives directives;

    @Autowired
    AnOffice office;

    @Autowired
    ATask aTask;

    @Autowired
    OfficeClock clock;

    @Autowired
    JdbcClient jdbc;

    private AgencyId lead;
    private AgencyId other;
    private Actor leader;
    private Actor officer;
    private Actor clerk;
    private Actor focal;
    private String place;
    private TaskId given;

    /** The place keeps the tasks of other rounds apart: another one is another task. */
    @BeforeEach
    void aTaskIsGiven() {
        AgencyId province = office.agency("Văn phòng UBND tỉnh");
        lead = office.agency("Sở Nông nghiệp và Môi trường");
        other = office.agency("Sở Công Thương");
        leader = office.actor(Role.OFFICE_LEADER, province);
        officer = office.actor(Role.OFFICER, province);
        clerk = office.actor(Role.CLERK, province);
        focal = office.actor(Role.FOCAL_POINT, lead);
        int number = PLACES.incrementAndGet() + (int) (System.nanoTime() % 10_000) * 100;
        place = "xã Thử"
                + Integer.toString(number)
                        .chars()
                        .mapToObj(c -> String.valueOf((char) (c - '0' + 'a')))
                        .reduce("", String::concat);
        given = aTask.issued(
                leader,
                aTask.complete("Lập đề án bảo tồn quần thể chè Shan tuyết cổ thụ tại " + place, lead, officer, DUE),
                LocalDate.of(2026, 2, 2));
    }

    private TaskForm again(AgencyId agency, LocalDate due) {
        return aTask.complete(
                "Xây dựng đề án bảo tồn chè Shan tuyết cổ thụ ở " + place + ", trình UBND tỉnh", agency, officer, due);
    }

    private DirectiveId newer() {
        return aTask.directive(leader, LocalDate.of(2026, 3, 9));
    }

    private TaskId draft(DirectiveId directive, TaskForm form) {
        return drafts.add(officer, directive, List.of(form)).getFirst();
    }

    private List<LikePair> waiting(Actor actor, TaskId task) {
        return likenesses.of(actor, List.of(task));
    }

    private List<String> acts(TaskId task) {
        return tasks.history(leader, task).stream().map(HistoryEntry::act).toList();
    }

    @Test
    void aDraftLikeATaskOfAnotherDirectiveIsFoundWhateverItsLeadAndDay() {
        TaskId draft = draft(newer(), again(other, LocalDate.of(2026, 9, 30)));
        assertThat(waiting(officer, draft)).singleElement().satisfies(pair -> {
            assertThat(pair.older().id()).isEqualTo(given);
            assertThat(pair.percent()).isGreaterThanOrEqualTo(Likeness.LINE);
            assertThat(pair.isOtherLead()).isTrue();
            assertThat(pair.isOtherDeadline()).isTrue();
            assertThat(pair.isDraft()).isTrue();
        });
        assertThat(waiting(officer, given)).hasSize(1);
        assertThat(likenesses.waiting(officer))
                .anyMatch(pair -> pair.newer().id().equals(draft));
        assertThat(likenesses.count(officer)).isPositive();
    }

    @Test
    void anotherPlaceTheSameDirectiveAndAnOldTaskAreNoPair() {
        TaskId elsewhere = draft(
                newer(), aTask.complete("Lập đề án bảo tồn chè Shan tuyết cổ thụ tại xã Kháclạ", lead, officer, DUE));
        assertThat(waiting(officer, elsewhere))
                .noneMatch(pair -> pair.older().id().equals(given));
        TaskId sibling = draft(tasks.get(leader, given).row().directive(), again(lead, DUE));
        assertThat(waiting(officer, sibling)).isEmpty();
        clock.setTo("2028-03-14T09:00");
        assertThat(waiting(officer, draft(newer(), again(lead, LocalDate.of(2028, 6, 30)))))
                .isEmpty();
    }

    @Test
    void aCorrectedDraftIsLookedAtAnew() {
        TaskId draft = draft(newer(), again(lead, DUE));
        assertThat(waiting(officer, draft)).hasSize(1);
        drafts.correct(
                officer,
                aTask.seen(officer, draft),
                aTask.complete("Tổ chức hội chợ sản phẩm OCOP tại " + place, lead, officer, DUE));
        assertThat(waiting(officer, draft)).isEmpty();
        drafts.correct(officer, aTask.seen(officer, draft), again(lead, DUE));
        assertThat(waiting(officer, draft)).hasSize(1);
        drafts.delete(officer, aTask.seen(officer, draft));
        assertThat(waiting(officer, given)).isEmpty();
    }

    @Test
    void theTasksOfOneInstructionMeetThoseOfAnotherAgencyByAgency() {
        DirectiveId first = newer();
        TaskForm form =
                aTask.complete("Thống kê bản thuốc nam gia truyền của người Dao ở " + place, null, officer, DUE);
        folders.add(officer, first, List.of(form), new Leads(List.of(lead, other), List.of()));
        List<TaskId> children = ofDirective(first);
        aTask.issue(leader, first, children);
        assertThat(likenesses.of(officer, children)).isEmpty();
        DirectiveId second = newer();
        folders.add(officer, second, List.of(form), new Leads(List.of(lead, other), List.of()));
        assertThat(likenesses.of(officer, ofDirective(second)))
                .hasSize(2)
                .allSatisfy(pair ->
                        assertThat(pair.newer().lead()).isEqualTo(pair.older().lead()));
    }

    @Test
    void anInstructionToManyIsLookedForOnceAndMeetsEachOfThem() {
        List<AgencyId> communes = IntStream.rangeClosed(1, 40)
                .mapToObj(n -> office.agency("Xã thứ " + n))
                .toList();
        TaskForm form = aTask.complete("Khảo sát nghề rèn đúc thủ công của người Mông ở " + place, null, officer, DUE);
        DirectiveId first = newer();
        folders.add(officer, first, List.of(form), new Leads(communes, List.of()));
        aTask.issue(leader, first, ofDirective(first));
        DirectiveId second = newer();
        List<String> sent =
                SqlCount.of(() -> folders.add(officer, second, List.of(form), new Leads(communes, List.of())));
        assertThat(sent).filteredOn(sql -> sql.contains("MATCH")).hasSize(1);
        assertThat(sent).filteredOn(sql -> sql.contains("task_likeness")).hasSize(3);
        assertThat(likenesses.of(officer, ofDirective(second)))
                .hasSize(communes.size())
                .allSatisfy(pair ->
                        assertThat(pair.newer().lead()).isEqualTo(pair.older().lead()));
    }

    private List<TaskId> ofDirective(DirectiveId directive) {
        return list.rows(leader, TaskFilter.ofDirective(directive), TaskSort.OLDEST, null, 0, 50).rows().stream()
                .map(TaskRow::id)
                .toList();
    }

    @Test
    void agenciesNeverLearnOfAPairAndLeadersWithoutDraftsOnlyOfWhatIsGiven() {
        TaskId draft = draft(newer(), again(lead, DUE));
        assertThat(waiting(focal, given)).isEmpty();
        assertThatThrownBy(() -> likenesses.waiting(focal)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> likenesses.count(focal)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> likenesses.different(focal, aTask.seen(leader, draft), given, ""))
                .isInstanceOf(NotFound.class);
        Actor inspector = office.actor(Role.INSPECTOR, office.agency("Thanh tra tỉnh"));
        assertThat(waiting(inspector, given)).isEmpty();
        Actor chair = office.actor(Role.CHAIR, office.agency("UBND tỉnh"));
        assertThatThrownBy(() -> likenesses.different(chair, aTask.seen(leader, draft), given, ""))
                .isInstanceOf(Refused.class);
    }

    @Test
    void whatIsToldApartIsNeverAskedAgain() {
        TaskId draft = draft(newer(), again(lead, DUE));
        Versioned seen = aTask.seen(officer, draft);
        likenesses.different(clerk, seen, given, "Một đề án của xã, một của tỉnh");
        assertThat(waiting(officer, draft)).isEmpty();
        assertThatThrownBy(() -> likenesses.same(clerk, seen, given, "")).isInstanceOf(DomainException.class);
        drafts.correct(officer, seen, again(lead, LocalDate.of(2026, 7, 31)));
        aTask.issue(leader, tasks.get(leader, draft).row().directive(), List.of(draft));
        assertThat(waiting(officer, draft)).isEmpty();
        assertThat(acts(draft)).contains("TASK_NOT_THE_SAME");
        assertThat(acts(given)).contains("TASK_NOT_THE_SAME");
        assertThat(tasks.history(focal, given)).extracting(HistoryEntry::act).doesNotContain("TASK_NOT_THE_SAME");
        assertThat(jdbc.sql(
                                "SELECT CONCAT(decision, ' ', decider_name, ' ', note) FROM task_likeness WHERE task_id = ?")
                        .param(draft.value())
                        .query(String.class)
                        .single())
                .startsWith("DIFFERENT ")
                .endsWith("Một đề án của xã, một của tỉnh");
    }

    @Test
    void oneTaskIsCountedOnceAndTheNewerDirectiveBecomesItsBasis() {
        DirectiveId newer = newer();
        TaskId draft = draft(newer, again(other, LocalDate.of(2026, 9, 30)));
        long before = list.count(leader, TaskFilter.ALL.withAgency(lead, Relation.LEAD));
        assertThatThrownBy(() -> likenesses.same(officer, new Versioned(draft, 99), given, ""))
                .isInstanceOf(StaleVersion.class);
        likenesses.same(officer, aTask.seen(officer, draft), given, "");
        assertThatThrownBy(() -> tasks.get(leader, draft)).isInstanceOf(NotFound.class);
        assertThat(list.count(leader, TaskFilter.ALL.withAgency(lead, Relation.LEAD)))
                .isEqualTo(before);
        assertThat(list.count(leader, TaskFilter.ALL.withAgency(other, Relation.LEAD)))
                .isZero();
        assertThat(figures.differences(Actor.job("Soát số liệu"))).isEmpty();
        assertThat(bases.of(leader, given)).singleElement().satisfies(basis -> {
            assertThat(basis.directive()).isEqualTo(newer);
            assertThat(basis.content()).startsWith("Xây dựng đề án bảo tồn");
            assertThat(basis.leadBefore()).startsWith("Sở Nông nghiệp");
            assertThat(basis.leadName()).startsWith("Sở Công Thương");
            assertThat(basis.dueBefore()).isEqualTo(DUE);
            assertThat(basis.dueOn()).isEqualTo(LocalDate.of(2026, 9, 30));
            assertThat(basis.leadWaits()).isTrue();
            assertThat(basis.deadlineWaits()).isTrue();
        });
        assertThat(bases.under(leader, newer)).extracting(TaskRow::id).containsExactly(given);
        assertThat(acts(given)).contains("TASK_BASIS_ADDED");
        assertThat(directives.get(focal, newer).id())
                .as("whoever has the task reads it")
                .isEqualTo(newer);
        assertThat(bases.of(focal, given)).hasSize(1);
        Actor stranger = office.actor(Role.FOCAL_POINT, office.agency("Sở khác"));
        assertThatThrownBy(() -> bases.of(stranger, given)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> bases.under(stranger, newer)).isInstanceOf(NotFound.class);
    }

    @Test
    void whatTheBasisSaysOtherwiseWaitsUntilItIsDone() {
        DirectiveId newer = newer();
        TaskId draft = draft(newer, again(other, LocalDate.of(2026, 9, 30)));
        likenesses.same(officer, aTask.seen(officer, draft), given, "");
        transfers.transfer(
                leader,
                aTask.seen(leader, given),
                new TransferForm(
                        other, "9/TB", LocalDate.of(2026, 3, 9), "Theo văn bản mới", LocalDate.of(2026, 9, 30)));
        assertThat(bases.of(leader, given)).noneMatch(BasisRow::waits);
        Actor otherFocal = office.actor(Role.FOCAL_POINT, other);
        assertThat(bases.of(otherFocal, given)).as("the new lead reads it too").hasSize(1);
        // another transfer afterwards asks nobody anew
        transfers.transfer(
                leader,
                aTask.seen(leader, given),
                new TransferForm(lead, "10/TB", LocalDate.of(2026, 3, 9), "Giao lại", null));
        assertThat(bases.of(leader, given)).noneMatch(BasisRow::waits);
    }

    @Test
    void whatTheBasisSaysOtherwiseIsAnsweredByThoseWhoDecideWithAReason() {
        TaskId draft = draft(newer(), again(other, DUE));
        likenesses.same(officer, aTask.seen(officer, draft), given, "");
        BasisRow basis = bases.of(leader, given).getFirst();
        assertThat(basis.leadWaits()).isTrue();
        assertThat(basis.deadlineWaits()).isFalse();
        Versioned seen = aTask.seen(leader, given);
        assertThatThrownBy(() -> bases.keep(officer, seen, basis.id(), "x")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> bases.keep(leader, seen, basis.id(), " ")).isInstanceOf(DomainException.class);
        bases.keep(leader, seen, basis.id(), "Sở Công Thương chỉ phối hợp");
        assertThat(bases.of(leader, given)).singleElement().satisfies(kept -> {
            assertThat(kept.waits()).isFalse();
            assertThat(kept.kept().reason()).isEqualTo("Sở Công Thương chỉ phối hợp");
        });
        assertThatThrownBy(() -> bases.keep(leader, seen, basis.id(), "lần nữa"))
                .isInstanceOf(DomainException.class);
        assertThat(tasks.history(focal, given)).extracting(HistoryEntry::act).doesNotContain("TASK_BASIS_KEPT");
    }

    @Test
    void ofTwoGivenTasksTheNewerIsCancelledByThoseWhoDecide() {
        DirectiveId newer = newer();
        TaskId second = draft(newer, again(lead, DUE));
        aTask.issue(leader, newer, List.of(second));
        assertThat(waiting(officer, second))
                .singleElement()
                .satisfies(pair -> assertThat(pair.isDraft()).isFalse());
        Versioned seen = aTask.seen(leader, second);
        assertThatThrownBy(() -> likenesses.same(officer, seen, given, "")).isInstanceOf(Refused.class);
        assertThat(bases.of(leader, given)).as("nothing half").isEmpty();
        likenesses.same(leader, seen, given, "");
        TaskRow cancelled = tasks.get(leader, second).row();
        assertThat(cancelled.closingKind()).isEqualTo(ClosingKind.ISSUED_BY_MISTAKE);
        assertThat(tasks.history(leader, second).getLast().changes())
                .anyMatch(change -> String.valueOf(change.after())
                        .contains(String.valueOf(tasks.get(leader, given).row().code())));
        assertThat(bases.of(leader, given))
                .singleElement()
                .satisfies(basis -> assertThat(basis.insteadOf()).isEqualTo(cancelled.code()));
        assertThat(figures.differences(Actor.job("Soát số liệu"))).isEmpty();
    }

    @Test
    void afterTheTermOfAMistakeNothingIsDoneByHalves() {
        DirectiveId newer = newer();
        TaskId second = draft(newer, again(lead, DUE));
        aTask.issue(leader, newer, List.of(second));
        clock.setTo("2026-05-12T09:00");
        assertThatThrownBy(() -> likenesses.same(leader, aTask.seen(leader, second), given, ""))
                .isInstanceOf(DomainException.class);
        assertThat(waiting(leader, second)).hasSize(1);
        assertThat(bases.of(leader, given)).isEmpty();
    }

    @Test
    void whatEndedWithoutBeingDoneIsNoTaskToJoin() {
        TaskId draft = draft(newer(), again(lead, DUE));
        endings.end(leader, aTask.seen(leader, given), ClosingKind.REPLACED, "Thay thế", "7/QĐ");
        assertThat(waiting(officer, draft)).isEmpty();
        assertThatThrownBy(() -> likenesses.same(officer, aTask.seen(officer, draft), given, ""))
                .isInstanceOf(DomainException.class);
        assertThat(waiting(officer, draft(newer(), again(lead, DUE)))).isEmpty();
    }

    @Test
    void theCandidatesComeFromTheIndexOfWords() {
        assertThat(jdbc.sql("EXPLAIN " + LikenessSearch.SOUGHT)
                        .param("words", "chè shan tuyết cổ thụ")
                        .param("directive", 1L)
                        .param("since", LocalDate.of(2024, 3, 10))
                        .query((row, n) -> row.getString("table") + " " + row.getString("key"))
                        .list())
                .contains("t ft_task_content");
    }
}
