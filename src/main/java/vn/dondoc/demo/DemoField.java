package vn.dondoc.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * A field of work (lĩnh vực).
 *
 * @param officer user name of the officer who follows it
 * @param answers who answers for it, from–to; empty where the chair does himself
 */
record DemoField(String code, String name, String officer, List<Answers> answers) {

    /** @param to last day; null for open */
    record Answers(String viceChair, DemoDay from, @Nullable DemoDay to) {}

    static List<DemoField> readAll() {
        Map<String, DemoField> byCode = new LinkedHashMap<>();
        for (CSVRecord row : DemoFile.rows("fields.csv")) {
            DemoField field = byCode.computeIfAbsent(
                    row.get("code"),
                    code -> new DemoField(code, row.get("name"), row.get("officer"), new ArrayList<>()));
            if (!row.get("vice_chair").isEmpty()) {
                field.answers.add(new Answers(
                        row.get("vice_chair"),
                        DemoDay.parse(row.get("from")),
                        row.get("to").isEmpty() ? null : DemoDay.parse(row.get("to"))));
            }
        }
        return List.copyOf(byCode.values());
    }

    /** The vice-chair who answers for it on a day; empty where the chair does. */
    Optional<String> viceChairOn(LocalDate day, DemoDays days) {
        return answers.stream()
                .filter(a -> !days.date(a.from()).isAfter(day)
                        && (a.to() == null || !days.date(a.to()).isBefore(day)))
                .map(Answers::viceChair)
                .findFirst();
    }
}
