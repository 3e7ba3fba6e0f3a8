package vn.dondoc.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dondoc.draft.Drafts;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.FileId;
import vn.dondoc.shared.IdGenerator;
import vn.dondoc.shared.NotFound;
import vn.dondoc.shared.PersonId;
import vn.dondoc.shared.PostId;
import vn.dondoc.shared.Refused;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.Sha256;
import vn.dondoc.testing.OfficeClock;
import vn.dondoc.testing.OfficeTest;
import vn.dondoc.testing.TestDatabase;

@OfficeTest
class FilesTest {

    private static final Actor JOB = Actor.job("Kiểm tra kho tệp");
    private static final Actor OFFICER = new Actor(
            new PersonId(1),
            "Lê Thị Hoa",
            new PostId(1),
            "Chuyên viên",
            new AgencyId(1),
            "Văn phòng UBND tỉnh",
            Role.OFFICER,
            Set.of(),
            Set.of());

    @Autowired
    Files files;

    @Autowired
    ContentStore contents;

    @Autowired
    FileRows rows;

    @Autowired
    Drafts drafts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    OfficeClock clock;

    @Autowired
    IdGenerator ids;

    @Autowired
    TransactionTemplate transaction;

    @Value("${dondoc.files}")
    Path folder;

    @Test
    void aFileIsKeptUnderItsHashAndReadAgain() throws IOException {
        byte[] content = unique();
        StoredFile file = files.store(OFFICER, "../Kế hoạch.TXT", new ByteArrayInputStream(content));

        assertThat(file.name()).isEqualTo("Kế hoạch.TXT");
        assertThat(file.mediaType()).isEqualTo("text/plain");
        assertThat(file.size()).isEqualTo(content.length);
        assertThat(place(file)).hasBinaryContent(content);
        assertThat(files.describe(List.of(file.id()))).containsExactly(file);
        try (InputStream read = files.open(file.id())) {
            assertThat(read).hasBinaryContent(content);
        }
        assertThat(incoming()).isEmpty();
    }

    @Test
    void oneContentUnderTwoNamesIsKeptOnceAndDescribedInTheOrderAsked() {
        byte[] content = unique();
        StoredFile one = files.store(OFFICER, "một.txt", new ByteArrayInputStream(content));
        StoredFile two = files.store(OFFICER, "hai.csv", new ByteArrayInputStream(content));
        assertThat(two.sha256()).isEqualTo(one.sha256());
        assertThat(files.describe(List.of(two.id(), new FileId(-5), one.id(), two.id())))
                .containsExactly(two, one);
        assertThat(files.describe(List.of())).isEmpty();
    }

    @Test
    void theSameContentFromManyAtOnceIsWholeForEach() throws Exception {
        byte[] content = unique();
        List<Future<StoredFile>> stored = new ArrayList<>();
        try (ExecutorService office = Executors.newFixedThreadPool(8)) {
            for (int some = 0; some < 40; some++) {
                stored.add(office.submit(() -> files.store(OFFICER, "a.txt", new ByteArrayInputStream(content))));
            }
            for (Future<StoredFile> one : stored) {
                StoredFile file = one.get(30, TimeUnit.SECONDS);
                assertThat(place(file)).hasBinaryContent(content);
            }
        }
    }

    @Test
    void whatIsRefusedOrBreaksOffLeavesNothing() throws IOException {
        byte[] html = Samples.text("<html>" + ids.next());
        refused("a.txt", new ByteArrayInputStream(html), "error.file.content");
        refused("a.txt", InputStream.nullInputStream(), "error.file.empty");
        refused("a.txt", endless(), "error.file.too-large");
        refused("a.txt", breakingOff(), "error.file.interrupted");
        refused("a.exe", endless(), "error.file.type");
        assertThat(incoming()).isEmpty();
        assertThat(contents.state(sha256(html))).isEqualTo(ContentStore.State.MISSING);
    }

