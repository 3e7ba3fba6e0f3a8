package vn.dondoc.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.shared.FieldId;
import vn.dondoc.shared.PersonId;

/** The rows that say who answers for which field. */
@Component
class DutyRows {

    private static final String SELECT = """
            SELECT d.id, d.field_id, d.person_id, h.name, h.email, h.phone, d.valid_from, d.valid_to, d.document, d.version
            FROM field_duty d JOIN person h ON h.id = d.person_id JOIN work_field f ON f.id = d.field_id
            """;

    private final JdbcClient jdbc;

    DutyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<DutyRow> all() {
        return jdbc.sql(SELECT
                        + " ORDER BY f.name COLLATE utf8mb4_uca1400_vietnamese_as_ci, d.field_id, d.valid_from DESC")
                .query(DutyRows::row)
                .list();
    }

    /** The first that begins on that day or later. */
    Optional<DutyRow> firstFrom(FieldId field, LocalDate day) {
        return jdbc.sql(SELECT + " WHERE d.field_id = :field AND d.valid_from >= :day ORDER BY d.valid_from LIMIT 1")
                .param("field", field.value())
                .param("day", day)
                .query(DutyRows::row)
                .optional();
    }

    boolean mayAnswer(PersonId person, LocalDate day) {
        return jdbc.sql("""
                        SELECT COUNT(*) FROM post WHERE person_id = :person AND role IN ('CHAIR', 'VICE_CHAIR')
                          AND valid_from <= :day AND (valid_to IS NULL OR valid_to >= :day)
                        """)
                        .param("person", person.value())
                        .param("day", day)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Whoever answers on that day answers until the day before. */
    void endBefore(FieldId field, LocalDate day) {
        jdbc.sql("UPDATE field_duty SET valid_to = :last, version = version + 1"
                        + " WHERE field_id = :field AND valid_from < :day AND (valid_to IS NULL OR valid_to >= :day)")
                .param("last", day.minusDays(1))
                .param("field", field.value())
                .param("day", day)
                .update();
    }

    void end(long duty, LocalDate lastDay) {
        jdbc.sql("UPDATE field_duty SET valid_to = :last, version = version + 1 WHERE id = :id")
                .param("last", lastDay)
                .param("id", duty)
                .update();
    }

    void giveTo(long duty, PersonId person) {
        jdbc.sql("UPDATE field_duty SET person_id = :person, version = version + 1 WHERE id = :id")
                .param("person", person.value())
                .param("id", duty)
                .update();
    }

    String fieldName(FieldId field) {
        return jdbc.sql("SELECT name FROM work_field WHERE id = :field")
                .param("field", field.value())
                .query(String.class)
                .single();
    }

    void insert(long id, FieldId field, PersonId person, LocalDate from, @Nullable LocalDate to, String document) {
        jdbc.sql("""
                        INSERT INTO field_duty (id, field_id, person_id, valid_from, valid_to, document, version)
                        VALUES (:id, :field, :person, :from, :to, :document, 0)
                        """)
                .param("id", id)
                .param("field", field.value())
                .param("person", person.value())
                .param("from", from)
                .param("to", to)
                .param("document", document)
                .update();
    }

    private static DutyRow row(ResultSet rs, int number) throws SQLException {
        return new DutyRow(
                rs.getLong("id"),
                new FieldId(rs.getLong("field_id")),
                new PersonRow(
                        new PersonId(rs.getLong("person_id")),
                        rs.getString("name"),
                        rs.getString("email"),
                        rs.getString("phone")),
                rs.getObject("valid_from", LocalDate.class),
                rs.getObject("valid_to", LocalDate.class),
                rs.getString("document"),
                rs.getLong("version"));
    }
}
