package vn.dondoc.reminder;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.history.History;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.IdGenerator;
import vn.dondoc.shared.TaskId;
import vn.dondoc.survey.SurveyEvents;
import vn.dondoc.task.CoordinationEvents;
import vn.dondoc.task.Relation;
import vn.dondoc.task.TaskEvents;

/**
 * Writes down what an act on a task owes, in the transaction of the act: both stand or fall together. The mail itself is
 * written later, when its hour has come, for whoever then holds the post.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ReminderNews {

    private final MailSwitch mail;
    private final Duties duties;
    private final OwedTable owed;
    private final RuleBook book;
    private final History history;
    private final IdGenerator ids;
    private final Clock clock;

    ReminderNews(
            MailSwitch mail,
            Duties duties,
            OwedTable owed,
            RuleBook book,
            History history,
            IdGenerator ids,
            Clock clock) {
        this.mail = mail;
        this.duties = duties;
        this.owed = owed;
        this.book = book;
        this.history = history;
        this.ids = ids;
        this.clock = clock;
    }

    @EventListener
    void on(TaskEvents.Issued event) {
        tell(event.by(), event.tasks(), 0, "", ReminderKind.ASSIGNED, ReminderKind.INFORMED);
    }

    @EventListener
    void on(TaskEvents.Reassigned event) {
        tell(event.by(), List.of(event.task()), 0, "", ReminderKind.REASSIGNED);
    }

    @EventListener
    void on(TaskEvents.Acknowledged event) {
        tell(event.by(), List.of(event.task()), 0, paper(event.enteredFrom()), ReminderKind.ACKNOWLEDGED);
    }

    @EventListener
    void on(TaskEvents.Reported event) {
        tell(event.by(), List.of(event.task()), event.report(), paper(event.enteredFrom()), ReminderKind.REPORTED);
    }

    @EventListener
    void on(TaskEvents.Refused event) {
        tell(event.by(), List.of(event.task()), 0, paper(event.enteredFrom()), ReminderKind.REFUSED);
    }

    @EventListener
    void on(TaskEvents.Claimed event) {
        tell(event.by(), List.of(event.task()), event.claim(), paper(event.enteredFrom()), ReminderKind.CLAIMED);
    }

    @EventListener
    void on(TaskEvents.ClaimWithdrawn event) {
        tell(
                event.by(),
                List.of(event.task()),
                event.claim(),
                paper(event.enteredFrom()),
                ReminderKind.CLAIM_WITHDRAWN);
    }

    @EventListener
    void on(TaskEvents.Returned event) {
        tell(event.by(), List.of(event.task()), event.claim(), "", ReminderKind.RETURNED);
    }

    @EventListener
    void on(TaskEvents.Confirmed event) {
        tell(event.by(), List.of(event.task()), event.claim(), "", ReminderKind.CONFIRMED);
    }

    @EventListener
    void on(TaskEvents.Urged event) {
        tell(event.by(), List.of(event.task()), 0, event.note(), ReminderKind.URGED);
    }

    @EventListener
    void on(TaskEvents.ReportAsked event) {
        tell(
                event.by(),
                List.of(event.task()),
                0,
                new ReportAskWords(event.wantedOn(), event.note()).stored(),
                ReminderKind.REPORT_ASKED);
    }

    @EventListener
    void on(SurveyEvents.Asked event) {
        tell(
                event.by(),
                event.tasks(),
                0,
                new QuestionWords(event.question().value(), event.words()).stored(),
                ReminderKind.QUESTION_ASKED);
    }

    @EventListener
    void on(TaskEvents.Submitted event) {
        tell(event.by(), List.of(event.task()), event.submission(), event.text(), ReminderKind.SUBMITTED);
    }

    @EventListener
    void on(TaskEvents.SubmissionSentBack event) {
        tell(event.by(), List.of(event.task()), event.submission(), event.reason(), ReminderKind.SUBMISSION_SENT_BACK);
    }

    @EventListener
    void on(TaskEvents.Requested event) {
        tell(event.by(), List.of(event.task()), event.request(), paper(event.enteredFrom()), ReminderKind.REQUESTED);
    }

    @EventListener
    void on(TaskEvents.RequestWithdrawn event) {
        tell(
                event.by(),
                List.of(event.task()),
                event.request(),
                paper(event.enteredFrom()),
                ReminderKind.REQUEST_WITHDRAWN);
    }

    @EventListener
    void on(TaskEvents.Answered event) {
        tell(event.by(), List.of(event.task()), event.request(), "", ReminderKind.ANSWERED);
    }

    @EventListener
    void on(TaskEvents.Held event) {
        if (!event.together()) {
            tell(event.by(), List.of(event.task()), 0, event.reason(), ReminderKind.HELD);
        }
    }

    @EventListener
    void on(TaskEvents.Resumed event) {
        tell(event.by(), List.of(event.task()), 0, "", ReminderKind.RESUMED);
    }

    @EventListener
    void on(TaskEvents.Reopened event) {
        tell(event.by(), List.of(event.task()), 0, event.reason(), ReminderKind.REOPENED);
    }

    @EventListener
    void on(TaskEvents.Corrected event) {
        List<Duties.Part> told =
                duties
                        .parts(List.of(event.task().value()))
                        .getOrDefault(event.task().value(), List.of())
                        .stream()
                        .filter(part -> !event.otherLead() || part.relation() != Relation.LEAD)
                        .toList();
        tell(event.by(), List.of(event.task()), 0, event.reason(), told, false, ReminderKind.CORRECTED);
        if (!event.informed().isEmpty()) {
            tell(
                    event.by(),
                    List.of(event.task()),
                    0,
                    "",
                    event.informed().stream()
                            .map(agency -> new Duties.Part(agency, Relation.INFORMED))
                            .toList(),
                    true,
                    ReminderKind.INFORMED);
        }
        event.dropped()
                .forEach((agency, was) -> tell(
                        event.by(),
                        List.of(event.task()),
                        0,
                        new DroppedWords(agency, was, event.content(), event.reason()).stored(),
                        List.of(new Duties.Part(agency, was)),
                        true,
                        ReminderKind.TAKEN_BACK));
    }

    @EventListener
    void on(TaskEvents.Transferred event) {
        tell(
                event.by(),
                List.of(event.task()),
                event.transfer(),
                event.reason(),
                List.of(Duties.Part.former(event.formerLead())),
                true,
                ReminderKind.TRANSFERRED,
                event.mistaken() ? ReminderKind.TAKEN_BACK : ReminderKind.HANDED_OVER);
    }

    @EventListener
    void on(TaskEvents.Ended event) {
        if (!event.together()) {
            tell(event.by(), List.of(event.task()), 0, event.reason(), List.of(), event.recall(), ReminderKind.ENDED);
        }
    }

    /** @param paper the claim, the report, the request or the submission that the act is about, each a subject of its own; 0 for none */
    private void tell(Actor by, List<TaskId> tasks, long paper, String text, ReminderKind... kinds) {
        boolean assigns = kinds[0] == ReminderKind.ASSIGNED || kinds[0] == ReminderKind.REASSIGNED;
        tell(by, tasks, paper, text, List.of(), assigns, kinds);
    }

    /**
     * @param told the agencies concerned, where not the lead alone is told
     * @param gives whether it gives a task or takes it back, which of urgent ones is told at once
     */
    private void tell(
            Actor by,
            List<TaskId> tasks,
            long paper,
            String text,
            List<Duties.Part> told,
            boolean gives,
            ReminderKind... kinds) {
        if (!mail.read().on()) {
            return;
        }
        Instant now = clock.instant();
        Run run = book.run(now, LocalDate.EPOCH);
        List<Long> wanted = tasks.stream().map(TaskId::value).toList();
        Map<Long, Duty> found = duties.byId(wanted);
        Map<Long, Long> acts = history.latestWithout(by, CoordinationEvents.FOLLOWED, OwedRow.TASK, wanted);
        boolean issues = kinds[0] == ReminderKind.ASSIGNED;
        Map<Long, List<Duties.Part>> parts = issues ? duties.parts(wanted) : Map.of();
        run.directory()
                .know(Stream.concat(parts.values().stream().flatMap(List::stream), told.stream())
                        .map(Duties.Part::agency)
                        .toList());
        if (wanted.size() > 1) {
            run.directory().know(found.values().stream().map(Duty::lead).toList());
        }
        Instant held = book.heldUntil(run);
        long batch = ids.next();
        List<OwedRow> rows = new ArrayList<>();
        for (long id : wanted) {
            Duty duty = found.get(id);
            if (duty == null) {
                continue;
            }
            boolean urgent = gives && duty.urgent();
            // one letter for all that an act of issue gives; of anything else one for each task
            OwedRow.Act act =
                    new OwedRow.Act(issues ? batch : ids.next(), by.person(), by.name(), text, urgent, acts.get(id));
            for (ReminderKind kind : kinds) {
                ActReaders.of(kind, duty, parts.getOrDefault(id, told), run.directory(), by.person())
                        .keySet()
                        .forEach(recipient -> rows.add(new OwedRow(
                                ids.next(),
                                subject(kind, paper, issues),
                                subjectId(kind, id, paper, act, issues),
                                kind,
                                duty.deadlineVersion(),
                                run.today(),
                                recipient,
                                id,
                                0,
                                urgent ? now : held,
                                null,
                                act)));
            }
        }
        owed.insert(OwedRow.whole(rows, now));
    }

    /** What the notice of a lead's act carries: the paper from which the office entered it, or nothing. */
    private static String paper(@Nullable String enteredFrom) {
        return enteredFrom == null ? "" : enteredFrom;
    }

    /** What a row is about, so that the same kind of act of one day is a row of its own where it may come again. */
    private static String subject(ReminderKind kind, long paper, boolean issues) {
        return switch (kind) {
            // a correction may make the same agency informed once more on one day
            case INFORMED -> issues ? OwedRow.TASK : OwedRow.ACT;
            case CLAIMED, CLAIM_WITHDRAWN, RETURNED, CONFIRMED -> OwedRow.CLAIM;
            case REPORTED -> OwedRow.REPORT;
            case SUBMITTED, SUBMISSION_SENT_BACK -> OwedRow.SUBMISSION;
            case REQUESTED, REQUEST_WITHDRAWN, ANSWERED -> OwedRow.REQUEST;
            // who never led the task has no transfer
            case TRANSFERRED, HANDED_OVER, TAKEN_BACK -> paper == 0 ? OwedRow.ACT : OwedRow.TRANSFER;
            case HELD, RESUMED, REOPENED, ENDED, CORRECTED, REPORT_ASKED, QUESTION_ASKED -> OwedRow.ACT;
            default -> OwedRow.TASK;
        };
    }

    private static long subjectId(ReminderKind kind, long task, long paper, OwedRow.Act act, boolean issues) {
        return switch (subject(kind, paper, issues)) {
            case OwedRow.TASK -> task;
            // one act may drop several agencies, and one person may be told for two of them
            case OwedRow.ACT -> kind == ReminderKind.TAKEN_BACK ? act.batch() : Objects.requireNonNull(act.history());
            default -> paper;
        };
    }
}
