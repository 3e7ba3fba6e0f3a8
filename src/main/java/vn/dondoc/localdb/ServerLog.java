package vn.dondoc.localdb;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Reads why the server did not start. */
final class ServerLog {

    private ServerLog() {}

    static boolean portTaken(Path log) {
        return text(log).contains("address already in use");
    }

    /** One line: what failed, the reason if it is a known one, else where the log is. */
    static String reason(Path log, String what) {
        String text = text(log);
        if (text.contains("no space left") || text.contains("errno: 28") || text.contains("disk is full")) {
            return what + ": ổ đĩa đã đầy";
        }
        if (text.contains("permission denied") || text.contains("errno: 13")) {
            return what + ": không có quyền ghi (xem " + log + ")";
        }
        return what + " (xem " + log + ")";
    }

    private static String text(Path log) {
        try {
            List<String> lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 200), lines.size()))
                    .toLowerCase(Locale.ROOT);
        } catch (IOException e) {
            return "";
        }
    }
}
