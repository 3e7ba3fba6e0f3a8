package vn.dondoc.directive;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.file.Files;
import vn.dondoc.file.StoredFile;
import vn.dondoc.history.Change;
import vn.dondoc.shared.Actor;
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

    /** Those that are new to the directive are the actor's own; its former ones may come back. */
    void addAll(Actor actor, DirectiveId directive, List<FileId> added, Instant at) {
        Set<FileId> known = ever(directive);
        files.requireOwn(
                actor, added.stream().filter(file -> !known.contains(file)).toList());
        int sortNo = 0;
        for (FileId file : added) {
            jdbc.sql("INSERT INTO directive_file (directive_id, file_id, sort_no, added_at) VALUES (?, ?, ?, ?)"
                            + " ON DUPLICATE KEY UPDATE sort_no = VALUES(sort_no), removed_at = NULL")
                    .params(directive.value(), file.value(), sortNo++, Timestamp.from(at))
                    .update();
        }
    }

    private Set<FileId> ever(DirectiveId directive) {
        return Set.copyOf(jdbc.sql("SELECT file_id FROM directive_file WHERE directive_id = ?")
                .param(directive.value())
                .query((row, n) -> new FileId(row.getLong(1)))
                .list());
    }

    List<Change> replaceAll(Actor actor, DirectiveId directive, List<FileId> wanted, Instant at) {
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
        addAll(actor, directive, wanted, at);
        for (StoredFile file : files.describe(wanted)) {
            if (!present.contains(file.id())) {
                changes.add(new Change("file", null, file.name()));
            }
        }
        return changes;
    }
}
