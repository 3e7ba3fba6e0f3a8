package vn.dondoc.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dondoc.mail.MailGroup;
import vn.dondoc.mail.Outbox;
import vn.dondoc.mail.OutgoingMail;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.TaskId;
import vn.dondoc.task.Deadline;
import vn.dondoc.task.DeadlineKind;
import vn.dondoc.task.TaskCorrection;
import vn.dondoc.task.TaskCorrections;
import vn.dondoc.testing.OfficeTest;

/** A task that is corrected before its assignment has left. The tests live in 2034. */
@OfficeTest
class CorrectedWhileWaitingTest extends ReminderDays {

    @Autowired
    TaskCorrections corrections;

    @Autowired
    Reminders reminders;

    @Autowired
    Composer composer;

    @Autowired
    RuleBook book;

    @Autowired
    Outbox outbox;

    @Autowired
    JdbcClient client;

    @Autowired
    Recheck recheck;

    @Autowired
    ActLetters letters;

    @Autowired
    DigestList lists;

    @Autowired
    DigestLetter digests;

    @Autowired
    InnerFacts inner;

    @Autowired
    UpwardBlocks upward;

    @Autowired
    WatchBlocks watched;

    @Autowired
    FolderBlocks folders;

    private AgencyId helps;

    @BeforeEach
    void theOffice() {
        anOffice("2034-05-08T08:00");
        helps = office.agency("Sở Y tế", false);
        office.member("Đầu mối y tế", Role.FOCAL_POINT, "Đầu mối", helps);
    }

    private TaskId given(String content) {
        return aTask.issued(
                leader,
                aTask.with(
                        aTask.complete(content, lead, officer, LocalDate.parse("2034-09-15")),
                        List.of(helps),
                        List.of(),
                        null),
                LocalDate.parse("2034-05-08"));
    }

    private TaskId givenToKnow() {
        return aTask.issued(
                leader,
                aTask.with(
                        aTask.complete("Lập danh mục", lead, officer, LocalDate.parse("2034-09-15")),
                        List.of(),
                        List.of(helps),
                        null),
                LocalDate.parse("2034-05-08"));
    }

    private void correct(TaskId task, AgencyId by, List<AgencyId> coordinating, String content, String dueOn) {
        correct(task, by, coordinating, List.of(), content, dueOn);
    }

    private void correct(
            TaskId task,
            AgencyId by,
            List<AgencyId> coordinating,
            List<AgencyId> informed,
            String content,
            String dueOn) {
        corrections.correct(
                leader,
                aTask.seen(leader, task),
                new TaskCorrection(
                        content,
                        "Báo cáo",
                        by,
                        coordinating,
                        informed,
                        DeadlineKind.DATED,
                        LocalDate.parse(dueOn),
                        "Ghi nhầm"));
    }

    private List<String> all(AgencyId... agencies) {
        return office.mails(agencies).stream()
                .map(mail -> mail.to() + " " + String.join("+", mail.kinds()))
                .toList();
    }

    private List<NotOwed> reasons(TaskId task) {
        return reminders.mailsOf(leader, task).stream()
                .filter(mail -> mail.state() == MailGroup.WITHDRAWN)
                .map(TaskMail::reason)
                .toList();
    }

    @Test
    void overnightTheAssignmentSaysItAllInOneLetter() {
        clock.setTo("2034-05-08T19:00");
        TaskId task = given("Lập danh mục");
        clock.setTo("2034-05-08T19:30");
        correct(task, lead, List.of(helps), "Lập danh mục đất công", "2034-09-29");
        atAndSent("2034-05-09T07:05");
        assertThat(all(lead, helps))
                .containsExactlyInAnyOrder("Đầu mối ASSIGNED", "Giám đốc ASSIGNED", "Đầu mối y tế ASSIGNED");
        assertThat(office.mails(lead, helps))
                .allSatisfy(mail -> assertThat(mail.text()).contains("Lập danh mục đất công", "29/09/2034"));
        assertThat(reasons(task)).hasSize(3).containsOnly(NotOwed.IN_ASSIGNMENT);
    }

