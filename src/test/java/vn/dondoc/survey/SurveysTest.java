package vn.dondoc.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dondoc.history.HistoryEntry;
import vn.dondoc.report.SurveyExports;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.FolderId;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.NotFound;
import vn.dondoc.shared.QuestionId;
import vn.dondoc.shared.Refused;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.StaleVersion;
import vn.dondoc.shared.TaskId;
import vn.dondoc.task.ATask;
import vn.dondoc.task.ClaimForm;
import vn.dondoc.task.Leads;
import vn.dondoc.task.TaskFolders;
import vn.dondoc.task.TaskWork;
import vn.dondoc.task.Tasks;
import vn.dondoc.testing.AnOffice;
import vn.dondoc.testing.OfficeTest;

/** A number, a day and words are asked of two agencies; each answers for itself, the office reads the sum. */
@OfficeTest
class SurveysTest {

    @Autowired
    AnOffice office;

    @Autowired
    ATask aTask;

    @Autowired
    TaskFolders folders;

    @Autowired
    TaskWork work;

    @Autowired
    Tasks tasks;

    @Autowired
    Surveys surveys;

    @Autowired
    SurveyExports exports;

    @Autowired
    TransactionTemplate transaction;

    private Actor leader;
    private Actor officer;
    private Actor first;
    private Actor second;
    private FolderId folder;
    private TaskId firstTask;
    private TaskId secondTask;
    private QuestionId number;
    private QuestionId day;
    private QuestionId words;

    @BeforeEach
    void threeQuestionsToTwoAgencies() {
        AgencyId province = office.agency("Văn phòng UBND tỉnh");
        List<AgencyId> agencies = List.of(office.agency("Xã A"), office.agency("Xã B"));
        leader = office.actor(Role.OFFICE_LEADER, province);
        officer = office.actor(Role.OFFICER, province);
        first = office.actor(Role.FOCAL_POINT, agencies.getFirst());
        second = office.actor(Role.FOCAL_POINT, agencies.getLast());
        DirectiveId directive = aTask.directive(leader, LocalDate.of(2026, 3, 2));
        folder = folders.add(
                        leader,
                        directive,
                        List.of(aTask.complete("Rà soát", agencies.getFirst(), officer, LocalDate.of(2026, 4, 30))),
                        new Leads(agencies, List.of()))
                .getFirst();
        List<TaskId> drafts = folders.get(leader, folder).answers().stream()
                .map(one -> one.task().id())
                .toList();
        aTask.issue(leader, directive, drafts);
        firstTask = drafts.getFirst();
        secondTask = drafts.getLast();
        surveys.ask(officer, folder, new QuestionForm(QuestionKind.NUMBER, "Số hồ sơ", "hồ sơ"));
        surveys.ask(officer, folder, new QuestionForm(QuestionKind.DATE, "Ngày hoàn thành", "bỏ qua"));
        surveys.ask(officer, folder, new QuestionForm(QuestionKind.TEXT, "Khó khăn", ""));
        List<Question> asked = surveys.sheets(leader, folder).questions();
        assertThat(asked)
                .extracting(Question::label)
                .containsExactly("Số hồ sơ (hồ sơ)", "Ngày hoàn thành", "Khó khăn");
        number = asked.get(0).id();
        day = asked.get(1).id();
        words = asked.get(2).id();
    }

    private static Answer number(String text) {
        return Answer.of(new BigDecimal(text));
    }

    private void answer(Actor actor, TaskId task, Map<QuestionId, Answer> given) {
        surveys.answer(actor, task, surveys.sheet(actor, task).version(), given, null);
    }