    @Test
    void exactlyFiftyMegabytesAreTaken() {
        InputStream content = new ByteArrayInputStream(Samples.text("x".repeat((int) ContentCopy.LARGEST)));
        assertThat(files.store(OFFICER, "lớn.txt", content).size()).isEqualTo(ContentCopy.LARGEST);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFullDiskIsSaid() throws IOException {
        try (OutputStream full = new FileOutputStream("/dev/full")) {
            assertThatThrownBy(() -> ContentCopy.copy(new ByteArrayInputStream(unique()), full, Sha256.digest()))
                    .isInstanceOfSatisfying(
                            DomainException.class,
                            refusal -> assertThat(refusal.key()).isEqualTo("error.file.disk"));
        }
    }

    @Test
    void aTransactionThatFailsLeavesTheContentWithoutARowNeverTheReverse() {
        StoredFile file = transaction.execute(status -> {
            StoredFile stored = files.store(OFFICER, "a.txt", new ByteArrayInputStream(unique()));
            status.setRollbackOnly();
            return stored;
        });
        assertThat(place(file)).exists();
        assertThat(files.describe(List.of(file.id()))).isEmpty();
        assertThatThrownBy(() -> files.open(file.id())).isInstanceOf(NotFound.class);
    }

    @Test
    void theNightlyCheckFindsWhatIsMissingAndWhatIsAltered() throws IOException {
        StoredFile altered = files.store(OFFICER, "a.txt", new ByteArrayInputStream(unique()));
        StoredFile missing = files.store(OFFICER, "b.txt", new ByteArrayInputStream(unique()));
        StoredFile intact = files.store(OFFICER, "c.txt", new ByteArrayInputStream(unique()));
        byte[] content = java.nio.file.Files.readAllBytes(place(altered));
        byte[] other = java.nio.file.Files.readAllBytes(place(missing));
        java.nio.file.Files.write(place(altered), Samples.text("x"));
        java.nio.file.Files.delete(place(missing));

        FileCheck check = files.verify(JOB);
        assertThat(check.files()).isGreaterThanOrEqualTo(3);
        assertThat(check.faults())
                .contains(
                        new FileCheck.Fault(altered.id(), FileCheck.Kind.ALTERED),
                        new FileCheck.Fault(missing.id(), FileCheck.Kind.MISSING))
                .noneMatch(fault -> fault.file().equals(intact.id()));
        assertThatThrownBy(() -> files.open(missing.id()))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refusal -> assertThat(refusal.key()).isEqualTo("error.file.missing"));
        assertThatThrownBy(() -> files.verify(OFFICER)).isInstanceOf(Refused.class);

        // Stored again, the content is whole again.
        files.store(OFFICER, "a.txt", new ByteArrayInputStream(content));
        files.store(OFFICER, "b.txt", new ByteArrayInputStream(other));
        assertThat(files.verify(JOB).faults())
                .noneMatch(fault -> fault.file().equals(altered.id()))
                .noneMatch(fault -> fault.file().equals(missing.id()));
    }

    @Test
    void whatBrokeOffADayAgoIsSweptAndWhatIsUnderWayIsNot() throws IOException {
        java.nio.file.Files.createDirectories(folder.resolve("incoming"));
        Path old = java.nio.file.Files.createTempFile(folder.resolve("incoming"), "", ".part");
        Path young = java.nio.file.Files.createTempFile(folder.resolve("incoming"), "", ".part");
        java.nio.file.Files.setLastModifiedTime(old, FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
        assertThat(contents.sweep(Instant.parse("2020-01-03T00:00:00Z"))).isOne();
        assertThat(old).doesNotExist();
        assertThat(young).exists();
        java.nio.file.Files.delete(young);
    }

    @Test
    void whatSomethingCarriesIsNotTakenBackAndWhatNothingCarriesIsSweptAfterADay() {
        Actor writer = new Actor(
                new PersonId(ids.next()),
                "Người gửi",
                new PostId(1),
                "",
                new AgencyId(1),
                "",
                Role.OFFICER,
                Set.of(),
                Set.of());
        StoredFile named = files.store(writer, "nháp.txt", new ByteArrayInputStream(unique()));
        StoredFile loose = files.store(writer, "bỏ.txt", new ByteArrayInputStream(unique()));
        drafts.save(writer, "TEST", "1", 0, "{}", List.of(named.id()));

        files.withdraw(writer, List.of(named.id()));
        assertThat(place(named)).exists();
        assertThat(files.own(writer, List.of(loose.id(), named.id()))).containsExactly(loose, named);
        assertThat(files.own(OFFICER, List.of(loose.id(), named.id()))).isEmpty();

        clock.forward(Duration.ofHours(23));
        files.sweep(JOB);
        assertThat(files.own(writer, List.of(loose.id()))).hasSize(1);
        clock.forward(Duration.ofHours(2));
        assertThatThrownBy(() -> files.sweep(writer)).isInstanceOf(Refused.class);
        assertThat(files.sweep(JOB)).isPositive();
        assertThat(files.own(writer, List.of(loose.id(), named.id()))).containsExactly(named);
        assertThat(place(loose)).doesNotExist();
        assertThat(place(named)).exists();

        drafts.discard(writer, "TEST", "1");
        files.withdraw(writer, List.of(named.id()));
        assertThat(place(named)).doesNotExist();
    }

    /** A table that names files and isn't known to the sweep would lose them. */
    @Test
    void everyTableThatNamesAFileSaysSoWithAForeignKey() {
        List<String> naming = jdbc.sql("SELECT table_name FROM information_schema.columns"
                        + " WHERE table_schema = DATABASE() AND column_name LIKE '%file_id%'")
                .query(String.class)
                .list();
        assertThat(naming).contains("directive_file", "draft_file", "task_claim_file", "progress_report_file");
        assertThat(rows.carriers().stream().map(FileRows.Carrier::table)).containsAll(naming);
    }

    /** Taken back and stored again at the same moment, many times: a row always has its content. */
    @Test
    void aContentThatIsTakenBackWhileItIsStoredAgainIsThereForTheSecond() throws Exception {
        try (ExecutorService office = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < 60; round++) {
                byte[] content = unique();
                StoredFile first = files.store(OFFICER, "a.txt", new ByteArrayInputStream(content));
                CyclicBarrier together = new CyclicBarrier(2);
                Future<?> back = office.submit(() -> {
                    together.await();
                    files.withdraw(OFFICER, List.of(first.id()));
                    return null;
                });
                Future<StoredFile> again = office.submit(() -> {
                    together.await();
                    return files.store(OFFICER, "b.txt", new ByteArrayInputStream(content));
                });
                back.get(30, TimeUnit.SECONDS);
                StoredFile second = again.get(30, TimeUnit.SECONDS);
                assertThat(files.own(OFFICER, List.of(first.id()))).isEmpty();
                assertThat(place(second)).hasBinaryContent(content);
            }
        }
    }