    @Test
    void withinTheMinuteThatMailIsHeldToo() {
        clock.setTo("2034-05-08T09:00");
        TaskId task = given("Lập danh mục");
        clock.setTo("2034-05-08T09:00:40");
        correct(task, lead, List.of(helps), "Lập danh mục đất công", "2034-09-15");
        atAndSent("2034-05-08T09:01:05");
        assertThat(all(lead)).containsExactlyInAnyOrder("Đầu mối ASSIGNED", "Giám đốc ASSIGNED");
        assertThat(office.mails(lead).getFirst().text()).contains("Lập danh mục đất công");
        atAndSent("2034-05-08T09:05");
        assertThat(all(lead)).hasSize(2);
    }

    @Test
    void whoHasTheAssignmentGetsTheCorrectionAndWhoIsJustGivenTheTaskDoesNot() {
        AgencyId next = office.agency("Sở Giao thông", false);
        office.member("Đầu mối giao thông", Role.FOCAL_POINT, "Đầu mối", next);
        clock.setTo("2034-05-08T09:00");
        TaskId task = given("Lập danh mục");
        atAndSent("2034-05-08T09:05");
        clock.setTo("2034-05-08T19:00");
        work.refuse(focal, aTask.seen(leader, task), "Không thuộc chức năng", next, null);
        decisions.reassign(leader, aTask.seen(leader, task), next, Deadline.on(LocalDate.parse("2034-09-15")));
        correct(task, next, List.of(helps), "Lập danh mục đất công", "2034-09-15");
        atAndSent("2034-05-09T07:05");
        assertThat(all(next)).containsExactly("Đầu mối giao thông REASSIGNED");
        assertThat(office.mails(next).getFirst().text()).contains("Lập danh mục đất công");
        assertThat(all(helps)).containsExactly("Đầu mối y tế ASSIGNED", "Đầu mối y tế CORRECTED");
    }

    private List<String> corrected(AgencyId... agencies) {
        return office.mails(agencies).stream()
                .filter(mail -> mail.kinds().contains("CORRECTED"))
                .map(ReminderOffice.Got::text)
                .toList();
    }

    @Test
    void theDeadlineIsSaidAsItWasAndAsItIsToWhoLeadsAndToWhoHelps() {
        String longer = "Lập danh mục đất công, nhà công vụ và trụ sở dôi dư của các xã trên địa bàn tỉnh";
        clock.setTo("2034-05-08T09:00");
        TaskId task = given("Lập danh mục");
        atAndSent("2034-05-08T09:05");
        clock.setTo("2034-05-08T10:00");
        correct(task, lead, List.of(helps), longer, "2034-09-29");
        atAndSent("2034-05-08T10:05");
        assertThat(corrected(lead))
                .hasSize(2)
                .allSatisfy(text -> assertThat(text)
                        .contains("Hạn đính chính: 15/09/2034 → 29/09/2034.", longer)
                        .contains("cho đầu mối và thủ trưởng của cơ quan chủ trì khi có việc này."));
        assertThat(corrected(helps))
                .singleElement()
                .satisfies(text -> assertThat(text)
                        .contains("Hạn đính chính: 15/09/2034 → 29/09/2034.", longer)
                        .contains("cho đầu mối và thủ trưởng của cơ quan phối hợp khi có việc này.")
                        .doesNotContain("cơ quan chủ trì khi"));
        clock.setTo("2034-05-08T11:00");
        correct(task, lead, List.of(helps), "Lập danh mục", "2034-09-29");
        atAndSent("2034-05-08T11:05");
        assertThat(corrected(helps).getLast()).as("the words alone").doesNotContain("Hạn đính chính");
    }

    @Test
    void ofTwoCorrectionsReadInOneGoTheLastSaysTheDeadlineFromTheDayThatWasKnown() {
        clock.setTo("2034-05-08T09:00");
        TaskId task = given("Lập danh mục");
        atAndSent("2034-05-08T09:05");
        clock.setTo("2034-05-08T19:00");
        correct(task, lead, List.of(helps), "Lập danh mục", "2034-09-29");
        correct(task, lead, List.of(helps), "Lập danh mục", "2034-10-06");
        atAndSent("2034-05-09T07:05");
        assertThat(corrected(helps))
                .hasSize(2)
                .filteredOn(text -> text.contains("Hạn đính chính"))
                .singleElement()
                .satisfies(text -> assertThat(text).contains("Hạn đính chính: 15/09/2034 → 06/10/2034."));
    }

