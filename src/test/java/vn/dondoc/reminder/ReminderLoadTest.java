package vn.dondoc.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.TaskId;
import vn.dondoc.task.TaskForm;
import vn.dondoc.testing.OfficeTest;
import vn.dondoc.testing.SqlCount;

/** Many tasks, many agencies and several machines at once. */
@OfficeTest
class ReminderLoadTest extends ReminderDays {

    @Test
    void fiftyDueTasksAreOneMailAndFewStatements() {
        anOffice("2022-03-01T08:00");
        DirectiveId directive = aTask.directive(leader, LocalDate.parse("2022-03-01"));
        List<TaskForm> forms = new ArrayList<>();
        for (int n = 1; n <= 50; n++) {
            forms.add(aTask.complete("Việc số " + n, lead, officer, LocalDate.parse("2022-03-15")));
        }
        List<TaskId> tasks = aTask.issue(leader, directive, drafts.add(leader, directive, forms));
        atAndSent("2022-03-01T09:00");
        assertThat(on("2022-03-01")).containsExactlyInAnyOrder("Đầu mối ASSIGNED", "Giám đốc ASSIGNED");
        assertThat(mails().getFirst().what()).hasSize(50);
        tasks.forEach(task -> work.acknowledge(director, aTask.seen(leader, task), null));
        clock.setTo("2022-03-08T07:30");
        assertThat(SqlCount.of(() -> day.plan(ReminderOffice.JOB))).hasSizeLessThan(60);
        assertThat(SqlCount.of(() -> day.compose(ReminderOffice.JOB))).hasSizeLessThan(90);
        office.delivered();
        List<ReminderOffice.Got> digests = mails().stream()
                .filter(mail -> mail.day().toString().equals("2022-03-08"))
                .toList();
        assertThat(digests).singleElement().satisfies(mail -> {
            assertThat(mail.to()).isEqualTo("Đầu mối");
            assertThat(mail.what()).hasSize(50);
            assertThat(mail.subject()).isEqualTo("[Đôn Đốc] 50 việc cần làm: 50 sắp đến hạn – 08/03/2022");
        });
    }

    @Test
    void manyMailsTakeLessThanHalfAStatementEach() {
        anOffice("2022-05-03T08:00");
        List<TaskForm> forms = new ArrayList<>();
        for (int n = 0; n < 120; n++) {
            AgencyId agency = office.agency("Xã " + n, false);
            office.member("Đầu mối xã " + n, Role.FOCAL_POINT, "Đầu mối", agency);
            forms.add(aTask.complete("Việc của xã", agency, officer, LocalDate.parse("2022-05-18")));
        }
        DirectiveId directive = aTask.directive(leader, LocalDate.parse("2022-05-03"));
        aTask.issue(leader, directive, drafts.add(leader, directive, forms));
        clock.setTo("2022-05-03T08:10");
        List<String> acts = SqlCount.of(() -> day.compose(ReminderOffice.JOB));
        assertThat(acts).hasSizeLessThan(60);
        office.delivered();
        clock.setTo("2022-05-11T07:00");
        day.plan(ReminderOffice.JOB);
        office.pause(false);
        clock.setTo("2022-05-11T07:30");
        SqlCount.Counted<Integer> digests = SqlCount.with(() -> day.compose(ReminderOffice.JOB));
        assertThat(digests.value()).isGreaterThanOrEqualTo(120);
        // of these some thirty are the planner's, which looks once more before the first digest of a day
        assertThat(digests.statements()).hasSizeLessThan(30 + digests.value() / 2);
    }

    @Test
    void twoNodesAtOnceWriteEachMailOnce() throws Exception {
        anOffice("2024-03-04T08:00");
        DirectiveId directive = aTask.directive(leader, LocalDate.parse("2024-03-04"));
        List<TaskForm> forms = new ArrayList<>();
        for (int n = 1; n <= 40; n++) {
            forms.add(aTask.complete("Việc số " + n, lead, officer, LocalDate.parse("2024-03-20")));
        }
        aTask.issue(leader, directive, drafts.add(leader, directive, forms));
        atAndSent("2024-03-04T08:05");
        clock.setTo("2024-03-13T08:00");
        CountDownLatch start = new CountDownLatch(1);
        int written = 0;
        try (ExecutorService nodes = Executors.newFixedThreadPool(4)) {
            List<Future<Integer>> runs = new ArrayList<>();
            for (int node = 0; node < 4; node++) {
                runs.add(nodes.submit(() -> {
                    start.await();
                    return day.plan(ReminderOffice.JOB) * 0 + day.compose(ReminderOffice.JOB);
                }));
            }
            start.countDown();
            for (Future<Integer> run : runs) {
                written += run.get();
            }
        }
        List<String> keys = mails().stream()
                .filter(mail -> mail.day().toString().equals("2024-03-13"))
                .map(ReminderOffice.Got::key)
                .toList();
        assertThat(keys).doesNotHaveDuplicates().hasSize(2); // the focal point's steps, the head's unacknowledged tasks
        assertThat(written)
                .isEqualTo(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM outgoing_mail WHERE message_key LIKE 'DIGEST|2024-03-13|%'",
                        Integer.class));
        assertThat(mails().getLast().what()).hasSize(40);
    }
}
