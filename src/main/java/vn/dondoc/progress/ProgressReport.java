package vn.dondoc.progress;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.file.StoredFile;

/**
 * A report of how a task goes. Never changed: a correction is another report.
 *
 * @param enteredFrom the agency's paper, if the office entered the report for it
 */
public record ProgressReport(
        long id,
        int percent,
        String done,
        @Nullable String obstacles,
        @Nullable String proposals,
        Instant reportedAt,
        String reporterName,
        String agencyName,
        @Nullable String enteredFrom,
        List<StoredFile> files) {}
