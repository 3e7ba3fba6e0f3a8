package vn.dondoc.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.file.StoredFile;
import vn.dondoc.shared.CoordinationId;

/**
 * An answer that the people of a coordinating agency have laid before their head; nobody outside the agency knows of it.
 *
 * @param documentNumber number and symbol of its paper; may be empty
 */
public record LaidAnswer(
        long id,
        CoordinationId request,
        String text,
        String documentNumber,
        @Nullable LocalDate documentOn,
        String submitterName,
        Instant submittedAt,
        List<StoredFile> files) {

    public LaidAnswer {
        files = List.copyOf(files);
    }
}
