package vn.dondoc.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.account.Rosters;
import vn.dondoc.account.ShiftForm;
import vn.dondoc.directive.ADirective;
import vn.dondoc.directive.DirectiveForm;
import vn.dondoc.directive.Urgency;
import vn.dondoc.policy.Policy;
import vn.dondoc.progress.ProgressReports;
import vn.dondoc.progress.ReportForm;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.FolderId;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.StaleVersion;
import vn.dondoc.shared.TaskId;
import vn.dondoc.survey.QuestionForm;
import vn.dondoc.survey.QuestionKind;
import vn.dondoc.survey.Surveys;
import vn.dondoc.task.ClaimForm;
import vn.dondoc.task.Deadline;
import vn.dondoc.task.DeadlineKind;
import vn.dondoc.task.ExtensionForm;
import vn.dondoc.task.Leads;
import vn.dondoc.task.ReportRequests;
import vn.dondoc.task.TaskCorrection;
import vn.dondoc.task.TaskCorrections;
import vn.dondoc.task.TaskFolders;
import vn.dondoc.task.TaskForm;
import vn.dondoc.task.TaskTransfers;
import vn.dondoc.task.Tasks;
import vn.dondoc.task.TransferForm;
import vn.dondoc.task.Versioned;
import vn.dondoc.testing.Actors;
import vn.dondoc.testing.OfficeTest;

/** The mails of acts: who is told of what, once, and when. */
@OfficeTest
class ActMailsTest extends ReminderDays {

    @Autowired
    ReportRequests requests;

    @Autowired
    ProgressReports reports;

    @Autowired
    TaskTransfers transfers;

    @Autowired
    TaskCorrections corrections;

    @Autowired
    Rosters rosters;

    @Autowired
    Tasks tasks;

    @Autowired
    TaskFolders folders;

    @Autowired
    Surveys surveys;

    @AfterEach
    void nothingRings() {
        aTask.nothingRings();
    }

    @Test
    void aLeadThatGetsARefusedTaskOvernightIsToldOnce() {
        anOffice("2019-07-01T17:00");
        AgencyId other = office.agency("Sở Giao thông", false);
        office.member("Đầu mối giao thông", Role.FOCAL_POINT, "Đầu mối", other);
        clock.setTo("2019-07-01T17:59:30");
        TaskId task = issued("Sửa cầu", "2019-07-30");
        clock.setTo("2019-07-01T18:30");
        work.refuse(focal, aTask.seen(leader, task), "Không thuộc chức năng", other, null);
        clock.setTo("2019-07-01T19:00");
        decisions.reassign(leader, aTask.seen(leader, task), other, Deadline.on(LocalDate.parse("2019-08-10")));
        atAndSent("2019-07-02T07:30");
        assertThat(office.mails(other))
                .filteredOn(mail -> !mail.kind().equals("DIGEST"))
                .extracting(mail -> mail.to() + " " + String.join("+", mail.kinds()))
                .containsExactly("Đầu mối giao thông REASSIGNED");
        assertThat(office.mails(lead)).as("nothing of a task that has gone").isEmpty();
    }

    @Test
    void asOftenAsAClaimIsSubmittedOrSentBackOnADayItsReaderIsTold() {
        anOffice("2018-03-01T08:00");
        policies.setFor(
                Actors.with(Right.MANAGE_POLICY),
                Policy.HEAD_APPROVES,
                lead,
                "true",
                LocalDate.parse("2018-03-01"),
                "QĐ của Sở");
        TaskId task = received("Lập bản đồ", "2018-06-15");
        atAndSent("2018-03-01T09:00");
        for (int hour = 10; hour <= 14; hour += 2) {
            clock.setTo("2018-03-02T%d:00".formatted(hour));
            submissions.submitClaim(
                    focal, aTask.seen(leader, task), new ClaimForm("Lần " + hour, "9/BC", null, List.of(), null));
            atAndSent("2018-03-02T%d:05".formatted(hour));
            clock.setTo("2018-03-02T%d:00".formatted(hour + 1));
            submissions.sendBack(director, aTask.seen(leader, task), "Thiếu lần " + hour);
            atAndSent("2018-03-02T%d:05".formatted(hour + 1));
        }
        assertThat(on("2018-03-02"))
                .containsExactly(
                        "Giám đốc SUBMITTED",
                        "Đầu mối SUBMISSION_SENT_BACK",
                        "Giám đốc SUBMITTED",
                        "Đầu mối SUBMISSION_SENT_BACK",
                        "Giám đốc SUBMITTED",
                        "Đầu mối SUBMISSION_SENT_BACK");
        assertThat(mails().getLast().text()).contains("Thiếu lần 14");
    }

