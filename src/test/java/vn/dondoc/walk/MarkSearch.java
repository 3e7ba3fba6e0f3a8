package vn.dondoc.walk;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/** Looks for words in the names and bytes of all files of a folder, however large; a folder that is shut is passed by. */
final class MarkSearch {

    private static final int BUFFER = 1 << 20;

    private final String words;
    private final byte[] mark;
    private final Instant since;

    /** @param since files that nobody has written since then are left out */
    MarkSearch(String words, Instant since) {
        this.words = words;
        this.mark = words.getBytes(StandardCharsets.UTF_8);
        this.since = since;
    }

    /** The files that hold them. */
    List<String> in(Path folder, int depth) throws IOException {
        List<String> places = new ArrayList<>();
        Files.walkFileTree(folder, EnumSet.noneOf(FileVisitOption.class), depth, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                boolean written = !attributes.lastModifiedTime().toInstant().isBefore(since);
                if (file.getFileName().toString().contains(words)
                        || written && attributes.isRegularFile() && holds(file)) {
                    places.add(file.toString());
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException shutOrGone) {
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, IOException shutOrGone) {
                return FileVisitResult.CONTINUE;
            }
        });
        return places;
    }

    private boolean holds(Path file) {
        byte[] buffer = new byte[BUFFER + mark.length];
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file), BUFFER)) {
            int kept = 0;
            int read;
            while ((read = bytes.read(buffer, kept, BUFFER)) > 0) {
                int end = kept + read;
                if (indexOf(buffer, end) >= 0) {
                    return true;
                }
                kept = Math.min(mark.length - 1, end);
                System.arraycopy(buffer, end - kept, buffer, 0, kept);
            }
        } catch (IOException gone) {
            return false;
        }
        return false;
    }

    private int indexOf(byte[] buffer, int end) {
        for (int at = 0; at + mark.length <= end; at++) {
            int same = 0;
            while (same < mark.length && buffer[at + same] == mark[same]) {
                same++;
            }
            if (same == mark.length) {
                return at;
            }
        }
        return -1;
    }
}
