package vn.dondoc.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.Application;
import vn.dondoc.calendar.WorkingCalendar;
import vn.dondoc.demo.DemoLives.Bucket;
import vn.dondoc.demo.DemoLives.State;
import vn.dondoc.history.History;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.BusinessTime;
import vn.dondoc.testing.SecondProgram;

/** The program as {@code ./dondoc run} starts it on an empty folder: a second program, for the demo is one. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DemoOfficeTest {

    private static final LocalDateTime START = LocalDateTime.parse("2026-11-24T09:00");
    private static final Instant NOW = START.atZone(BusinessTime.ZONE).toInstant();
    private static final LocalDate TODAY = START.toLocalDate();

    private static final LocalDate WEDNESDAY = LocalDate.parse("2026-11-25");
    private static final LocalDate FRIDAY = LocalDate.parse("2026-11-27");
    private static final LocalDate MONDAY = LocalDate.parse("2026-11-30");

    @TempDir
    static Path folder;

    private static ConfigurableApplicationContext program;
    private static JdbcClient jdbc;

    @BeforeAll
    static void start() {
        program = new SpringApplicationBuilder(Application.class)
                .profiles("demo")
                .registerShutdownHook(false)
                .initializers(SecondProgram::givesBack)
                .run(
                        "--server.port=0",
                        "--dondoc.account.hash-cost=4",
                        "--dondoc.local-database=" + folder,
                        "--dondoc.demo.now=" + START,
                        "--spring.main.banner-mode=off",
                        "--spring.jmx.enabled=false");
        jdbc = program.getBean(JdbcClient.class);
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    @Test
    void everyTaskStandsWhereItsLifeLeft() {
        DemoContent content = DemoContent.load();
        DemoDays days =
                new DemoDays(TODAY, program.getBean(WorkingCalendar.class).days()::isWorking, content.earliest());
        Map<String, State> expected = new HashMap<>();
        Map<String, Bucket> figures = new HashMap<>();
        for (DemoDirective directive : content.directives()) {
            for (DemoTask task : directive.written(days)) {
                String one = task.content() + ", " + task.lastLead();
                expected.put(one, DemoLives.walk(task, days).state());
                figures.put(one, DemoLives.bucket(task, days));
            }
        }
        Map<String, State> found = new HashMap<>();
        Map<String, Bucket> bucketed = new HashMap<>();
        jdbc.sql(
                        "SELECT CONCAT(t.content, ', ', a.name), IF(t.closing_kind = 'ISSUED_BY_MISTAKE', 'CANCELLED', t.state), t.due_on,"
                                + " t.completed_on, t.claimed_on FROM task t JOIN agency a ON a.id = t.lead_agency"
                                + " JOIN directive d ON d.id = t.directive_id WHERE d.issued_year > 2018")
                .query(row -> {
                    State state = State.valueOf(row.getString(2));
                    found.put(row.getString(1), state);
                    LocalDate due = row.getObject(3, LocalDate.class);
                    LocalDate done = row.getObject(4, LocalDate.class);
                    LocalDate claimed = state == State.PENDING_CONFIRMATION ? row.getObject(5, LocalDate.class) : null;
                    bucketed.put(row.getString(1), bucket(state, due, done, claimed));
                });
        assertThat(found).hasSize(DemoSeeding.WRITTEN_OUT).isEqualTo(expected);
        assertThat(bucketed).isEqualTo(figures);
    }

    @Test
    void anAnswerWaitsForItsHeadAndTheSealsHaveLeft() {
        assertThat(jdbc.sql("SELECT COUNT(*) FROM coordination_submission WHERE waiting = 1")
                        .query(Long.class)
                        .single())
                .isOne();
        assertThat(jdbc.sql("SELECT COUNT(DISTINCT way) FROM history_root_left")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void aPlanOfTheProvinceIsTiedToWhatIsOwedAbove() {
        assertThat(jdbc.sql("SELECT COUNT(DISTINCT x.directive_id) FROM upward_duty_directive x"
                                + " JOIN upward_duty u ON u.directive_id = x.duty_id AND u.answered_on IS NULL"
                                + " JOIN task t ON t.directive_id = x.directive_id AND t.state <> 'DRAFT'")
                        .query(Long.class)
                        .single())
                .isOne();
    }

    /** What a visitor wants to see at once, beside the states of a task. */
    @Test
    void whatTheProgramCanDoStandsThere() {
        Map<String, String> counted = new LinkedHashMap<>();
        counted.put("one instruction to many", "SELECT COUNT(*) FROM task_folder");
        counted.put("a saved group", "SELECT COUNT(*) FROM agency_group WHERE id > 3");
        counted.put("sheets filled in", "SELECT COUNT(DISTINCT task_id) FROM survey_answer");
        counted.put("a task that comes back", "SELECT COUNT(*) FROM task_recurrence");
        counted.put("its periods", "SELECT COUNT(*) FROM task_period");
        counted.put("like tasks undecided", "SELECT COUNT(*) FROM task_likeness WHERE decision IS NULL");
        counted.put("further bases", "SELECT COUNT(*) FROM task_basis");
        counted.put("labels put on", "SELECT COUNT(*) FROM task_label");
        counted.put("stars", "SELECT COUNT(*) FROM task_star");
        counted.put("calls with a promise", "SELECT COUNT(*) FROM task_call WHERE promised_on IS NOT NULL");
        counted.put(
                "stand-ins of today",
                "SELECT COUNT(*) FROM delegation WHERE '" + TODAY + "' BETWEEN valid_from AND valid_to");
        counted.put("transfers", "SELECT COUNT(*) FROM task_transfer WHERE kind = 'TRANSFER'");
        counted.put(
                "corrections",
                "SELECT COUNT(*) FROM history_event WHERE subject_kind = 'TASK' AND act = 'TASK_CORRECTED'");
        counted.put("corrected directives", "SELECT COUNT(*) FROM directive_correction");
        counted.put("ended directives", "SELECT COUNT(*) FROM directive WHERE ending = 'REPLACED'");
        counted.put("carried over", "SELECT COUNT(*) FROM task WHERE origin_directive IS NOT NULL");
        counted.put(
                "reports asked for",
                "SELECT COUNT(*) FROM history_event WHERE subject_kind = 'TASK' AND act = 'TASK_REPORT_ASKED'");
        Map<String, Long> found = new LinkedHashMap<>();
        counted.forEach(
                (what, sql) -> found.put(what, jdbc.sql(sql).query(Long.class).single()));
        assertThat(found)
                .isEqualTo(Map.ofEntries(
                        Map.entry("one instruction to many", 1L),
                        Map.entry("a saved group", 1L),
                        Map.entry("sheets filled in", 5L),
                        Map.entry("a task that comes back", 1L),
                        Map.entry("its periods", 3L),
                        Map.entry("like tasks undecided", 1L),
                        Map.entry("further bases", 1L),
                        Map.entry("labels put on", 5L),
                        Map.entry("stars", 9L),
                        Map.entry("calls with a promise", 2L),
                        Map.entry("stand-ins of today", 1L),
                        Map.entry("transfers", 1L),
                        Map.entry("corrections", 2L),
                        Map.entry("corrected directives", 1L),
                        Map.entry("ended directives", 1L),
                        Map.entry("carried over", 2L),
                        Map.entry("reports asked for", 2L)));
    }

    @Test
    void nothingHappensAfterTheStartAndTheRecordIsWhole() {
        assertThat(jdbc.sql("SELECT COUNT(*) FROM history_event WHERE at > ? AND subject_kind IN ('DIRECTIVE', 'TASK')")
                        .param(java.sql.Timestamp.from(NOW))
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(program.getBean(History.class).verify(Actor.job("Kiểm thử")).isIntact())
                .isTrue();
    }

    @Test
    void planThreeHundredAndFortyIsHistory() {
        Map<String, Long> states = jdbc
                .sql("SELECT t.state FROM task t JOIN directive d ON d.id = t.directive_id"
                        + " WHERE d.number_symbol = '340/KH-UBND' AND d.issued_year = 2017")
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(s -> s, Collectors.counting()));
        assertThat(states).containsOnly(Map.entry("COMPLETED", 32L));
        assertThat(jdbc.sql("SELECT SUM(central + local_investment + local_recurrent + other) FROM budget_line")
                        .query(Long.class)
                        .single())
                .isEqualTo(42_540_000_000L);
        assertThat(jdbc.sql("SELECT COUNT(*) FROM task WHERE set_by_office = 1 AND YEAR(assigned_on) = 2018")
                        .query(Long.class)
                        .single())
                .isEqualTo(32L);
    }

    @Test
    void itIsFilledOnce() {
        List<Long> before = counts();
        DemoOffice office = program.getBean(DemoOffice.class);
        office.start();
        assertThat(counts()).isEqualTo(before);
    }

    @Test
    void theClockGoesOnFromTheStart() {
        assertThat(program.getBean(java.time.Clock.class).instant()).isBetween(NOW, NOW.plusSeconds(3600));
    }

    private static List<Long> counts() {
        return Stream.of("task", "directive", "person", "history_event")
                .map(table -> jdbc.sql("SELECT COUNT(*) FROM " + table)
                        .query(Long.class)
                        .single())
                .toList();
    }

    private static Bucket bucket(State state, LocalDate due, LocalDate done, LocalDate claimed) {
        if (state == State.DRAFT || state == State.CANCELLED) {
            return Bucket.NOWHERE;
        }
        if (state == State.CLOSED_NOT_DONE || state == State.ON_HOLD) {
            return Bucket.CLOSED;
        }
        boolean completed = state == State.COMPLETED;
        if (due == null) {
            return completed ? Bucket.NO_DEADLINE_DONE : Bucket.NO_DEADLINE_OPEN;
        }
        LocalDate judged = completed ? done : claimed == null ? TODAY : claimed;
        boolean late = judged.isAfter(due);
        if (completed) {
            return late ? Bucket.DONE_LATE : Bucket.DONE_ON_TIME;
        }
        return late ? Bucket.OPEN_OVERDUE : Bucket.OPEN_IN_TIME;
    }

    /** Last, for time only goes on: a demo that is taken forward lives through each day on the way. */
    @Test
    @Order(Integer.MAX_VALUE)
    void eachDayOnTheWayIsLivedOnceAndABrokenJourneyGoesOnWhereItBroke() throws SQLException {
        DemoJourney journey = program.getBean(DemoJourney.class);
        Clock clock = program.getBean(Clock.class);

        Instant before = clock.instant();
        journey.forward(Duration.ofHours(1));
        assertThat(clock.instant()).isBetween(before.plus(Duration.ofHours(1)), before.plus(Duration.ofMinutes(90)));
        journey.forward(Duration.ofDays(2));
        journey.forward(Duration.ofDays(1));

        assertThat(LocalDate.ofInstant(clock.instant(), BusinessTime.ZONE)).isEqualTo(FRIDAY);
        assertThat(daysOfDigests()).containsExactly(WEDNESDAY, WEDNESDAY.plusDays(1), FRIDAY);
        assertThat(recipientsToldTwice()).isZero();
        assertThat(daysNotClosed()).isEmpty();

        owner("""
                CREATE TRIGGER broken BEFORE INSERT ON outgoing_mail FOR EACH ROW
                IF NEW.kind = 'DIGEST' THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'broken'; END IF""");
        assertThatThrownBy(() -> journey.forward(Duration.ofDays(5))).hasStackTraceContaining("broken");
        Instant broken = clock.instant();
        assertThat(LocalDate.ofInstant(broken, BusinessTime.ZONE)).isEqualTo(MONDAY);
        // the minute that was held; the clock has run on for parts of a second since
        assertThat(afterARestart()).isAfterOrEqualTo(broken.truncatedTo(ChronoUnit.SECONDS));

        owner("DROP TRIGGER broken");
        journey.forward(Duration.ofHours(1));
        assertThat(clock.instant()).isAfterOrEqualTo(broken.plus(Duration.ofHours(1)));
        assertThat(daysOfDigests()).containsExactly(WEDNESDAY, WEDNESDAY.plusDays(1), FRIDAY, MONDAY);
        assertThat(recipientsToldTwice()).isZero();
        assertThat(daysNotClosed()).isEmpty();
        assertThat(program.getBean(History.class).verify(Actor.job("Kiểm thử")).isIntact())
                .isTrue();
        assertThat(afterARestart()).isAfterOrEqualTo(clock.instant().minusSeconds(60));
    }

    /** What a program that starts now on the same data would show. */
    private static Instant afterARestart() {
        DemoClock next = new DemoClock(Clock.systemUTC());
        new DemoTime(jdbc, next).begin(null);
        return next.instant();
    }

    private static List<LocalDate> daysOfDigests() {
        return jdbc.sql("SELECT DISTINCT day FROM outgoing_mail WHERE kind = 'DIGEST' AND day > ? ORDER BY day")
                .param(TODAY)
                .query(LocalDate.class)
                .list();
    }

    private static long recipientsToldTwice() {
        return jdbc.sql("SELECT COUNT(*) - COUNT(DISTINCT day, COALESCE(recipient_person, 0),"
                        + " COALESCE(recipient_agency, 0)) FROM outgoing_mail WHERE kind = 'DIGEST'")
                .query(Long.class)
                .single();
    }

    /** Days of the record before the demo's today that no root stands over. */
    private static List<LocalDate> daysNotClosed() {
        LocalDate today = LocalDate.ofInstant(program.getBean(Clock.class).instant(), BusinessTime.ZONE);
        return jdbc.sql("SELECT DISTINCT DATE(at + INTERVAL 7 HOUR) AS lived FROM history_event"
                        + " HAVING lived < ? AND lived NOT IN (SELECT day FROM history_root)")
                .param(today)
                .query(LocalDate.class)
                .list();
    }

    /** The program's own user makes no triggers. */
    private static void owner(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        setting("spring.datasource.url"),
                        setting("spring.flyway.user"),
                        setting("spring.flyway.password"));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String setting(String name) {
        return program.getEnvironment().getRequiredProperty(name);
    }
}
