package vn.dondoc.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.assertj.core.api.Assumptions;

/** The documents and reference tables beside the project: {@code DONDOC_CORPUS}, else {@code ../shared/corpus}. */
final class Corpus {

    private Corpus() {}

    /** The folder; the calling test counts as not run where it is missing, and says so. */
    static Path folder(String test) {
        String named = System.getenv("DONDOC_CORPUS");
        Path folder = named == null ? Path.of("..", "shared", "corpus") : Path.of(named);
        if (!Files.isDirectory(folder) && named == null) {
            folder = Path.of("..", "..", "shared", "corpus");
        }
        boolean there = Files.isDirectory(folder);
        System.out.println("corpus: " + test + " " + (there ? "run" : "not run"));
        Assumptions.assumeThat(there).as("corpus folder").isTrue();
        return folder;
    }

    static List<CSVRecord> table(Path folder, String name) throws IOException {
        return CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(Files.newBufferedReader(folder.resolve("ref").resolve(name)))
                .getRecords();
    }

    static List<String> names(Path folder, String... tables) throws IOException {
        List<String> names = new ArrayList<>();
        for (String table : tables) {
            table(folder, table).forEach(row -> names.add(row.get("name")));
        }
        return names;
    }

    /** Text of every document, labelled or not. */
    static List<String> documents(Path folder) throws IOException {
        List<String> texts = new ArrayList<>();
        for (String set : List.of("dev", "extra")) {
            try (Stream<Path> files = Files.list(folder.resolve(set).resolve("docs"))) {
                for (Path file :
                        files.filter(f -> f.toString().endsWith(".txt")).toList()) {
                    texts.add(Files.readString(file));
                }
            }
        }
        return texts;
    }
}
