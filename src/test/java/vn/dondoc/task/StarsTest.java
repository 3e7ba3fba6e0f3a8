package vn.dondoc.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.dondoc.history.Change;
import vn.dondoc.history.HistoryEntry;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.Refused;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.TaskId;
import vn.dondoc.testing.AnOffice;
import vn.dondoc.testing.OfficeTest;
import vn.dondoc.testing.SqlCount;

/** What a leader keeps an eye on, and what was said by telephone. Today is 10 March 2026. */
@OfficeTest
class StarsTest {

    @Autowired
    Stars stars;

    @Autowired
    Urging urging;

    @Autowired
    TaskWork work;

    @Autowired
    AnOffice office;

    @Autowired
    ATask aTask;

    @Autowired
    Tasks tasks;

    @Autowired
    TaskList list;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TaskLanes lanes;

    private AgencyId lead;
    private Actor chair;
    private Actor leader;
    private Actor officer;
    private Actor focal;
    private TaskId task;

    @BeforeEach
    void anOffice() {
        AgencyId province = office.agency("Văn phòng UBND tỉnh");
        lead = office.agency("Sở Xây dựng");
        chair = office.actor(Role.CHAIR, province);
        leader = office.actor(Role.OFFICE_LEADER, province);
        officer = office.actor(Role.OFFICER, province);
        focal = office.actor(Role.FOCAL_POINT, lead);
        task = aTask.issued(
                leader,
                aTask.complete("Rà soát quy hoạch", lead, officer, LocalDate.of(2026, 4, 10)),
                LocalDate.of(2026, 3, 2));
    }

    private long starred(Actor actor) {
        return list.count(actor, TaskFilter.ALL.withStarredBy(actor.desk()));
    }

    @Test
    void eachLeaderHasAListOfHisOwn() {
        stars.star(chair, task, true);
        stars.star(chair, task, true);
        assertThat(tasks.get(chair, task).marks().starred()).isTrue();
        assertThat(starred(chair)).isOne();
        assertThat(starred(leader)).isZero();
        stars.star(chair, task, false);
        assertThat(starred(chair)).isZero();
        assertThatThrownBy(() -> stars.star(officer, task, true)).isInstanceOf(Refused.class);
        assertThat(stars.has(focal)).isFalse();
    }

    /** In the rows of a list each leader sees his own stars, for the statement that lists them. */
    @Test
    void aRowSaysWhetherTheReaderHasStarredIt() {
        TaskFilter both = TaskFilter.ALL.withText("Rà soát quy hoạch");
        stars.star(chair, task, true);
        assertThat(row(chair, both).starred()).isTrue();
        assertThat(row(leader, both).starred()).isFalse();
        assertThat(row(officer, both).starred()).isFalse();
        assertThat(row(focal, both).starred()).isFalse();
        assertThat(list.chosen(chair, List.of(task))).singleElement().matches(TaskRow::starred);
        assertThat(tasks.get(chair, task).row().starred()).isTrue();
        assertThat(lanes.first(chair, both.withAgency(lead, Relation.LEAD), 5)
                        .get(Lane.ASSIGNED)
                        .cards()
                        .rows())
                .singleElement()
                .matches(TaskRow::starred);
        assertThat(SqlCount.of(() -> list.rows(chair, both, TaskSort.DEADLINE, null, 0, 50)))
                .hasSize(1);
    }

    private TaskRow row(Actor actor, TaskFilter filter) {
        return list.rows(actor, filter.withAgency(lead, Relation.LEAD), TaskSort.DEADLINE, null, 0, 50).rows().stream()
                .filter(one -> one.id().equals(task))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aCallIsNotedWithItsPromiseAndSendsNothing() {
        long mails =
                jdbc.queryForObject("SELECT COUNT(*) FROM owed_reminder WHERE task_id = ?", Long.class, task.value());
        urging.noteCall(
                officer,
                task,
                new CallForm(
                        CallForm.Channel.PHONE, "Bà Hoa, Phó Giám đốc", "Còn chờ số liệu", LocalDate.of(2026, 3, 20)));
        assertThat(tasks.get(focal, task).marks().promisedOn()).isEqualTo(LocalDate.of(2026, 3, 20));
        HistoryEntry last = tasks.history(leader, task).getLast();
        assertThat(last.act()).isEqualTo("TASK_CALLED");
        assertThat(last.changes()).contains(new Change("promisedOn", null, "2026-03-20"));
        assertThat(tasks.get(leader, task).row().dueOn()).isEqualTo(LocalDate.of(2026, 4, 10));
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM owed_reminder WHERE task_id = ?", Long.class, task.value()))
                .isEqualTo(mails);
        // and the one mail of the day is still to be had
        urging.urge(officer, task, "");
    }

    @Test
    void whatIsMissingIsSaidAndWhoeverIsNotNextIsNotUrged() {
        assertThatThrownBy(() -> urging.noteCall(
                        officer, task, new CallForm(CallForm.Channel.VISIT, " ", "", LocalDate.of(2026, 3, 9))))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        wrong -> assertThat(wrong.problems())
                                .extracting(InvalidInput.Problem::field)
                                .containsExactly("spokeWith", "note", "promisedOn"));
        CallForm form = new CallForm(CallForm.Channel.VISIT, "Ông An", "Đã nhắc", null);
        assertThatThrownBy(() -> urging.noteCall(focal, task, form)).isInstanceOf(Refused.class);
        work.refuse(focal, aTask.seen(focal, task), "Không đúng chức năng", null, null);
        assertThatThrownBy(() -> urging.noteCall(officer, task, form)).isInstanceOf(DomainException.class);
    }
}