    /** Whoever claims is first, and the sheet stays as it stood in the claim. */
    @Test
    void anAnswerAtTheMomentOfAClaimWaitsForIt() throws Exception {
        work.acknowledge(first, aTask.seen(first, firstTask), null);
        long seen = surveys.sheet(first, firstTask).version();
        CountDownLatch claimed = new CountDownLatch(1);
        try (ExecutorService pool = Executors.newSingleThreadExecutor()) {
            Future<?> late = pool.submit(() -> {
                claimed.await();
                surveys.answer(first, firstTask, seen, Map.of(number, number("5")), null);
                return true;
            });
            transaction.executeWithoutResult(status -> {
                work.claim(
                        first,
                        aTask.seen(first, firstTask),
                        new ClaimForm("Xong", "1/BC", null, List.of(), null, ATask.LATE));
                claimed.countDown();
                assertThatThrownBy(() -> late.get(1, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
            });
            assertThatThrownBy(() -> late.get(20, TimeUnit.SECONDS)).hasMessageContaining("survey.not-now");
        }
        assertThat(surveys.sheet(first, firstTask).answers()).isEmpty();
    }

    @Test
    void theSumIsExactAndOfThoseWhoAnswered() throws Exception {
        answer(first, firstTask, Map.of(number, number("0.10"), day, Answer.of(LocalDate.of(2026, 3, 5))));
        FolderSurvey half = surveys.sheets(leader, folder);
        assertThat(half.complete()).isZero();
        assertThat(half.sum(half.questions().getFirst()).answered()).isEqualTo(1);

        answer(
                second,
                secondTask,
                Map.of(
                        number,
                        number("1200.2"),
                        day,
                        Answer.of(LocalDate.of(2026, 2, 1)),
                        words,
                        Answer.of("  Thiếu kho \u0007")));
        FolderSurvey both = surveys.sheets(leader, folder);
        assertThat(both.complete()).isEqualTo(1);
        assertThat(both.sum(both.questions().get(0)).total()).isEqualTo(new BigDecimal("1200.3"));
        assertThat(both.sum(both.questions().get(1)))
                .isEqualTo(new FolderSurvey.Sum(2, null, LocalDate.of(2026, 2, 1), LocalDate.of(2026, 3, 5)));
        assertThat(both.sum(both.questions().get(2))).isEqualTo(new FolderSurvey.Sum(1, null, null, null));
        assertThat(surveys.sheet(second, secondTask).answers()).containsEntry(words, Answer.of("Thiếu kho"));

        ByteArrayOutputStream sheet = new ByteArrayOutputStream();
        exports.write(leader, folder, sheet);
        assertThat(sheet.size()).isGreaterThan(1000);
        assertThatThrownBy(() -> exports.write(first, folder, new ByteArrayOutputStream()))
                .isInstanceOf(Refused.class);
    }

    @Test
    void eachSeesAndAnswersItsOwnSheetOnly() {
        answer(first, firstTask, Map.of(number, number("5")));
        assertThat(surveys.sheet(second, secondTask).answers()).isEmpty();
        assertThatThrownBy(() -> surveys.sheet(second, firstTask)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> surveys.answer(second, firstTask, 1, Map.of(), null))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> surveys.sheets(first, folder)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> surveys.answer(officer, firstTask, 1, Map.of(), null))
                .isInstanceOf(Refused.class);
    }

    @Test
    void theOfficeEntersItFromThePaperAndTheHistorySaysSo() {
        surveys.answer(officer, firstTask, 0, Map.of(number, number("7")), "15/BC-UBND");
        TaskSurvey sheet = surveys.sheet(first, firstTask);
        assertThat(sheet.enteredFrom()).isEqualTo("15/BC-UBND");
        assertThat(sheet.open()).isEqualTo(2);
        answer(first, firstTask, Map.of(number, number("8"), words, Answer.of("Không")));
        HistoryEntry last = tasks.history(leader, firstTask).getLast();
        assertThat(last.act()).isEqualTo("TASK_SURVEY_ANSWERED");
        assertThat(last.changes())
                .extracting("before", "after")
                .containsExactlyInAnyOrder(
                        tuple("Số hồ sơ (hồ sơ): 7", "Số hồ sơ (hồ sơ): 8"), tuple(null, "Khó khăn: Không"));
    }

    @Test
    void whoeverIsSlowerIsToldAndOverwritesNothing() {
        answer(first, firstTask, Map.of(number, number("5")));
        assertThatThrownBy(() -> surveys.answer(first, firstTask, 0, Map.of(number, number("6")), null))
                .isInstanceOf(StaleVersion.class);
        assertThatThrownBy(() -> surveys.answer(first, firstTask, 7, Map.of(number, number("6")), null))
                .isInstanceOf(StaleVersion.class);
        assertThat(surveys.sheet(first, firstTask).answers()).containsEntry(number, number("5"));
        answer(first, firstTask, Map.of());
        assertThat(surveys.sheet(first, firstTask).answers()).isEmpty();
    }

    @Test
    void whatIsWrongIsSaidAtItsQuestion() {
        assertThatThrownBy(() ->
                        answer(first, firstTask, Map.of(number, number("0.00001"), words, Answer.of("x".repeat(1001)))))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        wrong -> assertThat(wrong.problems())
                                .extracting("field")
                                .containsExactlyInAnyOrder(number.toString(), words.toString()));
        assertThatThrownBy(() -> answer(first, firstTask, Map.of(number, number("1" + "0".repeat(20)))))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> surveys.ask(officer, folder, new QuestionForm(QuestionKind.TEXT, "  số HỒ sơ ", "")))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> surveys.ask(officer, folder, new QuestionForm(QuestionKind.TEXT, " ", "")))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void whatWasAnsweredIsNotThrownAway() {
        answer(first, firstTask, Map.of(number, number("5")));
        assertThatThrownBy(() -> surveys.drop(officer, folder, number)).isInstanceOf(DomainException.class);
        surveys.drop(officer, folder, words);
        assertThat(surveys.sheets(leader, folder).questions())
                .extracting(Question::id)
                .containsExactly(number, day);
        assertThatThrownBy(() -> surveys.drop(officer, folder, words)).isInstanceOf(NotFound.class);
    }

    @Test
    void whileTheOfficeLooksAtTheClaimTheSheetStays() {
        work.acknowledge(first, aTask.seen(leader, firstTask), null);
        work.claim(first, aTask.seen(leader, firstTask), new ClaimForm("Đã xong", "1/BC", null, List.of(), null));
        TaskSurvey sheet = surveys.sheet(first, firstTask);
        assertThat(sheet.mayAnswer()).isFalse();
        assertThat(sheet.open()).isEqualTo(3);
        assertThatThrownBy(() -> answer(first, firstTask, Map.of(number, number("5"))))
                .isInstanceOf(DomainException.class)
                .isNotInstanceOf(Refused.class);
    }
}
