package vn.dondoc.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.TaskId;
import vn.dondoc.testing.OfficeTest;

/** People come and go between the plan of a reminder and its mail. */
@OfficeTest
class ReminderPostsTest extends ReminderDays {

    @Test
    void aPostThatMovesAwayAndBackBeforeTheFirstTryLeavesItsHolderHisMail() {
        anOffice("2019-05-02T08:00");
        received("Kiểm kê đất", "2019-05-21");
        atAndSent("2019-05-02T09:00");
        at("2019-05-14T07:30"); // the relay is away
        office.endPost(focal, LocalDate.parse("2019-05-13"));
        Actor next = office.member("Đầu mối mới", Role.FOCAL_POINT, "Đầu mối", lead);
        at("2019-05-14T08:00");
        assertThat(on("2019-05-14")).containsExactly("Đầu mối mới DUE_BEFORE");
        office.endPost(next, LocalDate.parse("2019-05-13"));
        office.endPost(focal, LocalDate.parse("2030-01-01"));
        at("2019-05-14T08:05");
        assertThat(on("2019-05-14")).containsExactly("Đầu mối DUE_BEFORE");
        assertThat(states("DUE_BEFORE", focal)).containsExactly("SENT_ON");
        assertThat(states("DUE_BEFORE", next)).containsExactly("SUPERSEDED");
    }

    @Test
    void whoServesTwoAgenciesFindsBothInHisDigestAndLosesTheOneThatHeLeaves() {
        anOffice("2019-09-03T08:00");
        AgencyId second = office.agency("Sở Y tế", false);
        office.post(focal.personOrThrow(), Role.FOCAL_POINT, "Đầu mối", second, LocalDate.of(2010, 1, 1), null);
        received("Việc xây dựng", "2019-09-20");
        TaskId other = aTask.issued(
                leader,
                aTask.complete("Việc y tế", second, officer, LocalDate.parse("2019-09-17")),
                LocalDate.parse("2019-09-03"));
        work.acknowledge(
                office.member("Giám đốc y tế", Role.AGENCY_LEADER, "Giám đốc", second),
                aTask.seen(leader, other),
                null);
        atAndSent("2019-09-03T09:00");
        atAndSent("2019-09-12T07:30");
        at("2019-09-13T07:30"); // −5 of the first; the second is two days off and reaches no step; the relay is away
        assertThat(digest("2019-09-13"))
                .satisfies(mail -> assertThat(mail.what()).hasSize(1))
                .extracting(ReminderOffice.Got::text)
                .asString()
                .contains("Việc xây dựng", "Việc y tế");
        jdbc.update(
                "UPDATE post SET valid_to = '2019-09-12' WHERE person_id = ? AND unit_id = ?",
                focal.personNumber(),
                second.value());
        at("2019-09-13T08:00");
        assertThat(digest("2019-09-13"))
                .extracting(ReminderOffice.Got::text)
                .asString()
                .contains("Việc xây dựng")
                .doesNotContain("Việc y tế");
    }

    @Test
    void aDigestOfWhichOneTaskHasMovedAwayIsWrittenAnew() {
        anOffice("2019-11-01T08:00");
        AgencyId second = office.agency("Sở Y tế", false);
        office.post(focal.personOrThrow(), Role.FOCAL_POINT, "Đầu mối", second, LocalDate.of(2010, 1, 1), null);
        received("Việc xây dựng", "2019-11-20");
        TaskId other = aTask.issued(
                leader,
                aTask.complete("Việc y tế", second, officer, LocalDate.parse("2019-11-20")),
                LocalDate.parse("2019-11-01"));
        work.acknowledge(
                office.member("Giám đốc y tế", Role.AGENCY_LEADER, "Giám đốc", second),
                aTask.seen(leader, other),
                null);
        atAndSent("2019-11-01T09:00");
        at("2019-11-13T07:30"); // both reach −5, and the relay is away
        assertThat(digest("2019-11-13").what()).hasSize(2);
        jdbc.update(
                "UPDATE post SET valid_to = '2019-11-12' WHERE person_id = ? AND unit_id = ?",
                focal.personNumber(),
                second.value());
        office.member("Đầu mối y tế", Role.FOCAL_POINT, "Đầu mối", second);
        at("2019-11-13T08:00");
        assertThat(digest("2019-11-13")).satisfies(mail -> {
            assertThat(mail.what()).hasSize(1);
            assertThat(mail.text()).contains("Việc xây dựng").doesNotContain("Việc y tế");
        });
        assertThat(office.mails(second))
                .filteredOn(mail -> mail.to().equals("Đầu mối y tế"))
                .filteredOn(mail -> mail.kind().equals("DIGEST"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text()).contains("Việc y tế"));
    }

    /** The focal point's digest of a day. */
    private ReminderOffice.Got digest(String date) {
        List<ReminderOffice.Got> found = mails().stream()
                .filter(mail -> mail.kind().equals("DIGEST") && mail.to().equals("Đầu mối"))
                .filter(mail -> mail.day().toString().equals(date))
                .toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    @Test
    void aPostThatChangesHandsBeforeTheMailIsWrittenTakesItsRowAlong() {
        anOffice("2021-06-01T08:00");
        received("Bàn giao hồ sơ", "2021-06-16");
        atAndSent("2021-06-01T09:00");
        clock.setTo("2021-06-11T00:10");
        day.plan(ReminderOffice.JOB);
        office.endPost(focal, LocalDate.parse("2021-06-10"));
        Actor next = office.member("Đầu mối mới", Role.FOCAL_POINT, "Đầu mối", lead);
        atAndSent("2021-06-11T07:30");
        assertThat(on("2021-06-11")).containsExactly("Đầu mối mới DUE_BEFORE");
        assertThat(states("DUE_BEFORE", focal)).containsExactly("SUPERSEDED");
        assertThat(states("DUE_BEFORE", next)).containsExactly("SENT_ON");
        // after the first try nothing changes
        office.endPost(next, LocalDate.parse("2021-06-11"));
        office.member("Đầu mối thứ ba", Role.FOCAL_POINT, "Đầu mối", lead);
        atAndSent("2021-06-14T07:30");
        assertThat(on("2021-06-14")).isEmpty();
    }

    @Test
    void aPostThatChangesHandsBeforeTheFirstTryTakesTheMailBack() {
        anOffice("2021-07-01T08:00");
        received("Bàn giao kho lưu trữ", "2021-07-16");
        atAndSent("2021-07-01T09:00");
        at("2021-07-13T07:30"); // the relay is away
        assertThat(on("2021-07-13")).containsExactly("Đầu mối DUE_BEFORE");
        office.endPost(focal, LocalDate.parse("2021-07-12"));
        Actor next = office.member("Đầu mối mới", Role.FOCAL_POINT, "Đầu mối", lead);
        at("2021-07-13T08:00");
        assertThat(on("2021-07-13")).containsExactly("Đầu mối mới DUE_BEFORE");
        assertThat(states("DUE_BEFORE", focal)).containsExactly("SUPERSEDED");
        assertThat(states("DUE_BEFORE", next)).containsExactly("SENT_ON");
        assertThat(jdbc.queryForObject(
                        "SELECT state FROM outgoing_mail WHERE recipient_person = ? AND kind = 'DIGEST'",
                        String.class,
                        focal.personNumber()))
                .isEqualTo("SUPERSEDED");
    }
}
