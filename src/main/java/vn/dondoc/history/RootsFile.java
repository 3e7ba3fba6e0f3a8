package vn.dondoc.history;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The daily roots as they leave the machine: a line "2026-03-10 hash" each, in a mail or a file; other lines say nothing. */
final class RootsFile {

    private static final Pattern LINE = Pattern.compile("(?m)^\\s*(\\d{4}-\\d{2}-\\d{2})\\s+([0-9a-f]{64})\\s*$");

    private RootsFile() {}

    static Map<LocalDate, String> read(String text) {
        Map<LocalDate, String> roots = new LinkedHashMap<>();
        Matcher line = LINE.matcher(text);
        while (line.find()) {
            roots.put(LocalDate.parse(line.group(1)), line.group(2));
        }
        return roots;
    }
}
