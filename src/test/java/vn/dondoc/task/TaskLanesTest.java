package vn.dondoc.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.Slice;
import vn.dondoc.shared.TaskId;
import vn.dondoc.testing.AnOffice;
import vn.dondoc.testing.OfficeClock;
import vn.dondoc.testing.OfficeTest;
import vn.dondoc.testing.SqlCount;

/** The list laid out by state: every count is the number of cards behind it. Today is 10 March 2026. */
@OfficeTest
class TaskLanesTest {

    @Autowired
    TaskLanes lanes;

    @Autowired
    TaskList list;

    @Autowired
    TaskWork work;

    @Autowired
    TaskDecisions decisions;

    @Autowired
    AnOffice office;

    @Autowired
    ATask aTask;

    @Autowired
    OfficeClock clock;

    private AgencyId lead;
    private Actor leader;
    private Actor focal;
    private TaskFilter ofLead;

    @BeforeEach
    void anOffice() {
        AgencyId province = office.agency("Văn phòng UBND tỉnh");
        lead = office.agency("Sở Xây dựng");
        leader = office.actor(Role.OFFICE_LEADER, province);
        focal = office.actor(Role.FOCAL_POINT, lead);
        ofLead = TaskFilter.ALL.withAgency(lead, Relation.LEAD);
    }

    private TaskId issued(int day) {
        return aTask.issued(
                leader,
                aTask.complete("Việc " + day, lead, leader, LocalDate.of(2026, 5, day)),
                LocalDate.of(2026, 3, 2));
    }

    private TaskId done(int day) {
        TaskId id = issued(day);
        work.claim(focal, aTask.seen(leader, id), new ClaimForm("Đã xong", "1/BC", null, List.of(), null));
        decisions.confirm(leader, aTask.seen(leader, id));
        return id;
    }

    @Test
    void allColumnsTakeTwoStatementsAndTheirCountsAreTheirCards() {
        for (int day = 4; day <= 16; day++) {
            issued(day);
        }
        work.acknowledge(focal, aTask.seen(leader, issued(20)), null);
        TaskId refused = issued(21);
        work.refuse(focal, aTask.seen(leader, refused), "Không phải của Sở", null, null);
        done(22);
        for (TaskFilter filter : List.of(ofLead, ofLead.withText("Việc"), ofLead.withQueue(Queue.TO_ACKNOWLEDGE))) {
            lanes.first(leader, filter, 10);
            SqlCount.Counted<Map<Lane, TaskLanes.Cards>> counted = SqlCount.with(() -> lanes.first(leader, filter, 10));
            assertThat(counted.statements()).hasSizeLessThanOrEqualTo(2);
            counted.value().forEach((lane, first) -> {
                List<TaskRow> rows = all(leader, filter, lane);
                assertThat(first.count()).as(lane + " by " + filter).isEqualTo(rows.size());
                assertThat(first.cards().rows()).isEqualTo(rows.subList(0, Math.min(10, rows.size())));
                assertThat(rows).allSatisfy(row -> assertThat(row.state()).isEqualTo(lane.state()));
            });
        }
        Map<Lane, TaskLanes.Cards> whole = lanes.first(leader, ofLead, 10);
        assertThat(whole.get(Lane.ASSIGNED).count())
                .isEqualTo(13)
                .isEqualTo(list.count(leader, ofLead.withStates(Set.of(TaskState.ASSIGNED))));
        assertThat(whole.get(Lane.ASSIGNED).cards().next()).isNotNull();
        assertThat(whole.get(Lane.REFUSED).cards().rows())
                .extracting(TaskRow::id)
                .containsExactly(refused);
        Actor stranger = office.actor(Role.FOCAL_POINT, office.agency("Sở khác"));
        assertThat(lanes.first(stranger, ofLead, 10).values()).allSatisfy(cards -> {
            assertThat(cards.count()).isZero();
            assertThat(cards.cards().rows()).isEmpty();
        });
    }

    private List<TaskRow> all(Actor reader, TaskFilter filter, Lane lane) {
        List<TaskRow> rows = new ArrayList<>();
        String after = null;
        do {
            Slice<TaskRow> slice = lanes.more(reader, filter, lane, after, 4);
            rows.addAll(slice.rows());
            after = slice.next();
        } while (after != null);
        return rows;
    }

    @Test
    void whatWasDoneLongAgoStandsInNoColumn() {
        TaskId id = done(22);
        clock.setTo("2026-04-09T09:00");
        assertThat(all(leader, ofLead, Lane.DONE)).extracting(TaskRow::id).containsExactly(id);
        clock.setTo("2026-04-10T09:00");
        assertThat(all(leader, ofLead, Lane.DONE)).isEmpty();
        assertThat(lanes.first(leader, ofLead, 10).get(Lane.DONE).count()).isZero();
    }
}
