package vn.dondoc.directive;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.file.Files;
import vn.dondoc.file.StoredFile;
import vn.dondoc.history.Change;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.FileId;

/** Which files hang on which directive. A removed one keeps its row. */
@Component
class DirectiveFiles {

    private final JdbcClient jdbc;
    private final Files files;

    DirectiveFiles(JdbcClient jdbc, Files files) {
        this.jdbc = jdbc;
        this.files = files;
    }

    List<FileId> of(DirectiveId directive) {
        return jdbc.sql(
                        "SELECT file_id FROM directive_file WHERE directive_id = ? AND removed_at IS NULL ORDER BY sort_no")
                .param(directive.value())
                .query((row, n) -> new FileId(row.getLong(1)))
                .list();
    }

    void addAll(DirectiveId directive, List<FileId> added, Instant at) {
        int sortNo = 0;
        for (FileId file : added) {
            jdbc.sql("INSERT INTO directive_file (directive_id, file_id, sort_no, added_at) VALUES (?, ?, ?, ?)"
                            + " ON DUPLICATE KEY UPDATE sort_no = VALUES(sort_no), removed_at = NULL")
                    .params(directive.value(), file.value(), sortNo++, Timestamp.from(at))
                    .update();
        }
    }

    List<Change> replaceAll(DirectiveId directive, List<FileId> wanted, Instant at) {
        List<FileId> present = of(directive);
        if (present.equals(wanted)) {
            return List.of();
        }
        List<Change> changes = new ArrayList<>();
        for (StoredFile file : files.describe(present)) {
            if (!wanted.contains(file.id())) {
                jdbc.sql("UPDATE directive_file SET removed_at = ? WHERE directive_id = ? AND file_id = ?")
                        .params(Timestamp.from(at), directive.value(), file.id().value())
                        .update();
                changes.add(new Change("file", file.name(), null));
            }
        }
        addAll(directive, wanted, at);
        for (StoredFile file : files.describe(wanted)) {
            if (!present.contains(file.id())) {
                changes.add(new Change("file", null, file.name()));
            }
        }
        return changes;
    }
}
