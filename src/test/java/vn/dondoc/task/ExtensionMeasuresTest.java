package vn.dondoc.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dondoc.directive.ADirective;
import vn.dondoc.directive.DirectiveRegister;
import vn.dondoc.directive.IssuingLevel;
import vn.dondoc.history.History;
import vn.dondoc.history.HistoryEntry;
import vn.dondoc.history.Subject;
import vn.dondoc.policy.Policies;
import vn.dondoc.policy.Policy;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.FieldId;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.Refused;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.StaleVersion;
import vn.dondoc.shared.TaskId;
import vn.dondoc.testing.Actors;
import vn.dondoc.testing.AnOffice;
import vn.dondoc.testing.OfficeClock;
import vn.dondoc.testing.OfficeTest;
import vn.dondoc.testing.SqlCount;

/** The rows settled here are of a field that only this test has; or they are rolled back. */
@OfficeTest
class ExtensionMeasuresTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final LocalDate DUE = LocalDate.of(2026, 3, 20);
    private static final String DOCUMENT = "Quyết định 12/QĐ-VP";
    private static final Actor KEEPER = Actors.with(Right.MANAGE_POLICY);

    @Autowired
    AnOffice office;

    @Autowired
    ATask aTask;

    @Autowired
    ExtensionMeasures measures;

    @Autowired
    ExtensionTable table;

    @Autowired
    Policies policies;

    @Autowired
    TaskWork work;

    @Autowired
    TaskDrafts drafts;

    @Autowired
    DirectiveRegister register;

    @Autowired
    Requests requests;

    @Autowired
    RequestDecisions answers;

    @Autowired
    Proposals proposals;

    @Autowired
    Tasks tasks;

    @Autowired
    History history;

    @Autowired
    OfficeClock clock;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    FieldId field;
    AgencyId lead;
    Actor leader;
    Actor viceChair;
    Actor officer;
    Actor focal;

    @BeforeEach
    void anOffice() {
        clock.setTo("2026-03-10T09:00"); // a Tuesday
        AgencyId province = office.agency("Văn phòng UBND tỉnh");
        lead = office.agency("Sở Y tế");
        field = office.field("Y tế");
        leader = office.actor(Role.OFFICE_LEADER, province);
        viceChair = office.viceChair(province, field);
        officer = office.actor(Role.OFFICER, province);
        focal = office.actor(Role.FOCAL_POINT, lead);
    }

    private ExtensionScope ofField() {
        return new ExtensionScope(null, field);
    }

    private ExtensionScope ofFieldFrom(IssuingLevel level) {
        return new ExtensionScope(level, field);
    }

    private static MeasureForm form(
            ExtensionScope scope, MeasureKind kind, String times, String days, @Nullable LocalDate from) {
        return new MeasureForm(scope, kind, times, days, from, DOCUMENT);
    }

    private void upTo(ExtensionScope scope, int seen, int times, int days, LocalDate from) {
        measures.settle(
                KEEPER, seen, form(scope, MeasureKind.UP_TO, String.valueOf(times), String.valueOf(days), from));
    }

    private TaskId given(IssuingLevel level) {
        DirectiveId directive = register.register(
                leader,
                ADirective.about("Văn bản thử ai quyết gia hạn")
                        .on(LocalDate.of(2026, 3, 2))
                        .from(level)
                        .form());
        TaskForm form = aTask.with(aTask.complete("Rà soát", lead, officer, DUE), List.of(), List.of(), field);
        TaskId task = aTask.issue(leader, directive, drafts.add(leader, directive, List.of(form)))
                .getFirst();
        work.acknowledge(focal, seen(task), null);
        return task;
    }

    private Versioned seen(TaskId task) {
        return aTask.seen(leader, task);
    }

    private TaskRequest.Decider ask(TaskId task, String day) {
        requests.askExtension(focal, seen(task), new ExtensionForm(LocalDate.parse(day), "Chờ số liệu", "", null));
        return Objects.requireNonNull(tasks.get(leader, task).waitingRequest()).decider();
    }

    private void grant(Actor actor, TaskId task, String day) {
        answers.grantExtension(actor, seen(task), LocalDate.parse(day), null, "");
    }

    private boolean waitsFor(Actor actor, TaskId task) {
        return answers.open(actor).stream().anyMatch(row -> row.task().task().equals(task));
    }

    @Test
    void theRowOfTheFieldSaysWhoDecidesAndOnlyWhatWasGrantedCounts() {
        upTo(ofField(), 0, 1, 5, TODAY);
        TaskId task = given(IssuingLevel.PROVINCE);
        assertThat(ask(task, "2026-03-30")).as("six working days").isEqualTo(TaskRequest.Decider.PROVINCE_LEADER);
        assertThat(waitsFor(leader, task)).isFalse();
        assertThat(waitsFor(viceChair, task)).isTrue();
        assertThatThrownBy(() -> grant(leader, task, "2026-03-23"))
                .as("a forged call, of a shorter day too")
                .isInstanceOf(Refused.class);
        answers.denyExtension(viceChair, seen(task), "Đủ thời gian");

        assertThat(ask(task, "2026-03-27"))
                .as("five working days; the denied one does not count")
                .isEqualTo(TaskRequest.Decider.OFFICE_HEAD);
        assertThatThrownBy(() -> grant(leader, task, "2026-03-30")).isInstanceOf(Refused.class);
        proposals.proposeExtension(officer, seen(task), LocalDate.of(2026, 3, 30), null);
        assertThat(proposals.open(leader)).noneMatch(row -> row.task().equals(task));
        assertThat(proposals.open(viceChair))
                .anySatisfy(row -> assertThat(row.decider()).isEqualTo(TaskRequest.Decider.PROVINCE_LEADER));
        grant(leader, task, "2026-03-25");

        assertThat(ask(task, "2026-03-26")).as("the second one").isEqualTo(TaskRequest.Decider.PROVINCE_LEADER);
    }

    @Test
    void whatComesFromAboveIsTheOfficesWhereARowSaysSoAndTheLeadersOtherwise() {
        assertThat(ask(given(IssuingLevel.PARTY), "2026-03-25")).isEqualTo(TaskRequest.Decider.PROVINCE_LEADER);
        upTo(ofFieldFrom(IssuingLevel.PARTY), 0, 1, 5, TODAY);
        TaskId fromParty = given(IssuingLevel.PARTY);
        assertThat(ask(fromParty, "2026-03-25")).isEqualTo(TaskRequest.Decider.OFFICE_HEAD);
        grant(leader, fromParty, "2026-03-25");
        assertThat(ask(given(IssuingLevel.GOVERNMENT), "2026-03-25")).isEqualTo(TaskRequest.Decider.PROVINCE_LEADER);
        measures.settle(KEEPER, 0, form(ofFieldFrom(IssuingLevel.PROVINCE), MeasureKind.LEADER, "", "", TODAY));
        assertThat(ask(given(IssuingLevel.PROVINCE), "2026-03-23")).isEqualTo(TaskRequest.Decider.PROVINCE_LEADER);
    }

    @Test
    void aRowBeginsAndEndsOnItsDayAndARequestStaysWithWhomItWasFor() {
        LocalDate friday = LocalDate.of(2026, 3, 13);
        measures.settle(KEEPER, 0, form(ofField(), MeasureKind.LEADER, "", "", friday));
        measures.settle(KEEPER, 1, form(ofField(), MeasureKind.GENERAL, "", "", friday.plusDays(3)));
        TaskId before = given(IssuingLevel.PROVINCE);
        TaskId during = given(IssuingLevel.PROVINCE);
        TaskId after = given(IssuingLevel.PROVINCE);
        clock.setTo("2026-03-12T09:00");
        assertThat(ask(before, "2026-03-25")).isEqualTo(TaskRequest.Decider.OFFICE_HEAD);
        clock.setTo("2026-03-13T09:00");
        assertThat(ask(during, "2026-03-25")).isEqualTo(TaskRequest.Decider.PROVINCE_LEADER);
        assertThat(waitsFor(leader, before)).isTrue();
        grant(leader, before, "2026-03-26");
        clock.setTo("2026-03-16T09:00");
        assertThat(ask(after, "2026-03-25")).isEqualTo(TaskRequest.Decider.OFFICE_HEAD);
        assertThatThrownBy(() -> grant(leader, during, "2026-03-25")).isInstanceOf(Refused.class);
        grant(viceChair, during, "2026-03-25");
    }

    /** What is settled on the day of the request, an hour later, does not leave it with nobody. */
    @Test
    void aRequestOfTheVeryDayStaysToo() {
        TaskId task = given(IssuingLevel.PROVINCE);
        assertThat(ask(task, "2026-03-25")).isEqualTo(TaskRequest.Decider.OFFICE_HEAD);
        measures.settle(KEEPER, 0, form(ofField(), MeasureKind.LEADER, "", "", TODAY));
        assertThatThrownBy(() -> grant(leader, task, "2026-03-26")).isInstanceOf(Refused.class);
        grant(leader, task, "2026-03-25");
        assertThat(tasks.get(leader, task).extensions()).isOne();
    }

    @Test
    void theGeneralPoliciesHoldWhereNoRowDoes() {
        TaskId task = given(IssuingLevel.PROVINCE);
        transaction.executeWithoutResult(status -> {
            policies.set(KEEPER, Policy.EXTENSION_DAYS, "2", TODAY, DOCUMENT);
            assertThat(ask(task, "2026-03-25")).isEqualTo(TaskRequest.Decider.PROVINCE_LEADER);
            requests.withdraw(focal, seen(task));
            upTo(ofField(), 0, 2, 3, TODAY);
            assertThat(ask(task, "2026-03-25")).isEqualTo(TaskRequest.Decider.OFFICE_HEAD);
            status.setRollbackOnly();
        });
        assertThat(table.book().of(ofField())).isEmpty();
    }

    /** The table of rights may give DECIDE to a role; about more time it decides nothing all the same. */
    @Test
    void whoIsNotTheDeciderDecidesNothingWhateverTheTableOfRightsSays() {
        upTo(ofField(), 0, 1, 5, TODAY);
        TaskId his = given(IssuingLevel.PROVINCE);
        assertThat(ask(his, "2026-03-25")).isEqualTo(TaskRequest.Decider.OFFICE_HEAD);
        TaskId theirs = given(IssuingLevel.PROVINCE);
        assertThat(ask(theirs, "2026-03-30")).isEqualTo(TaskRequest.Decider.PROVINCE_LEADER);
        proposals.proposeExtension(officer, seen(his), LocalDate.of(2026, 3, 25), null);
        for (Role role : List.of(Role.OFFICER, Role.CLERK, Role.INSPECTOR)) {
            Actor deciding = deciding(role);
            for (TaskId task : List.of(his, theirs)) {
                assertThat(tasks.get(deciding, task).acts()).doesNotContain(TaskAct.DECIDE_EXTENSION);
                assertThatThrownBy(() -> grant(deciding, task, "2026-03-23")).isInstanceOf(Refused.class);
                assertThatThrownBy(() -> answers.denyExtension(deciding, seen(task), "Đủ thời gian"))
                        .isInstanceOf(Refused.class);
                assertThat(waitsFor(deciding, task)).isFalse();
            }
            assertThat(proposals.open(deciding)).noneMatch(row -> row.task().equals(his));
            assertThatThrownBy(() ->
                            proposals.decline(deciding, List.of(seen(his)), TaskAct.DECIDE_EXTENSION, "Nên ngắn hơn"))
                    .isInstanceOf(Refused.class);
        }
        grant(viceChair, theirs, "2026-03-30");
        grant(viceChair, his, "2026-03-25");
        assertThat(List.of(tasks.get(leader, his), tasks.get(leader, theirs)))
                .as("a leader of the province decides both")
                .extracting(TaskDetails::extensions)
                .containsExactly(1, 1);
    }

    private Actor deciding(Role role) {
        Actor plain = office.actor(role, Objects.requireNonNull(leader.agency()));
        Set<Right> rights = EnumSet.of(Right.DECIDE);
        rights.addAll(plain.rights());
        return new Actor(
                plain.person(),
                plain.name(),
                plain.post(),
                plain.title(),
                plain.agency(),
                plain.agencyName(),
                role,
                rights,
                plain.fields());
    }

    @Test
    void whatWillNotDoIsSaidAtItsField() {
        MeasureForm blank = new MeasureForm(new ExtensionScope(null, null), MeasureKind.UP_TO, "0", "nhiều", null, " ");
        assertThat(wrongFields(0, blank)).containsExactly("level", "times", "days", "from", "document");
        assertThat(wrongFields(0, form(ofField(), MeasureKind.UP_TO, "21", "251", TODAY.minusDays(1))))
                .containsExactly("times", "days", "from");
        assertThat(wrongFields(0, form(new ExtensionScope(null, new FieldId(4242)), MeasureKind.LEADER, "", "", TODAY)))
                .containsExactly("field");
        assertThat(table.book().of(ofField())).isEmpty();
        upTo(ofField(), 0, 1, 5, TODAY);
        assertThat(wrongFields(0, form(ofField(), MeasureKind.LEADER, "", "", TODAY)))
                .as("the row is there already")
                .containsExactly("level");
    }

    private List<String> wrongFields(int seen, MeasureForm form) {
        try {
            measures.settle(KEEPER, seen, form);
        } catch (InvalidInput refused) {
            return refused.problems().stream().map(InvalidInput.Problem::field).toList();
        }
        return List.of();
    }

    @Test
    void aRowIsKeptWithAllThatWasEverSettledAndNobodyOverwritesUnseen() {
        LocalDate later = LocalDate.of(2050, 1, 3);
        upTo(ofField(), 0, 1, 5, later);
        upTo(ofField(), 1, 3, 45, later);
        assertThatThrownBy(() -> upTo(ofField(), 1, 2, 20, later)).isInstanceOf(StaleVersion.class);
        ExtensionLine line = measures.all(officer).stream()
                .filter(one -> one.scope().equals(ofField()))
                .findFirst()
                .orElseThrow();
        assertThat(line.current()).isNull();
        assertThat(line.isOver()).isFalse();
        assertThat(Objects.requireNonNull(line.next()).measure()).isEqualTo(new ExtensionMeasure(3, 45));
        assertThat(line.settings()).extracting(ExtensionSetting::version).containsExactly(2, 1);
        assertThat(line.settings()).allSatisfy(one -> {
            assertThat(one.document()).isEqualTo(DOCUMENT);
            assertThat(one.decidedBy()).isEqualTo(KEEPER.name());
        });
        assertThat(history.of(officer, new Subject(Subject.POLICY, 0)))
                .extracting(HistoryEntry::act)
                .contains("EXTENSION_MEASURE_SET");
        assertThatThrownBy(() -> jdbc.update("UPDATE extension_measure SET times = 9"))
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("UPDATE command denied");
        assertThatThrownBy(() -> jdbc.update("DELETE FROM extension_measure"))
                .hasStackTraceContaining("DELETE command denied");
    }

    @Test
    void onlyWhoKeepsThePoliciesSettlesAndAskingCostsNoStatement() {
        MeasureForm form = form(ofField(), MeasureKind.LEADER, "", "", TODAY);
        assertThatThrownBy(() -> measures.settle(officer, 0, form)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> measures.settle(viceChair, 0, form)).isInstanceOf(Refused.class);
        table.book();
        assertThat(SqlCount.of(() -> table.book().measure(IssuingLevel.PROVINCE, field, TODAY)))
                .isEmpty();
    }
}
