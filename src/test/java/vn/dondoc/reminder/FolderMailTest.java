package vn.dondoc.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.progress.ProgressReports;
import vn.dondoc.progress.ReportForm;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.FolderId;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.TaskId;
import vn.dondoc.task.ClaimForm;
import vn.dondoc.task.FolderAnswer;
import vn.dondoc.task.Following;
import vn.dondoc.task.Leads;
import vn.dondoc.task.TaskEndings;
import vn.dondoc.task.TaskFolders;
import vn.dondoc.testing.Actors;
import vn.dondoc.testing.AnOffice;
import vn.dondoc.testing.OfficeTest;

/**
 * One progress mail a day for a common task: whatever ninety-nine communes did is one block of the officer's morning. The
 * tests live in 2014, one after the other.
 */
@OfficeTest
class FolderMailTest extends ReminderDays {

    @Autowired
    Following following;

    @Autowired
    AnOffice people;

    @Autowired
    TaskFolders folders;

    @Autowired
    TaskEndings endings;

    @Autowired
    ProgressReports reports;

    @Autowired
    ReminderPreview preview;

    @Autowired
    Reminders reminders;

    private final Map<TaskId, Actor> focalPoints = new HashMap<>();

    private FolderId folder;
    private List<TaskId> tasks;

    private void communes(int count, String issuedAt, String dueOn) {
        anOffice(issuedAt);
        List<AgencyId> communes = new ArrayList<>();
        for (int n = 1; n <= count; n++) {
            communes.add(office.agency("Xã số " + n, false));
        }
        DirectiveId directive = aTask.directive(leader, today());
        folder = folders.add(
                        leader,
                        directive,
                        List.of(aTask.complete("Rà soát hộ nghèo", lead, officer, LocalDate.parse(dueOn))),
                        new Leads(communes, List.of()))
                .getFirst();
        tasks = new ArrayList<>();
        for (AgencyId commune : communes) {
            folders.get(leader, folder).answers().stream()
                    .map(FolderAnswer::task)
                    .filter(row -> commune.equals(row.lead()))
                    .forEach(row -> {
                        tasks.add(row.id());
                        focalPoints.put(row.id(), people.actor(Role.FOCAL_POINT, commune));
                    });
        }
        aTask.issue(leader, directive, tasks);
        office.delivered();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    private Actor focalOf(int n) {
        return focalPoints.get(tasks.get(n));
    }

    private void claims(int n) {
        work.claim(
                focalOf(n),
                aTask.seen(leader, tasks.get(n)),
                new ClaimForm("Đã rà soát", "9/BC", null, List.of(), null));
    }

    private List<ReminderOffice.Got> toOfficer(String date) {
        return office.mails(province).stream()
                .filter(mail -> mail.to().equals("Chuyên viên"))
                .filter(mail -> mail.day().toString().equals(date))
                .toList();
    }

    @Test
    void ninetyNineClaimsOfADayAreOneMailNextMorningAndNeverMore() {
        communes(99, "2014-03-03T08:00", "2014-06-30");
        clock.setTo("2014-03-04T09:00");
        for (int n = 0; n < 97; n++) {
            claims(n);
        }
        work.acknowledge(focalOf(97), aTask.seen(leader, tasks.get(97)), null);
        reports.report(
                focalOf(97), aTask.seen(leader, tasks.get(97)), new ReportForm(40, "Đang rà", "", "", List.of(), null));
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM owed_reminder WHERE recipient = ?",
                        Integer.class,
                        Addressee.key(officer.personOrThrow())))
                .as("one row, however many acts")
                .isOne();
        atAndSent("2014-03-04T09:05");
        atAndSent("2014-03-04T17:00");
        assertThat(toOfficer("2014-03-04")).isEmpty();

