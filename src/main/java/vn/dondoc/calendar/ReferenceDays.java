package vn.dondoc.calendar;

import jakarta.annotation.PostConstruct;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Vietnam's days off and swapped Saturdays 2017–2027 with their sources, brought in at each start for the days that the
 * calendar does not know. A day that the office changed or took out keeps its row, so nothing of the office's is undone.
 */
@Component
class ReferenceDays {

    private static final String FILE = "reference/holidays.csv";

    private final CalendarStore store;

    ReferenceDays(CalendarStore store) {
        this.store = store;
    }

    @PostConstruct
    void bring() {
        store.addUnknown(read());
    }

    static List<CalendarRow> read() {
        List<CalendarRow> rows = new ArrayList<>();
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader text =
                new InputStreamReader(new ClassPathResource(FILE).getInputStream(), StandardCharsets.UTF_8)) {
            for (CSVRecord line : format.parse(text)) {
                rows.add(new CalendarRow(
                        LocalDate.parse(line.get("day")),
                        line.get("name"),
                        DayKind.valueOf(line.get("kind")),
                        Standing.valueOf(line.get("standing")),
                        Boolean.parseBoolean(line.get("forecast")),
                        line.get("pair").isEmpty() ? null : LocalDate.parse(line.get("pair")),
                        line.get("source"),
                        null,
                        0));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }
}
