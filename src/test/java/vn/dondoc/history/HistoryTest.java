package vn.dondoc.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dondoc.history.HistoryCheck.Fault;
import vn.dondoc.history.HistoryCheck.Kind;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.IdGenerator;
import vn.dondoc.shared.PersonId;
import vn.dondoc.shared.PostId;
import vn.dondoc.shared.Refused;
import vn.dondoc.shared.Role;
import vn.dondoc.testing.OfficeClock;
import vn.dondoc.testing.OfficeTest;
import vn.dondoc.testing.SqlCount;
import vn.dondoc.testing.TestDatabase;

@OfficeTest
class HistoryTest {

    private static final Actor JOB = Actor.job("Kiểm tra nhật ký");
    private static final Actor LEADER = new Actor(
            new PersonId(7),
            "Trần Quốc Việt",
            new PostId(8),
            "Chánh Văn phòng",
            new AgencyId(9),
            "Văn phòng UBND tỉnh",
            Role.OFFICE_LEADER,
            Set.of(),
            Set.of());

    @Autowired
    History history;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    IdGenerator ids;

    @Autowired
    OfficeClock clock;

    @Test
    void anActIsReadAsItWasWritten() {
        Subject subject = subject();
        Change change = new Change("subject", null, "Kế hoạch \"340\"\nđợt 1 – 'năm' 2018 🙂");
        clock.setTo("2026-03-10T09:15:30.123456789");

        long number = transaction
                .execute(status -> history.recordAll(
                        LEADER, List.of(new HistoryNote(subject, "TASK_ISSUED", List.of(change), "Sở Xây dựng"))))
                .getFirst();

        assertThat(history.of(JOB, subject))
                .containsExactly(new HistoryEntry(
                        number,
                        subject,
                        1,
                        Instant.parse("2026-03-10T02:15:30.123456Z"),
                        new PersonId(7),
                        "Trần Quốc Việt",
                        LEADER.post(),
                        "Chánh Văn phòng",
                        new AgencyId(9),
                        "Văn phòng UBND tỉnh",
                        "Sở Xây dựng",
                        "TASK_ISSUED",
                        List.of(change)));
    }

    @Test
    void anActBelongsToTheTransactionOfItsChange() {
        Subject subject = subject();
        assertThatThrownBy(() -> history.record(JOB, subject, "TASK_ISSUED", List.of()))
                .isInstanceOf(IllegalTransactionStateException.class);

        transaction.executeWithoutResult(status -> {
            history.record(JOB, subject, "TASK_ISSUED", List.of());
            status.setRollbackOnly();
        });

        assertThat(history.of(JOB, subject)).isEmpty();
    }

    @Test
    void eachSubjectHasItsOwnNumbers() {
        Subject one = subject();
        Subject other = subject();
        transaction.executeWithoutResult(status -> {
            history.record(JOB, one, "A", List.of());
            history.recordAll(
                    JOB,
                    List.of(
                            new HistoryNote(other, "A", List.of()),
                            new HistoryNote(one, "B", List.of()),
                            new HistoryNote(one, "C", List.of())));
        });
        record(one, "D");
        assertThat(history.of(JOB, one))
                .extracting(HistoryEntry::seq, HistoryEntry::act)
                .containsExactly(tuple(1L, "A"), tuple(2L, "B"), tuple(3L, "C"), tuple(4L, "D"));
        assertThat(history.of(JOB, other)).extracting(HistoryEntry::seq).containsExactly(1L);
    }

    @Test
    void writersOnTheSameSubjectsQueueAndNoneIsLost() throws Exception {
        List<Subject> subjects = List.of(subject(), subject(), subject());
        int writers = 6;
        int acts = 20;
        CountDownLatch ready = new CountDownLatch(writers);
        try (ExecutorService office = Executors.newFixedThreadPool(writers)) {
            List<Future<?>> done = new ArrayList<>();
            for (int writer = 0; writer < writers; writer++) {
                // Each names the subjects in another order: the order of locking must not depend on it.
                List<Subject> order = writer % 2 == 0 ? subjects : subjects.reversed();
                done.add(office.submit(() -> {
                    ready.countDown();
                    ready.await();
                    for (int act = 0; act < acts; act++) {
                        transaction.execute(status -> history.recordAll(
                                JOB,
                                order.stream()
                                        .map(subject -> new HistoryNote(subject, "ACT", List.of()))
                                        .toList()));
                    }
                    return null;
                }));
            }
            for (Future<?> one : done) {
                one.get(60, TimeUnit.SECONDS);
            }
        }
        for (Subject subject : subjects) {
            List<HistoryEntry> entries = history.of(JOB, subject);
            assertThat(entries).hasSize(writers * acts);
            assertThat(entries.getLast().seq()).isEqualTo(writers * acts);
        }
        assertThat(chainFaults()).isEmpty();
    }

