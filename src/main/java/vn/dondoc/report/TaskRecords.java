package vn.dondoc.report;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import vn.dondoc.directive.Directives;
import vn.dondoc.history.History;
import vn.dondoc.history.Subject;
import vn.dondoc.progress.ProgressReports;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.NotFound;
import vn.dondoc.shared.Refused;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.TaskId;
import vn.dondoc.task.Tasks;

/**
 * Hồ sơ nhiệm vụ: a task with its papers, evidence, decisions, history and mails in one ZIP that is read, and whose hashes
 * are checked, without the program. That it was taken stands in the task's history.
 */
@Service
public class TaskRecords {

    private final RecordReading reading;
    private final RecordPage page;
    private final RecordChain chain;
    private final Tasks tasks;
    private final Directives directives;
    private final ProgressReports reports;
    private final History history;
    private final TransactionOperations transactions;
    private final Clock clock;

    TaskRecords(
            RecordReading reading,
            RecordPage page,
            RecordChain chain,
            Tasks tasks,
            Directives directives,
            ProgressReports reports,
            History history,
            TransactionOperations transactions,
            Clock clock) {
        this.reading = reading;
        this.page = page;
        this.chain = chain;
        this.tasks = tasks;
        this.directives = directives;
        this.reports = reports;
        this.history = history;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * The record of an issued task, for those who read every task.
     *
     * @throws NotFound if there is no such task or the actor may not know of it
     * @throws Refused if he does not read every task
     * @throws DomainException if it is a draft
     */
    public TaskRecord of(Actor actor, TaskId id) {
        tasks.require(actor, id);
        actor.require(Right.READ_ALL);
        RecordParts parts = transactions.execute(status -> {
            RecordParts read = reading.of(actor, id);
            history.record(actor, new Subject(Subject.TASK, id.value()), "TASK_RECORD_TAKEN", List.of());
            return read;
        });
        return new TaskRecord(
                "Ho-so-" + parts.code(), page.of(actor, parts), clock.instant(), zip -> addRest(actor, parts, zip));
    }

    private void addRest(Actor actor, RecordParts parts, RecordZip zip) throws IOException {
        for (RecordParts.Enclosed one : parts.files()) {
            zip.add(one.path(), open(actor, parts, one));
        }
        if (parts.mails() != null) {
            for (RecordParts.Mail mail : parts.mails()) {
                if (mail.text() != null && mail.path() != null) {
                    zip.add(
                            mail.path(),
                            mail.text().subject() + "\n\n" + mail.text().text());
                }
            }
        }
        zip.add("lich-su.json", chain.of(parts));
    }

    private InputStream open(Actor actor, RecordParts parts, RecordParts.Enclosed one) {
        TaskId task = parts.task().row().id();
        return switch (one.of()) {
            case DIRECTIVE ->
                directives.open(actor, parts.directive().id(), one.file().id());
            case REPORT -> reports.open(actor, task, one.file().id());
            case CLAIM, COORDINATION -> tasks.open(actor, task, one.file().id());
        };
    }
}