    /** The row of an unfinished transaction counts: its content stays. */
    @Test
    void aContentStoredInATransactionThatIsStillOpenStays() throws Exception {
        byte[] content = unique();
        StoredFile first = files.store(OFFICER, "a.txt", new ByteArrayInputStream(content));
        try (ExecutorService office = Executors.newSingleThreadExecutor()) {
            CountDownLatch stored = new CountDownLatch(1);
            Future<StoredFile> open = office.submit(() -> transaction.execute(status -> {
                StoredFile second = files.store(OFFICER, "b.txt", new ByteArrayInputStream(content));
                stored.countDown();
                // until the other waits for this row, or has been done with it
                waitForALock();
                return second;
            }));
            assertThat(stored.await(30, TimeUnit.SECONDS)).isTrue();
            files.withdraw(OFFICER, List.of(first.id()));
            StoredFile second = open.get(30, TimeUnit.SECONDS);
            assertThat(files.own(OFFICER, List.of(first.id(), second.id()))).containsExactly(second);
            assertThat(place(second)).hasBinaryContent(content);
        }
    }

    private void waitForALock() {
        try (Connection owner = TestDatabase.asOwner();
                Statement statement = owner.createStatement()) {
            for (int look = 0; look < 200; look++) {
                try (ResultSet waiting = statement.executeQuery(
                        "SELECT COUNT(*) FROM information_schema.processlist WHERE info LIKE 'SELECT id FROM stored_file WHERE sha256%'")) {
                    waiting.next();
                    if (waiting.getLong(1) > 0) {
                        return;
                    }
                }
                statement.execute("DO SLEEP(0.02)");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void refused(String name, InputStream content, String key) {
        assertThatThrownBy(() -> files.store(OFFICER, name, content))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    private Path place(StoredFile file) {
        String sha256 = file.sha256();
        return folder.resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256);
    }

    private List<Path> incoming() throws IOException {
        try (Stream<Path> some = java.nio.file.Files.list(folder.resolve("incoming"))) {
            return some.toList();
        }
    }

    private byte[] unique() {
        return Samples.text("Nội dung số " + ids.next());
    }

    private static String sha256(byte[] content) {
        return java.util.HexFormat.of().formatHex(Sha256.digest().digest(content));
    }

    private static InputStream endless() {
        return new InputStream() {
            @Override
            public int read() {
                return 'x';
            }

            @Override
            public int read(byte[] buffer, int from, int length) {
                java.util.Arrays.fill(buffer, from, from + length, (byte) 'x');
                return length;
            }
        };
    }

    private static InputStream breakingOff() {
        return new InputStream() {
            private int left = 100_000;

            @Override
            public int read() throws IOException {
                if (left-- <= 0) {
                    throw new IOException("Connection reset by peer");
                }
                return 'x';
            }
        };
    }
}
