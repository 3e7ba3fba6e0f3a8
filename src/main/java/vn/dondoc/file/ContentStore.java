package vn.dondoc.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.Sha256;

/**
 * The folder with the contents: {@code ab/cd/<sha256>}. A content is complete on the disk, name and all, before anybody
 * may write a row that leads to it; whatever breaks off in between leaves a file without a row, never the reverse.
 */
@Component
class ContentStore {

    private static final Logger LOG = LoggerFactory.getLogger(ContentStore.class);
    private static final int PART = 2;
    private static final Duration ABANDONED = Duration.ofHours(24);

    private final Path root;
    private final Path incoming;

    ContentStore(@Value("${dondoc.files}") Path root) {
        this.root = root.toAbsolutePath().normalize();
        this.incoming = this.root.resolve("incoming");
    }

    /**
     * Takes a content in, beside its place and under a name of its own.
     *
     * @throws DomainException if it is empty, larger than 50 MB, breaks off, or the disk takes no more; nothing is left
     */
    Received receive(InputStream content) {
        Path temporary = temporary();
        boolean complete = false;
        try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE);
                OutputStream disk = Channels.newOutputStream(channel)) {
            MessageDigest digest = Sha256.digest();
            long size = ContentCopy.copy(content, disk, digest);
            channel.force(true);
            complete = true;
            return new Received(temporary, size, HexFormat.of().formatHex(digest.digest()));
        } catch (IOException e) {
            throw ContentCopy.failed("writing " + temporary, e);
        } finally {
            if (!complete) {
                drop(temporary);
            }
        }
    }

    /** Moves a content to its place; afterwards it is there even if the machine loses its power. */
    void keep(Received received) {
        String sha256 = received.sha256();
        Path place = place(sha256);
        Path folder = folder(sha256);
        try {
            boolean isNew = !Files.isDirectory(folder);
            Files.createDirectories(folder);
            Files.move(received.path(), place, StandardCopyOption.ATOMIC_MOVE);
            flush(folder);
            if (isNew) {
                flush(root.resolve(sha256.substring(0, PART)));
                flush(root);
            }
        } catch (IOException e) {
            throw ContentCopy.failed("keeping " + place, e);
        }
    }

    void drop(Path temporary) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            LOG.warn("{} stays behind: {}", temporary, e.toString());
        }
    }

    /** Takes a content away for good. */
    void remove(String sha256) {
        drop(place(sha256));
    }

    /** @throws DomainException if the content is not where its row says */
    InputStream open(String sha256) {
        try {
            return Files.newInputStream(place(sha256));
        } catch (IOException e) {
            LOG.error("The content {} cannot be read: {}", sha256, e.toString());
            throw new DomainException("error.file.missing");
        }
    }

    /** What has become of a content since it was kept. */
    State state(String sha256) {
        MessageDigest digest = Sha256.digest();
        try (InputStream content = new DigestInputStream(Files.newInputStream(place(sha256)), digest)) {
            content.transferTo(OutputStream.nullOutputStream());
        } catch (NoSuchFileException e) {
            return State.MISSING;
        } catch (IOException e) {
            LOG.error("The content {} cannot be read: {}", sha256, e.toString());
            return State.UNREADABLE;
        }
        return HexFormat.of().formatHex(digest.digest()).equals(sha256) ? State.INTACT : State.ALTERED;
    }

    /** Removes what broke off on its way in more than a day ago. */
    int sweep(Instant now) {
        int swept = 0;
        if (!Files.isDirectory(incoming)) {
            return swept;
        }
        try (DirectoryStream<Path> some = Files.newDirectoryStream(incoming)) {
            for (Path temporary : some) {
                if (Files.getLastModifiedTime(temporary).toInstant().isBefore(now.minus(ABANDONED))) {
                    drop(temporary);
                    swept++;
                }
            }
        } catch (IOException e) {
            LOG.warn("{} cannot be swept: {}", incoming, e.toString());
        }
        return swept;
    }

    private Path temporary() {
        try {
            Files.createDirectories(incoming);
            return Files.createTempFile(incoming, "", ".part");
        } catch (IOException e) {
            throw ContentCopy.failed("making a file in " + incoming, e);
        }
    }

    private Path place(String sha256) {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("Not a SHA-256: " + sha256);
        }
        return folder(sha256).resolve(sha256);
    }

    private Path folder(String sha256) {
        return root.resolve(sha256.substring(0, PART)).resolve(sha256.substring(PART, 2 * PART));
    }

    /** A name lives in its folder: without this the move itself could be lost with the power. */
    private static void flush(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** A content that was taken in and is not yet in its place. */
    record Received(Path path, long size, String sha256) {}

    /** What a check finds. */
    enum State {
        INTACT,
        MISSING,
        ALTERED,
        UNREADABLE
    }
}
