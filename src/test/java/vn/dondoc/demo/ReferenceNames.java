package vn.dondoc.demo;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;

/** Names of agencies in the program's own reference tables. */
final class ReferenceNames {

    private ReferenceNames() {}

    static List<String> of2018() {
        return names("laocai_2018_agencies", "laocai_2018_communes");
    }

    static List<String> of2025() {
        return names("laocai_2025_agencies", "laocai_2025_communes");
    }

    private static List<String> names(String... tables) {
        List<String> names = new ArrayList<>();
        for (String table : tables) {
            try (Reader reader = new InputStreamReader(
                    Objects.requireNonNull(ReferenceNames.class.getResourceAsStream("/reference/" + table + ".csv")),
                    StandardCharsets.UTF_8)) {
                CSVFormat.DEFAULT
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get()
                        .parse(reader)
                        .getRecords()
                        .forEach(row -> names.add(row.get("name")));
            } catch (IOException e) {
                throw new UncheckedIOException(table, e);
            }
        }
        return names;
    }
}
