package vn.dondoc.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.StaleVersion;

/** The tables {@code calendar_day} and {@code calendar_year}. */
@Component
class CalendarStore {

    private static final String COLUMNS = "day, name, kind, standing, forecast, pair, source, document, version";

    private final JdbcClient jdbc;
    private final Clock clock;

    CalendarStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Grows with each change: rows are never deleted and each write raises its row's version. */
    long revision() {
        return jdbc.sql("SELECT COALESCE(SUM(version), 0) FROM calendar_day")
                .query(Long.class)
                .single();
    }

    CalendarBook book() {
        return new CalendarBook(jdbc.sql("SELECT " + COLUMNS + " FROM calendar_day")
                .query(CalendarStore::read)
                .list());
    }

    List<CalendarRow> year(int year) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM calendar_day WHERE day BETWEEN ? AND ? ORDER BY day")
                .params(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31))
                .query(CalendarStore::read)
                .list();
    }

    /** Adds the reference rows whose days are not known yet. */
    void addUnknown(List<CalendarRow> reference) {
        for (CalendarRow row : reference) {
            insert("INSERT IGNORE", row);
        }
    }

    /** @throws StaleVersion if somebody changed a row since it was read */
    void save(List<CalendarRow> rows) {
        for (CalendarRow row : rows) {
            if (row.version() == 0) {
                insert("INSERT", row);
            } else {
                update(row);
            }
        }
    }

    private void insert(String verb, CalendarRow row) {
        jdbc.sql(verb + " INTO calendar_day (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, 1)")
                .param(row.day())
                .param(row.name())
                .param(row.kind().name())
                .param(row.standing().name())
                .param(row.forecast())
                .param(row.pair())
                .param(row.source())
                .param(row.document())
                .update();
    }

    private void update(CalendarRow row) {
        int updated = jdbc.sql("UPDATE calendar_day SET name = ?, kind = ?, standing = ?, forecast = ?, pair = ?,"
                        + " document = ?, version = version + 1 WHERE day = ? AND version = ?")
                .param(row.name())
                .param(row.kind().name())
                .param(row.standing().name())
                .param(row.forecast())
                .param(row.pair())
                .param(row.document())
                .param(row.day())
                .param(row.version())
                .update();
        if (updated == 0) {
            throw new StaleVersion(row.version(), row.version() + 1);
        }
    }

    Optional<YearConfirmation> confirmation(int year) {
        return jdbc.sql("SELECT year, document, confirmed_by, confirmed_at FROM calendar_year WHERE year = ?")
                .param(year)
                .query((row, number) -> new YearConfirmation(
                        row.getInt("year"),
                        row.getString("document"),
                        row.getString("confirmed_by"),
                        row.getObject("confirmed_at", LocalDateTime.class).toInstant(ZoneOffset.UTC)))
                .optional();
    }

    /** @return false if the year was confirmed before */
    boolean confirm(Actor actor, int year, String document) {
        return jdbc.sql("INSERT IGNORE INTO calendar_year (year, document, confirmed_by, confirmed_at)"
                                + " VALUES (?, ?, ?, ?)")
                        .params(year, document, actor.name(), LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static CalendarRow read(ResultSet row, int number) throws SQLException {
        return new CalendarRow(
                row.getObject("day", LocalDate.class),
                row.getString("name"),
                DayKind.valueOf(row.getString("kind")),
                Standing.valueOf(row.getString("standing")),
                row.getBoolean("forecast"),
                row.getObject("pair", LocalDate.class),
                row.getString("source"),
                row.getString("document"),
                row.getLong("version"));
    }
}
