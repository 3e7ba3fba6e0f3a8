package vn.dondoc.inside;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dondoc.calendar.WorkingCalendar;
import vn.dondoc.draft.SentForms;
import vn.dondoc.policy.Policies;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.InnerTaskId;
import vn.dondoc.shared.PersonId;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.TaskId;
import vn.dondoc.task.ATask;
import vn.dondoc.task.TaskCorrections;
import vn.dondoc.task.TaskDecisions;
import vn.dondoc.task.TaskEndings;
import vn.dondoc.task.TaskTransfers;
import vn.dondoc.task.TaskWork;
import vn.dondoc.task.Tasks;
import vn.dondoc.testing.AnOffice;
import vn.dondoc.testing.OfficeClock;

/** A task that one agency leads and another coordinates, with people of the first who may hand it on and some who may not. */
abstract class InnerOffice {

    static final LocalDate DUE = LocalDate.of(2026, 3, 20);
    static final LocalDate INNER_DUE = LocalDate.of(2026, 3, 13);

    @Autowired
    AnOffice office;

    @Autowired
    ATask aTask;

    @Autowired
    TaskWork work;

    @Autowired
    TaskDecisions decisions;

    @Autowired
    TaskEndings endings;

    @Autowired
    TaskTransfers transfers;

    @Autowired
    TaskCorrections corrections;

    @Autowired
    Tasks tasks;

    @Autowired
    InnerTasks inner;

    @Autowired
    InnerQueue queue;

    @Autowired
    InnerHours hours;

    @Autowired
    Policies policies;

    @Autowired
    WorkingCalendar calendar;

    @Autowired
    EntityManager entities;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    SentForms sent;

    @Autowired
    OfficeClock clock;

    @Autowired
    JdbcTemplate jdbc;

    AgencyId lead;
    AgencyId other;
    AgencyId unit;
    Actor leader;
    Actor focal;
    Actor head;
    Actor ofUnit;
    Actor staff;
    Actor ofOther;
    TaskId task;

    @BeforeEach
    void aTaskThatOneAgencyLeadsAndAnotherCoordinates() {
        clock.setTo("2026-03-10T09:00"); // a Tuesday
        AgencyId province = office.agency("Văn phòng UBND tỉnh");
        lead = office.agency("Sở Xây dựng");
        other = office.agency("Sở Tài chính");
        unit = office.unit("Phòng Quản lý nhà", lead);
        leader = office.actor(Role.OFFICE_LEADER, province);
        Actor officer = office.actor(Role.OFFICER, province);
        focal = office.member("Đầu mối", Role.FOCAL_POINT, lead, lead);
        head = office.member("Giám đốc", Role.AGENCY_LEADER, lead, lead);
        ofUnit = office.member("Người của phòng", Role.AGENCY_STAFF, unit, lead);
        staff = office.member("Chuyên viên", Role.AGENCY_STAFF, lead, lead);
        ofOther = office.member("Đầu mối khác", Role.FOCAL_POINT, other, other);
        task = aTask.issued(
                leader,
                aTask.with(aTask.complete("Rà soát trụ sở", lead, officer, DUE), List.of(other), List.of(), null),
                LocalDate.of(2026, 3, 2));
        work.acknowledge(focal, aTask.seen(leader, task), null);
    }

    static PersonId person(Actor actor) {
        return actor.personOrThrow();
    }

    InnerTaskId give(Actor by, Actor to, String content) {
        return inner.give(by, task, List.of(InnerForm.to(person(to), content, INNER_DUE)))
                .getFirst();
    }

    InnerRow row(Actor reader, InnerTaskId id) {
        return inner.of(reader, task).rows().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    long version(InnerTaskId id) {
        return jdbc.queryForObject("SELECT version FROM inner_task WHERE id = ?", Long.class, id.value());
    }

    InnerTaskId due(LocalDate day) {
        return inner.give(focal, task, List.of(InnerForm.to(person(staff), "Việc", day)))
                .getFirst();
    }
}
