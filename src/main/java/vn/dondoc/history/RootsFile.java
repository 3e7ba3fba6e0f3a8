package vn.dondoc.history;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The daily roots as they leave the machine: a line "2026-03-10 hash" each, in a mail or a file; other lines say nothing.
 * The file only grows. A line that stands is never written over, whatever the database says of its day since.
 */
final class RootsFile {

    private static final Pattern LINE = Pattern.compile("(?m)^\\s*(\\d{4}-\\d{2}-\\d{2})\\s+([0-9a-f]{64})\\s*$");
    private static final String HEAD = """
            # Dấu niêm nhật ký của Đôn Đốc, mỗi ngày một dòng. Chương trình chỉ ghi thêm; đừng sửa, đừng xóa.
            # The daily roots of the history. Compare with: verify-history --roots=FILE
            """;

    /** A process may hold the lock of a file once: its own threads take turns here. */
    private static final Object TURN = new Object();

    private RootsFile() {}

    /** A day as it left the machine. Two lines for a day that differ are two lines: one of them is not the database's. */
    record Line(LocalDate day, String hash) {}

    static List<Line> read(String text) {
        List<Line> roots = new ArrayList<>();
        Matcher line = LINE.matcher(text);
        while (line.find()) {
            roots.add(new Line(LocalDate.parse(line.group(1)), line.group(2)));
        }
        return roots;
    }

    static List<Line> read(Path file) throws IOException {
        return read(Files.readString(file));
    }

    /**
     * Appends the days that are not there yet and waits until the disk has them. Two programs that do it at once write each
     * day once; a line that was cut off by a crash is left and written anew below.
     *
     * @return how many days are new
     */
    static int append(Path file, Collection<DaySeal> seals) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        synchronized (TURN) {
            try (FileChannel channel = FileChannel.open(
                            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                String there = content(channel);
                Set<LocalDate> known = read(there).stream().map(Line::day).collect(Collectors.toSet());
                StringBuilder more = new StringBuilder(there.isEmpty() ? HEAD : there.endsWith("\n") ? "" : "\n");
                int added = 0;
                for (DaySeal seal : seals) {
                    if (known.add(seal.day())) {
                        more.append(seal.line()).append('\n');
                        added++;
                    }
                }
                if (added > 0) {
                    write(channel, more.toString());
                }
                return added;
            }
        }
    }

    private static String content(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(channel.size()));
        while (bytes.hasRemaining() && channel.read(bytes, bytes.position()) >= 0) {
            // reads on until all is there
        }
        return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
    }

    private static void write(FileChannel channel, String text) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        channel.position(channel.size());
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        channel.force(true);
    }
}
