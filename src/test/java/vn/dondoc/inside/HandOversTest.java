package vn.dondoc.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.dondoc.account.Accounts;
import vn.dondoc.account.ChargeLine;
import vn.dondoc.account.Fields;
import vn.dondoc.account.HandOver;
import vn.dondoc.account.HandOvers;
import vn.dondoc.account.People;
import vn.dondoc.account.PeopleRegister;
import vn.dondoc.account.PostRow;
import vn.dondoc.account.Rosters;
import vn.dondoc.account.ShiftForm;
import vn.dondoc.account.ShiftRow;
import vn.dondoc.account.Staff;
import vn.dondoc.account.Staff.Member;
import vn.dondoc.history.HistoryEntry;
import vn.dondoc.policy.Policies;
import vn.dondoc.policy.Policy;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.FieldId;
import vn.dondoc.shared.InnerTaskId;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.NotFound;
import vn.dondoc.shared.PersonId;
import vn.dondoc.shared.PostId;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.TaskId;
import vn.dondoc.task.ATask;
import vn.dondoc.task.Beat;
import vn.dondoc.task.ClosingKind;
import vn.dondoc.task.RecurrenceForm;
import vn.dondoc.task.RecurrenceJob;
import vn.dondoc.task.Recurrences;
import vn.dondoc.task.TaskDrafts;
import vn.dondoc.task.TaskEndings;
import vn.dondoc.task.TaskForm;
import vn.dondoc.task.Tasks;
import vn.dondoc.testing.Actors;
import vn.dondoc.testing.AnOffice;
import vn.dondoc.testing.OfficeClock;
import vn.dondoc.testing.OfficeTest;

