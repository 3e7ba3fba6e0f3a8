package vn.dondoc.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import vn.dondoc.localdb.LocalDatabase;
import vn.dondoc.testing.TestDatabase;

/**
 * Migrations that fill new columns from what stands, tried on rows as an office has them: in a schema of their own, which is
 * taken to the version before, filled by hand and taken on.
 */
class MigrationsOnRowsTest {

    private static final String SCHEMA = LocalDatabase.SCHEMA + "_rows";
    private static final String HASH = "0".repeat(64);
    private static final long OLD = 11;
    private static final long NEW = 12;
    private static final long AT_WORK = 100;

    private SingleConnectionDataSource source;
    private JdbcTemplate jdbc;
    private long next = 1000;

    @BeforeEach
    void aSchemaOfItsOwn() throws SQLException {
        try (Connection owner = TestDatabase.asOwner();
                Statement statement = owner.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + SCHEMA);
            statement.execute("CREATE DATABASE " + SCHEMA + " CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci");
        }
        source = new SingleConnectionDataSource(
                TestDatabase.get().url().replace("/" + LocalDatabase.SCHEMA + "?", "/" + SCHEMA + "?"),
                LocalDatabase.OWNER,
                TestDatabase.get().ownerPassword(),
                true);
        jdbc = new JdbcTemplate(source);
    }

    @AfterEach
    void nothingIsLeft() {
        jdbc.execute("DROP DATABASE " + SCHEMA);
        source.destroy();
    }

    private void migrateTo(String version) {
        assertThat(Flyway.configure()
                        .dataSource(source.getUrl(), source.getUsername(), source.getPassword())
                        .target(version)
                        .load()
                        .migrate()
                        .success)
                .isTrue();
    }

    /** V350 and V377: a former lead's percent is what he last reported or claimed, and nothing of the lead's before him. */
    @Test
    void aFormerLeadsPercentIsHisOwn() {
        migrateTo("341");
        directive(OLD, "QD", "5/QĐ-UBND");
        long reported = task(OLD, "IN_PROGRESS");
        report(reported, 20, "2026-03-02 08:00:00");
        report(reported, 45, "2026-03-09 08:00:00");
        long first = transfer(reported, "2026-03-10 08:00:00");
        report(reported, 90, "2026-03-12 08:00:00");

        long silent = task(OLD, "IN_PROGRESS");
        long second = transfer(silent, "2026-03-10 08:00:00");
        report(silent, 30, "2026-03-11 08:00:00");

        long returned = task(OLD, "IN_PROGRESS");
        report(returned, 60, "2026-03-02 08:00:00");
        claim(returned, "2026-03-03 08:00:00", "RETURNED");
        long third = transfer(returned, "2026-03-10 08:00:00");

        long corrected = task(OLD, "IN_PROGRESS");
        claim(corrected, "2026-03-03 08:00:00", "RETURNED");
        report(corrected, 80, "2026-03-04 08:00:00");
        long fourth = transfer(corrected, "2026-03-10 08:00:00");

        long passedOn = task(OLD, "IN_PROGRESS");
        report(passedOn, 70, "2026-03-02 08:00:00");
        long fifth = transfer(passedOn, "2026-03-03 08:00:00");
        long sixth = transfer(passedOn, "2026-03-05 08:00:00");
        report(passedOn, 15, "2026-03-06 08:00:00");
        long seventh = transfer(passedOn, "2026-03-10 08:00:00");
        claim(passedOn, "2026-03-11 08:00:00", "RETURNED");
        long eighth = transfer(passedOn, "2026-03-12 08:00:00");
        long ninth = transfer(passedOn, "2026-03-13 08:00:00");

        long refused = task(OLD, "ASSIGNED");
        report(refused, 35, "2026-03-02 08:00:00");
        told(refused, 1, "2026-03-04 08:00:00", "TASK_REASSIGNED", "[[\"dueOn\",\"2026-03-20\",\"2026-03-27\"]]");
        long tenth = transfer(refused, "2026-03-05 08:00:00");

        migrateTo("350");
        assertThat(percents(first, second, third, fourth, fifth)).containsExactly(45, 0, 100, 80, 70);
        assertThat(percents(sixth)).as("what V350 took from the lead before").containsExactly(70);
        migrateTo("377");
        assertThat(percents(first, second, third, fourth, fifth)).containsExactly(45, 0, 100, 80, 70);
        assertThat(percents(sixth, seventh, eighth, ninth, tenth)).containsExactly(0, 15, 100, 0, 0);
    }

    /** V350: in whose hands, in which field and by which directive a task stood when it was taken from a lead. */
    @Test
    void aFormerLeadReadsWhatHeldWhenItWasTakenFromHim() {
        migrateTo("341");
        directive(OLD, "QD", "5/QĐ-UBND");
        directive(NEW, "KH", "6/KH-UBND");
        directive(13, "KH", "7/KH-UBND");

        // followed by 1, then by 2, given to another, then by 3 and by 4; its leader came from nobody
        long changed = task(OLD, "IN_PROGRESS");
        jdbc.update(
                "UPDATE task SET following_officer = 4, responsible_leader = 9, field_id = 7 WHERE id = ?", changed);
        told(changed, 1, "2026-03-02 08:00:00", "TASK_FOLLOWED", "[[\"followingOfficer\",\"1\",\"2\"]]");
        long first = transfer(changed, "2026-03-10 08:00:00");
        told(changed, 2, "2026-03-10 08:00:00.5", "TASK_TRANSFERRED", "[[\"lead\",\"21\",\"22\"]]");
        told(
                changed,
                3,
                "2026-03-11 08:00:00",
                "TASK_FOLLOWED",
                "[[\"followingOfficer\",\"2\",\"3\"],[\"field\",null,\"6\"],[\"responsibleLeader\",\"8\",\"9\"]]");
        long second = transfer(changed, "2026-03-12 08:00:00");
        told(
                changed,
                4,
                "2026-03-13 08:00:00",
                "TASK_FOLLOWED",
                "[[\"followingOfficer\",\"3\",\"4\"],[\"field\",\"6\",\"7\"]]");

        // carried over by another directive, before and after which it changed hands
        long carried = task(NEW, "IN_PROGRESS");
        jdbc.update("UPDATE task SET origin_directive = ? WHERE id = ?", OLD, carried);
        long before = transfer(carried, "2026-03-10 08:00:00");
        told(
                carried,
                1,
                "2026-03-11 08:00:00",
                "TASK_CARRIED_OVER",
                "[[\"directive\",\"Quyết định số 5/QĐ-UBND\",\"Kế hoạch số 6/KH-UBND\"]]");
        long after = transfer(carried, "2026-03-12 08:00:00");

        // the title that history tells was corrected since, so nothing bears it any more
        long renamed = task(NEW, "IN_PROGRESS");
        jdbc.update("UPDATE task SET origin_directive = 13 WHERE id = ?", renamed);
        long of = transfer(renamed, "2026-03-10 08:00:00");
        told(
                renamed,
                1,
                "2026-03-11 08:00:00",
                "TASK_CARRIED_OVER",
                "[[\"directive\",\"Kế hoạch số 70/KH-UBND\",\"Kế hoạch số 6/KH-UBND\"]]");

        migrateTo("350");

        assertThat(held(first)).containsExactly(8L, 2L, null, OLD);
        assertThat(held(second)).containsExactly(9L, 3L, 6L, OLD);
        assertThat(held(before)).containsExactly(1L, 1L, null, OLD);
        assertThat(held(after)).containsExactly(1L, 1L, null, NEW);
        assertThat(held(of)).containsExactly(1L, 1L, null, 13L);
        assertThat(jdbc.queryForList("SELECT DISTINCT urgency FROM task_transfer", String.class))
                .containsExactly("URGENT");
    }

    /** V350: a claim that waited under a hold waits no more once its task was ended; any other stays as it is. */
    @Test
    void aClaimOfAnEndedTaskWaitsNoMore() {
        migrateTo("341");
        directive(OLD, "QD", "5/QĐ-UBND");
        long ended = task(OLD, "CLOSED_NOT_DONE");
        long waited = claim(ended, "2026-03-03 08:00:00", "WAITING");
        long returned = claim(ended, "2026-03-02 08:00:00", "RETURNED");
        told(ended, 1, "2026-03-05 09:00:00", "TASK_ENDED", "[]");
        long open = claim(task(OLD, "PENDING_CONFIRMATION"), "2026-03-03 08:00:00", "WAITING");

        migrateTo("350");

        assertThat(jdbc.queryForMap("SELECT outcome, decider_name, decided_at FROM task_claim WHERE id = ?", waited))
                .containsEntry("outcome", "OVERTAKEN")
                .containsEntry("decider_name", "Chánh Văn phòng")
                .containsEntry("decided_at", Timestamp.valueOf("2026-03-05 09:00:00"));
        assertThat(outcome(returned)).isEqualTo("RETURNED");
        assertThat(outcome(open)).isEqualTo("WAITING");
    }

    /** V376: the deadline first given on a day off, where the policy of that day moves it. */
    @Test
    void aFirstDeadlineOnADayOffCountsToTheNextWorkingDay() {
        migrateTo("375");
        jdbc.update("INSERT INTO policy_version (id, policy, value, valid_from, document, decided_by, decided_at)"
                + " VALUES (1, 'DEADLINE_MOVES_TO_WORKING_DAY', 'true', '2026-01-01', 'QĐ', 'VP', '2025-12-01'),"
                + " (2, 'DEADLINE_MOVES_TO_WORKING_DAY', 'false', '2026-06-01', 'QĐ', 'VP', '2025-12-01')");
        // Thursday 30/4 to Sunday 3/5/2026, and a Monday of which one has only heard
        calendar("2026-04-30", "STATUTORY", "LAW");
        calendar("2026-05-01", "STATUTORY", "LAW");
        calendar("2026-05-04", "OTHER_OFF", "UNCONFIRMED");
        calendar("2026-05-16", "SWAPPED_WORK", "DOCUMENT");
        directive(OLD, "QD", "5/QĐ-UBND");
        long moved = extended("2026-04-30", "2026-03-02 03:00:00");
        long worked = extended("2026-05-16", "2026-03-02 03:00:00");
        long old = extended("2026-05-02", "2025-12-31 16:59:00");
        long firstMinute = extended("2026-05-02", "2025-12-31 17:00:00");
        long later = extended("2026-06-06", "2026-06-02 03:00:00");
        long corrected = extended("2026-05-03", "2025-11-02 03:00:00");
        ledger(corrected, 1, "CORRECTION", "2026-05-01", "2026-05-03", "2026-02-02 03:00:00");
        long same = extended("2026-05-03", "2025-11-02 03:00:00");
        ledger(same, 1, "CORRECTION", "2026-05-03", "2026-05-03", "2026-02-02 03:00:00");

        migrateTo("376");

        assertThat(List.of(moved, worked, old, firstMinute, later, corrected, same))
                .extracting(id -> jdbc.queryForObject(
                        "SELECT CAST(first_effective_on AS CHAR) FROM task WHERE id = ?", String.class, id))
                .containsExactly(
                        "2026-05-04",
                        "2026-05-16",
                        "2026-05-02",
                        "2026-05-04",
                        "2026-06-06",
                        "2026-05-04",
                        "2026-05-03");
    }

    /** V385: a task that was given again was given on the day of its issue. */
    @Test
    void theDayOfTheIssueIsThatOfTheFirstTurn() {
        migrateTo("377");
        directive(OLD, "QD", "5/QĐ-UBND");
        long again = task(OLD, "ASSIGNED");
        jdbc.update("INSERT INTO task_turn (task_id, seq, owner, since, until_on)"
                + " VALUES (" + again + ", 0, 'AGENCY', '2026-03-01', '2026-03-05'), (" + again
                + ", 1, 'OFFICE', '2026-03-05', '2026-03-20'), (" + again + ", 2, 'AGENCY', '2026-03-20', NULL)");
        jdbc.update("UPDATE task SET assigned_on = '2026-03-20' WHERE id = ?", again);
        long once = task(OLD, "ASSIGNED");
        long draft = task(OLD, "DRAFT");

        migrateTo("385");

        assertThat(List.of(again, once, draft))
                .extracting(id ->
                        jdbc.queryForObject("SELECT CAST(given_on AS CHAR) FROM task WHERE id = ?", String.class, id))
                .containsExactly("2026-03-01", "2026-03-01", null);
    }

    /** V390: a request to be released that came in time waits at the office, from the day on which it came. */
    @Test
    void whoHasAskedInTimeToBeReleasedWaitsAtTheOffice() {
        migrateTo("385");
        directive(OLD, "QD", "5/QĐ-UBND");
        long inTime = asking("RELEASE", "2026-03-05", "2026-03-10");
        long late = asking("RELEASE", "2026-03-11", "2026-03-10");
        long undated = asking("RELEASE", "2026-03-11", null);
        long moreTime = asking("EXTENSION", "2026-03-05", "2026-03-10");
        long nothing = task(OLD, "IN_PROGRESS");

        migrateTo("390");

        assertThat(turns(inTime)).containsExactly("AGENCY 2026-03-01 2026-03-05", "OFFICE 2026-03-05 -");
        assertThat(turns(late)).containsExactly("AGENCY 2026-03-01 -");
        assertThat(turns(undated)).containsExactly("AGENCY 2026-03-01 2026-03-11", "OFFICE 2026-03-11 -");
        assertThat(turns(moreTime))
                .as("its turn began when it was asked, as ever")
                .containsExactly("AGENCY 2026-03-01 -");
        assertThat(List.of(inTime, late, undated, moreTime, nothing))
                .extracting(id -> jdbc.queryForObject(
                        "SELECT CONCAT_WS(' ', asked_kind, asked_on, asked_in_time) FROM task WHERE id = ?",
                        String.class,
                        id))
                .containsExactly(
                        "RELEASE 2026-03-05 1",
                        "RELEASE 2026-03-11 0",
                        "RELEASE 2026-03-11 1",
                        "EXTENSION 2026-03-05 1",
                        "0");
    }

    /** V418: from the day of such a request on, also where later turns had begun before V390. */
    @Test
    void theOfficesDaysBeginOnTheDayOfTheRequestWhateverBeganLater() {
        migrateTo("385");
        directive(OLD, "QD", "5/QĐ-UBND");
        long plain = asking("RELEASE", "2026-03-05", "2026-03-10");
        long late = asking("RELEASE", "2026-03-11", "2026-03-10");
        turnsAfter(late, "COORDINATOR 2026-03-12", "AGENCY 2026-03-13");
        long moreTime = asking("EXTENSION", "2026-03-05", "2026-03-10");
        turnsAfter(moreTime, "COORDINATOR 2026-03-07");
        long helped = asking("RELEASE", "2026-03-05", "2026-03-10");
        turnsAfter(helped, "COORDINATOR 2026-03-07");
        long answered = asking("RELEASE", "2026-03-05", null);
        turnsAfter(answered, "COORDINATOR 2026-03-03", "AGENCY 2026-03-04", "HOLD 2026-03-07", "AGENCY 2026-03-09");
        long sameDay = asking("RELEASE", "2026-03-05", "2026-03-10");
        turnsAfter(sameDay, "COORDINATOR 2026-03-05", "AGENCY 2026-03-07");

        migrateTo("418");

        assertThat(turns(plain)).containsExactly("AGENCY 2026-03-01 2026-03-05", "OFFICE 2026-03-05 -");
        assertThat(turns(late))
                .containsExactly(
                        "AGENCY 2026-03-01 2026-03-12", "COORDINATOR 2026-03-12 2026-03-13", "AGENCY 2026-03-13 -");
        assertThat(turns(moreTime)).containsExactly("AGENCY 2026-03-01 2026-03-07", "COORDINATOR 2026-03-07 -");
        assertThat(turns(helped))
                .containsExactly("AGENCY 2026-03-01 2026-03-05", "OFFICE 2026-03-05 2026-03-07", "OFFICE 2026-03-07 -");
        assertThat(turns(answered))
                .containsExactly(
                        "AGENCY 2026-03-01 2026-03-03",
                        "COORDINATOR 2026-03-03 2026-03-04",
                        "AGENCY 2026-03-04 2026-03-05",
                        "OFFICE 2026-03-05 2026-03-07",
                        "HOLD 2026-03-07 2026-03-09",
                        "OFFICE 2026-03-09 -");
        assertThat(turns(sameDay))
                .containsExactly("AGENCY 2026-03-01 2026-03-05", "OFFICE 2026-03-05 2026-03-07", "OFFICE 2026-03-07 -");
        assertThat(jdbc.queryForList(
                        "SELECT task_id FROM task_turn GROUP BY task_id HAVING MIN(seq) <> 0 OR MAX(seq) <> COUNT(*) - 1",
                        Long.class))
                .as("numbered without a gap")
                .isEmpty();
    }

    /** Each ends the one before. */
    private void turnsAfter(long task, String... turns) {
        int seq = 0;
        for (String turn : turns) {
            String[] words = turn.split(" ");
            jdbc.update("UPDATE task_turn SET until_on = ? WHERE task_id = ? AND seq = ?", words[1], task, seq++);
            jdbc.update(
                    "INSERT INTO task_turn (task_id, seq, owner, since, agency_id) VALUES (?, ?, ?, ?, 21)",
                    task,
                    seq,
                    words[0],
                    words[1]);
        }
    }

    /** V391: more time stands in the figures of who asked for it, unless it was a wrong lead that was corrected. */
    @Test
    void moreTimeIsTheFigureOfWhoAskedForIt() {
        migrateTo("385");
        directive(OLD, "QD", "5/QĐ-UBND");
        long moved = asking("EXTENSION", "2026-03-05", "2026-03-10");
        leaves(moved, "TRANSFER");
        long corrected = asking("EXTENSION", "2026-03-05", "2026-03-10");
        leaves(corrected, "CORRECTION");
        long mistaken = asking("EXTENSION", "2026-03-05", "2026-03-10");
        jdbc.update(
                "UPDATE task SET state = 'CLOSED_NOT_DONE', closing_kind = 'ISSUED_BY_MISTAKE' WHERE id = ?", mistaken);

        migrateTo("391");

        assertThat(List.of(moved, corrected, mistaken))
                .extracting(id -> jdbc.queryForObject(
                        "SELECT figures_agency FROM task_request WHERE task_id = ?", Long.class, id))
                .containsExactly(21L, 22L, null);
    }

    /** A task of agency 21 whose request waits; it was asked at nine in the morning. */
    private long asking(String kind, String askedOn, String due) {
        long id = task(OLD, "IN_PROGRESS");
        long request = next++;
        jdbc.update(
                "INSERT INTO task_request (id, task_id, kind, agency_id, reason, deadline_version, decider, asker_name,"
                        + " asked_on, asked_at, outcome)"
                        + " VALUES (?, ?, ?, 21, 'Lý do', 0, 'OFFICE_HEAD', 'Đầu mối', ?, ?, 'WAITING')",
                request,
                id,
                kind,
                askedOn,
                askedOn + " 02:00:00");
        jdbc.update(
                "INSERT INTO task_turn (task_id, seq, owner, since, agency_id) VALUES (?, 0, 'AGENCY', '2026-03-01', 21)",
                id);
        if (due != null) {
            ledger(id, 1, "EXTENSION", null, due, "2026-03-01 03:00:00");
            jdbc.update(
                    "UPDATE task SET deadline_kind = 'DATED', due_on = ?, effective_on = ?, deadline_version = 1 WHERE id = ?",
                    due,
                    due,
                    id);
        }
        jdbc.update(
                "UPDATE task SET request_id = ?, asked_on = IF(? = 'EXTENSION', ?, NULL) WHERE id = ?",
                request,
                kind,
                askedOn,
                id);
        return id;
    }

    private void leaves(long task, String kind) {
        jdbc.update(
                "INSERT INTO task_transfer (id, task_id, kind, from_agency, to_agency, state_before, content, directive_id,"
                        + " urgency, moved_on, mover_name, moved_at) VALUES (?, ?, ?, 21, 22, 'IN_PROGRESS', 'Rà soát', ?,"
                        + " 'NORMAL', '2026-03-10', 'CVP', '2026-03-10 08:00:00')",
                next++,
                task,
                kind,
                OLD);
    }

    private List<String> turns(long task) {
        return jdbc.queryForList(
                "SELECT CONCAT_WS(' ', owner, since, COALESCE(until_on, '-')) FROM task_turn WHERE task_id = ? ORDER BY seq",
                String.class,
                task);
    }

    /** V415: what was laid before the head of an agency waits no more where the task has gone from it. */
    @Test
    void whatWasLaidBeforeTheHeadOfAFormerLeadIsOvertaken() {
        migrateTo("411");
        directive(OLD, "QD", "5/QĐ-UBND");
        long waits = laid(task(OLD, "IN_PROGRESS"), 21);
        long ofAFormerLead = laid(task(OLD, "IN_PROGRESS"), 22);
        long refused = laid(task(OLD, "REFUSED"), 21);
        long ended = laid(task(OLD, "CLOSED_NOT_DONE"), 21);

        migrateTo("415");

        assertThat(List.of(waits, ofAFormerLead, refused, ended))
                .extracting(
                        id -> jdbc.queryForObject("SELECT outcome FROM task_submission WHERE id = ?", String.class, id))
                .containsExactly("WAITING", "OVERTAKEN", "OVERTAKEN", "OVERTAKEN");
    }

    private long laid(long task, long agency) {
        long id = next++;
        jdbc.update(
                "INSERT INTO task_submission (id, task_id, agency_id, act, text, submitted_by, submitter_name, submitted_at,"
                        + " outcome) VALUES (?, ?, ?, 'CLAIM', 'Xong', 1, 'Đầu mối', '2026-03-02', 'WAITING')",
                id,
                task,
                agency);
        return id;
    }

    /** V426: what a stand-in had laid is his whose post he sat in; what nothing is known of is his who laid it. */
    @Test
    void whatWasLaidInAnothersPlaceIsHis() {
        migrateTo("425");
        directive(OLD, "QD", "5/QĐ-UBND");
        long task = task(OLD, "IN_PROGRESS");
        long own = laid(task, 21);
        jdbc.update("UPDATE task_submission SET outcome = 'SENT_BACK' WHERE id = ?", own);
        long inHisPlace = laid(task, 21);
        long unknown = laid(task(OLD, "IN_PROGRESS"), 21);
        post(501, 1);
        post(502, 2);
        laidFrom(task, 1, 501);
        laidFrom(task, 2, 502);

        migrateTo("426");

        assertThat(List.of(own, inHisPlace, unknown))
                .extracting(id ->
                        jdbc.queryForObject("SELECT submitted_for FROM task_submission WHERE id = ?", Long.class, id))
                .containsExactly(1L, 2L, 1L);
    }

    private void post(long id, long person) {
        jdbc.update(
                "SET STATEMENT foreign_key_checks = 0 FOR INSERT INTO post (id, person_id, unit_id, role, title,"
                        + " valid_from, confirmed, version) VALUES (?, ?, 21, 'FOCAL_POINT', 'Đầu mối', '2026-01-01', TRUE, 0)",
                id,
                person);
    }

    /** That person 1 laid something from that post. */
    private void laidFrom(long task, int seq, long post) {
        jdbc.update(
                "INSERT INTO history_event (id, subject_kind, subject_id, seq, at, actor_person, actor_name, actor_post,"
                        + " actor_title, actor_agency_name, act, changes, prev_hash, hash)"
                        + " VALUES (?, 'TASK', ?, ?, '2026-03-02', 1, 'Đầu mối', ?, 'Đầu mối', 'Sở', 'TASK_SUBMITTED', '[]',"
                        + " '', '')",
                next++,
                task,
                seq,
                post);
    }

    /** V416: a proposed answer is of the request that waits, unless the task had gone on before. */
    @Test
    void aProposedAnswerFindsItsRequest() {
        migrateTo("411");
        directive(OLD, "QD", "5/QĐ-UBND");
        long task = task(OLD, "IN_PROGRESS");
        long request = next++;
        jdbc.update(
                "INSERT INTO task_request (id, task_id, kind, agency_id, reason, deadline_version, decider, asker_name,"
                        + " asked_on, asked_at, outcome) VALUES (?, ?, 'EXTENSION', 21, 'Lý do', 0, 'OFFICE_HEAD', 'Đầu mối',"
                        + " '2026-03-05', '2026-03-05 02:00:00', 'WAITING')",
                request,
                task);
        jdbc.update(
                "UPDATE task SET request_id = ?, asked_kind = 'EXTENSION', asked_on = '2026-03-05', version = 7 WHERE id = ?",
                request,
                task);
        long stands = proposed(task, 7);
        long gone = proposed(task, 6);

        migrateTo("416");

        assertThat(List.of(stands, gone))
                .extracting(id -> jdbc.queryForObject("SELECT request_id FROM proposal WHERE id = ?", Long.class, id))
                .containsExactly(request, null);
    }

    private long proposed(long task, long version) {
        long id = next++;
        jdbc.update(
                "INSERT INTO proposal (id, task_id, act, text, task_version, proposed_by, proposer_name, proposed_at, decider)"
                        + " VALUES (?, ?, 'DECIDE_EXTENSION', 'Đủ thời gian', ?, 1, 'Chuyên viên', '2026-03-06',"
                        + " 'OFFICE_HEAD')",
                id,
                task,
                version);
        return id;
    }

    /** V400: what an agency handed on inside itself is judged by the policy and the calendar of its own days. */
    @Test
    void anInnerTaskKeepsTheLastDayThatWasInTimeAndHowLateItWas() {
        migrateTo("385");
        jdbc.update("INSERT INTO policy_version (id, policy, value, valid_from, document, decided_by, decided_at)"
                + " VALUES (1, 'DEADLINE_MOVES_TO_WORKING_DAY', 'true', '2026-03-01', 'QĐ', 'VP', '2025-12-01')");
        calendar("2026-03-17", "OTHER_OFF", "DOCUMENT");
        directive(OLD, "QD", "5/QĐ-UBND");
        long task = task(OLD, "IN_PROGRESS");
        long moved = inner(task, "2026-03-14", "2026-03-02", null, "GIVEN");
        long kept = inner(task, "2026-03-14", "2026-02-27", null, "GIVEN");
        long inTime = inner(task, "2026-03-14", "2026-03-02", "2026-03-16", "CONFIRMED");
        long late = inner(task, "2026-03-14", "2026-03-02", "2026-03-19", "CONFIRMED");
        long weekend = inner(task, "2026-03-13", "2026-03-02", "2026-03-15", "CONFIRMED");

        migrateTo("400");

        assertThat(List.of(moved, kept, inTime, late, weekend))
                .extracting(id -> jdbc.queryForObject(
                        "SELECT CONCAT(effective_on, ' ', COALESCE(late_days, '-')) FROM inner_task WHERE id = ?",
                        String.class,
                        id))
                .containsExactly("2026-03-16 -", "2026-03-14 -", "2026-03-16 -", "2026-03-16 2", "2026-03-13 0");
    }

    private long inner(long task, String due, String given, String done, String state) {
        long id = next++;
        jdbc.update(
                "INSERT INTO inner_task (id, task_id, agency_id, person_id, whole, content, due_on, state, giver_name,"
                        + " given_on, given_at, result, done_on, returns, version)"
                        + " VALUES (?, ?, 21, 1, FALSE, 'Việc', ?, ?, 'Đầu mối', ?, '2026-03-01', 'Xong', ?, 0, 0)",
                id,
                task,
                due,
                state,
                given,
                done);
        return id;
    }

    private void directive(long id, String kind, String number) {
        jdbc.update(
                "INSERT INTO directive (id, version, direction, kind, number_symbol, number_key, issuer_name, issuer_key,"
                        + " issued_on, issued_year, subject, urgency, issuing_level, language, registered_at)"
                        + " VALUES (?, 0, 'OUTGOING', ?, ?, ?, 'UBND tỉnh', 'ubnd tinh', '2026-01-05', 2026, 'Trích yếu',"
                        + " 'NORMAL', 'PROVINCE', 'Tiếng Việt', '2026-01-05')",
                id,
                kind,
                number,
                "key/" + id);
    }

    private long task(long directive, String state) {
        long id = next++;
        jdbc.update(
                "INSERT INTO task (id, version, code, directive_id, ordinal, content, product, lead_agency, responsible_leader,"
                        + " following_officer, urgency, issuing_level, deadline_kind, state, closing_kind, state_since,"
                        + " assigned_on, claim_id, claimed_on, created_at) VALUES (?, 0, ?, ?, 1, 'Rà soát', 'Báo cáo', 21, 1,"
                        + " 1, 'URGENT', 'PROVINCE', 'NONE', ?, IF(? = 'CLOSED_NOT_DONE', 'WITHDRAWN', NULL), '2026-03-01',"
                        + " '2026-03-01', IF(? = 'PENDING_CONFIRMATION', 1, NULL),"
                        + " IF(? = 'PENDING_CONFIRMATION', '2026-03-03', NULL), '2026-03-01')",
                id,
                "NV-" + id,
                directive,
                state,
                state,
                state,
                state);
        jdbc.update(
                "INSERT INTO deadline_change (task_id, version, kind, new_kind, decider_name, decided_at)"
                        + " VALUES (?, 0, 'FIRST', 'NONE', 'Chánh Văn phòng', '2026-03-01')",
                id);
        return id;
    }

    /** Given more time; what was first given is judged by the day itself, as V330 left it. */
    private long extended(String firstDue, String decidedAt) {
        long id = next++;
        ledger(id, 0, "FIRST", null, firstDue, decidedAt);
        ledger(id, 2, "EXTENSION", firstDue, "2026-09-01", "2026-06-03 03:00:00");
        jdbc.update(
                "INSERT INTO task (id, version, code, directive_id, ordinal, content, product, lead_agency, responsible_leader,"
                        + " following_officer, urgency, issuing_level, deadline_kind, due_on, original_due_on, effective_on,"
                        + " first_effective_on, deadline_version, state, state_since, assigned_on, created_at)"
                        + " VALUES (?, 0, ?, ?, 1, 'Rà soát', 'Báo cáo', 21, 1, 1, 'URGENT', 'PROVINCE', 'DATED', '2026-09-01',"
                        + " ?, '2026-09-01', ?, 2, 'IN_PROGRESS', '2026-03-01', '2026-03-01', '2026-03-01')",
                id,
                "NV-" + id,
                OLD,
                firstDue,
                firstDue);
        return id;
    }

    private void ledger(long task, int version, String kind, String from, String to, String decidedAt) {
        jdbc.update(
                "INSERT INTO deadline_change (task_id, version, kind, old_due_on, new_due_on, new_kind, decider_name,"
                        + " decided_at) VALUES (?, ?, ?, ?, ?, 'DATED', 'Chánh Văn phòng', ?)",
                task,
                version,
                kind,
                from,
                to,
                decidedAt);
    }

    private void calendar(String day, String kind, String standing) {
        jdbc.update(
                "INSERT INTO calendar_day (day, name, kind, standing, forecast, source, document, version)"
                        + " VALUES (?, 'Ngày nghỉ', ?, ?, FALSE, 'thử', 'TB', 0)",
                day,
                kind,
                standing);
    }

    private long transfer(long task, String at) {
        long id = next++;
        jdbc.update(
                "INSERT INTO task_transfer (id, task_id, kind, from_agency, to_agency, state_before, content, moved_on,"
                        + " mover_name, moved_at) VALUES (?, ?, 'TRANSFER', 21, 22, 'IN_PROGRESS', 'Rà soát', DATE(?), 'CVP', ?)",
                id,
                task,
                at,
                at);
        return id;
    }

    private void report(long task, int percent, String at) {
        jdbc.update(
                "INSERT INTO progress_report (id, task_id, percent, done, reported_on, reported_at, reporter_name, agency_name)"
                        + " VALUES (?, ?, ?, 'Đã làm', DATE(?), ?, 'Đầu mối', 'Sở')",
                next++,
                task,
                percent,
                at,
                at);
    }

    private long claim(long task, String at, String outcome) {
        long id = next++;
        jdbc.update(
                "INSERT INTO task_claim (id, task_id, result_text, claimed_on, claimed_at, claimant_name, outcome)"
                        + " VALUES (?, ?, 'Xong', DATE(?), ?, 'Đầu mối', ?)",
                id,
                task,
                at,
                at,
                outcome);
        return id;
    }

    private void told(long task, long seq, String at, String act, String changes) {
        jdbc.update(
                "INSERT INTO history_event (id, subject_kind, subject_id, seq, at, actor_person, actor_name, actor_title,"
                        + " actor_agency_name, act, changes, prev_hash, hash)"
                        + " VALUES (?, 'TASK', ?, ?, ?, ?, 'Chánh Văn phòng', '', '', ?, ?, ?, ?)",
                next++,
                task,
                seq,
                at,
                AT_WORK,
                act,
                changes,
                HASH,
                HASH);
    }

    private List<Integer> percents(long... transfers) {
        return Arrays.stream(transfers)
                .mapToObj(
                        id -> jdbc.queryForObject("SELECT percent FROM task_transfer WHERE id = ?", Integer.class, id))
                .toList();
    }

    /** Leader, officer, field, directive. */
    private Collection<Object> held(long transfer) {
        Map<String, Object> row = jdbc.queryForMap(
                "SELECT responsible_leader, following_officer, field_id, directive_id FROM task_transfer WHERE id = ?",
                transfer);
        return row.values();
    }

    private String outcome(long claim) {
        return jdbc.queryForObject("SELECT outcome FROM task_claim WHERE id = ?", String.class, claim);
    }
}
