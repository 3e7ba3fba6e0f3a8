package vn.dondoc.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.directive.IssuingLevel;
import vn.dondoc.shared.FieldId;
import vn.dondoc.shared.Snapshot;

/** The table {@code extension_measure}, to which rows are only added. Reading it costs no statement. */
@Component
@Transactional(propagation = Propagation.SUPPORTS)
class ExtensionTable {

    private final JdbcClient jdbc;
    private final Snapshot<ExtensionBook> held;

    ExtensionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.held = new Snapshot<>(this::revision, this::stored);
    }

    /** Takes over what another node changed. */
    @Scheduled(fixedDelay = 5_000)
    @Transactional(readOnly = true)
    void refresh() {
        held.refresh();
    }

    ExtensionBook book() {
        return held.get();
    }

    /** As the table stands now, for whoever is about to add to it. */
    ExtensionBook stored() {
        return new ExtensionBook(
                jdbc.sql("SELECT id, issuing_level, field_id, version, times, days, valid_from, document,"
                                + " decided_by, decided_at FROM extension_measure")
                        .query(ExtensionTable::read)
                        .list());
    }

    void add(ExtensionSetting one) {
        IssuingLevel level = one.scope().level();
        FieldId field = one.scope().field();
        ExtensionMeasure measure = one.measure();
        jdbc.sql(
                        "INSERT INTO extension_measure (id, issuing_level, field_id, version, times, days, valid_from, document,"
                                + " decided_by, decided_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(one.id())
                .param(level == null ? null : level.name())
                .param(field == null ? null : field.value())
                .param(one.version())
                .param(measure == null ? null : measure.times())
                .param(measure == null ? null : measure.days())
                .param(one.validFrom())
                .param(one.document())
                .param(one.decidedBy())
                .param(LocalDateTime.ofInstant(one.decidedAt(), ZoneOffset.UTC))
                .update();
        held.changed();
    }

    private long revision() {
        return jdbc.sql("SELECT COUNT(*) FROM extension_measure")
                .query(Long.class)
                .single();
    }

    private static ExtensionSetting read(ResultSet row, int number) throws SQLException {
        String level = row.getString("issuing_level");
        Long field = row.getObject("field_id", Long.class);
        Integer times = row.getObject("times", Integer.class);
        return new ExtensionSetting(
                row.getLong("id"),
                new ExtensionScope(
                        level == null ? null : IssuingLevel.valueOf(level), field == null ? null : new FieldId(field)),
                row.getInt("version"),
                times == null ? null : new ExtensionMeasure(times, row.getInt("days")),
                row.getObject("valid_from", LocalDate.class),
                row.getString("document"),
                row.getString("decided_by"),
                row.getObject("decided_at", LocalDateTime.class).toInstant(ZoneOffset.UTC));
    }
}