/** People leave, and nothing is left without anybody; today is Tuesday 10 March 2026. */
@OfficeTest
class HandOversTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final LocalDate DUE = LocalDate.of(2026, 4, 20);
    private static final Actor ADMINISTRATOR = Actors.in(Role.ADMINISTRATOR, Right.MANAGE_ACCOUNTS);
    private static final Actor HEAD =
            Actors.in(Role.OFFICE_LEADER, Right.MANAGE_ACCOUNTS, Right.READ_ALL, Right.MANAGE_POLICY);

    @Autowired
    HandOvers handOvers;

    @Autowired
    PeopleRegister register;

    @Autowired
    Accounts accounts;

    @Autowired
    People people;

    @Autowired
    Fields fields;

    @Autowired
    Rosters rosters;

    @Autowired
    Policies policies;

    @Autowired
    Staff staff;

    @Autowired
    AnOffice office;

    @Autowired
    ATask aTask;

    @Autowired
    TaskDrafts drafts;

    @Autowired
    TaskEndings endings;

    @Autowired
    Tasks tasks;

    @Autowired
    Recurrences recurrences;

    @Autowired
    RecurrenceJob recurrenceJob;

    @Autowired
    InnerTasks inner;

    @Autowired
    OfficeClock clock;

    @Autowired
    JdbcTemplate jdbc;

    private AgencyId province;
    private AgencyId lead;
    private Actor leader;
    private Member officer;
    private Member next;

    @BeforeEach
    void anOfficeWithTwoOfficers() {
        province = office.agency("Văn phòng UBND tỉnh");
        lead = office.agency("Sở Xây dựng");
        leader = office.actor(Role.OFFICE_LEADER, province);
        officer = staff.member(Role.OFFICER, province);
        next = staff.member(Role.OFFICER, province);
    }

    private TaskForm form(String content) {
        Actor follows =
                new Actor(officer.person(), "", officer.post(), "", province, "", Role.OFFICER, Set.of(), Set.of());
        return aTask.complete(content, lead, follows, DUE);
    }

    private TaskId issued(String content) {
        return aTask.issued(leader, form(content), LocalDate.of(2026, 3, 2));
    }

    private PersonId follows(TaskId task) {
        return new PersonId(
                jdbc.queryForObject("SELECT following_officer FROM task WHERE id = ?", Long.class, task.value()));
    }

    private void end(Actor actor, Member member, LocalDate lastDay, PostId successor) {
        register.endPost(actor, member.post(), version(member.post()), lastDay, successor);
    }

    private long version(PostId post) {
        return jdbc.queryForObject("SELECT version FROM post WHERE id = ?", Long.class, post.value());
    }

    private List<String> waitingOf(Member member) {
        return handOvers.waiting(ADMINISTRATOR).stream()
                .filter(left -> left.post().person().id().equals(member.person()))
                .flatMap(left -> left.lines().stream())
                .map(line -> line.name() + " " + line.count())
                .toList();
    }

    /** What an agency's figures are made of, whoever follows; and the ledger and the clock of its tasks. */
    private List<Map<String, Object>> figures() {
        List<Map<String, Object>> all = jdbc.queryForList(
                "SELECT state, effective_on, claim, SUM(n) n FROM task_summary WHERE agency_id = ?"
                        + " GROUP BY state, effective_on, claim HAVING SUM(n) <> 0 ORDER BY 1, 2, 3",
                lead.value());
        all.addAll(jdbc.queryForList(
                "SELECT u.* FROM task_turn u JOIN task t ON t.id = u.task_id WHERE t.lead_agency = ? ORDER BY 1, 2",
                lead.value()));
        all.addAll(jdbc.queryForList(
                "SELECT t.id, t.state, t.state_since, t.due_on, t.deadline_version FROM task t WHERE t.lead_agency = ?"
                        + " ORDER BY 1",
                lead.value()));
        return all;
    }

    @Test
    void anOfficersPostEndsOnlyWithASuccessorWhoTakesAllOfItAtOnce() {
        TaskId open = issued("Rà soát trụ sở");
        TaskId held = issued("Lập danh sách");
        DirectiveId directive = aTask.directive(leader, LocalDate.of(2026, 3, 2));
        TaskId draft = drafts.add(leader, directive, List.of(form("Dự thảo"))).getFirst();
        TaskId over = issued("Đã kết thúc");
        recurrences.set(leader, aTask.seen(leader, over), new RecurrenceForm(List.of(Beat.monthly(5)), null, ""));
        endings.end(leader, aTask.seen(leader, over), ClosingKind.NO_LONGER_FOLLOWED, "Không cần nữa", "1/TB");
        List<Map<String, Object>> before = figures();

        HandOver hangs = handOvers.of(ADMINISTRATOR, officer.post(), TODAY);
        assertThat(hangs.lines())
                .containsExactly(new ChargeLine("FOLLOWED", 3, true), new ChargeLine("FOLLOWED_PERIODS", 1, true));
        assertThat(hangs.candidates()).extracting(PostRow::id).containsExactly(next.post());
        assertThatThrownBy(() -> end(ADMINISTRATOR, officer, TODAY, null))
                .asInstanceOf(type(InvalidInput.class))
                .satisfies(refused -> assertThat(refused.problems())
                        .extracting(InvalidInput.Problem::field)
                        .containsExactly("successor"));
        Member elsewhere = staff.member(Role.OFFICER);
        assertThatThrownBy(() -> end(ADMINISTRATOR, officer, TODAY, elsewhere.post()))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> register.changePost(
                        ADMINISTRATOR, officer.post(), version(officer.post()), "Chuyên viên", TODAY))
                .isInstanceOf(InvalidInput.class);
        assertThat(follows(open)).isEqualTo(officer.person());

        end(ADMINISTRATOR, officer, TODAY, next.post());

        assertThat(List.of(follows(open), follows(held), follows(draft))).containsOnly(next.person());
        assertThat(follows(over)).as("what is over keeps its names").isEqualTo(officer.person());
        assertThat(figures()).isEqualTo(before);
        assertThat(tasks.history(leader, open)).extracting(HistoryEntry::act).endsWith("TASK_HANDED_OVER");
        assertThat(tasks.history(leader, over)).extracting(HistoryEntry::act).endsWith("TASK_RECURS_HANDED_OVER");
        assertThat(jdbc.queryForList(
                        "SELECT body_text FROM outgoing_mail WHERE recipient_person = ?",
                        String.class,
                        next.person().value()))
                .singleElement()
                .satisfies(text ->
                        assertThat(text).contains("Nhiệm vụ, dự thảo đang theo dõi: 3", "Người thử (Chức vụ thử)"));
        clock.setTo("2026-04-28T08:00");
        recurrenceJob.appear(Actors.JOB);
        assertThat(jdbc.queryForList(
                        "SELECT t.following_officer FROM task_period p JOIN task_recurrence r ON r.id = p.recurrence_id"
                                + " JOIN task t ON t.id = p.task_id WHERE r.first_task = ?",
                        Long.class,
                        over.value()))
                .isNotEmpty()
                .containsOnly(next.person().value());
        assertThat(waitingOf(officer)).isEmpty();
    }

    @Test
    void whatAPostLeavesBehindOnALaterDayWaitsForWhoeverKeepsAccounts() {
        TaskId open = issued("Rà soát trụ sở");
        end(ADMINISTRATOR, officer, LocalDate.of(2026, 3, 13), null);
        assertThat(waitingOf(officer)).isEmpty();
        clock.setTo("2026-03-14T08:00");
        assertThat(waitingOf(officer)).containsExactly("FOLLOWED 1");
        assertThat(handOvers.count(ADMINISTRATOR)).isPositive();

        handOvers.handOver(ADMINISTRATOR, officer.post(), next.post());

        assertThat(follows(open)).isEqualTo(next.person());
        assertThat(waitingOf(officer)).isEmpty();
        assertThatThrownBy(() -> handOvers.handOver(ADMINISTRATOR, officer.post(), next.post()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aSuccessorNamedForALaterDayTakesOverOnTheDayAfterItOnce() {
        TaskId open = issued("Rà soát trụ sở");
        end(ADMINISTRATOR, officer, LocalDate.of(2026, 3, 13), next.post());
        handOvers.runDue(Actors.JOB);
        assertThat(follows(open)).isEqualTo(officer.person());
        clock.setTo("2026-03-14T00:10");
        handOvers.runDue(Actors.JOB);
        handOvers.runDue(Actors.JOB);
        assertThat(follows(open)).isEqualTo(next.person());
        assertThat(tasks.history(leader, open))
                .filteredOn(entry -> entry.act().equals("TASK_HANDED_OVER"))
                .hasSize(1);
        assertThat(waitingOf(officer)).isEmpty();
    }

    @Test
    void aSuccessorWhoHasLeftTooLeavesItWaiting() {
        issued("Rà soát trụ sở");
        end(ADMINISTRATOR, officer, LocalDate.of(2026, 3, 13), next.post());
        end(ADMINISTRATOR, next, LocalDate.of(2026, 3, 12), null);
        clock.setTo("2026-03-14T00:10");
        assertThat(handOvers.runDue(Actors.JOB)).contains(officer.post());
        assertThat(waitingOf(officer)).containsExactly("FOLLOWED 1");
    }

    @Test
    void shuttingAnAccountIsNeverRefusedAndShowsWhatIsLeft() {
        issued("Rà soát trụ sở");
        assertThat(handOvers.of(ADMINISTRATOR, officer.person())).containsExactly(new ChargeLine("FOLLOWED", 1, true));
        accounts.disable(ADMINISTRATOR, officer.person());
        assertThat(waitingOf(officer)).containsExactly("FOLLOWED 1");
        accounts.enable(ADMINISTRATOR, officer.person());
        assertThat(waitingOf(officer)).isEmpty();
    }

    @Test
    void whoHoldsAnotherSuchPostLeavesNothing() {
        issued("Rà soát trụ sở");
        staff.post(officer.person(), province, Role.OFFICE_LEADER);
        assertThat(handOvers.of(ADMINISTRATOR, officer.post(), TODAY).lines()).isEmpty();
        end(ADMINISTRATOR, officer, TODAY.minusDays(1), null);
        assertThat(waitingOf(officer)).isEmpty();
    }

    @Test
    void aFieldIsHandedOnByWhoeverSettlesPolicyAndTheDaysBeforeStayHis() {
        AgencyId committee = office.agency("UBND tỉnh");
        Member vice = staff.member(Role.VICE_CHAIR, committee);
        Member other = staff.member(Role.VICE_CHAIR, committee);
        FieldId field = office.field("Khoáng sản");
        fields.assign(HEAD, field, vice.person(), LocalDate.of(2026, 2, 1), null, "7/TB");
        assertThat(handOvers.of(ADMINISTRATOR, vice.post(), TODAY).lines())
                .containsExactly(new ChargeLine("FIELDS", 1, true));
        assertThatThrownBy(() -> end(ADMINISTRATOR, vice, TODAY, other.post()))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("account.hand-over.fields");
        assertThat(people.viceChairOf(field, TODAY.plusDays(1))).contains(vice.person());

        end(HEAD, vice, TODAY, other.post());

        assertThat(people.viceChairOf(field, TODAY)).contains(vice.person());
        assertThat(people.viceChairOf(field, TODAY.plusDays(1))).contains(other.person());
    }

    @Test
    void aShiftGoesToTheSuccessorAndTheDaysBeforeStayHis() {
        Member onDuty = staff.member(Role.AGENCY_STAFF, lead);
        Member colleague = staff.member(Role.AGENCY_STAFF, lead);
        Actor focal = office.member("Đầu mối", Role.FOCAL_POINT, lead, lead);
        jdbc.update(
                "UPDATE person SET phone = '0912 000 001' WHERE id = ?",
                onDuty.person().value());
        jdbc.update(
                "UPDATE person SET phone = '0912 000 002' WHERE id = ?",
                colleague.person().value());
        rosters.add(focal, new ShiftForm(onDuty.person(), "", TODAY, TODAY.plusDays(4)));
        rosters.add(focal, new ShiftForm(onDuty.person(), "0214 3840 111", TODAY.plusDays(6), null));
        assertThat(handOvers.of(ADMINISTRATOR, onDuty.post(), TODAY).lines())
                .containsExactly(new ChargeLine("INSIDE", 0, false), new ChargeLine("SHIFTS", 2, true));
        assertThatThrownBy(() -> end(ADMINISTRATOR, onDuty, TODAY, null)).isInstanceOf(InvalidInput.class);

        end(ADMINISTRATOR, onDuty, TODAY, colleague.post());

        assertThat(rosters.coming(focal))
                .extracting(shift -> shift.person().id(), ShiftRow::phone, ShiftRow::from, ShiftRow::to)
                .containsExactly(
                        tuple(onDuty.person(), "0912 000 001", TODAY, TODAY),
                        tuple(colleague.person(), "0912 000 002", TODAY.plusDays(1), TODAY.plusDays(4)),
                        tuple(colleague.person(), "0214 3840 111", TODAY.plusDays(6), TODAY.plusDays(6)));
        assertThat(people.onDuty(List.of(lead), TODAY.plusDays(2)).get(lead))
                .extracting(shift -> shift.person().id())
                .containsExactly(colleague.person());
    }

    @Test
    void theShiftsOfOneAgencyHangOnThePostInIt() {
        Member both = staff.member(Role.AGENCY_STAFF, lead);
        AgencyId second = office.agency("Sở Y tế");
        PostId there = staff.post(both.person(), second, Role.AGENCY_STAFF);
        Member colleague = staff.member(Role.AGENCY_STAFF, second);
        Actor focal = office.member("Đầu mối", Role.FOCAL_POINT, second, second);
        rosters.add(focal, new ShiftForm(both.person(), "0214 3840 111", TODAY, TODAY.plusDays(9)));
        assertThat(handOvers.of(ADMINISTRATOR, both.post(), TODAY).lines())
                .containsExactly(new ChargeLine("INSIDE", 0, false));
        assertThat(handOvers.of(ADMINISTRATOR, there, TODAY).lines())
                .containsExactly(new ChargeLine("INSIDE", 0, false), new ChargeLine("SHIFTS", 1, true));
        assertThat(handOvers.of(ADMINISTRATOR, both.person())).containsExactly(new ChargeLine("SHIFTS", 1, true));

        register.endPost(ADMINISTRATOR, there, version(there), TODAY.plusDays(1), null);
        clock.setTo("2026-03-12T08:00");
        assertThat(waitingOf(both))
                .as("who has left the agency left his shift there, wherever else he works")
                .containsExactly("SHIFTS 1");
        end(ADMINISTRATOR, both, LocalDate.of(2026, 3, 12), null);
        clock.setTo("2026-03-13T08:00");
        assertThat(handOvers.waiting(ADMINISTRATOR))
                .filteredOn(left -> left.post().person().id().equals(both.person()))
                .extracting(left -> left.post().id())
                .containsExactly(there);
        handOvers.handOver(ADMINISTRATOR, there, colleague.post());
        assertThat(waitingOf(both)).isEmpty();
        assertThat(rosters.coming(focal))
                .extracting(shift -> shift.person().id(), ShiftRow::from)
                .containsExactly(tuple(colleague.person(), LocalDate.of(2026, 3, 13)));
    }

    @Test
    void whoeverHasLeftIsOnDutyNoMoreAndHisShiftWaits() {
        Member onDuty = staff.member(Role.AGENCY_STAFF, lead);
        Actor focal = office.member("Đầu mối", Role.FOCAL_POINT, lead, lead);
        rosters.add(focal, new ShiftForm(onDuty.person(), "0214 3840 111", TODAY, TODAY.plusDays(9)));
        end(ADMINISTRATOR, onDuty, TODAY.plusDays(1), null);
        assertThat(people.onDuty(List.of(lead), TODAY.plusDays(1))).containsKey(lead);
        assertThat(people.onDuty(List.of(lead), TODAY.plusDays(2))).isEmpty();
        clock.setTo("2026-03-12T08:00");
        assertThat(waitingOf(onDuty)).containsExactly("SHIFTS 1");
    }

    @Test
    void whereTheHeadApprovesTheOnlyHeadIsMissedThoughAFocalPointStays() {
        Member head = staff.member(Role.AGENCY_LEADER, lead);
        staff.member(Role.FOCAL_POINT, lead);
        assertThat(handOvers.of(ADMINISTRATOR, head.post(), TODAY).leavesNoHead())
                .as("the focal point speaks for the agency")
                .isFalse();
        policies.setFor(Actors.with(Right.MANAGE_POLICY), Policy.HEAD_APPROVES, lead, "true", TODAY, "1/TB");
        HandOver alone = handOvers.of(ADMINISTRATOR, head.post(), TODAY);
        assertThat(alone.leavesNobody()).isFalse();
        assertThat(alone.leavesNoHead()).isTrue();
        assertThat(alone.lines())
                .containsExactly(new ChargeLine("INSIDE", 0, false), new ChargeLine("SUBMITTED", 0, false));
        staff.member(Role.AGENCY_LEADER, lead);
        assertThat(handOvers.of(ADMINISTRATOR, head.post(), TODAY).leavesNoHead())
                .isFalse();
    }

    @Test
    void innerTasksAreHandedOnUnseenAndTheAgencySeesWhoseHolderHasLeft() {
        Actor focal = office.member("Đầu mối", Role.FOCAL_POINT, lead, lead);
        Member worker = staff.member(Role.AGENCY_STAFF, lead);
        Member colleague = staff.member(Role.AGENCY_STAFF, lead);
        Member second = staff.member(Role.AGENCY_STAFF, lead);
        TaskId task = issued("Rà soát trụ sở");
        InnerTaskId id = give(focal, task, worker, "Đo đạc");
        give(focal, task, second, "Lập bảng");

        assertThat(handOvers.of(ADMINISTRATOR, worker.post(), TODAY).lines())
                .as("the same whether there is something or not")
                .isEqualTo(handOvers.of(ADMINISTRATOR, colleague.post(), TODAY).lines())
                .containsExactly(new ChargeLine("INSIDE", 0, false));
        end(ADMINISTRATOR, worker, TODAY, colleague.post());
        assertThat(jdbc.queryForObject("SELECT person_id FROM inner_task WHERE id = ?", Long.class, id.value()))
                .isEqualTo(colleague.person().value());
        assertThat(inner.history(focal, id)).extracting(HistoryEntry::act).endsWith("INNER_HANDED_OVER");

        end(ADMINISTRATOR, second, TODAY.minusDays(1), null);
        assertThat(inner.of(focal, task).rows())
                .filteredOn(InnerRow::holderLeft)
                .extracting(InnerRow::content)
                .containsExactly("Lập bảng");
        assertThat(waitingOf(second)).as("nobody outside is told").isEmpty();
    }

    private InnerTaskId give(Actor focal, TaskId task, Member to, String content) {
        return inner.give(focal, task, List.of(InnerForm.to(to.person(), content, DUE)))
                .getFirst();
    }
}
