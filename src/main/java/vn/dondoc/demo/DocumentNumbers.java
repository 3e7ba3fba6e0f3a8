package vn.dondoc.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;

/**
 * Numbers of papers as a year's series would give them: by the pace of the series and the day of the year, always rising.
 * Papers must be asked for in the order of their dates. A number under ten is written with a nought (Nghị định
 * 30/2020/NĐ-CP, phụ lục I).
 */
final class DocumentNumbers {

    private static final double OTHERS = 2.2;

    private final Map<String, Double> pace = new HashMap<>();
    private final Map<String, Integer> last = new HashMap<>();

    DocumentNumbers() {
        for (CSVRecord row : DemoFile.rows("pace.csv")) {
            pace.put(row.get("symbol"), Double.parseDouble(row.get("per_day")));
        }
    }

    /** The number of the province's own paper, such as "07". */
    String next(String symbol, LocalDate day) {
        return next("", symbol, day);
    }

    /** Number and symbol of an agency's paper, such as "412/BC-STC"; each agency has its own series. */
    String ofAgency(String agency, String symbol, LocalDate day) {
        return next(agency, symbol, day) + "/" + symbol;
    }

    private String next(String owner, String symbol, LocalDate day) {
        // Công văn of one body share one series, whoever drafted them.
        String series = owner + "|" + (symbol.startsWith("UBND-") ? "UBND" : symbol) + "|" + day.getYear();
        double perDay = owner.isEmpty() ? pace.getOrDefault(symbol, OTHERS) : OTHERS;
        int expected = (int) Math.ceil(day.getDayOfYear() * perDay * 5 / 7);
        int number = Math.max(last.getOrDefault(series, 0) + 1, expected);
        last.put(series, number);
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
