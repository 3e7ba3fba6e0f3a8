package vn.dondoc.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares a text with the one that somebody read and approved; the new one lies in {@code target/approved}. */
final class Approved {

    private Approved() {}

    static void check(String name, String actual) {
        try {
            Path seen = Path.of("target", "approved", name);
            Files.createDirectories(seen.getParent());
            Files.writeString(seen, actual);
            Path approved = Path.of("src", "test", "resources", "mail", "approved", name);
            assertThat(actual)
                    .as("%s: read %s and copy it if it is right", name, seen)
                    .isEqualTo(Files.exists(approved) ? Files.readString(approved) : "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