    @Test
    void aWriterWhoseTransactionBeganEarlierStillSeesTheLastLink() {
        Subject subject = subject();
        transaction.executeWithoutResult(status -> {
            assertThat(history.of(JOB, subject)).isEmpty();
            try (ExecutorService other = Executors.newSingleThreadExecutor()) {
                other.submit(() -> record(subject, "OTHER")).get(10, TimeUnit.SECONDS);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            history.record(JOB, subject, "MINE", List.of());
        });
        assertThat(history.of(JOB, subject)).extracting(HistoryEntry::act).containsExactly("OTHER", "MINE");
    }

    @Test
    void aThousandActsCostSixStatements() {
        List<HistoryNote> notes = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            notes.add(new HistoryNote(subject(), "TASK_ISSUED", List.of(new Change("state", "DRAFT", "ASSIGNED"))));
        }
        List<String> sent = transaction.execute(status -> SqlCount.of(() -> history.recordAll(JOB, notes)));
        assertThat(sent).hasSize(6);
    }

    @Test
    void oneAlteredRowIsFoundWhateverWasAltered() throws SQLException {
        Subject subject = subject();
        record(subject, "FIRST");
        record(subject, "SECOND");
        record(subject, "THIRD");
        assertThat(chainFaults()).isEmpty();
        String at = subject.kind() + " " + subject.id();

        for (String tampering : List.of(
                "changes = '[]'",
                "act = 'X'",
                "actor_name = 'Người khác'",
                "at = at + INTERVAL 1 SECOND",
                "on_behalf_of = ''",
                "actor_person = 1")) {
            asOwner(
                    "UPDATE history_event SET " + tampering,
                    subject,
                    () -> assertThat(chainFaults())
                            .describedAs(tampering)
                            .containsExactly(new Fault(Kind.ALTERED, at + " #2")));
        }
        asOwner(
                "DELETE FROM history_event",
                subject,
                () -> assertThat(chainFaults()).containsExactly(new Fault(Kind.BROKEN, at + " #3")));
        assertThat(chainFaults()).isEmpty();
    }

    @Test
    void aChainThatLostItsEndIsFound() throws SQLException {
        Subject subject = subject();
        record(subject, "FIRST");
        record(subject, "SECOND");
        String at = subject.kind() + " " + subject.id();
        asOwner(
                "DELETE FROM history_event",
                subject,
                () -> assertThat(chainFaults()).containsExactly(new Fault(Kind.CUT, at)));
    }

    @Test
    void theDayThatIsOverGetsOneRootAndALaterAlterationOfTheWholeChainIsFound() throws SQLException {
        Subject subject = subject();
        record(subject, "FIRST");
        record(subject, "SECOND");
        forgetRoots();
        clock.forward(Duration.ofDays(1));
        assertThat(history.closeDays(JOB)).isPositive();
        assertThat(history.closeDays(JOB)).isZero();
        HistoryCheck closed = history.verify(JOB);
        assertThat(closed.faults()).isEmpty();
        assertThat(closed.days()).isPositive();

        // Rewritten with a right hash and a right head: the chain is consistent, only the day's root tells.
        EventRow last = read(subject, 2);
        EventRow forged = new EventRow(
                last.id(),
                last.kind(),
                last.subject(),
                last.seq(),
                last.at(),
                last.person(),
                "Ai khác",
                last.post(),
                last.title(),
                last.agency(),
                last.agencyName(),
                last.onBehalfOf(),
                last.act(),
                last.changes(),
                last.prevHash());
        write(forged);
        assertThat(history.verify(JOB).faults()).containsExactly(new Fault(Kind.ROOT, "2026-03-10"));
        write(last);
        assertThat(history.verify(JOB).faults()).isEmpty();
        forgetRoots();
    }

    /** {@code ./dondoc verify-history}, as the operator types it: a program of its own on the same database. */
    @Test
    void theCommandNamesThePlaceThatWasAltered() throws SQLException {
        Subject subject = subject();
        record(subject, "FIRST");
        record(subject, "SECOND");
        String at = subject.kind() + " " + subject.id();
        asOwner("UPDATE history_event SET actor_name = 'Người khác'", subject, () -> {
            Printed altered = command();
            assertThat(altered.exit()).isEqualTo(1);
            assertThat(altered.words()).contains("Dòng bị sửa (altered): " + at + " #2");
        });
        assertThat(command().words()).contains("Đã đối chiếu").doesNotContain(at);
    }