    @Test
    void theHeadOfTheNextLeadIsNotToldWhatWasLaidBeforeTheFormerOne() {
        anOffice("2018-08-01T08:00");
        policies.setFor(
                Actors.with(Right.MANAGE_POLICY),
                Policy.HEAD_APPROVES,
                lead,
                "true",
                LocalDate.parse("2018-08-01"),
                "QĐ của Sở");
        AgencyId next = office.agency("Sở Y tế", true);
        office.member("Giám đốc khác", Role.AGENCY_LEADER, "Giám đốc", next);
        TaskId task = received("Lập bản đồ", "2018-12-28");
        atAndSent("2018-08-01T09:00");
        clock.setTo("2018-08-02T09:00");
        submissions.submitClaim(focal, aTask.seen(leader, task), new ClaimForm("Xong", "9/BC", null, List.of(), null));
        super.requests.askRelease(director, aTask.seen(leader, task), "Không đúng chức năng", null, null);
        answers.release(leader, aTask.seen(leader, task));
        decisions.reassign(leader, aTask.seen(leader, task), next, Deadline.on(LocalDate.parse("2018-12-28")));
        atAndSent("2018-08-02T09:05");
        assertThat(office.mails(next))
                .extracting(mail -> String.join("+", mail.kinds()))
                .containsOnly("REASSIGNED");
    }

    @Test
    void theHeadIsToldUntilWhenHisFocalPointWouldAskForTimeAndTheOfficeOnlyOnceHeSendsIt() {
        anOffice("2018-07-02T08:00");
        policies.setFor(
                Actors.with(Right.MANAGE_POLICY),
                Policy.HEAD_APPROVES,
                lead,
                "true",
                LocalDate.parse("2018-07-02"),
                "QĐ của Sở");
        TaskId task = received("Lập bản đồ", "2018-12-28");
        atAndSent("2018-07-02T09:00");
        clock.setTo("2018-07-03T09:00");
        submissions.submitExtension(
                focal,
                aTask.seen(leader, task),
                new ExtensionForm(LocalDate.parse("2019-01-15"), "Chờ ảnh vệ tinh", "", null));
        atAndSent("2018-07-03T09:05");
        assertThat(on("2018-07-03")).containsExactly("Giám đốc SUBMITTED");
        assertThat(mails().getLast().text())
                .contains("xin gia hạn nhiệm vụ này đến 15/01/2019", "Chờ ảnh vệ tinh", "tính cho cơ quan");
        clock.setTo("2018-07-04T09:00");
        submissions.approve(director, aTask.seen(leader, task), null);
        atAndSent("2018-07-04T09:05");
        assertThat(on("2018-07-04")).contains("Chuyên viên REQUESTED", "Chánh Văn phòng REQUESTED");
        assertThat(mails())
                .filteredOn(mail -> mail.kinds().contains("REQUESTED"))
                .allSatisfy(mail -> assertThat(mail.text())
                        .contains(
                                mail.to().equals("Chuyên viên")
                                        ? "cho người theo dõi nhiệm vụ ở Văn phòng"
                                        : "cho lãnh đạo xem xét nhiệm vụ"));
        clock.setTo("2018-07-05T09:00");
        answers.grantExtension(leader, aTask.seen(leader, task), LocalDate.parse("2019-01-10"), null, "");
        atAndSent("2018-07-05T09:05");
        assertThat(mails().getLast().text())
                .contains("xin đến 15/01/2019; hạn mới là 10/01/2019, thay cho hạn cũ 28/12/2018");
    }

    @Test
    void actsWaitForTheWindowAndUrgentAssignmentsDoNot() {
        anOffice("2022-07-01T16:00");
        clock.setTo("2022-07-01T22:30"); // a Friday night
        issued("Việc thường", "2022-07-29");
        atAndSent("2022-07-01T22:35");
        assertThat(on("2022-07-01")).isEmpty();
        DirectiveId urgent = register.register(leader, express("901/CĐ-UBND", "2022-07-01"));
        aTask.issue(
                leader,
                urgent,
                drafts.add(leader, urgent, List.of(aTask.complete("Ứng phó mưa lũ", lead, officer, null))));
        atAndSent("2022-07-01T22:36");
        assertThat(on("2022-07-01")).containsExactlyInAnyOrder("Đầu mối ASSIGNED", "Giám đốc ASSIGNED");
        atAndSent("2022-07-02T10:00");
        atAndSent("2022-07-03T10:00");
        atAndSent("2022-07-04T06:59");
        assertThat(mails()).hasSize(2);
        atAndSent("2022-07-04T07:00");
        assertThat(on("2022-07-04")).containsExactlyInAnyOrder("Đầu mối ASSIGNED", "Giám đốc ASSIGNED");
    }

