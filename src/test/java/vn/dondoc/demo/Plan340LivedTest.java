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
import java.util.stream.Collectors;
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
import vn.dondoc.shared.Role;
import vn.dondoc.task.TaskFigures;
import vn.dondoc.testing.SecondProgram;

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

    private static final String OFFICE = "Văn phòng UBND tỉnh";
    private static final String HEAD_OF_OFFICE = "h18.chanhvp@laocai.example";
    private static final String OFFICER = "h18.chuyenvien@laocai.example";
    private static final String VICE_CHAIR = "h18.phochutich@laocai.example";

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
                .initializers(
                        SecondProgram::givesBack,
                        context -> context.addBeanFactoryPostProcessor(
                                // the office of today is not wanted: this one is filled by hand
                                beans -> ((BeanDefinitionRegistry) beans)
                                        .removeBeanDefinition(DemoOffice.class.getName())))
                .run(
                        "--server.port=0",
                        "--dondoc.account.hash-cost=4",
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
            jdbc.sql("INSERT INTO reminder_look (person_id, day, seen_at) VALUES (?, ?, ?)")
                    .param(leader.personNumber())
                    .param(first)
                    .param(BEGIN)
                    .update();
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

    /** One duty in eight says "phối hợp" only: it is a task of that kind, with its bên chủ trì, and its agency leads nothing. */
    @Test
    void whatThePlanOnlyAsksToHelpWithIsCountedApart() {
        Map<String, String> expected = new LinkedHashMap<>();
        for (Plan340.Duty duty : Plan340.load().duties()) {
            if (duty.coordinates()) {
                expected.put(
                        duty.text(),
                        duty.with().isEmpty()
                                ? "bên mà kế hoạch không nêu tên"
                                : duty.with().getFirst());
            }
        }
        Map<String, String> found = new LinkedHashMap<>();
        jdbc.sql("SELECT t.content, COALESCE(a.name, t.presiding_name) FROM task t"
                        + " LEFT JOIN agency a ON a.id = t.presiding_agency WHERE t.task_kind = 'COORDINATION'")
                .query(row -> {
                    found.put(row.getString(1), row.getString(2));
                });
        assertThat(found).hasSize(4).isEqualTo(expected);
        assertThat(jdbc.sql("SELECT COUNT(*) FROM task_agency r JOIN task t ON t.id = r.task_id"
                                + " WHERE r.relation = 'COORDINATING' AND r.agency_id = t.presiding_agency")
                        .query(Long.class)
                        .single())
                .as("who presides does not coordinate")
                .isZero();
    }

    @Test
    void everyTaskKeepsTheHeadingUnderWhichItStandsInThePlan() {
        Plan340 paper = Plan340.load();
        Map<String, Set<String>> expected = new LinkedHashMap<>();
        for (Plan340.Duty duty : paper.duties()) {
            String[] place = duty.number().split("\\.");
            Plan340.Heading heading = paper.headings().stream()
                    .filter(one -> one.number().equals(place[0] + "." + place[1]))
                    .findFirst()
                    .orElseThrow();
            expected.computeIfAbsent(duty.text(), text -> new TreeSet<>())
                    .add("Phần %s, mục %s (%s), ý %s"
                            .formatted(place[0], place[1], String.join("; ", heading.printed()), place[2]));
        }
        Map<String, Set<String>> found = new LinkedHashMap<>();
        jdbc.sql("SELECT content, source_passage FROM task").query(row -> {
            found.computeIfAbsent(row.getString(1), text -> new TreeSet<>())
                    .add(row.getString(2).split("; cùng ")[0]);
        });
        assertThat(found).isEqualTo(expected);
        assertThat(paper.headings())
                .allSatisfy(heading -> assertThat(found.values())
                        .anySatisfy(places -> assertThat(places)
                                .anyMatch(place ->
                                        place.contains("mục " + heading.number().split("\\.")[1] + " ("))));
    }

    /** Every step of every task, with each of those who are told of it, counted from the plan's own days. */
    @Test
    void exactlyTheStepsThatAreOwedWereToldToThoseTheyConcern() {
        Set<String> expected = new TreeSet<>();
        Plan340 paper = Plan340.load();
        for (Plan340.Duty duty : paper.duties()) {
            for (Plan340.Given given : duty.tasks()) {
                steps(expected, paper.tasksIssued(), duty, given);
            }
        }
        assertThat(expected.stream().filter(step -> step.contains(" OVERDUE_")))
                .as("one task was late: its head, focal point, officer and mailbox; two; one; two")
                .hasSizeBetween(8, 9);
        assertThat(expected.stream().filter(step -> step.contains(" DUE_"))).hasSizeGreaterThan(40);
        assertThat(expected.stream().filter(step -> step.contains(" UNACKNOWLEDGED ")))
                .hasSize(32);
        Set<String> told = new TreeSet<>(
                jdbc.sql("SELECT CONCAT_WS(' ', r.owed_on, r.kind, COALESCE(p.email, a.mailbox), l.name, t.content)"
                                + " FROM owed_reminder r JOIN task t ON t.id = r.task_id JOIN agency l ON l.id = t.lead_agency"
                                + " LEFT JOIN person p ON r.recipient = CONCAT('P:', p.id)"
                                + " LEFT JOIN agency a ON r.recipient = CONCAT('A:', a.id)"
                                + " WHERE r.act_batch = 0 AND r.state = 'SENT_ON'")
                        .query(String.class)
                        .list());
        assertThat(told).containsExactlyInAnyOrderElementsOf(expected);
    }

    private static void steps(Set<String> expected, LocalDate issued, Plan340.Duty duty, Plan340.Given given) {
        List<DemoAct> acts = LifeScript.parse(given.life());
        Set<String> head = address(given.lead(), Role.AGENCY_LEADER);
        Set<String> focal = address(given.lead(), Role.FOCAL_POINT);
        if (given.lead().equals(OFFICE)) {
            head = Set.of(HEAD_OF_OFFICE);
        }
        if (head.isEmpty()) {
            head = focal; // where nobody heads the agency, its focal point hears what is the head's
        }
        LocalDate next = calendar.plus(issued, 1);
        if (!day(acts.getFirst()).isBefore(next)) {
            add(expected, next, "UNACKNOWLEDGED", head, given, duty);
        }
        LocalDate claimed = null;
        for (DemoAct act : acts) {
            if (act.verb() == Verb.CLAIM) {
                claimed = day(act);
            }
            if (claimed != null && (act.verb() == Verb.CONFIRM || act.verb() == Verb.RETURN)) {
                waits(expected, calendar.plus(claimed, 3), "CLAIM_WAITING_OFFICER", OFFICER, act, given, duty);
                waits(expected, calendar.plus(claimed, 5), "CLAIM_WAITING_LEADER", HEAD_OF_OFFICE, act, given, duty);
            }
        }
        LocalDate due = duty.due();
        if (due == null) {
            return;
        }
        Set<String> headToo = new TreeSet<>(focal);
        headToo.addAll(address(given.lead(), Role.AGENCY_LEADER));
        if (given.lead().equals(OFFICE)) {
            headToo.add(HEAD_OF_OFFICE);
        }
        boolean worked = calendar.isWorking(due);
        owed(expected, calendar.minus(due, 5), "DUE_BEFORE", focal, acts, given, duty);
        owed(expected, calendar.minus(due, 3), "DUE_BEFORE", focal, acts, given, duty);
        if (worked) {
            owed(expected, calendar.minus(due, 1), "DUE_BEFORE", headToo, acts, given, duty);
        }
        owed(expected, calendar.previous(due), "DUE_TODAY", worked ? focal : headToo, acts, given, duty);
        Set<String> first = new TreeSet<>(headToo);
        first.add(OFFICER);
        first.addAll(mailbox(given.lead()));
        owed(expected, calendar.plus(due, 1), "OVERDUE_AGENCY", first, acts, given, duty);
        Set<String> third = new TreeSet<>(head);
        third.add(HEAD_OF_OFFICE);
        owed(expected, calendar.plus(due, 3), "OVERDUE_OFFICE", third, acts, given, duty);
        LocalDate fifth = calendar.plus(due, 5);
        owed(expected, fifth, "OVERDUE_VICE_CHAIR", Set.of(VICE_CHAIR), acts, given, duty);
        Set<String> weekly = new TreeSet<>(focal);
        weekly.add(VICE_CHAIR);
        for (LocalDate monday = fifth.plusDays(8 - fifth.getDayOfWeek().getValue());
                !monday.isAfter(END.atZone(BusinessTime.ZONE).toLocalDate());
                monday = monday.plusWeeks(1)) {
            owed(expected, calendar.next(monday), "OVERDUE_WEEKLY", weekly, acts, given, duty);
        }
    }

    /** A step of the deadline is owed while the task is with its agency on the morning of that day. */
    private static void owed(
            Set<String> expected,
            LocalDate day,
            String kind,
            Set<String> to,
            List<DemoAct> acts,
            Plan340.Given given,
            Plan340.Duty duty) {
        Verb last = acts.stream()
                .filter(act -> day(act).isBefore(day))
                .map(DemoAct::verb)
                .filter(verb -> verb != Verb.REPORT)
                .reduce((before, after) -> after)
                .orElse(Verb.ACKNOWLEDGE);
        if (last != Verb.CLAIM && last != Verb.CONFIRM) {
            add(expected, day, kind, to, given, duty);
        }
    }

    private static void waits(
            Set<String> expected,
            LocalDate day,
            String kind,
            String to,
            DemoAct decision,
            Plan340.Given given,
            Plan340.Duty duty) {
        if (!day(decision).isBefore(day)) {
            add(expected, day, kind, Set.of(to), given, duty);
        }
    }

    private static void add(
            Set<String> expected, LocalDate day, String kind, Set<String> to, Plan340.Given given, Plan340.Duty duty) {
        to.forEach(one -> expected.add(String.join(" ", day.toString(), kind, one, given.lead(), duty.text())));
    }

    private static LocalDate day(DemoAct act) {
        return Objects.requireNonNull(act.dayOrThrow().fixed());
    }

    private static Set<String> address(String agency, Role role) {
        return Plan340.people().stream()
                .filter(person -> person.agency().equals(agency) && person.role() == role)
                .map(DemoPerson::email)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> mailbox(String agency) {
        return Set.copyOf(jdbc.sql("SELECT mailbox FROM agency WHERE name = ? AND mailbox IS NOT NULL"
                        + " AND id IN (SELECT lead_agency FROM task)")
                .param(agency)
                .query(String.class)
                .list());
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
