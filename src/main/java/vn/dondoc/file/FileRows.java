package vn.dondoc.file;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.shared.FileId;
import vn.dondoc.shared.PersonId;

/** The table {@code stored_file}. */
@Component
class FileRows {

    private static final int AT_ONCE = 500;
    private static final String SELECT = "SELECT id, name, media_type, size, sha256, stored_at FROM stored_file";

    private final JdbcClient jdbc;

    FileRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
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

    /** @return false if it is another's, or there is none */
    boolean remove(FileId id, @Nullable PersonId person) {
        return jdbc.sql("DELETE FROM stored_file WHERE id = :id AND stored_by <=> :person")
                        .param("id", id.value())
                        .param("person", person == null ? null : person.value())
                        .update()
                == 1;
    }

    boolean has(String sha256) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM stored_file WHERE sha256 = ?)")
                .param(sha256)
                .query(Boolean.class)
                .single();
    }

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
