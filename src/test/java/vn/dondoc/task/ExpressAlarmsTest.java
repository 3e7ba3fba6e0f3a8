package vn.dondoc.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.dondoc.account.Rosters;
import vn.dondoc.account.ShiftForm;
import vn.dondoc.policy.Policies;
import vn.dondoc.policy.Policy;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.TaskId;
import vn.dondoc.testing.Actors;
import vn.dondoc.testing.AnOffice;
import vn.dondoc.testing.OfficeClock;
import vn.dondoc.testing.OfficeTest;

/** Hỏa tốc that nobody has acknowledged rings at the office from the policy's minute on, with whom to call. */
@OfficeTest
class ExpressAlarmsTest {

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
    TaskHolds holds;

    @Autowired
    TaskEndings endings;

    @Autowired
    ExpressAlarms alarms;

    @Autowired
    Rosters rosters;

    @Autowired
    Policies policies;

    @Autowired
    OfficeClock clock;

    @Autowired
    JdbcTemplate jdbc;

    AgencyId lead;
    AgencyId other;
    Actor leader;
    Actor officer;
    Actor focal;
    Actor staff;
    TaskId task;

    @BeforeEach
    void aHoaTocTaskIsGivenAtTwelvePastNine() {
        clock.setTo("2026-03-10T09:12");
        AgencyId province = office.agency("Văn phòng UBND tỉnh");
        lead = office.agency("Sở Nông nghiệp");
        other = office.agency("Sở Công Thương");
        leader = office.actor(Role.OFFICE_LEADER, province);
        officer = office.actor(Role.OFFICER, province);
        focal = office.member("Đầu mối", Role.FOCAL_POINT, lead, lead);
        staff = office.member("Trực ban", Role.AGENCY_STAFF, lead, lead);
        DirectiveId directive = aTask.expressDirective(leader, LocalDate.of(2026, 3, 10));
        task = aTask.issue(
                        leader,
                        directive,
                        drafts.add(
                                leader,
                                directive,
                                List.of(aTask.complete("Ứng phó bão", lead, officer, LocalDate.of(2026, 3, 12)))))
                .getFirst();
    }

    @AfterEach
    void nothingRings() {
        aTask.nothingRings();
    }

    private List<ExpressAlarm> ringing(Actor actor) {
        return alarms.ringing(actor).stream()
                .filter(one -> one.task().equals(task))
                .toList();
    }

    private Versioned seen() {
        return aTask.seen(leader, task);
    }

    @Test
    void itRingsFromTheThirtiethMinuteForTheOfficeOnly() {
        clock.setTo("2026-03-10T09:41");
        assertThat(ringing(officer)).isEmpty();
        clock.setTo("2026-03-10T09:42");
        assertThat(ringing(officer)).singleElement().satisfies(one -> {
            assertThat(one.minutes()).isEqualTo(30);
            assertThat(one.leadName()).isEqualTo("Sở Nông nghiệp");
            assertThat(one.since().hour()).hasToString("09:12");
        });
        assertThat(ringing(Actors.JOB)).hasSize(1);
        assertThat(ringing(focal)).as("an agency hears no bell").isEmpty();
        assertThat(ringing(office.actor(Role.ADMINISTRATOR, lead))).isEmpty();
        assertThat(ringing(office.actor(Role.EMULATION_BOARD, lead))).isEmpty();
    }

    @Test
    void theMinutesAreThoseOfTheDayOfIssue() {
        Actor sets = Actors.with(Right.MANAGE_POLICY);
        policies.set(sets, Policy.EXPRESS_ALARM_MINUTES, "1440", LocalDate.of(2026, 3, 11), "1/QĐ");
        try {
            clock.setTo("2026-03-11T07:00");
            assertThat(ringing(leader)).as("given under thirty").hasSize(1);
        } finally {
            policies.set(sets, Policy.EXPRESS_ALARM_MINUTES, "30", LocalDate.of(2026, 3, 11), "1/QĐ");
        }
    }

    @Test
    void itStopsOnceTheLeadHasItOrTheTaskWaits() {
        clock.setTo("2026-03-10T10:00");
        holds.hold(leader, seen(), "Chờ dự báo", "1/UBND");
        assertThat(ringing(leader)).isEmpty();
        holds.resume(leader, seen());
        assertThat(ringing(leader)).hasSize(1);
        work.acknowledge(focal, seen(), null);
        assertThat(ringing(leader)).isEmpty();
    }

    @Test
    void anEndStopsIt() {
        clock.setTo("2026-03-10T10:00");
        assertThat(ringing(leader)).hasSize(1);
        endings.end(leader, seen(), ClosingKind.WITHDRAWN, "Bão tan", "2/UBND");
        assertThat(ringing(leader)).isEmpty();
    }

    @Test
    void aClaimStopsIt() {
        clock.setTo("2026-03-10T10:00");
        work.claim(focal, seen(), new ClaimForm("Đã xong", "12/BC", null, List.of(), null));
        assertThat(ringing(leader)).isEmpty();
    }

    @Test
    void givenToAnotherLeadItsMinutesBeginAnew() {
        clock.setTo("2026-03-10T10:00");
        work.refuse(focal, seen(), "Không đúng chức năng", null, null);
        assertThat(ringing(leader)).isEmpty();
        decisions.reassign(leader, seen(), other, Deadline.on(LocalDate.of(2026, 3, 12)));
        clock.setTo("2026-03-10T10:29");
        assertThat(ringing(leader)).isEmpty();
        clock.setTo("2026-03-10T10:30");
        assertThat(ringing(leader))
                .singleElement()
                .satisfies(one -> assertThat(one.lead()).isEqualTo(other));
    }

    @Test
    void theDutyOfficerIsCalledElseTheFocalPointElseNobody() {
        clock.setTo("2026-03-10T10:00");
        assertThat(ringing(leader).getFirst().call()).as("nobody has a number").isNull();
        jdbc.update("UPDATE person SET phone = '0912 000 001' WHERE id = ?", focal.personNumber());
        assertThat(ringing(leader).getFirst().call())
                .isEqualTo(new ExpressAlarm.Call("Đầu mối", "0912 000 001", false));
        rosters.add(focal, new ShiftForm(staff.person(), "0214 3840 111", LocalDate.of(2026, 3, 10), null));
        assertThat(ringing(leader).getFirst().call())
                .isEqualTo(new ExpressAlarm.Call("Trực ban", "0214 3840 111", true));
        jdbc.update("UPDATE post SET valid_to = '2026-03-09' WHERE person_id = ?", staff.personNumber());
        assertThat(ringing(leader).getFirst().call())
                .as("nobody is telephoned who has left")
                .isEqualTo(new ExpressAlarm.Call("Đầu mối", "0912 000 001", false));
    }
}