    @Test
    void whoIsDroppedBeforeItHeardOfTheTaskHearsNothing() {
        clock.setTo("2034-05-08T19:00");
        TaskId task = given("Lập danh mục");
        correct(task, lead, List.of(), "Lập danh mục mật", "2034-09-15");
        atAndSent("2034-05-09T07:05");
        assertThat(all(helps)).isEmpty();
        assertThat(all(lead)).containsExactlyInAnyOrder("Đầu mối ASSIGNED", "Giám đốc ASSIGNED");
        assertThat(reasons(task)).contains(NotOwed.NEVER_TOLD);
    }

    @Test
    void whoWasToHelpAndOnlyIsToKnowOfItByThenGetsItToKnow() {
        office.member("Giám đốc y tế", Role.AGENCY_LEADER, "Giám đốc", helps);
        clock.setTo("2034-05-08T19:00");
        TaskId task = given("Lập danh mục");
        correct(task, lead, List.of(), List.of(helps), "Lập danh mục đất công", "2034-09-15");
        atAndSent("2034-05-09T07:05");
        assertThat(all(helps))
                .as("the focal point alone, as of who is informed")
                .containsExactly("Đầu mối y tế INFORMED");
        assertThat(office.mails(helps).getFirst()).satisfies(mail -> {
            assertThat(mail.subject()).startsWith("[Đôn Đốc] Gửi để biết");
            assertThat(mail.text()).contains("Lập danh mục đất công").doesNotContain("Phối hợp", "phối hợp");
        });
        assertThat(all(lead)).containsExactlyInAnyOrder("Đầu mối ASSIGNED", "Giám đốc ASSIGNED");
        atAndSent("2034-05-09T07:30");
        assertThat(all(helps)).as("once").hasSize(1);
    }

    @Test
    void whoWasToldToHelpIsToldThatItIsOnlyToKnowAndWhoIsNamedAnewToo() {
        AgencyId other = office.agency("Sở Giao thông", false);
        office.member("Đầu mối giao thông", Role.FOCAL_POINT, "Đầu mối", other);
        clock.setTo("2034-05-08T09:00");
        TaskId task = given("Lập danh mục");
        atAndSent("2034-05-08T09:05");
        clock.setTo("2034-05-08T10:00");
        correct(task, lead, List.of(), List.of(helps, other), "Lập danh mục", "2034-09-15");
        atAndSent("2034-05-08T10:05");
        assertThat(all(helps)).containsExactly("Đầu mối y tế ASSIGNED", "Đầu mối y tế INFORMED");
        assertThat(all(other)).containsExactly("Đầu mối giao thông INFORMED");
        clock.setTo("2034-05-08T11:00");
        correct(task, lead, List.of(), List.of(helps, other), "Lập danh mục đất công", "2034-09-15");
        atAndSent("2034-05-08T11:05");
        assertThat(all(other)).as("who knows of it already").hasSize(1);
    }

    @Test
    void whoIsInformedOnceMoreOnTheDayItWasDroppedReadsThatLast() {
        clock.setTo("2034-05-08T08:10");
        TaskId task = givenToKnow();
        atAndSent("2034-05-08T08:15");
        clock.setTo("2034-05-08T09:00");
        correct(task, lead, List.of(), "Lập danh mục", "2034-09-15");
        atAndSent("2034-05-08T09:05");
        clock.setTo("2034-05-08T10:00");
        correct(task, lead, List.of(), List.of(helps), "Lập danh mục", "2034-09-15");
        atAndSent("2034-05-08T10:05");
        assertThat(all(helps))
                .containsExactly("Đầu mối y tế INFORMED", "Đầu mối y tế TAKEN_BACK", "Đầu mối y tế INFORMED");
    }

    @Test
    void soDoesWhoWasToHelpInBetweenAsOftenAsThatHappens() {
        clock.setTo("2034-05-08T08:10");
        TaskId task = givenToKnow();
        atAndSent("2034-05-08T08:15");
        for (int hour : List.of(9, 14)) {
            clock.setTo("2034-05-08T%02d:00".formatted(hour));
            correct(task, lead, List.of(helps), "Lập danh mục", "2034-09-15");
            atAndSent("2034-05-08T%02d:05".formatted(hour));
            clock.setTo("2034-05-08T%02d:20".formatted(hour));
            correct(task, lead, List.of(), List.of(helps), "Lập danh mục", "2034-09-15");
            atAndSent("2034-05-08T%02d:25".formatted(hour));
        }
        assertThat(all(helps))
                .containsExactly(
                        "Đầu mối y tế INFORMED",
                        "Đầu mối y tế CORRECTED",
                        "Đầu mối y tế INFORMED",
                        "Đầu mối y tế CORRECTED",
                        "Đầu mối y tế INFORMED");
    }

