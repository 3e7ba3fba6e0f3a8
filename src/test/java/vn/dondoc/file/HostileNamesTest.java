package vn.dondoc.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.DomainException;
import vn.dondoc.testing.Actors;
import vn.dondoc.testing.OfficeTest;

/** Two thousand names on their whole way to the disk: whatever they say, a content lies under its hash and nowhere else. */
@OfficeTest
class HostileNamesTest {

    private static final int NAMES = 2_000;
    private static final long SEED = 20_260_310;
    private static final List<String> PARTS = List.of(
            "..",
            "/",
            "\\",
            "../",
            "..\\",
            "/etc/passwd",
            "C:\\Windows\\",
            "\\\\may-chu\\chung\\",
            "file:///",
            "%2e%2e%2f",
            "%00",
            "\u0000",
            "\r\nContent-Type: text/html\r\n\r\n",
            "\u202E",
            "\u200B",
            "\uFEFF",
            "\u2028",
            "\uFF0E\uFF0E\uFF0F",
            "\u2215",
            "\uD800",
            "CON",
            "nul",
            "aux.",
            "~root",
            "$(touch x)",
            "`id`",
            "; rm -rf .",
            "-rf",
            "<script>",
            "\"'",
            "*?",
            "|",
            ".htaccess",
            "incoming",
            "kế hoạch",
            "e\u0323\u0302",
            "😀",
            " ",
            ".",
            "x".repeat(255));

    @Autowired
    Files files;

    @Value("${dondoc.files}")
    Path folder;

    @Test
    void noNameLeadsOutOfTheStore() throws IOException {
        Actor officer = Actors.in(vn.dondoc.shared.Role.OFFICER);
        java.nio.file.Files.createDirectories(folder);
        Path around = folder.toAbsolutePath().normalize().getParent();
        Set<String> before = names(around, 1);
        Random random = new Random(SEED);
        int stored = 0;
        Set<String> hashes = new TreeSet<>();
        for (int n = 0; n < NAMES; n++) {
            String name = random.ints(1 + random.nextInt(6), 0, PARTS.size())
                            .mapToObj(PARTS::get)
                            .collect(Collectors.joining())
                    + (random.nextInt(4) == 0 ? "" : ".txt");
            byte[] content = ("Nội dung " + n % 50).getBytes(StandardCharsets.UTF_8);
            try {
                StoredFile file = files.store(officer, name, new ByteArrayInputStream(content));
                stored++;
                hashes.add(file.sha256());
                assertThat(Path.of("/kho").resolve(file.name()).normalize().getParent())
                        .as(name)
                        .isEqualTo(Path.of("/kho"));
                assertThat(file.name()).doesNotContain("\r", "\n", "\u0000", "\u202E", "\"", "<");
            } catch (DomainException refused) {
                assertThat(refused.key()).as(name).startsWith("error.file.");
            }
        }
        assertThat(stored).isGreaterThan(NAMES / 2);
        assertThat(names(around, 1)).isEqualTo(before);
        for (String hash : hashes) {
            assertThat(folder.resolve(hash.substring(0, 2))
                            .resolve(hash.substring(2, 4))
                            .resolve(hash))
                    .exists();
        }
        // nothing in the store but hashes and the folder of what comes in
        try (Stream<Path> all = java.nio.file.Files.walk(folder)) {
            assertThat(all.filter(path -> !path.equals(folder))
                            .map(path -> folder.relativize(path).toString()))
                    .allMatch(path -> path.startsWith("incoming") || path.matches("[0-9a-f/]{2,70}"));
        }
    }

    private static Set<String> names(Path folder, int depth) throws IOException {
        try (Stream<Path> all = java.nio.file.Files.walk(folder, depth)) {
            return all.map(path -> folder.relativize(path).toString()).collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
