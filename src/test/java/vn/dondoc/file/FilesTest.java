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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
import org.springframework.transaction.support.TransactionTemplate;
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
import vn.dondoc.testing.OfficeTest;

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
            assertThatThrownBy(() -> ContentCopy.copy(new ByteArrayInputStream(unique()), full, ContentCopy.sha256()))
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
        return java.util.HexFormat.of().formatHex(ContentCopy.sha256().digest(content));
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