    @Test
    void whoIsInformedTwiceBeforeTheFirstLetterLeftGetsOne() {
        clock.setTo("2034-05-08T19:00");
        TaskId task = givenToKnow();
        correct(task, lead, List.of(), "Lập danh mục", "2034-09-15");
        correct(task, lead, List.of(), List.of(helps), "Lập danh mục đất công", "2034-09-15");
        atAndSent("2034-05-09T07:05");
        atAndSent("2034-05-09T07:10");
        assertThat(all(helps)).containsExactly("Đầu mối y tế INFORMED");
        assertThat(office.mails(helps).getFirst().text()).contains("Lập danh mục đất công");
        assertThat(reasons(task)).contains(NotOwed.IN_ASSIGNMENT);
    }

    /** One part of the writing, as the job does it; what happens between two of its steps happens on another connection. */
    private List<OutgoingMail> written(Composer writes, Runnable afterwards) {
        TransactionTemplate part = new TransactionTemplate(Objects.requireNonNull(transaction.getTransactionManager()));
        part.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
        return Objects.requireNonNull(part.execute(status -> {
            owed.takeTurn();
            List<OutgoingMail> mails = writes.acts(book.run(clock.instant(), LocalDate.parse("2034-05-08")))
                    .orElse(List.of());
            afterwards.run();
            outbox.enqueueAll(ReminderOffice.JOB, mails);
            return mails;
        }));
    }

    private void elsewhere(Runnable act) {
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            other.submit(act).get(30, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError("The act waits for whoever writes mails", e);
        }
    }

    private List<String> texts(List<OutgoingMail> mails) {
        return mails.stream().map(mail -> mail.text().text()).toList();
    }

    @Test
    void aCorrectionThatCommitsBetweenTheTwoReadingsIsInTheWordsAndHasItsLetter() {
        clock.setTo("2034-05-08T09:00");
        TaskId task = given("Lập danh mục");
        clock.setTo("2034-05-08T09:02");
        AtomicBoolean corrected = new AtomicBoolean();
        OwedTable interrupted = new OwedTable(jdbc, client, clock) {
            @Override
            List<OwedRow> corrections(Collection<Long> tasks) {
                List<OwedRow> before = super.corrections(tasks);
                if (corrected.compareAndSet(false, true)) {
                    elsewhere(() -> correct(task, lead, List.of(helps), "Lập danh mục đất công", "2034-09-15"));
                }
                return before;
            }
        };
        List<OutgoingMail> mails = written(
                new Composer(interrupted, recheck, letters, lists, digests, inner, upward, watched, folders), () -> {});
        assertThat(corrected).isTrue();
        assertThat(texts(mails)).hasSize(3).allSatisfy(text -> assertThat(text).contains("Lập danh mục đất công"));
        atAndSent("2034-05-08T09:05");
        assertThat(all(lead, helps))
                .as("told twice, not lost")
                .contains("Đầu mối ASSIGNED", "Đầu mối CORRECTED", "Đầu mối y tế CORRECTED")
                .hasSize(6);
    }

    @Test
    void oneThatCommitsAfterTheWordsWereReadIsToldByItsLetter() {
        clock.setTo("2034-05-08T09:00");
        TaskId task = given("Lập danh mục");
        clock.setTo("2034-05-08T09:02");
        List<OutgoingMail> mails = written(
                composer,
                () -> elsewhere(() -> correct(task, lead, List.of(helps), "Lập danh mục đất công", "2034-09-15")));
        assertThat(texts(mails)).hasSize(3).allSatisfy(text -> assertThat(text).doesNotContain("đất công"));
        atAndSent("2034-05-08T09:05");
        assertThat(office.mails(lead, helps).stream()
                        .filter(mail -> mail.kinds().contains("CORRECTED"))
                        .map(ReminderOffice.Got::text))
                .hasSize(3)
                .allSatisfy(text -> assertThat(text).contains("Lập danh mục đất công"));
    }
}
