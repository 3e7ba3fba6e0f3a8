package vn.dondoc.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.directive.DirectiveDetails;
import vn.dondoc.file.StoredFile;
import vn.dondoc.history.HistoryEntry;
import vn.dondoc.history.SealedRow;
import vn.dondoc.mail.MailRow;
import vn.dondoc.mail.RenderedMail;
import vn.dondoc.progress.ProgressReport;
import vn.dondoc.shared.FileId;
import vn.dondoc.survey.TaskSurvey;
import vn.dondoc.talk.TalkEntry;
import vn.dondoc.task.BasisRow;
import vn.dondoc.task.Coordination;
import vn.dondoc.task.TaskDetails;

/**
 * What a task's record is made of, as its reader may know it.
 *
 * @param survey what an instruction to several agencies asks of its agency, and the answers
 * @param talk what was written about it, oldest first
 * @param history oldest first
 * @param sealed the whole chain, also of acts that this reader may not know; only their hashes leave the program
 * @param mails oldest first; null if the log of mails is not open to the reader
 */
record RecordParts(
        String code,
        TaskDetails task,
        DirectiveDetails directive,
        List<ProgressReport> reports,
        List<Coordination> coordination,
        List<TalkEntry> talk,
        TaskSurvey survey,
        List<BasisRow> bases,
        List<HistoryEntry> history,
        List<List<ChangeWords.Told>> changes,
        List<SealedRow> sealed,
        List<Enclosed> files,
        @Nullable List<Mail> mails) {

    /** Where a file came with. */
    enum Of {
        DIRECTIVE,
        REPORT,
        CLAIM,
        COORDINATION
    }

    /**
     * A file of the record.
     *
     * @param path inside the record's folder
     */
    record Enclosed(Of of, StoredFile file, String path) {}

    /**
     * A mail about the task.
     *
     * @param text null if its words are of other tasks too, or shown to nobody
     */
    record Mail(
            MailRow row,
            @Nullable RenderedMail text,
            @Nullable String path) {}

    /** Where that file lies in the record. */
    String path(FileId id) {
        return files.stream()
                .filter(one -> one.file().id().equals(id))
                .map(Enclosed::path)
                .findFirst()
                .orElseThrow();
    }
}