        at("2014-03-05T07:30");
        at("2014-03-05T07:30");
        office.delivered();
        atAndSent("2014-03-05T10:00");
        assertThat(toOfficer("2014-03-05")).singleElement().satisfies(mail -> {
            assertThat(mail.kind()).isEqualTo("DIGEST");
            assertThat(mail.kinds()).containsExactly("FOLDER_PROGRESS");
            assertThat(mail.subject())
                    .isEqualTo("[Đôn Đốc] Tiến độ 1 việc giao chung: 97 cơ quan mới báo hoàn thành hoặc gửi dự thảo"
                            + " – 05/03/2014");
            assertThat(mail.text())
                    .contains("98 trên 99 cơ quan đã tiếp nhận, 1 đã báo cáo, 97 chờ xác nhận")
                    .contains("Mới báo hoàn thành, chờ xác nhận (97): Xã số 1; Xã số 2;")
                    .contains("Xã số 97")
                    .contains("Từ thư trước: 1 cơ quan tiếp nhận, 1 cơ quan báo cáo tiến độ")
                    .contains("/viec-giao-chung/" + folder)
                    .doesNotContain("Xã số 98", "Xã số 99", "null", "{0}", "!reminder");
        });
        assertThat(reminders.mailsOf(leader, tasks.getFirst()))
                .noneMatch(mail -> mail.kind() == ReminderKind.FOLDER_PROGRESS);
        atAndSent("2014-03-06T07:30");
        assertThat(toOfficer("2014-03-06")).as("nothing new, no letter").isEmpty();
        // more than two working days after the claims he is reminded of them, as of any other claim
        atAndSent("2014-03-07T07:30");
        assertThat(toOfficer("2014-03-07"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.kinds()).containsExactly("CLAIM_WAITING_OFFICER"));
    }

    @Test
    void aDraftThatAnAgencySentIsNamedApartAsWaitingForItsSignature() {
        communes(2, "2014-07-07T08:00", "2014-09-30");
        following.markForSignature(leader, aTask.seen(leader, tasks.get(1)), true);
        clock.setTo("2014-07-08T09:00");
        claims(0);
        claims(1);
        atAndSent("2014-07-09T07:30");
        assertThat(toOfficer("2014-07-09"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text())
                        .contains("1 chờ xác nhận, 1 chờ ký")
                        .contains("Mới báo hoàn thành, chờ xác nhận (1): Xã số 1")
                        .contains("Mới gửi dự thảo, chờ ký (1): Xã số 2"));
    }

    @Test
    void whatComesAfterTodaysMailIsInTheNextOneAndWhatNoLongerStandsIsNotNamed() {
        communes(5, "2014-04-07T08:00", "2014-06-30");
        clock.setTo("2014-04-08T08:00");
        claims(0);
        claims(1);
        claims(2);
        clock.setTo("2014-04-08T15:00");
        endings.withdrawClaim(focalOf(1), aTask.seen(leader, tasks.get(1)));
        decisions.confirm(leader, aTask.seen(leader, tasks.get(2)));
        at("2014-04-09T07:30");
        office.delivered();
        clock.setTo("2014-04-09T07:45");
        claims(3);
        atAndSent("2014-04-09T11:00");
        assertThat(toOfficer("2014-04-09"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text())
                        .contains("Mới báo hoàn thành, chờ xác nhận (1): Xã số 1", "1 đã xác nhận")
                        .doesNotContain("Xã số 2", "Xã số 3", "Xã số 4"));
        atAndSent("2014-04-10T07:30");
        assertThat(toOfficer("2014-04-10"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text())
                        .contains("Mới báo hoàn thành, chờ xác nhận (1): Xã số 4")
                        .doesNotContain("Xã số 1"));

        // all that happened was taken back: nothing is owed
        clock.setTo("2014-04-10T14:00");
        claims(4);
        endings.withdrawClaim(focalOf(4), aTask.seen(leader, tasks.get(4)));
        decisions.confirm(leader, aTask.seen(leader, tasks.get(0)));
        decisions.confirm(leader, aTask.seen(leader, tasks.get(3)));
        atAndSent("2014-04-11T07:30");
        assertThat(toOfficer("2014-04-11")).isEmpty();
        assertThat(states("FOLDER_PROGRESS", officer)).containsExactlyInAnyOrder("SENT_ON", "CANCELLED");
    }

    @Test
    void nothingIsLostOverDaysOffOrWhileMailIsPaused() {
        communes(3, "2014-05-05T08:00", "2014-06-30");
        clock.setTo("2014-05-09T16:50"); // a Friday
        claims(0);
        atAndSent("2014-05-10T08:00");
        clock.setTo("2014-05-11T20:00");
        claims(1);
        atAndSent("2014-05-11T20:05");
        assertThat(toOfficer("2014-05-10")).isEmpty();
        assertThat(toOfficer("2014-05-11")).isEmpty();
        office.pause(true);
        at("2014-05-12T07:30");
        clock.setTo("2014-05-12T09:00");
        claims(2);
        at("2014-05-12T17:59");
        at("2014-05-13T07:30");
        assertThat(toOfficer("2014-05-13")).isEmpty();
        office.pause(false);
        atAndSent("2014-05-13T09:00");
        assertThat(toOfficer("2014-05-12")).isEmpty();
        assertThat(toOfficer("2014-05-13"))
                .as("both mornings in one letter")
                .singleElement()
                .satisfies(mail -> assertThat(mail.text())
                        .contains("Mới báo hoàn thành, chờ xác nhận (3): Xã số 1; Xã số 2; Xã số 3"));
    }

    @Test
    void aRefusalGoesAtOnceAndStandsInTheMorningsListTheHeadKeepsHisMails() {
        communes(3, "2014-08-04T08:00", "2014-10-30");
        Actor head = office.member("Chủ tịch xã", Role.AGENCY_LEADER, "Chủ tịch", commune(0));
        clock.setTo("2014-08-05T09:00");
        claims(0);
        work.refuse(focalOf(1), aTask.seen(leader, tasks.get(1)), "Xã không có hộ nghèo", null, null);
        atAndSent("2014-08-05T09:05");
        assertThat(toOfficer("2014-08-05"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.kind()).isEqualTo("REFUSED"));
        assertThat(office.mails(commune(0)))
                .extracting(mail -> mail.to() + " " + mail.kind())
                .containsExactly(head.name() + " CLAIMED");
        clock.setTo("2014-08-05T19:00");
        assertThat(preview.now(Actors.with(Right.SWITCH_MAIL, Right.READ_ALL)).mails())
                .as("the dry run shows it")
                .anySatisfy(mail -> assertThat(mail.rules()).contains(ReminderKind.FOLDER_PROGRESS));
        atAndSent("2014-08-06T07:30");
        assertThat(toOfficer("2014-08-06"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text())
                        .contains("chờ xác nhận (1): Xã số 1", "Mới từ chối (1): Xã số 2", "1 từ chối"));
    }

    @Test
    void whoFollowsInTheMorningIsToldAndWhatHeEntersHimselfIsNoNewsToHim() {
        communes(2, "2014-09-08T08:00", "2014-10-30");
        clock.setTo("2014-09-09T09:00");
        claims(0);
        Actor other = office.member("Người nhận bàn giao", Role.OFFICER, "Chuyên viên", province);
        tasks.forEach(task -> following.changeOfficer(leader, aTask.seen(leader, task), other.personOrThrow()));
        work.claim(
                other,
                aTask.seen(leader, tasks.get(1)),
                new ClaimForm("Đã rà soát", "9/BC", null, List.of(), "12/BC-UBND"));
        atAndSent("2014-09-10T07:30");
        assertThat(toOfficer("2014-09-10")).isEmpty();
        assertThat(office.mails(province).stream()
                        .filter(mail -> mail.to().equals("Người nhận bàn giao"))
                        .filter(mail -> mail.day().toString().equals("2014-09-10")))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text()).contains("Xã số 1"));
        assertThat(states("FOLDER_PROGRESS", officer)).containsExactly("SUPERSEDED");
    }

    @Test
    void whatIsBeingWrittenWhileTheLetterIsIsInTheNextOne() {
        communes(2, "2014-11-03T08:00", "2014-12-30");
        clock.setTo("2014-11-04T09:00");
        claims(0);
        clock.setTo("2014-11-05T07:29:30");
        claims(1);
        atAndSent("2014-11-05T07:30");
        assertThat(toOfficer("2014-11-05"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text()).contains("chờ xác nhận (1): Xã số 1"));
        atAndSent("2014-11-06T07:30");
        assertThat(toOfficer("2014-11-06"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text()).contains("chờ xác nhận (1): Xã số 2"));
    }

    private AgencyId commune(int n) {
        return java.util.Objects.requireNonNull(focalOf(n).agency());
    }
}
