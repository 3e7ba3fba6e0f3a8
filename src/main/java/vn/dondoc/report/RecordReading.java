package vn.dondoc.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.directive.DirectiveDetails;
import vn.dondoc.directive.Directives;
import vn.dondoc.file.StoredFile;
import vn.dondoc.history.History;
import vn.dondoc.history.HistoryEntry;
import vn.dondoc.history.Subject;
import vn.dondoc.mail.MailFilter;
import vn.dondoc.mail.MailLog;
import vn.dondoc.mail.MailRow;
import vn.dondoc.mail.RenderedMail;
import vn.dondoc.progress.ProgressReport;
import vn.dondoc.progress.ProgressReports;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.FileId;
import vn.dondoc.shared.NotFound;
import vn.dondoc.shared.Slice;
import vn.dondoc.shared.TaskId;
import vn.dondoc.shared.Texts;
import vn.dondoc.survey.Surveys;
import vn.dondoc.survey.TaskSurvey;
import vn.dondoc.talk.Talk;
import vn.dondoc.task.Coordination;
import vn.dondoc.task.Coordinations;
import vn.dondoc.task.TaskBases;
import vn.dondoc.task.TaskCoordination;
import vn.dondoc.task.TaskDetails;
import vn.dondoc.task.Tasks;

/** Reads what a task's record is made of, through the services that know who may read it. */
@Component
class RecordReading {

    private static final int MAILS_AT_ONCE = 200;

    private final Tasks tasks;
    private final Directives directives;
    private final ProgressReports reports;
    private final Coordinations coordinations;
    private final Talk talk;
    private final Surveys surveys;
    private final TaskBases bases;
    private final History history;
    private final ChangeWords changes;
    private final MailLog mails;

    RecordReading(
            Tasks tasks,
            Directives directives,
            ProgressReports reports,
            Coordinations coordinations,
            Talk talk,
            Surveys surveys,
            TaskBases bases,
            History history,
            ChangeWords changes,
            MailLog mails) {
        this.tasks = tasks;
        this.directives = directives;
        this.reports = reports;
        this.coordinations = coordinations;
        this.talk = talk;
        this.surveys = surveys;
        this.bases = bases;
        this.history = history;
        this.changes = changes;
        this.mails = mails;
    }

    /** @throws DomainException if it is a draft */
    RecordParts of(Actor actor, TaskId id) {
        TaskDetails task = tasks.get(actor, id);
        String code = task.row().code();
        if (code == null) {
            throw new DomainException("record.not-issued");
        }
        DirectiveDetails directive = directives.get(actor, task.row().directive());
        List<ProgressReport> told = reports.of(actor, id).reversed();
        List<Coordination> between = coordinations.of(actor, id).lines().reversed().stream()
                .map(TaskCoordination.Line::request)
                .toList();
        List<HistoryEntry> acts = tasks.history(actor, id);
        return new RecordParts(
                code,
                task,
                directive,
                told,
                between,
                talk.of(actor, id),
                task.row().folder() == null ? TaskSurvey.NONE : surveys.sheet(actor, id),
                bases.of(actor, id),
                acts,
                changes.of(acts, Texts.VIETNAMESE),
                history.sealed(actor, new Subject(Subject.TASK, id.value())),
                files(task, directive, told, between),
                mails(actor, code));
    }

    private static List<RecordParts.Enclosed> files(
            TaskDetails task, DirectiveDetails directive, List<ProgressReport> reports, List<Coordination> between) {
        List<RecordParts.Enclosed> files = new ArrayList<>();
        Set<FileId> there = new HashSet<>();
        directive.files().forEach(file -> enclose(files, there, RecordParts.Of.DIRECTIVE, "van-ban", file));
        reports.forEach(report ->
                report.files().forEach(file -> enclose(files, there, RecordParts.Of.REPORT, "minh-chung", file)));
        task.claims()
                .forEach(claim ->
                        claim.files().forEach(file -> enclose(files, there, RecordParts.Of.CLAIM, "minh-chung", file)));
        between.forEach(one -> Stream.concat(one.files().stream(), one.answerFiles().stream())
                .forEach(file -> enclose(files, there, RecordParts.Of.COORDINATION, "minh-chung", file)));
        return List.copyOf(files);
    }

    /** A number before its name: two files may have one name. */
    private static void enclose(
            List<RecordParts.Enclosed> files, Set<FileId> there, RecordParts.Of of, String folder, StoredFile file) {
        if (there.add(file.id())) {
            files.add(
                    new RecordParts.Enclosed(of, file, "%s/%02d %s".formatted(folder, files.size() + 1, file.name())));
        }
    }

    private @Nullable List<RecordParts.Mail> mails(Actor actor, String code) {
        if (!MailLog.mayReadSubject(actor)) {
            return null;
        }
        List<RecordParts.Mail> all = new ArrayList<>();
        String after = null;
        do {
            Slice<MailRow> slice = mails.find(actor, MailFilter.none().about(code), after, 0, MAILS_AT_ONCE);
            slice.rows().forEach(row -> all.add(mail(actor, row, all.size() + 1)));
            after = slice.next();
        } while (after != null);
        return List.copyOf(all.reversed());
    }

    /** The words of a mail about several tasks are not this task's. */
    private RecordParts.Mail mail(Actor actor, MailRow row, int number) {
        RenderedMail text = row.aboutCount() == 1 ? text(actor, row) : null;
        String path = text == null
                ? null
                : "thu/%03d %s.txt"
                        .formatted(number, row.kind().toLowerCase(Locale.ROOT).replace('_', '-'));
        return new RecordParts.Mail(row, text, path);
    }

    private @Nullable RenderedMail text(Actor actor, MailRow row) {
        try {
            return mails.text(actor, row.id());
        } catch (NotFound sealed) {
            return null;
        }
    }
}