    @Test
    void aMailOfAnActWaitsSixtySeconds() {
        anOffice("2022-08-01T08:00");
        issued("Việc thường", "2022-08-29");
        clock.setTo("2022-08-01T08:00:59");
        day.compose(ReminderOffice.JOB);
        assertThat(mails()).isEmpty();
        clock.setTo("2022-08-01T08:01");
        day.compose(ReminderOffice.JOB);
        assertThat(mails()).hasSize(2);
    }

    @Test
    void oneActIsOneMailToEachRecipientWhateverHeIsToTheTasks() {
        anOffice("2022-09-05T08:00");
        AgencyId other = office.agency("Sở Y tế", false);
        office.member("Đầu mối y tế", Role.FOCAL_POINT, "Đầu mối", other);
        office.member("Giám đốc y tế", Role.AGENCY_LEADER, "Giám đốc", other);
        AgencyId silent = office.agency("Xã không tài khoản", true);
        TaskForm led = aTask.with(
                aTask.complete("Sở Xây dựng chủ trì", lead, officer, LocalDate.parse("2022-10-10")),
                List.of(other),
                List.of(silent),
                null);
        TaskForm informed = aTask.with(
                aTask.complete("Xã chủ trì", silent, officer, LocalDate.parse("2022-10-12")),
                List.of(),
                List.of(lead, other),
                null);
        DirectiveId directive = aTask.directive(leader, LocalDate.parse("2022-09-05"));
        aTask.issue(leader, directive, drafts.add(leader, directive, List.of(led, informed)));
        at("2022-09-05T08:05");
        List<ReminderOffice.Got> mails = office.mails(province, lead, other, silent);
        assertThat(mails)
                .extracting(mail -> mail.to() + " " + String.join("+", mail.kinds()))
                .containsExactlyInAnyOrder(
                        "Đầu mối ASSIGNED+INFORMED",
                        "Giám đốc ASSIGNED",
                        "Đầu mối y tế ASSIGNED+INFORMED",
                        "Giám đốc y tế ASSIGNED",
                        "Hộp thư Xã không tài khoản ASSIGNED+INFORMED");
        assertThat(mails)
                .filteredOn(mail -> mail.to().equals("Đầu mối y tế"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text()).contains("* Phối hợp", "* Để biết"));
    }

    @Test
    void everyDecisionAndAnswerIsToldToThoseItConcerns() {
        anOffice("2022-11-01T08:00");
        TaskId task = received("Xây kè", "2022-12-15");
        atAndSent("2022-11-01T08:10");
        assertThat(on("2022-11-01"))
                .containsExactlyInAnyOrder("Đầu mối ASSIGNED", "Giám đốc ASSIGNED", "Giám đốc ACKNOWLEDGED");
        clock.setTo("2022-11-02T09:00");
        claim(task);
        atAndSent("2022-11-02T09:05");
        assertThat(on("2022-11-02")).containsExactlyInAnyOrder("Chuyên viên CLAIMED", "Giám đốc CLAIMED");
        clock.setTo("2022-11-03T09:00");
        decisions.giveBack(leader, aTask.seen(leader, task), "Thiếu biên bản nghiệm thu");
        atAndSent("2022-11-03T09:05");
        clock.setTo("2022-11-03T10:00");
        claim(task);
        clock.setTo("2022-11-03T11:00");
        decisions.giveBack(leader, aTask.seen(leader, task), "Vẫn thiếu chữ ký");
        atAndSent("2022-11-03T11:05");
        assertThat(on("2022-11-03"))
                .containsExactly("Giám đốc RETURNED", "Đầu mối RETURNED", "Giám đốc RETURNED", "Đầu mối RETURNED");
        assertThat(mails().getLast().text()).contains("Vẫn thiếu chữ ký", "Hạn vẫn là 15/12/2022");
        clock.setTo("2022-11-04T09:00");
        claim(task);
        atAndSent("2022-11-04T09:05");
        clock.setTo("2022-11-04T10:00");
        decisions.confirm(leader, aTask.seen(leader, task));
        atAndSent("2022-11-04T10:05");
        assertThat(on("2022-11-04"))
                .containsExactlyInAnyOrder(
                        "Chuyên viên CLAIMED", "Giám đốc CLAIMED", "Đầu mối CONFIRMED", "Giám đốc CONFIRMED");
    }

