package vn.dondoc.file;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dondoc.shared.FileId;
import vn.dondoc.shared.PersonId;

/** The table {@code stored_file}. */
@Component
class FileRows {

    private static final int AT_ONCE = 500;
    private static final String SELECT = "SELECT id, name, media_type, size, sha256, stored_at FROM stored_file";

    private static final int PATIENCE_SECONDS = 30;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    FileRows(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /**
     * Does something with a content that nobody else, on whatever machine, does at the same moment: between the look at
     * the rows and the removal from the disk nobody may store the same content again.
     */
    <T> T alone(String sha256, Supplier<T> act) {
        String name = "file:" + sha256.substring(0, 48);
        return Objects.requireNonNull(transaction.execute(status -> {
            Integer taken = jdbc.sql("SELECT GET_LOCK(?, ?)")
                    .params(name, PATIENCE_SECONDS)
                    .query(Integer.class)
                    .single();
            if (!Objects.equals(taken, 1)) {
                throw new CannotAcquireLockException(name);
            }
            try {
                return act.get();
            } finally {
                jdbc.sql("DO RELEASE_LOCK(?)").param(name).update();
            }
        }));
    }

    void add(StoredFile file, @Nullable PersonId by) {
        jdbc.sql("INSERT INTO stored_file (id, name, media_type, size, sha256, stored_at, stored_by)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)")
                .param(file.id().value())
                .param(file.name())
                .param(file.mediaType())
                .param(file.size())
                .param(file.sha256())
                .param(LocalDateTime.ofInstant(file.storedAt(), ZoneOffset.UTC))
                .param(by == null ? null : by.value())
                .update();
    }

    List<StoredFile> of(Collection<FileId> ids) {
        List<Long> numbers = ids.stream().map(FileId::value).distinct().toList();
        List<StoredFile> files = new ArrayList<>();
        for (int from = 0; from < numbers.size(); from += AT_ONCE) {
            files.addAll(jdbc.sql(SELECT + " WHERE id IN (:ids)")
                    .param("ids", numbers.subList(from, Math.min(from + AT_ONCE, numbers.size())))
                    .query(FileRows::read)
                    .list());
        }
        return files;
    }

    /** @param person null for a job */
    boolean areAllBy(@Nullable PersonId person, Collection<FileId> ids) {
        List<Long> numbers = ids.stream().map(FileId::value).distinct().toList();
        return jdbc.sql("SELECT COUNT(*) FROM stored_file WHERE id IN (:ids) AND stored_by <=> :person")
                        .param("ids", numbers)
                        .param("person", person == null ? null : person.value())
                        .query(Long.class)
                        .single()
                == numbers.size();
    }

    /** @return false if something carries it, or it is gone */
    boolean remove(FileId id) {
        try {
            return jdbc.sql("DELETE FROM stored_file WHERE id = ?")
                            .param(id.value())
                            .update()
                    == 1;
        } catch (DataIntegrityViolationException carried) {
            return false;
        }
    }

    /** A locking read: it waits for whoever has written such a row and has not yet committed it. */
    boolean has(String sha256) {
        return !jdbc.sql("SELECT id FROM stored_file WHERE sha256 = ? LIMIT 1 LOCK IN SHARE MODE")
                .param(sha256)
                .query(Long.class)
                .list()
                .isEmpty();
    }

    /** The numbers among these that are the actor's. */
    Set<FileId> own(@Nullable PersonId person, Collection<FileId> ids) {
        List<Long> numbers = ids.stream().map(FileId::value).distinct().toList();
        if (numbers.isEmpty()) {
            return Set.of();
        }
        return Set.copyOf(jdbc.sql("SELECT id FROM stored_file WHERE id IN (:ids) AND stored_by <=> :person")
                .param("ids", numbers)
                .param("person", person == null ? null : person.value())
                .query((row, number) -> new FileId(row.getLong(1)))
                .list());
    }

    /** Some of those that were stored before, and to which no row of any table refers. */
    List<StoredFile> loose(Instant before) {
        String nobody = carriers().stream()
                .map(carrier -> " AND NOT EXISTS (SELECT 1 FROM `" + carrier.table() + "` c WHERE c.`"
                        + carrier.column() + "` = f.id)")
                .collect(Collectors.joining());
        return jdbc.sql(SELECT + " f WHERE stored_at < ?" + nobody + " ORDER BY id LIMIT " + AT_ONCE)
                .param(LocalDateTime.ofInstant(before, ZoneOffset.UTC))
                .query(FileRows::read)
                .list();
    }

    /** A new table that carries files needs nothing here but its foreign key. */
    List<Carrier> carriers() {
        return jdbc.sql("SELECT table_name, column_name FROM information_schema.key_column_usage"
                        + " WHERE table_schema = DATABASE() AND referenced_table_schema = DATABASE()"
                        + " AND referenced_table_name = 'stored_file' ORDER BY table_name")
                .query((row, number) -> new Carrier(row.getString(1), row.getString(2)))
                .list();
    }

    /** A column that refers to files. */
    record Carrier(String table, String column) {}

    /** The next rows after one, in the order of their numbers. */
    List<StoredFile> after(long id) {
        return jdbc.sql(SELECT + " WHERE id > ? ORDER BY id LIMIT " + AT_ONCE)
                .param(id)
                .query(FileRows::read)
                .list();
    }

    private static StoredFile read(ResultSet row, int number) throws SQLException {
        return new StoredFile(
                new FileId(row.getLong("id")),
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("size"),
                row.getString("sha256"),
                row.getObject("stored_at", LocalDateTime.class).toInstant(ZoneOffset.UTC));
    }
}
