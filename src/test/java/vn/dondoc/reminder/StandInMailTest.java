package vn.dondoc.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.FieldId;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.TaskId;
import vn.dondoc.task.ClaimForm;
import vn.dondoc.task.TaskForm;
import vn.dondoc.testing.OfficeTest;

/** Mails of a post go to whoever stands in for its holder, on just those days. */
@OfficeTest
class StandInMailTest extends ReminderDays {

    private TaskId receivedIn(String switchedOn, String dueOn) {
        anOffice(switchedOn);
        TaskId task = received("Rà soát quy hoạch", dueOn);
        atAndSent(switchedOn.substring(0, 10) + "T09:00");
        return task;
    }

    @Test
    void theDigestGoesToTheStandInWhileTheHolderIsAway() {
        receivedIn("2015-03-04T08:00", "2015-03-18");
        Actor clerk = office.member("Chuyên viên sở", Role.AGENCY_STAFF, "Chuyên viên", lead);
        office.standIn(focal, clerk, LocalDate.parse("2015-03-11"), LocalDate.parse("2015-03-13"));
        atAndSent("2015-03-11T07:30"); // −5
        assertThat(on("2015-03-11")).containsExactly("Chuyên viên sở DUE_BEFORE");
        atAndSent("2015-03-13T07:30"); // −3
        assertThat(on("2015-03-13")).containsExactly("Chuyên viên sở DUE_BEFORE");
        atAndSent("2015-03-17T07:30"); // −1, he is back
        assertThat(on("2015-03-17"))
                .contains("Đầu mối DUE_BEFORE")
                .noneMatch(mail -> mail.startsWith("Chuyên viên sở"));
    }

    @Test
    void theOfficersMailGoesToWhoeverStandsInForHim() {
        TaskId task = receivedIn("2015-04-06T08:00", "2015-04-29");
        Actor colleague = office.member("Chuyên viên bạn", Role.OFFICER, "Chuyên viên", province);
        office.standIn(officer, colleague, LocalDate.parse("2015-04-08"), LocalDate.parse("2015-04-10"));
        clock.setTo("2015-04-08T09:00");
        work.claim(focal, aTask.seen(leader, task), new ClaimForm("Đã xong", "1/BC", null, List.of(), null));
        atAndSent("2015-04-08T09:05");
        assertThat(on("2015-04-08")).containsExactlyInAnyOrder("Giám đốc CLAIMED", "Chuyên viên bạn CLAIMED");
    }

    @Test
    void theDigestOfTheStandInListsWhatTheAbsentFollows() {
        receivedIn("2015-07-01T08:00", "2015-07-07");
        Actor colleague = office.member("Chuyên viên bạn", Role.OFFICER, "Chuyên viên", province);
        office.standIn(officer, colleague, LocalDate.parse("2015-07-08"), LocalDate.parse("2015-07-10"));
        atAndSent("2015-07-08T07:30"); // +1
        assertThat(office.mails(province))
                .filteredOn(mail -> mail.to().equals("Chuyên viên bạn"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text()).contains("Rà soát quy hoạch"));
        assertThat(on("2015-07-08")).doesNotContain("Chuyên viên OVERDUE_AGENCY");
    }

    @Test
    void whereOnlyAPartIsHandedOverTheHolderGetsItToo() {
        receivedIn("2015-05-04T08:00", "2015-05-18");
        Actor clerk = office.member("Chuyên viên sở", Role.AGENCY_STAFF, "Chuyên viên", lead);
        office.standIn(focal, clerk, LocalDate.parse("2015-05-04"), LocalDate.parse("2015-05-29"), Right.REPORT);
        atAndSent("2015-05-11T07:30"); // −5
        assertThat(on("2015-05-11")).containsExactlyInAnyOrder("Chuyên viên sở DUE_BEFORE", "Đầu mối DUE_BEFORE");
    }

    @Test
    void aStandInWhoCannotBeReachedLeavesTheHolderHisMail() {
        receivedIn("2015-06-01T08:00", "2015-06-15");
        Actor clerk = office.member("Chuyên viên sở", Role.AGENCY_STAFF, "Chuyên viên", lead);
        office.standIn(focal, clerk, LocalDate.parse("2015-06-01"), LocalDate.parse("2015-06-30"));
        office.disable(clerk);
        atAndSent("2015-06-08T07:30"); // −5
        assertThat(on("2015-06-08")).containsExactly("Đầu mối DUE_BEFORE");
    }

    @Test
    void whoStandsInForTheHeadOfTheOfficeInOneFieldIsWrittenToOfThatField() {
        anOffice("2013-10-01T08:00");
        Actor deputy = office.member("Phó Văn phòng", Role.OFFICER, "Phó Văn phòng", province);
        FieldId mining = office.fieldOf(deputy);
        FieldId roads = office.fieldOf(deputy);
        office.standIn(
                leader,
                deputy,
                LocalDate.parse("2013-10-01"),
                LocalDate.parse("2013-10-31"),
                Right.READ_ALL,
                Right.DECIDE);
        jdbc.update(
                "INSERT INTO delegation_field SELECT id, ? FROM delegation WHERE post_id = ?",
                mining.value(),
                leader.post().value());
        for (FieldId field : List.of(mining, roads)) {
            TaskForm form = aTask.complete(field.equals(mining) ? "Mỏ đá" : "Cầu", lead, officer, null);
            TaskId task =
                    aTask.issued(leader, aTask.with(form, List.of(), List.of(), field), LocalDate.parse("2013-10-01"));
            work.refuse(focal, aTask.seen(leader, task), "Không thuộc chức năng", null, null);
        }
        atAndSent("2013-10-01T08:05");
        assertThat(office.mails(province))
                .filteredOn(
                        mail -> mail.kinds().contains("REFUSED") && !mail.to().equals("Chuyên viên"))
                .extracting(mail -> mail.to() + ": " + mail.subject())
                .containsExactlyInAnyOrder(
                        "Chánh Văn phòng: [Đôn Đốc] Sở Xây dựng từ chối: Mỏ đá",
                        "Chánh Văn phòng: [Đôn Đốc] Sở Xây dựng từ chối: Cầu",
                        "Phó Văn phòng: [Đôn Đốc] Sở Xây dựng từ chối: Mỏ đá");
    }
}
