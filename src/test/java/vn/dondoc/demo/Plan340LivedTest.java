package vn.dondoc.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dondoc.Application;
import vn.dondoc.account.ReadyAccounts;
import vn.dondoc.calendar.WorkingCalendar;
import vn.dondoc.calendar.WorkingDays;
import vn.dondoc.demo.DemoAct.Verb;
import vn.dondoc.history.History;
import vn.dondoc.mail.MailSettings;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.BusinessTime;
import vn.dondoc.shared.PersonId;
import vn.dondoc.task.TaskFigures;

/**
 * Plan 340/KH-UBND lived in its own year: an office of 2018 registers it, gives its tasks to the agencies of that year,
 * and every working day's jobs run from 29/12/2017 to the end of 2018. What was owed is counted from the plan's facts.
 */
class Plan340LivedTest {

    private static final Instant BEGIN = at("2017-12-29T07:00");
    private static final Instant END = at("2018-12-31T17:00");
    private static final Actor JOB = Actor.job("Kiểm thử");

    @TempDir
    static Path folder;

    private static ConfigurableApplicationContext program;
    private static JdbcClient jdbc;
    private static WorkingDays calendar;
    private static List<Lived> plan;

    /** A task of the plan as its facts tell it. */
    private record Lived(String content, String lead, LocalDate due, LocalDate claimed) {}

    @BeforeAll
    static void live() {
        program = new SpringApplicationBuilder(Application.class)
                .profiles("demo")
                .registerShutdownHook(false)
                .initializers(context -> context.addBeanFactoryPostProcessor(
                        // the office of today is not wanted: this one is filled by hand
                        beans -> ((BeanDefinitionRegistry) beans).removeBeanDefinition(DemoOffice.class.getName())))
                .run(
                        "--server.port=0",
                        "--dondoc.local-database=" + folder,
                        "--dondoc.demo.now=2017-12-29T07:00",
                        "--spring.main.banner-mode=off",
                        "--spring.jmx.enabled=false");
        jdbc = program.getBean(JdbcClient.class);
        calendar = program.getBean(WorkingCalendar.class).days();
        DemoClock clock = program.getBean(DemoClock.class);
        DemoSeeding seeding = program.getBean(DemoSeeding.class);
        DemoContent content = DemoContent.load();
        LocalDate first = LocalDate.of(2017, 12, 29);
        clock.hold(BEGIN);
        Timeline timeline = new Timeline();
        Plan340 paper = Plan340.load();
        new TransactionTemplate(program.getBean(PlatformTransactionManager.class)).executeWithoutResult(status -> {
            // today's agencies begin on their own day; the people of 2018 serve in those of 2018
            DemoDays days = new DemoDays(DemoDays.ORGANISATION.plusYears(1), calendar::isWorking, content.earliest());
            Setting setting = seeding.organise(content, days, DemoDays.ORGANISATION);
            program.getBean(PlanSeeding.class).plan(timeline, setting, paper);
            // in the demo the people of 2018 are history; here they sign in
            Map<PersonId, String> userNames = new LinkedHashMap<>();
            Plan340.people()
                    .forEach(person -> userNames.put(
                            jdbc.sql("SELECT id FROM person WHERE email = ?")
                                    .param(person.email())
                                    .query((row, n) -> new PersonId(row.getLong(1)))
                                    .single(),
                            person.user()));
            program.getBean(ReadyAccounts.class).open(JOB, userNames, SignInSheet.PASSWORD);
            MailSettings mail = program.getBean(MailSettings.class);
            Actor leader = setting.staff().actor("h18.chanhvp", first);
            mail.switchReminders(leader, true, mail.get(leader).version());
        });
        seeding.live(timeline, BEGIN, END);
        plan = facts(paper);
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(BusinessTime.ZONE).toInstant();
    }

