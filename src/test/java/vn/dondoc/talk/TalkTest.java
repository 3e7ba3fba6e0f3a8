package vn.dondoc.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.dondoc.reminder.ReminderOffice;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.NotFound;
import vn.dondoc.shared.Refused;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.TalkId;
import vn.dondoc.shared.TaskId;
import vn.dondoc.task.ATask;
import vn.dondoc.task.TaskFilter;
import vn.dondoc.task.TaskList;
import vn.dondoc.task.TaskTransfers;
import vn.dondoc.task.Tasks;
import vn.dondoc.task.TransferForm;
import vn.dondoc.task.Watches;
import vn.dondoc.testing.OfficeClock;
import vn.dondoc.testing.OfficeTest;

/** What is written about a task, who reads it, and how it is taken back. Today is 10 March 2026. */
@OfficeTest
class TalkTest {

    private static final String HOSTILE = "<img src=x onerror=alert(1)> & “dấu”\u0007";

    @Autowired
    Talk talk;

    @Autowired
    Watches watches;

    @Autowired
    Tasks tasks;

    @Autowired
    TaskList list;

    @Autowired
    TaskTransfers transfers;

    @Autowired
    ReminderOffice office;

    @Autowired
    ATask aTask;

    @Autowired
    OfficeClock clock;

    @Autowired
    JdbcTemplate jdbc;

    private AgencyId other;
    private Actor leader;
    private Actor officer;
    private Actor clerk;
    private Actor inspector;
    private Actor head;
    private Actor focal;
    private Actor coordinates;
    private Actor stranger;
    private TaskId task;

    @BeforeEach
    void anOffice() {
        clock.setTo("2026-03-10T09:00");
        AgencyId province = office.agency("Văn phòng UBND tỉnh", false);
        AgencyId lead = office.agency("Sở Xây dựng", false);
        other = office.agency("Sở Tài chính", false);
        leader = office.member("Chánh Văn phòng", Role.OFFICE_LEADER, "Chánh Văn phòng", province);
        officer = office.member("Chuyên viên", Role.OFFICER, "Chuyên viên", province);
        clerk = office.member("Văn thư", Role.CLERK, "Văn thư", province);
        inspector = office.member("Thanh tra", Role.INSPECTOR, "Thanh tra", province);
        head = office.member("Giám đốc", Role.AGENCY_LEADER, "Giám đốc", lead);
        focal = office.member("Đầu mối", Role.FOCAL_POINT, "Đầu mối", lead);
        coordinates = office.member("Đầu mối tài chính", Role.FOCAL_POINT, "Đầu mối", other);
        stranger = office.member("Đầu mối khác", Role.FOCAL_POINT, "Đầu mối", office.agency("Sở Y tế", false));
        task = aTask.issued(
                leader,
                aTask.with(
                        aTask.complete("Rà soát trụ sở", lead, officer, LocalDate.of(2026, 4, 10)),
                        List.of(other),
                        List.of(),
                        null),
                LocalDate.of(2026, 3, 2));
    }

    @AfterEach
    void close() {
        office.close();
    }

    private TalkId write(Actor actor, String text, Audience audience, Actor... named) {
        return talk.write(
                actor,
                task,
                new TalkForm(
                        text,
                        audience,
                        List.of(named).stream().map(Actor::personOrThrow).toList()));
    }

    private List<String> read(Actor actor) {
        return talk.of(actor, task).stream().map(TalkEntry::text).toList();
    }

    @Test
    void eachReadsWhatWasWrittenToHisSideAndTheKindFollowsFromThePost() {
        write(leader, "Ý lãnh đạo", Audience.ALL);
        write(officer, "Nội bộ văn phòng", Audience.OFFICE);
        write(head, "Nội bộ sở", Audience.AGENCY);
        write(coordinates, HOSTILE, Audience.ALL);
        String hostile = "<img src=x onerror=alert(1)> & “dấu”";
        assertThat(read(officer)).containsExactly("Ý lãnh đạo", "Nội bộ văn phòng", hostile);
        assertThat(read(inspector)).containsExactly("Ý lãnh đạo", "Nội bộ văn phòng", hostile);
        assertThat(read(focal)).containsExactly("Ý lãnh đạo", "Nội bộ sở", hostile);
        assertThat(read(coordinates)).containsExactly("Ý lãnh đạo", hostile);
        assertThatThrownBy(() -> read(stranger)).isInstanceOf(NotFound.class);
        assertThat(talk.of(focal, task).stream().map(TalkEntry::kind))
                .containsExactly(OpinionKind.LEADER, OpinionKind.AGENCY_HEAD, OpinionKind.HANDLER);
        assertThat(tasks.history(leader, task).toString()).doesNotContain("Nội bộ sở", "TALK_");
    }

