package vn.dondoc.walk;

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
    private final String mark;
    private final Instant since;

    /** @param since files that nobody has written since then are left out */
    MarkSearch(String words, Instant since) {
        this.words = words;
        this.mark = new String(words.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
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
        byte[] buffer = new byte[BUFFER + mark.length()];
        try (InputStream bytes = Files.newInputStream(file)) {
            int kept = 0;
            int read;
            while ((read = bytes.read(buffer, kept, BUFFER)) > 0) {
                int end = kept + read;
                // a byte is a letter here: the virtual machine seeks letters many at a time
                if (new String(buffer, 0, end, StandardCharsets.ISO_8859_1).contains(mark)) {
                    return true;
                }
                kept = Math.min(mark.length() - 1, end);
                System.arraycopy(buffer, end - kept, buffer, 0, kept);
            }
        } catch (IOException gone) {
            return false;
        }
        return false;
    }
}