    /** Who owns the database can rewrite chains, heads and roots so that they fit; the roots that left the machine do not. */
    @Test
    void aHistoryThatWasRewrittenAsAWholeIsFoundByTheRootsThatLeftTheMachine(@TempDir Path folder) throws Exception {
        Subject subject = subject();
        record(subject, "FIRST");
        forgetRoots();
        clock.forward(Duration.ofDays(1));
        history.closeDays(JOB);
        Path kept = Files.writeString(
                folder.resolve("dau-niem.txt"),
                "Dấu niêm của nhật ký\n\n"
                        + jdbc.sql("SELECT CONCAT(day, ' ', hash) FROM history_root WHERE day = '2026-03-10'")
                                .query(String.class)
                                .single()
                        + "\n");
        assertThat(command("--roots=" + kept).words()).contains("1 dấu niêm").doesNotContain(": 2026-03-10");
        forgetRoots();
        Printed rewritten = command("--roots=" + kept);
        assertThat(rewritten.exit()).isEqualTo(1);
        assertThat(rewritten.words()).contains("Dấu niêm của ngày không khớp (root): 2026-03-10");
        assertThat(command("--roots=" + folder.resolve("khong-co")).exit()).isEqualTo(2);
    }

    private record Printed(int exit, String words) {}

    private static Printed command(String... options) {
        List<String> arguments = new ArrayList<>(List.of("verify-history"));
        TestDatabase.get().properties().forEach((key, value) -> arguments.add("--" + key + "=" + value));
        arguments.addAll(List.of(options));
        ByteArrayOutputStream words = new ByteArrayOutputStream();
        int exit = VerifyHistory.print(
                arguments.toArray(String[]::new), new PrintStream(words, true, StandardCharsets.UTF_8));
        return new Printed(exit, words.toString(StandardCharsets.UTF_8));
    }

    @Test
    void onlyThoseWhoReadAllOrAJobMayCheckAndOnlyAJobClosesADay() {
        assertThatThrownBy(() -> history.verify(LEADER)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> history.closeDays(LEADER)).isInstanceOf(Refused.class);
    }

    @Test
    void theProgramsOwnUserCannotChangeOrDeleteWhatIsWritten() {
        Subject subject = subject();
        record(subject, "FIRST");
        for (String tampering : List.of("UPDATE history_event SET act = 'X'", "DELETE FROM history_event")) {
            assertThatThrownBy(() -> jdbc.sql(tampering + " WHERE subject_id = ?")
                            .param(subject.id())
                            .update())
                    .rootCause()
                    .hasMessageContaining("command denied");
        }
        assertThat(history.of(JOB, subject)).hasSize(1);
    }

    private Subject subject() {
        return new Subject(Subject.TASK, ids.next());
    }

    /** Without the roots of days: other tests write to days that one of them may have closed. */
    private List<Fault> chainFaults() {
        return history.verify(JOB).faults().stream()
                .filter(fault -> fault.kind() != Kind.ROOT)
                .toList();
    }

    private static void forgetRoots() throws SQLException {
        try (Connection owner = TestDatabase.asOwner()) {
            owner.createStatement().executeUpdate("DELETE FROM history_root");
        }
    }

    private long record(Subject subject, String act) {
        return transaction.execute(
                status -> history.record(LEADER, subject, act, List.of(new Change("content", "cũ", "mới"))));
    }

    private static EventRow read(Subject subject, int seq) throws SQLException {
        try (Connection owner = TestDatabase.asOwner();
                PreparedStatement select =
                        owner.prepareStatement("SELECT * FROM history_event WHERE subject_id = ? AND seq = ?")) {
            select.setLong(1, subject.id());
            select.setInt(2, seq);
            var row = select.executeQuery();
            row.next();
            return EventRow.read(row);
        }
    }

    private static void write(EventRow row) throws SQLException {
        try (Connection owner = TestDatabase.asOwner();
                PreparedStatement event =
                        owner.prepareStatement("UPDATE history_event SET actor_name = ?, hash = ? WHERE id = ?");
                PreparedStatement head =
                        owner.prepareStatement("UPDATE history_head SET hash = ? WHERE subject_id = ?")) {
            event.setString(1, row.name());
            event.setString(2, row.hash());
            event.setLong(3, row.id());
            assertThat(event.executeUpdate()).isOne();
            head.setString(1, row.hash());
            head.setLong(2, row.subject());
            assertThat(head.executeUpdate()).isOne();
        }
    }

    /** Tampers with the subject's second row as the owner of the schema could, looks, and puts the row back. */
    private static void asOwner(String tampering, Subject subject, Runnable look) throws SQLException {
        try (Connection owner = TestDatabase.asOwner()) {
            owner.createStatement()
                    .execute("CREATE TEMPORARY TABLE kept AS SELECT * FROM history_event WHERE seq = 2"
                            + " AND subject_id = " + subject.id());
            int touched = owner.createStatement()
                    .executeUpdate(tampering + " WHERE seq = 2 AND subject_id = " + subject.id());
            assertThat(touched).isOne();
            look.run();
            owner.createStatement().execute("REPLACE INTO history_event SELECT * FROM kept");
            owner.createStatement().execute("DROP TEMPORARY TABLE kept");
        }
    }
}