    @Test
    void whoMayNotTalkReadsAndOnlyOnesOwnSideIsChosen() {
        for (Actor reads : List.of(clerk, inspector)) {
            assertThatThrownBy(() -> write(reads, "Ý", Audience.ALL)).isInstanceOf(Refused.class);
            assertThat(talk.mentionable(reads, task, Audience.ALL)).isEmpty();
        }
        assertThatThrownBy(() -> write(stranger, "Ý", Audience.ALL)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> write(focal, "Ý", Audience.OFFICE)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> write(leader, "Ý", Audience.AGENCY)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> write(focal, " ", Audience.ALL)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> write(focal, "x".repeat(2001), Audience.ALL)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void onlyWhoWouldReadItIsSuggestedAndNamed() {
        assertThat(names(focal, Audience.ALL))
                .contains("Chánh Văn phòng", "Chuyên viên", "Giám đốc", "Đầu mối tài chính")
                .doesNotContain("Đầu mối khác", "Đầu mối");
        assertThat(names(focal, Audience.AGENCY)).containsExactly("Giám đốc");
        assertThat(names(officer, Audience.OFFICE)).contains("Văn thư").doesNotContain("Giám đốc", "Đầu mối");
        assertThatThrownBy(() -> write(focal, "Ý", Audience.ALL, stranger)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> write(focal, "Ý", Audience.AGENCY, officer)).isInstanceOf(InvalidInput.class);
        write(focal, "Ý", Audience.AGENCY, head);
        assertThat(talk.of(head, task).getLast().mentioned()).containsExactly("Giám đốc");
    }

    private List<String> names(Actor asks, Audience audience) {
        return talk.mentionable(asks, task, audience).stream()
                .map(Mentionable::name)
                .toList();
    }

    @Test
    void aSlipIsTakenBackByWhoWroteItWithinTheMinutesAndItsWordsAreShownToNobody() {
        TalkId slip = write(focal, "Viết nhầm", Audience.ALL, head);
        assertThatThrownBy(() -> talk.withdraw(head, task, slip)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> talk.withdraw(focal, task, new TalkId(4242))).isInstanceOf(NotFound.class);
        clock.setTo("2026-03-10T09:15");
        talk.withdraw(focal, task, slip);
        talk.withdraw(focal, task, slip);
        for (Actor reader : List.of(focal, head, leader, coordinates)) {
            TalkEntry shown = talk.of(reader, task).getFirst();
            assertThat(shown.isWithdrawn()).isTrue();
            assertThat(shown.toString()).doesNotContain("Viết nhầm", "Giám đốc");
        }
        List<Map<String, Object>> chain = jdbc.queryForList(
                "SELECT act, changes FROM history_event WHERE subject_kind = 'TALK' AND subject_id = ? ORDER BY seq",
                slip.value());
        assertThat(chain).extracting(row -> row.get("act")).containsExactly("TALK_WRITTEN", "TALK_WITHDRAWN");
        assertThat(chain.getFirst().get("changes").toString()).contains("Viết nhầm");
        TalkId late = write(focal, "Muộn", Audience.ALL);
        clock.setTo("2026-03-10T09:31");
        assertThatThrownBy(() -> talk.withdraw(focal, task, late))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("talk.withdraw.late");
    }

    @Test
    void aFormerLeadReadsUpToTheTransferAndWritesNoMore() {
        write(leader, "Trước khi chuyển", Audience.ALL);
        write(head, "Nội bộ trước", Audience.AGENCY);
        clock.setTo("2026-03-10T10:00");
        AgencyId next = office.agency("Sở Nội vụ", false);
        transfers.transfer(
                leader,
                aTask.seen(leader, task),
                new TransferForm(next, "77/QĐ", LocalDate.of(2026, 3, 10), "Theo chức năng", null));
        clock.setTo("2026-03-10T11:00");
        write(leader, "Sau khi chuyển", Audience.ALL);
        assertThat(read(focal)).containsExactly("Trước khi chuyển", "Nội bộ trước");
        assertThatThrownBy(() -> write(focal, "Ý", Audience.ALL)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> watches.watch(focal, task, true)).isInstanceOf(NotFound.class);
        assertThat(names(leader, Audience.ALL)).doesNotContain("Đầu mối", "Giám đốc");
    }

    @Test
    void whoeverWritesWatchesAndTheListOfWatchedTasksIsHisOwn() {
        assertThat(watched(focal)).isZero();
        write(focal, "Ý", Audience.ALL);
        assertThat(watched(focal)).isOne();
        assertThat(tasks.get(focal, task).marks().watched()).isTrue();
        assertThat(tasks.get(head, task).marks().watched()).isFalse();
        watches.watch(focal, task, false);
        watches.watch(focal, task, false);
        assertThat(watched(focal)).isZero();
        watches.watch(inspector, task, true);
        assertThat(watched(inspector)).isOne();
        assertThatThrownBy(() -> watches.watch(stranger, task, true)).isInstanceOf(NotFound.class);
    }

    private long watched(Actor actor) {
        TaskFilter mine = TaskFilter.ALL.withWatchedBy(actor.person());
        long counted = list.count(actor, mine);
        assertThat(list.rows(actor, mine, vn.dondoc.task.TaskSort.NEWEST, null, 0, 50)
                        .rows())
                .hasSize((int) counted);
        return counted;
    }
}