    private static List<Lived> facts(Plan340 paper) {
        List<Lived> lived = new ArrayList<>();
        for (Plan340.Duty duty : paper.duties()) {
            for (Plan340.Given given : duty.tasks()) {
                LocalDate claimed = LifeScript.parse(given.life()).stream()
                        .filter(act -> act.verb() == Verb.CLAIM)
                        .map(act -> Objects.requireNonNull(act.dayOrThrow().fixed()))
                        .reduce((first, last) -> last)
                        .orElseThrow();
                lived.add(new Lived(duty.text(), given.lead(), duty.due(), claimed));
            }
        }
        return lived;
    }

    @Test
    void everyTaskIsDoneByTheAgencyOfThatYearOnTheDayOfItsClaim() {
        List<Lived> found = jdbc.sql("SELECT t.content, a.name, t.due_on, t.completed_on FROM task t"
                        + " JOIN agency a ON a.id = t.lead_agency AND a.valid_from <= t.assigned_on"
                        + " AND (a.valid_to IS NULL OR a.valid_to >= t.completed_on) WHERE t.state = 'COMPLETED'")
                .query((row, n) -> new Lived(
                        row.getString(1),
                        row.getString(2),
                        row.getObject(3, LocalDate.class),
                        row.getObject(4, LocalDate.class)))
                .list();
        assertThat(found).hasSize(32).containsExactlyInAnyOrderElementsOf(plan);
        assertThat(jdbc.sql("SELECT COUNT(*) FROM task").query(Long.class).single())
                .isEqualTo(32);
    }

    /** The one task that was late has exactly the steps of the ladder up to its claim; the others have none. */
    @Test
    void exactlyTheOverdueStepsAreOwedOnTheirDays() {
        Set<String> expected = new TreeSet<>();
        for (Lived task : plan) {
            if (task.due() == null) {
                continue;
            }
            step(expected, task, "OVERDUE_AGENCY", calendar.plus(task.due(), 1));
            step(expected, task, "OVERDUE_OFFICE", calendar.plus(task.due(), 3));
            LocalDate fifth = calendar.plus(task.due(), 5);
            step(expected, task, "OVERDUE_VICE_CHAIR", fifth);
            for (LocalDate monday = fifth.plusDays(8 - fifth.getDayOfWeek().getValue());
                    monday.isBefore(task.claimed());
                    monday = monday.plusWeeks(1)) {
                step(expected, task, "OVERDUE_WEEKLY", calendar.next(monday));
            }
        }
        assertThat(expected).hasSize(4);
        Set<String> owed = new TreeSet<>(jdbc.sql(
                        "SELECT CONCAT(r.owed_on, ' ', r.kind, ' ', t.content) FROM owed_reminder r"
                                + " JOIN task t ON t.id = r.task_id WHERE r.kind LIKE 'OVERDUE%' AND r.state = 'SENT_ON'")
                .query(String.class)
                .list());
        assertThat(owed).isEqualTo(expected);
    }

    private static void step(Set<String> expected, Lived task, String kind, LocalDate day) {
        if (day.isBefore(task.claimed())) {
            expected.add(day + " " + kind + " " + task.content());
        }
    }

    @Test
    void everyMailWentOutOnceAndOneDigestAPersonAndDay() {
        assertThat(jdbc.sql("SELECT state, COUNT(*) FROM outgoing_mail GROUP BY state")
                        .query((row, n) -> row.getString(1))
                        .list())
                .containsExactly("SENT");
        assertThat(jdbc.sql("SELECT COUNT(*) FROM owed_reminder WHERE state = 'OWED' AND not_before < ?")
                        .param(java.sql.Timestamp.from(END))
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("SELECT CONCAT(address, ' ', day) FROM outgoing_mail WHERE mail_class = 'REMINDER'"
                                + " GROUP BY address, day HAVING COUNT(*) > 1")
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    @Test
    void theRecordIsWholeAndTheFiguresAddUp() {
        assertThat(program.getBean(History.class).verify(JOB).faults()).isEmpty();
        assertThat(program.getBean(TaskFigures.class).differences(JOB)).isEmpty();
        assertThat(jdbc.sql("SELECT SUM(central + local_investment + local_recurrent + other) FROM budget_line")
                        .query(Long.class)
                        .single())
                .isEqualTo(42_540_000_000L);
    }
}
