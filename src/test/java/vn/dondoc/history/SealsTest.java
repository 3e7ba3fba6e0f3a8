package vn.dondoc.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dondoc.account.SealLetters;
import vn.dondoc.reminder.ReminderOffice;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.IdGenerator;
import vn.dondoc.shared.Refused;
import vn.dondoc.shared.Role;
import vn.dondoc.testing.Actors;
import vn.dondoc.testing.OfficeClock;
import vn.dondoc.testing.OfficeTest;
import vn.dondoc.testing.TestDatabase;

/** The roots of closed days leave the machine, and who rewrites the database cannot rewrite what has left it. */
@OfficeTest
class SealsTest {

    private static final Actor JOB = Actor.job("Chốt nhật ký ngày");

    @Autowired
    History history;

    @Autowired
    DaySeals seals;

    @Autowired
    SealLetters letters;

    @Autowired
    DayRoots roots;

    @Autowired
    ReminderOffice office;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    IdGenerator ids;

    @Autowired
    OfficeClock clock;

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void aFile() throws SQLException {
        file = folder.resolve("ngoai").resolve("dau-niem.txt");
        clock.setTo("2026-03-10T09:00");
        forgetRoots();
    }

    @AfterEach
    void forgetRoots() throws SQLException {
        try (Connection owner = TestDatabase.asOwner()) {
            owner.createStatement().executeUpdate("DELETE FROM history_root");
            owner.createStatement().executeUpdate("DELETE FROM history_root_left");
        }
        office.close();
    }

    private Subject recorded() {
        Subject subject = new Subject(Subject.TASK, ids.next());
        Actor actor = Actors.with();
        transaction.executeWithoutResult(status -> {
            history.record(actor, subject, "FIRST", List.of(new Change("content", null, "Nộp báo cáo")));
            history.record(actor, subject, "SECOND", List.of(new Change("dueOn", "2026-03-20", "2026-04-20")));
        });
        return subject;
    }

    private void nextDay() {
        clock.forward(Duration.ofDays(1));
        history.closeDays(JOB);
    }

    private List<RootsFile.Line> lines() throws IOException {
        return RootsFile.read(file);
    }

    /** The torture: as the owner of the schema a whole chain, its head and every root since are rewritten so that they fit. */
    @Test
    void aHistoryRewrittenFromItsFirstRowIsGreenInTheDatabaseAndRedAgainstTheFile() throws Exception {
        Subject subject = recorded();
        nextDay();
        recorded();
        nextDay();
        seals.keep(JOB, file);
        assertThat(history.verify(JOB).faults()).isEmpty();
        assertThat(verify().exit()).isZero();
        assertThat(verify().words()).contains(" dấu niêm trong " + file);

        rewrite(subject, "2026-03-20", "2026-03-25");
        assertThat(history.verify(JOB).faults()).as("it fits in the database").isEmpty();
        seals.keep(JOB, file);
        Printed found = verify();
        assertThat(found.exit()).isEqualTo(1);
        assertThat(found.words())
                .contains("Dấu niêm của ngày không khớp (root): 2026-03-10")
                .contains("Dấu niêm của ngày không khớp (root): 2026-03-11");

        // with the new root written below the old one there are two for a day: one of them is not the database's
        Files.writeString(file, roots.seals().getFirst().line() + "\n", StandardOpenOption.APPEND);
        assertThat(verify().words()).contains("(root): 2026-03-10");

        // without the file nobody would know
        Files.delete(file);
        Printed without = verify();
        assertThat(without.exit()).isZero();
        assertThat(without.words()).contains("không có tệp dấu niêm để so");
    }

    @Test
    void daysThatAreTakenOutOfTheDatabaseAreMissedByTheFile() throws Exception {
        recorded();
        nextDay();
        seals.keep(JOB, file);
        forgetRoots();
        assertThat(verify().words()).contains("(root): 2026-03-10");
    }

    @Test
    void theFileOnlyGrowsADayIsOneLineHoweverOftenItIsWritten() throws Exception {
        recorded();
        nextDay();
        assertThat(seals.keep(JOB, file)).isPositive();
        List<RootsFile.Line> first = lines();
        assertThat(first).extracting(RootsFile.Line::day).contains(LocalDate.parse("2026-03-10"));
        assertThat(seals.keep(JOB, file)).isZero();
        recorded();
        nextDay();
        assertThat(seals.keep(JOB, file)).isOne();
        assertThat(lines()).startsWith(first.toArray(RootsFile.Line[]::new)).hasSize(first.size() + 1);

        // the power went while a line was written
        String whole = Files.readString(file);
        Files.writeString(file, whole.substring(0, whole.length() - 30));
        assertThat(lines()).isEqualTo(first);
        assertThat(seals.keep(JOB, file)).isOne();
        assertThat(lines()).hasSize(first.size() + 1);
        assertThat(verify().exit()).isZero();
    }

    @Test
    void manyProgramsThatWriteAtOnceWriteEachDayOnce() throws Exception {
        recorded();
        nextDay();
        int days = roots.seals().size();
        int programs = 8;
        CountDownLatch ready = new CountDownLatch(programs);
        try (ExecutorService nodes = Executors.newFixedThreadPool(programs)) {
            List<Future<Integer>> added = new ArrayList<>();
            for (int n = 0; n < programs; n++) {
                added.add(nodes.submit(() -> {
                    ready.countDown();
                    ready.await();
                    return seals.keep(JOB, file);
                }));
            }
            int all = 0;
            for (Future<Integer> one : added) {
                all += one.get(30, TimeUnit.SECONDS);
            }
            assertThat(all).isEqualTo(days);
        }
        assertThat(lines()).hasSize(days).doesNotHaveDuplicates();
    }

