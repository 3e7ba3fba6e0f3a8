package vn.dondoc.agency;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;

/**
 * Lào Cai's agencies and communes of 2018 and of 2025, with their sources, from {@code reference/laocai_*.csv}. Codes
 * are the office's own ("2018.SXD", "2025.02647"), for the electronic identity codes are not in the sources.
 */
@Service
@Transactional
public class ReferenceAgencies {

    /** Districts ended with this day, and the province is another one from the next on. */
    private static final LocalDate LAST_OF_OLD = LocalDate.of(2025, 6, 30);
    /** The sources do not tell the first day; this is before the first document that names them. */
    private static final LocalDate FIRST_OF_OLD = LocalDate.of(2016, 1, 1);

    private static final LocalDate FIRST_OF_NEW = LAST_OF_OLD.plusDays(1);

    private final AgencyRegister register;
    private final JdbcClient jdbc;

    ReferenceAgencies(AgencyRegister register, JdbcClient jdbc) {
        this.register = register;
        this.jdbc = jdbc;
    }

    /**
     * Adds them all, each with what it became; does nothing if they are there.
     *
     * @return the agencies by their code
     */
    public Map<String, AgencyId> load(Actor actor) {
        Map<String, AgencyId> known = known();
        if (known.isEmpty()) {
            addLevelByLevel(actor, read("laocai_2018_agencies"), FIRST_OF_OLD, LAST_OF_OLD, known);
            addLevelByLevel(actor, read("laocai_2018_communes"), FIRST_OF_OLD, LAST_OF_OLD, known);
            addLevelByLevel(actor, read("laocai_2025_agencies"), FIRST_OF_NEW, null, known);
            addLevelByLevel(actor, read("laocai_2025_communes"), FIRST_OF_NEW, null, known);
            succeed(actor, known);
        }
        return known;
    }

    private Map<String, AgencyId> known() {
        Map<String, AgencyId> known = new HashMap<>();
        jdbc.sql("SELECT code, id FROM agency WHERE code LIKE '2018.%' OR code LIKE '2025.%'")
                .query(rs -> {
                    known.put(rs.getString(1), new AgencyId(rs.getLong(2)));
                });
        return known;
    }

    /** One batch for each level of the tree: what stands below needs the number of what stands above. */
    private void addLevelByLevel(
            Actor actor, List<CSVRecord> rows, LocalDate from, @Nullable LocalDate to, Map<String, AgencyId> known) {
        List<CSVRecord> waiting = rows;
        while (!waiting.isEmpty()) {
            List<CSVRecord> ready = waiting.stream()
                    .filter(row -> row.get("parent").isEmpty() || known.containsKey(row.get("parent")))
                    .toList();
            if (ready.isEmpty()) {
                throw new IllegalStateException(
                        "No parent for " + waiting.getFirst().get("code"));
            }
            List<AgencyId> added = register.addAll(
                    actor, ready.stream().map(row -> data(row, from, to, known)).toList());
            for (int i = 0; i < ready.size(); i++) {
                known.put(ready.get(i).get("code"), added.get(i));
            }
            waiting = waiting.stream().filter(row -> !ready.contains(row)).toList();
        }
    }

    private static AgencyData data(CSVRecord row, LocalDate from, @Nullable LocalDate to, Map<String, AgencyId> known) {
        return new AgencyData(
                known.get(row.get("parent")),
                row.get("code"),
                row.get("name"),
                row.get("short_name"),
                Arrays.stream(row.get("aliases").split(";")).map(String::strip).toList(),
                AgencyKind.valueOf(row.get("kind")),
                null,
                null,
                from,
                to);
    }

    private void succeed(Actor actor, Map<String, AgencyId> known) {
        Map<List<String>, List<AgencyId>> successors = new LinkedHashMap<>();
        for (CSVRecord row : read("laocai_successions")) {
            successors
                    .computeIfAbsent(
                            List.of(row.get("predecessor"), row.get("kind"), row.get("source")),
                            key -> new ArrayList<>())
                    .add(known.get(row.get("successor")));
        }
        successors.forEach((key, next) -> register.succeed(
                actor,
                new Succession(
                        List.of(known.get(key.get(0))),
                        next,
                        SuccessionKind.valueOf(key.get(1)),
                        FIRST_OF_NEW,
                        "Sắp xếp tổ chức bộ máy, chính quyền địa phương hai cấp từ 01/7/2025")));
    }

    private static List<CSVRecord> read(String file) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = format.parse(new InputStreamReader(
                new ClassPathResource("reference/" + file + ".csv").getInputStream(), StandardCharsets.UTF_8))) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