    @Test
    void aRefusalIsTheOfficesAndItsNewLeadGetsHisOwnMail() {
        anOffice("2023-02-01T08:00");
        AgencyId other = office.agency("Sở Giao thông", false);
        Actor taker = office.member("Đầu mối giao thông", Role.FOCAL_POINT, "Đầu mối", other);
        TaskId task = issued("Sửa cầu", "2023-02-10");
        atAndSent("2023-02-01T08:05");
        clock.setTo("2023-02-01T09:00");
        work.refuse(focal, aTask.seen(leader, task), "Không thuộc chức năng", other, null);
        atAndSent("2023-02-01T09:05");
        assertThat(on("2023-02-01"))
                .containsExactlyInAnyOrder(
                        "Đầu mối ASSIGNED",
                        "Giám đốc ASSIGNED",
                        "Chuyên viên REFUSED",
                        "Chánh Văn phòng REFUSED",
                        "Giám đốc REFUSED");
        assertThat(mails().getLast().text()).contains("Không thuộc chức năng", "đề xuất giao cho Sở Giao thông");
        for (int date = 2; date <= 9; date++) {
            atAndSent("2023-02-0" + date + "T07:30");
        }
        assertThat(mails()).as("the days between are the office's").hasSize(5);
        clock.setTo("2023-02-09T09:00");
        decisions.reassign(leader, aTask.seen(leader, task), other, Deadline.on(LocalDate.parse("2023-02-28")));
        atAndSent("2023-02-09T09:05");
        assertThat(office.mails(other)).singleElement().satisfies(mail -> {
            assertThat(mail.to()).isEqualTo(taker.name());
            assertThat(mail.subject()).isEqualTo("[Đôn Đốc] Giao lại nhiệm vụ: Sửa cầu (hạn 28/02/2023)");
        });
    }

    @Test
    void urgingByHandIsOneMailWithTheOfficesWords() {
        anOffice("2023-04-03T08:00");
        TaskId task = received("Nạo vét kênh", "2023-06-30");
        atAndSent("2023-04-03T08:05");
        clock.setTo("2023-04-05T09:00");
        urging.urge(officer, task, "Báo cáo trước 16 giờ");
        atAndSent("2023-04-05T09:05");
        assertThat(on("2023-04-05")).containsExactlyInAnyOrder("Đầu mối URGED", "Giám đốc URGED");
        assertThat(mails().getLast().text()).contains("Báo cáo trước 16 giờ", "Chuyên viên đôn đốc Sở Xây dựng");
    }

    @Test
    void aReportIsAskedForByOneMailAndNotOnceItIsThere() {
        anOffice("2024-04-01T08:00");
        TaskId task = received("Kiểm kê rừng", "2024-06-28");
        atAndSent("2024-04-01T08:05");
        clock.setTo("2024-04-03T09:00");
        requests.ask(officer, task, LocalDate.parse("2024-04-08"), "Nêu rõ diện tích");
        assertThatThrownBy(() -> requests.ask(officer, task, LocalDate.parse("2024-04-09"), ""))
                .isInstanceOf(DomainException.class);
        atAndSent("2024-04-03T09:05");
        assertThat(on("2024-04-03")).containsExactlyInAnyOrder("Đầu mối REPORT_ASKED", "Giám đốc REPORT_ASKED");
        assertThat(mails().getLast().text())
                .contains("Chuyên viên yêu cầu Sở Xây dựng báo cáo", "08/04/2024", "Nêu rõ diện tích");
        reports.report(focal, aTask.seen(leader, task), report(40, "Đã kiểm kê 3 xã"));
        // asked in the evening and answered before the mail leaves: nobody is asked for what is there
        clock.setTo("2024-04-03T20:00");
        requests.ask(officer, task, LocalDate.parse("2024-04-10"), "");
        reports.report(focal, aTask.seen(leader, task), report(50, "Đã kiểm kê 4 xã"));
        atAndSent("2024-04-04T07:05");
        assertThat(on("2024-04-04")).containsExactly("Giám đốc REPORTED", "Giám đốc REPORTED");
    }

