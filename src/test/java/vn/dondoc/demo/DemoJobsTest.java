package vn.dondoc.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.dondoc.account.HandOvers;
import vn.dondoc.account.PeopleRegister;
import vn.dondoc.account.Staff;
import vn.dondoc.account.Staff.Member;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.TaskId;
import vn.dondoc.task.ATask;
import vn.dondoc.task.RecurrenceJob;
import vn.dondoc.testing.Actors;
import vn.dondoc.testing.AnOffice;
import vn.dondoc.testing.OfficeClock;
import vn.dondoc.testing.OfficeTest;

/** What a day brings that the demo passes; today is Tuesday 10 March 2026. */
@OfficeTest
class DemoJobsTest {

    @Autowired
    HandOvers handOvers;

    @Autowired
    RecurrenceJob recurring;

    @Autowired
    PeopleRegister register;

    @Autowired
    Staff staff;

    @Autowired
    AnOffice office;

    @Autowired
    ATask aTask;

    @Autowired
    OfficeClock clock;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void whoeverWasNamedTakesOverOnTheDayAfterTheLast() {
        AgencyId province = office.agency("Văn phòng UBND tỉnh");
        Actor leader = office.actor(Role.OFFICE_LEADER, province);
        Member officer = staff.member(Role.OFFICER, province);
        Member next = staff.member(Role.OFFICER, province);
        Actor follows =
                new Actor(officer.person(), "", officer.post(), "", province, "", Role.OFFICER, Set.of(), Set.of());
        TaskId task = aTask.issued(
                leader,
                aTask.complete("Rà soát trụ sở", office.agency("Sở Xây dựng"), follows, LocalDate.of(2026, 4, 20)),
                LocalDate.of(2026, 3, 2));
        register.endPost(
                Actors.in(Role.ADMINISTRATOR, Right.MANAGE_ACCOUNTS),
                officer.post(),
                jdbc.queryForObject(
                        "SELECT version FROM post WHERE id = ?",
                        Long.class,
                        officer.post().value()),
                LocalDate.of(2026, 3, 13),
                next.post());
        clock.setTo("2026-03-14T00:10");

        new DemoJobs(null, handOvers, recurring, null, null, null, null, null, null, null).newDay();

        assertThat(jdbc.queryForObject("SELECT following_officer FROM task WHERE id = ?", Long.class, task.value()))
                .isEqualTo(next.person().value());
    }
}
