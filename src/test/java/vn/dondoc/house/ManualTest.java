package vn.dondoc.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The office's manual and the program agree: pictures, links, and every word that the manual says stands on a screen. */
class ManualTest {

    private static final Path MANUAL = Path.of("docs", "manual");
    private static final Path TEXTS = Path.of("src", "main", "resources", "i18n");
    private static final Pattern LABEL = Pattern.compile("«([^»]+)»");
    private static final Pattern PICTURE = Pattern.compile("!\\[[^]]+]\\(([^)]+)\\)");
    private static final Pattern LINK = Pattern.compile("(?<!!)\\[[^]]+]\\(([^)#]+)\\)");
    private static final Pattern PLACE = Pattern.compile("\\{\\d[^}]*}");

    @Test
    void everyPictureIsThereAndShown() throws IOException {
        Set<String> shown = new TreeSet<>();
        pages().forEach(page -> shown.addAll(all(PICTURE, read(page))));
        try (Stream<Path> files = Files.list(MANUAL)) {
            Set<String> there = new TreeSet<>();
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".png"))
                    .forEach(there::add);
            assertThat(there).isNotEmpty().isEqualTo(shown);
        }
    }

    @Test
    void everyLinkLeadsToAFile() throws IOException {
        List<String> links = new ArrayList<>();
        pages().forEach(page -> links.addAll(all(LINK, read(page))));
        assertThat(links)
                .isNotEmpty()
                .allSatisfy(link -> assertThat(MANUAL.resolve(link)).isRegularFile());
    }

    @Test
    void everyQuotedLabelStandsOnAScreen() throws IOException {
        List<Pattern> texts = texts();
        Set<String> unknown = new TreeSet<>();
        pages().forEach(page -> all(LABEL, read(page)).stream()
                .filter(label ->
                        texts.stream().noneMatch(text -> text.matcher(label).matches()))
                .forEach(label -> unknown.add(page.getFileName() + ": " + label)));
        assertThat(unknown).isEmpty();
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.list(MANUAL)) {
            List<Path> pages = files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
            assertThat(pages).hasSizeGreaterThan(5);
            return pages;
        }
    }

    /** Line breaks of the page are spaces; what a text leaves open is a number, or left open. */
    private static List<Pattern> texts() throws IOException {
        List<Pattern> patterns = new ArrayList<>();
        try (Stream<Path> bundles = Files.list(TEXTS)) {
            for (Path bundle : bundles.filter(file -> file.toString().endsWith("_vi.properties"))
                    .toList()) {
                Properties texts = new Properties();
                try (Reader reader = Files.newBufferedReader(bundle)) {
                    texts.load(reader);
                }
                texts.values().forEach(text -> patterns.add(pattern((String) text)));
            }
        }
        return patterns;
    }

    private static Pattern pattern(String text) {
        StringBuilder regex = new StringBuilder();
        int from = 0;
        Matcher place = PLACE.matcher(text);
        while (place.find()) {
            regex.append(Pattern.quote(text.substring(from, place.start()))).append("(?:\\d+|\\{\\d})");
            from = place.end();
        }
        return Pattern.compile(
                regex.append(Pattern.quote(text.substring(from))).toString().replace("''", "'"));
    }

    private static List<String> all(Pattern pattern, String page) {
        return pattern.matcher(page)
                .results()
                .map(found -> found.group(1).replaceAll("\\s+", " "))
                .toList();
    }

    private static String read(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