    @Test
    void whatAnAgencyReportsItsHeadReadsAtOnce() {
        anOffice("2016-09-05T08:00");
        TaskId task = received("Rà soát quy hoạch", null);
        atAndSent("2016-09-05T08:05");
        clock.setTo("2016-09-06T09:00");
        reports.report(
                focal,
                aTask.seen(leader, task),
                new ReportForm(40, "Đã họp 2 xã", "Thiếu bản đồ", "Cấp thêm kinh phí", List.of(), null));
        atAndSent("2016-09-06T09:05");
        assertThat(on("2016-09-06")).containsExactly("Giám đốc REPORTED");
        assertThat(mails().getLast()).satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("[Đôn Đốc] Đã báo cáo tiến độ: Rà soát quy hoạch");
            assertThat(mail.text())
                    .contains("Đầu mối đã báo cáo tiến độ nhiệm vụ thay mặt Sở Xây dựng: 40 %.")
                    .contains("Đã họp 2 xã\nKhó khăn, vướng mắc: Thiếu bản đồ\nĐề xuất, kiến nghị: Cấp thêm kinh phí")
                    .doesNotContain("nhập hộ");
        });

        // what he reports himself is no news to him; what the office enters for his agency is
        clock.setTo("2016-09-06T10:00");
        reports.report(director, aTask.seen(leader, task), report(50, "Đã họp 3 xã"));
        clock.setTo("2016-09-06T11:00");
        reports.report(
                leader, aTask.seen(leader, task), new ReportForm(60, "Đã họp 4 xã", "", "", List.of(), "14/CV-SXD"));
        atAndSent("2016-09-06T11:05");
        assertThat(on("2016-09-06")).containsExactly("Giám đốc REPORTED", "Giám đốc REPORTED");
        assertThat(mails().getLast().text())
                .contains(": 60 %. Văn phòng nhập hộ Sở Xây dựng theo văn bản số 14/CV-SXD.", "Đã họp 4 xã")
                .doesNotContain("Khó khăn", "Đề xuất");

        // by the morning the task is another agency's: its head is not told of what was reported before
        clock.setTo("2016-09-06T20:00");
        reports.report(focal, aTask.seen(leader, task), report(70, "Đã họp 5 xã"));
        AgencyId other = office.agency("Sở Giao thông", false);
        office.member("Giám đốc giao thông", Role.AGENCY_LEADER, "Giám đốc", other);
        transfers.transfer(
                leader,
                aTask.seen(leader, task),
                new TransferForm(other, "77/QĐ-UBND", LocalDate.parse("2016-09-06"), "Theo chức năng", null, null));
        atAndSent("2016-09-07T07:05");
        assertThat(on("2016-09-07")).containsExactlyInAnyOrder("Đầu mối HANDED_OVER", "Giám đốc HANDED_OVER");
        assertThat(office.mails(other))
                .extracting(mail -> String.join("+", mail.kinds()))
                .containsExactly("TRANSFERRED");
    }

    private static ReportForm report(int percent, String done) {
        return new ReportForm(percent, done, "", "", List.of(), null);
    }

    @Test
    void anAgencyThatTheCommitteeGivesNoTasksIsAskedInEveryMail() {
        anOffice("2016-10-03T08:00");
        AgencyId helps = office.agency("Công an tỉnh", false);
        office.member("Đầu mối công an", Role.FOCAL_POINT, "Đầu mối", helps);
        jdbc.update("UPDATE agency SET kind = 'VERTICAL', name = 'Thuế tỉnh' WHERE id = ?", lead.value());
        jdbc.update("UPDATE agency SET kind = 'ARMED_FORCES' WHERE id = ?", helps.value());
        TaskId task = aTask.issued(
                leader,
                aTask.with(aTask.complete("Thống kê nợ thuế", lead, officer, null), List.of(helps), List.of(), null),
                LocalDate.parse("2016-10-03"));
        atAndSent("2016-10-03T08:05");
        assertThat(office.mails(helps)).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("[Đôn Đốc] Đề nghị phối hợp: Thống kê nợ thuế");
            assertThat(mail.text()).contains("đề nghị cơ quan phối hợp").doesNotContain(" giao ");
        });
        work.refuse(focal, aTask.seen(leader, task), "Chưa rõ biểu mẫu", null, null);
        clock.setTo("2016-10-03T09:00");
        decisions.reassign(leader, aTask.seen(leader, task), lead, Deadline.none());
        atAndSent("2016-10-03T09:05");
        work.acknowledge(focal, aTask.seen(leader, task), null);
        clock.setTo("2016-10-03T10:00");
        requests.ask(officer, task, LocalDate.parse("2016-10-10"), "");
        atAndSent("2016-10-03T10:05");
        clock.setTo("2016-10-03T11:00");
        urging.urge(officer, task, "");
        atAndSent("2016-10-03T11:05");
        clock.setTo("2016-10-03T14:00");
        claim(task);
        clock.setTo("2016-10-03T14:01");
        decisions.giveBack(leader, aTask.seen(leader, task), "Thiếu biểu 02");
        atAndSent("2016-10-03T14:05");
        assertThat(mails())
                .filteredOn(mail -> mail.to().equals("Đầu mối"))
                .extracting(ReminderOffice.Got::subject)
                .containsExactly(
                        "[Đôn Đốc] Đề nghị thực hiện: Thống kê nợ thuế",
                        "[Đôn Đốc] Đề nghị thực hiện: Thống kê nợ thuế",
                        "[Đôn Đốc] Đề nghị cho biết tiến độ: Thống kê nợ thuế",
                        "[Đôn Đốc] Đề nghị quan tâm thực hiện: Thống kê nợ thuế",
                        "[Đôn Đốc] Đề nghị bổ sung: Thống kê nợ thuế");
        assertThat(mails())
                .filteredOn(mail -> mail.to().equals("Đầu mối"))
                .allSatisfy(mail -> assertThat(mail.text())
                        .containsIgnoringCase("đề nghị")
                        .doesNotContain("giao lại", "yêu cầu", "đôn đốc Thuế"));
    }

    @Test
    void whoWasNamedBesideTheLeadByMistakeIsToldThatItNeedDoNothing() {
        anOffice("2016-11-01T08:00");
        AgencyId helps = office.agency("Sở Y tế", false);
        office.member("Đầu mối y tế", Role.FOCAL_POINT, "Đầu mối", helps);
        office.member("Giám đốc y tế", Role.AGENCY_LEADER, "Giám đốc", helps);
        AgencyId reads = office.agency("Sở Nội vụ", false);
        office.member("Đầu mối nội vụ", Role.FOCAL_POINT, "Đầu mối", reads);
        office.member("Giám đốc nội vụ", Role.AGENCY_LEADER, "Giám đốc", reads);
        TaskForm form =
                aTask.with(aTask.complete("Lập danh mục", lead, officer, null), List.of(helps), List.of(reads), null);
        TaskId task = aTask.issued(leader, form, LocalDate.parse("2016-11-01"));
        atAndSent("2016-11-01T08:05");
        clock.setTo("2016-11-01T09:00");
        corrections.correct(leader, aTask.seen(leader, task), right("Lập danh mục mật", List.of(), List.of()));
        atAndSent("2016-11-01T09:05");
        assertThat(office.mails(helps, reads))
                .filteredOn(mail -> mail.kinds().contains("TAKEN_BACK"))
                .extracting(ReminderOffice.Got::to)
                .containsExactlyInAnyOrder("Đầu mối y tế", "Giám đốc y tế", "Đầu mối nội vụ");
        assertThat(office.mails(helps).getLast()).satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("[Đôn Đốc] Giao nhầm, không phải thực hiện: Lập danh mục");
            assertThat(mail.text())
                    .contains("ghi nhầm Quý cơ quan là cơ quan phối hợp", "không phải thực hiện", "Ghi nhầm cơ quan")
                    .contains("Không còn thuộc cơ quan bạn")
                    .doesNotContain("Lập danh mục mật", "{0}");
        });
        assertThat(office.mails(helps).getLast().text())
                .contains("của cơ quan đã được ghi là phối hợp")
                .doesNotContain("cơ quan chủ trì khi có việc này");
        assertThat(office.mails(reads).getLast().text())
                .contains("gửi nhầm cho Quý cơ quan để biết", "Ghi nhầm cơ quan")
                .contains("của cơ quan đã được gửi để biết")
                .doesNotContain("Lập danh mục mật");

        // named again and dropped again, and named once more before the mail leaves: nobody is told a thing that is not
        // so
        corrections.correct(leader, aTask.seen(leader, task), right("Lập danh mục", List.of(helps), List.of()));
        atAndSent("2016-11-01T10:00");
        clock.setTo("2016-11-01T20:00");
        corrections.correct(leader, aTask.seen(leader, task), right("Lập danh mục", List.of(), List.of()));
        corrections.correct(leader, aTask.seen(leader, task), right("Lập danh mục", List.of(), List.of(helps)));
        atAndSent("2016-11-02T07:05");
        assertThat(office.mails(helps))
                .filteredOn(mail -> mail.day().equals(LocalDate.parse("2016-11-02")))
                .extracting(mail -> mail.to() + " " + String.join("+", mail.kinds()))
                .as("what it is to the task now")
                .containsExactly("Đầu mối y tế INFORMED");
    }

    @Test
    void whoServesTwoAgenciesThatWereNamedByMistakeIsToldOfBoth() {
        anOffice("2016-11-03T08:00");
        AgencyId helps = office.agency("Sở Y tế", false);
        AgencyId reads = office.agency("Sở Nội vụ", false);
        Actor both = office.member("Đầu mối chung", Role.FOCAL_POINT, "Đầu mối", helps);
        office.post(both.personOrThrow(), Role.FOCAL_POINT, "Đầu mối", reads, LocalDate.of(2010, 1, 1), null);
        TaskForm form =
                aTask.with(aTask.complete("Lập danh mục", lead, officer, null), List.of(helps), List.of(reads), null);
        TaskId task = aTask.issued(leader, form, LocalDate.parse("2016-11-03"));
        atAndSent("2016-11-03T08:05");
        clock.setTo("2016-11-03T09:00");
        corrections.correct(leader, aTask.seen(leader, task), right("Lập danh mục mật", List.of(), List.of()));
        atAndSent("2016-11-03T09:05");
        assertThat(office.mails(helps, reads))
                .filteredOn(mail -> mail.kinds().contains("TAKEN_BACK"))
                .extracting(ReminderOffice.Got::text)
                .satisfiesExactlyInAnyOrder(
                        text -> assertThat(text).contains("ghi nhầm Quý cơ quan là cơ quan phối hợp"),
                        text -> assertThat(text).contains("gửi nhầm cho Quý cơ quan để biết"));
    }

    private TaskCorrection right(String content, List<AgencyId> coordinating, List<AgencyId> informed) {
        return new TaskCorrection(
                content, "Báo cáo", lead, coordinating, informed, DeadlineKind.NONE, null, "Ghi nhầm cơ quan");
    }

    @Test
    void whatIsTakenBackBeforeItsMailHasLeftIsNotSentAndMayBeDoneAgain() {
        anOffice("2025-04-01T08:00");
        TaskId task = received("Kiểm kê rừng", "2025-06-27");
        atAndSent("2025-04-01T08:05");
        clock.setTo("2025-04-03T09:00");
        Versioned left = urging.urge(officer, task, "Gấp");
        Versioned asked = requests.ask(officer, task, LocalDate.parse("2025-04-08"), "");
        assertThatThrownBy(() -> urging.takeBack(officer, left, null)).isInstanceOf(StaleVersion.class);
        clock.setTo("2025-04-03T09:00:30");
        requests.takeBack(officer, asked);
        // written, but not tried yet: still nobody has it
        at("2025-04-03T09:01:05");
        urging.takeBack(officer, aTask.seen(leader, task), null);
        at("2025-04-03T09:02");
        assertThat(on("2025-04-03")).isEmpty();
        assertThat(tasks.get(leader, task).row().urgeCount()).isZero();
        assertThat(tasks.get(leader, task).row().reportAsk()).isNull();
        assertThat(tasks.history(leader, task).getLast().act()).isEqualTo("TASK_URGE_UNDONE");
        Versioned again = urging.urge(officer, task, "Lần nữa");
        atAndSent("2025-04-03T09:10");
        assertThat(on("2025-04-03")).containsExactlyInAnyOrder("Đầu mối URGED", "Giám đốc URGED");
        assertThat(mails().getLast().text()).contains("Lần nữa");
        assertThatThrownBy(() -> urging.takeBack(officer, again, null))
                .isInstanceOfSatisfying(
                        DomainException.class, left2 -> assertThat(left2.key()).isEqualTo("reminder.mail-left"));
        assertThat(tasks.get(leader, task).row().urgeCount())
                .as("the act stands")
                .isOne();
    }

    @Test
    void whatIsTakenBackWhileItsMailIsBeingWrittenIsNotSentEither() throws Exception {
        anOffice("2025-10-01T08:00");
        TaskId task = received("Kiểm kê rừng", "2025-12-26");
        atAndSent("2025-10-01T08:05");
        clock.setTo("2025-10-02T09:00");
        Versioned urged = urging.urge(officer, task, "Gấp");
        clock.setTo("2025-10-02T09:01:05");
        List<Integer> written = new ArrayList<>();
        Runnable look = () -> written.add(mails().size());
        int before = mails().size();
        whileMailsAreWritten(() -> urging.takeBack(officer, urged, null), look).get();
        clock.setTo("2025-10-03T09:00");
        Versioned asked = requests.ask(officer, task, LocalDate.parse("2025-10-08"), "");
        clock.setTo("2025-10-03T09:01:05");
        whileMailsAreWritten(() -> requests.takeBack(officer, asked), look).get();
        atAndSent("2025-10-03T09:05");
        assertThat(written).as("letters that were there").containsExactly(before + 2, before + 2);
        assertThat(mails()).hasSize(before);
    }

    @Test
    void aQuestionThatIsAskedAfterIssueIsToldOnceToEachAgencyThatIsAtWork() {
        anOffice("2024-10-01T08:00");
        AgencyId other = office.agency("Sở Giao thông", false);
        Actor taker = office.member("Đầu mối giao thông", Role.FOCAL_POINT, "Đầu mối", other);
        DirectiveId directive = aTask.directive(leader, LocalDate.parse("2024-10-01"));
        FolderId folder = folders.add(
                        leader,
                        directive,
                        List.of(aTask.complete("Rà soát hồ sơ", lead, officer, LocalDate.parse("2024-12-20"))),
                        new Leads(List.of(lead, other), List.of()))
                .getFirst();
        // asked before the issue: it goes with the task
        surveys.ask(officer, folder, new QuestionForm(QuestionKind.NUMBER, "Số hồ sơ", "hồ sơ"));
        List<TaskId> both = folders.get(leader, folder).answers().stream()
                .map(one -> one.task().id())
                .toList();
        aTask.issue(leader, directive, both);
        atAndSent("2024-10-01T08:05");
        assertThat(on("2024-10-01")).containsExactlyInAnyOrder("Đầu mối ASSIGNED", "Giám đốc ASSIGNED");

        clock.setTo("2024-10-01T09:00");
        surveys.ask(officer, folder, new QuestionForm(QuestionKind.NUMBER, "Số hồ sơ lỗi", "hồ sơ"));
        atAndSent("2024-10-01T09:05");
        atAndSent("2024-10-01T09:10");
        assertThat(on("2024-10-01"))
                .filteredOn(mail -> !mail.endsWith(" ASSIGNED"))
                .containsExactlyInAnyOrder("Đầu mối QUESTION_ASKED", "Giám đốc QUESTION_ASKED");
        assertThat(office.mails(other))
                .filteredOn(mail -> mail.kinds().contains("QUESTION_ASKED"))
                .singleElement()
                .satisfies(mail -> {
                    assertThat(mail.to()).isEqualTo(taker.name());
                    assertThat(mail.subject()).isEqualTo("[Đôn Đốc] Phiếu hỏi có câu hỏi mới: Rà soát hồ sơ");
                    assertThat(mail.text()).contains("Số hồ sơ lỗi (hồ sơ)", "Chuyên viên thêm một câu hỏi");
                });
        for (TaskId task : both) {
            assertThat(tasks.history(leader, task).getLast().act()).isEqualTo("TASK_SURVEY_ASKED");
        }

        // dropped before its mail has left: nobody is told; a second question of one day has its own mail
        clock.setTo("2024-10-01T20:00");
        surveys.ask(officer, folder, new QuestionForm(QuestionKind.TEXT, "Hỏi nhầm", ""));
        surveys.drop(
                officer,
                folder,
                surveys.sheets(leader, folder).questions().getLast().id());
        surveys.ask(officer, folder, new QuestionForm(QuestionKind.TEXT, "Khó khăn", ""));
        atAndSent("2024-10-02T07:05");
        assertThat(on("2024-10-02")).containsExactlyInAnyOrder("Đầu mối QUESTION_ASKED", "Giám đốc QUESTION_ASKED");
        assertThat(mails().getLast().text()).contains("Khó khăn").doesNotContain("Hỏi nhầm");
    }

    @Test
    void whoeverIsOnDutyThatDayIsMailedHoaTocTooAndNoOtherTask() {
        anOffice("2027-04-05T08:00");
        Actor onDuty = office.member("Trực ban", Role.AGENCY_STAFF, "Chuyên viên", lead);
        Actor tomorrow = office.member("Trực mai", Role.AGENCY_STAFF, "Chuyên viên", lead);
        shift(onDuty, "2027-04-05");
        shift(tomorrow, "2027-04-06");
        TaskId express = give(express("905/UBND", "2027-04-05"), "Ứng phó bão");
        at("2027-04-05T08:01");
        assertThat(on("2027-04-05"))
                .containsExactlyInAnyOrder("Đầu mối ASSIGNED", "Giám đốc ASSIGNED", "Trực ban ASSIGNED");
        assertThat(mails().getLast().text()).contains("30/06/2027 16:30");
        assertThat(tasks.get(onDuty, express).row().code()).as("he can open it").isNotNull();
        office.delivered();
        give(
                ADirective.about("Văn bản thường")
                        .number("906/UBND")
                        .on(LocalDate.parse("2027-04-05"))
                        .form(),
                "Việc thường");
        atAndSent("2027-04-05T09:00");
        assertThat(on("2027-04-05")).filteredOn(one -> one.startsWith("Trực")).containsExactly("Trực ban ASSIGNED");
    }

    private void shift(Actor person, String day) {
        rosters.add(focal, new ShiftForm(person.person(), "0214 3840 111", LocalDate.parse(day), null));
    }

    private TaskId give(DirectiveForm paper, String content) {
        DirectiveId directive = register.register(leader, paper);
        return aTask.issue(
                        leader,
                        directive,
                        drafts.add(
                                leader,
                                directive,
                                List.of(aTask.at(
                                        aTask.complete(content, lead, officer, LocalDate.parse("2027-06-30")),
                                        LocalTime.of(16, 30)))))
                .getFirst();
    }

    private static DirectiveForm express(String number, String day) {
        return ADirective.about("Công điện thử nghiệm")
                .number(number)
                .on(LocalDate.parse(day))
                .urgent(Urgency.EXPRESS)
                .form();
    }
}
