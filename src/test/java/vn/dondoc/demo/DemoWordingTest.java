package vn.dondoc.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The demo is in words of its own: no eight words in a row stand in any document of the corpus. */
class DemoWordingTest {

    private static final int RUN = 8;

    @Test
    void noSentenceOfTheCorpusIsHere() throws IOException {
        Path corpus = Corpus.folder("demo wording");
        List<String> names = new ArrayList<>(Corpus.names(
                corpus, "laocai_2018_agencies.csv", "laocai_2025_agencies.csv", "laocai_2025_communes.csv"));
        names.add("Hội đồng nhân dân");
        // Names of groups and bodies, and the title that the plan is registered under, are facts of the register.
        Plan340 plan = Plan340.load();
        names.add(plan.subject());
        plan.headings().forEach(h -> names.addAll(h.printed()));
        plan.duties().forEach(d -> names.addAll(d.coordinatingPrinted()));
        plan.budget().forEach(l -> names.addAll(l.coordinating()));
        names.sort(Comparator.comparingInt(String::length).reversed());
        Set<String> known = new HashSet<>();
        for (String document : Corpus.documents(corpus)) {
            known.addAll(runs(document, names));
        }
        assertThat(known).hasSizeGreaterThan(20_000);
        List<String> shared = new ArrayList<>();
        for (Path file : content()) {
            for (String line : Files.readAllLines(file)) {
                for (String run : runs(line, names)) {
                    if (known.contains(run)) {
                        shared.add(file.getFileName() + ": " + run);
                    }
                }
            }
        }
        assertThat(shared).isEmpty();
    }

    @Test
    void noNameOfTheCorpusIsHere() throws IOException {
        String all = String.join("\n", Corpus.documents(Corpus.folder("demo names")));
        List<DemoPerson> people = new ArrayList<>(DemoContent.load().people());
        people.addAll(Plan340.people());
        assertThat(people).extracting(DemoPerson::name).noneMatch(all::contains);
    }

    private static List<Path> content() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/demo"))) {
            List<Path> found = files.filter(Files::isRegularFile).toList();
            assertThat(found).hasSizeGreaterThan(8);
            return found;
        }
    }

    /** Runs of eight words, small letters, punctuation left out; a name counts as one word. */
    private static List<String> runs(String text, List<String> names) {
        String plain = normal(text);
        for (String name : names) {
            plain = plain.replace(" " + normal(name).strip() + " ", " § ");
        }
        String[] words = plain.strip().split(" +");
        List<String> runs = new ArrayList<>();
        for (int i = 0; i + RUN <= words.length; i++) {
            runs.add(String.join(" ", List.of(words).subList(i, i + RUN)));
        }
        return runs;
    }

    private static String normal(String text) {
        return " "
                + Normalizer.normalize(text, Normalizer.Form.NFC)
                        .toLowerCase(Locale.of("vi"))
                        .replaceAll("[^\\p{L}\\p{N}]+", " ")
                + " ";
    }
}
