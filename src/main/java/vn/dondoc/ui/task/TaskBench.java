package vn.dondoc.ui.task;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.dondoc.account.CurrentActor;
import vn.dondoc.draft.Drafts;
import vn.dondoc.progress.ProgressReports;
import vn.dondoc.report.ChangeWords;
import vn.dondoc.survey.Surveys;
import vn.dondoc.talk.Talk;
import vn.dondoc.task.AnswersForHead;
import vn.dondoc.task.Proposals;
import vn.dondoc.task.RequestDecisions;
import vn.dondoc.task.Requests;
import vn.dondoc.task.Stars;
import vn.dondoc.task.Submissions;
import vn.dondoc.task.TaskBases;
import vn.dondoc.task.TaskDecisions;
import vn.dondoc.task.TaskEndings;
import vn.dondoc.task.TaskHolds;
import vn.dondoc.task.TaskWork;
import vn.dondoc.task.Watches;
import vn.dondoc.ui.component.DraftKeeper;
import vn.dondoc.ui.component.FormFiles;

/** What the panel of a task needs to read, to write and to tell. */
@Component
class TaskBench {

    final TaskReading reading;
    final TaskWords words;
    final ChangeWords changes;
    final WorkTimeline timeline;
    final TaskDialogs dialogs;
    final ReassignDialog reassigning;
    final EndingDialogs endingDialogs;
    final RequestDialogs requestDialogs;
    final CoordinationDialogs coordinationDialogs;
    final InnerDialogs innerDialogs;
    final Surveys surveys;
    final AfterIssueDialogs afterIssue;
    final LikenessDialogs likeness;
    final TaskBases bases;
    final TaskFiles files;
    final FormFiles attached;
    final TaskWork work;
    final TaskDecisions decisions;
    final Proposals proposals;
    final Submissions submissions;
    final AnswersForHead answersForHead;
    final TaskEndings endings;
    final TaskHolds holds;
    final Requests requests;
    final RequestDecisions answers;
    final ProgressReports reports;
    final IssueDialogs issuing;
    final RecurrenceDialog recurring;
    final Stars stars;
    final Watches watches;
    final Talk talk;
    final TalkWords talkWords;
    final TaskPapers papers;
    final BulkActs many;
    final Clock clock;
    private final CurrentActor actors;
    private final Drafts drafts;
    private final List<TimelineSource> sources;

    TaskBench(
            TaskReading reading,
            TaskWords words,
            ChangeWords changes,
            WorkTimeline timeline,
            TaskDialogs dialogs,
            ReassignDialog reassigning,
            EndingDialogs endingDialogs,
            RequestDialogs requestDialogs,
            CoordinationDialogs coordinationDialogs,
            InnerDialogs innerDialogs,
            Surveys surveys,
            AfterIssueDialogs afterIssue,
            LikenessDialogs likeness,
            TaskBases bases,
            TaskFiles files,
            FormFiles attached,
            TaskWork work,
            TaskDecisions decisions,
            Proposals proposals,
            Submissions submissions,
            AnswersForHead answersForHead,
            TaskEndings endings,
            TaskHolds holds,
            Requests requests,
            RequestDecisions answers,
            ProgressReports reports,
            IssueDialogs issuing,
            RecurrenceDialog recurring,
            Stars stars,
            Watches watches,
            Talk talk,
            TalkWords talkWords,
            TaskPapers papers,
            BulkActs many,
            CurrentActor actors,
            Drafts drafts,
            ObjectProvider<TimelineSource> sources,
            Clock clock) {
        this.reading = reading;
        this.words = words;
        this.changes = changes;
        this.timeline = timeline;
        this.dialogs = dialogs;
        this.reassigning = reassigning;
        this.endingDialogs = endingDialogs;
        this.requestDialogs = requestDialogs;
        this.coordinationDialogs = coordinationDialogs;
        this.innerDialogs = innerDialogs;
        this.surveys = surveys;
        this.afterIssue = afterIssue;
        this.likeness = likeness;
        this.bases = bases;
        this.files = files;
        this.attached = attached;
        this.work = work;
        this.decisions = decisions;
        this.proposals = proposals;
        this.submissions = submissions;
        this.answersForHead = answersForHead;
        this.endings = endings;
        this.holds = holds;
        this.requests = requests;
        this.answers = answers;
        this.reports = reports;
        this.issuing = issuing;
        this.recurring = recurring;
        this.stars = stars;
        this.watches = watches;
        this.talk = talk;
        this.talkWords = talkWords;
        this.papers = papers;
        this.many = many;
        this.actors = actors;
        this.drafts = drafts;
        this.sources = sources.orderedStream().toList();
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** All that happened, of every source. */
    List<TimelineItem> events(TaskSheet sheet, Locale locale) {
        List<TimelineItem> all = new ArrayList<>(timeline.of(sheet, locale));
        all.addAll(talkWords.of(sheet, locale));
        sources.forEach(source -> all.addAll(source.of(sheet.actor(), sheet.details(), locale)));
        return all;
    }

    DraftKeeper draft(TaskSheet sheet) {
        return new DraftKeeper(new DraftShelf(drafts, actors, DraftShelf.REPORT, sheet.seen()), clock);
    }
}
