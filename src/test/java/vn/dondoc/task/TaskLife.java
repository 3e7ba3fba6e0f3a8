package vn.dondoc.task;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.IdGenerator;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.TaskId;
import vn.dondoc.testing.AnOffice;
import vn.dondoc.testing.OfficeClock;

/** An office and an agency for the life of a task through the services on a real database. */
abstract class TaskLife {

    @Autowired
    AnOffice office;

    @Autowired
    ATask aTask;

    @Autowired
    TaskDrafts drafts;

    @Autowired
    TaskIssuing issuing;

    @Autowired
    TaskWork work;

    @Autowired
    TaskDecisions decisions;

    @Autowired
    Proposals proposals;

    @Autowired
    Tasks tasks;

    @Autowired
    TaskList list;

    @Autowired
    TaskFigures figures;

    @Autowired
    Urging urging;

    @Autowired
    OfficeClock clock;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    IdGenerator ids;

    AgencyId province;
    AgencyId lead;
    Actor leader;
    Actor officer;
    Actor focal;

    @BeforeEach
    void anOffice() {
        clock.setTo("2026-03-10T09:00");
        province = office.agency("Văn phòng UBND tỉnh");
        lead = office.agency("Sở Xây dựng");
        leader = office.actor(Role.OFFICE_LEADER, province);
        officer = office.actor(Role.OFFICER, province);
        focal = office.actor(Role.FOCAL_POINT, lead);
    }

    TaskId issuedDue(String day) {
        return aTask.issued(
                leader,
                aTask.complete("Rà soát quy hoạch", lead, officer, LocalDate.parse(day)),
                LocalDate.of(2026, 3, 2));
    }

    TaskState state(TaskId id) {
        return tasks.get(leader, id).row().state();
    }
}