    @Test
    void everyInspectorGetsOneMailADayAndALateOneTellsOfAllDaysSince() throws Exception {
        AgencyId province = office.agency("Văn phòng UBND tỉnh", false);
        Actor one = office.member("Thanh tra Một", Role.INSPECTOR, "Thanh tra viên", province);
        Actor two = office.member("Thanh tra Hai", Role.INSPECTOR, "Thanh tra viên", province);
        recorded();
        nextDay();
        assertThat(letters.send(JOB)).isGreaterThanOrEqualTo(2);
        assertThat(letters.send(JOB)).as("twice, or on another node").isZero();
        assertThat(mails(one)).hasSize(1);
        assertThat(mails(two)).singleElement().satisfies(text -> {
            assertThat(RootsFile.read(text)).extracting(RootsFile.Line::day).contains(LocalDate.parse("2026-03-10"));
            assertThat(text)
                    .contains("Kính gửi Thanh tra Hai", "đến hết ngày 10/03/2026", "Giữ thư này")
                    .doesNotContain("null", "{0}", "!mail", "[#");
        });
        assertThat(jdbc.sql("SELECT DISTINCT CONCAT(mail_class, ' ', line) FROM outgoing_mail WHERE kind = 'DAY_SEAL'"
                                + " AND recipient_person = ?")
                        .param(one.personNumber())
                        .query(String.class)
                        .list())
                .as("held by no switch")
                .containsExactly("SEAL 0");
        recorded();
        nextDay();
        recorded();
        nextDay();
        letters.send(JOB);
        letters.send(JOB);
        assertThat(mails(one)).hasSize(2);
        assertThat(RootsFile.read(mails(one).getLast()))
                .extracting(RootsFile.Line::day)
                .containsExactly(LocalDate.parse("2026-03-11"), LocalDate.parse("2026-03-12"));
        seals.keep(JOB, file);
        assertThat(seals.last(one)).hasValueSatisfying(last -> {
            assertThat(last.day()).isEqualTo("2026-03-12");
            assertThat(last.mailedDay()).isEqualTo("2026-03-12");
            assertThat(last.readers()).contains("Thanh tra Một", "Thanh tra Hai");
            assertThat(last.filedDay()).isEqualTo("2026-03-12");
            assertThat(last.file()).endsWith("dau-niem.txt");
        });
        assertThatThrownBy(() -> seals.last(Actors.with())).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> letters.send(one)).isInstanceOf(Refused.class);
    }

    private List<String> mails(Actor inspector) {
        return jdbc.sql(
                        "SELECT body_text FROM outgoing_mail WHERE kind = 'DAY_SEAL' AND recipient_person = ? ORDER BY id")
                .param(inspector.personNumber())
                .query(String.class)
                .list();
    }

    private record Printed(int exit, String words) {}

    /** {@code verify-history} as the operator types it: it finds the program's own file by itself. */
    private Printed verify() {
        List<String> arguments = new ArrayList<>(List.of("verify-history", "--dondoc.roots-file=" + file));
        TestDatabase.get().properties().forEach((key, value) -> arguments.add("--" + key + "=" + value));
        ByteArrayOutputStream words = new ByteArrayOutputStream();
        int exit = VerifyHistory.print(
                arguments.toArray(String[]::new), new PrintStream(words, true, StandardCharsets.UTF_8));
        return new Printed(exit, words.toString(StandardCharsets.UTF_8));
    }

    /** What somebody with the schema's password could do: each row with its right hash, the head, and all roots anew. */
    private void rewrite(Subject subject, String said, String instead) throws SQLException {
        try (Connection owner = TestDatabase.asOwner()) {
            List<EventRow> chain = new ArrayList<>();
            try (PreparedStatement select = owner.prepareStatement(
                    "SELECT * FROM history_event WHERE subject_kind = ? AND subject_id = ? ORDER BY seq")) {
                select.setString(1, subject.kind());
                select.setLong(2, subject.id());
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        chain.add(EventRow.read(row));
                    }
                }
            }
            String before = Canonical.NOTHING;
            for (EventRow row : chain) {
                EventRow forged = new EventRow(
                        row.id(),
                        row.kind(),
                        row.subject(),
                        row.seq(),
                        row.at(),
                        row.person(),
                        row.name(),
                        row.post(),
                        row.title(),
                        row.agency(),
                        row.agencyName(),
                        row.onBehalfOf(),
                        row.act(),
                        row.seq() == 1
                                ? row.changes().replace("Nộp báo cáo", "Việc khác")
                                : row.changes().replace(said, instead),
                        before);
                try (PreparedStatement event = owner.prepareStatement(
                        "UPDATE history_event SET changes = ?, prev_hash = ?, hash = ? WHERE id = ?")) {
                    event.setString(1, forged.changes());
                    event.setString(2, before);
                    event.setString(3, forged.hash());
                    event.setLong(4, forged.id());
                    assertThat(event.executeUpdate()).isOne();
                }
                before = forged.hash();
            }
            try (PreparedStatement head = owner.prepareStatement(
                    "UPDATE history_head SET hash = ? WHERE subject_kind = ? AND subject_id = ?")) {
                head.setString(1, before);
                head.setString(2, subject.kind());
                head.setLong(3, subject.id());
                assertThat(head.executeUpdate()).isOne();
            }
            owner.createStatement().executeUpdate("DELETE FROM history_root");
        }
        history.closeDays(JOB);
    }
}
