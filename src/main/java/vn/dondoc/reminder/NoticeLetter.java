package vn.dondoc.reminder;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.mail.MailTemplates;
import vn.dondoc.mail.RenderedMail;
import vn.dondoc.task.DeadlineKind;
import vn.dondoc.task.Relation;
import vn.dondoc.task.TaskAct;
import vn.dondoc.task.TaskRequest;

/** Thư báo việc: one act on one task, with its words as they were written. */
@Component
class NoticeLetter {

    private static final int SUBJECT_WORDS = 90;
    private static final int PREHEADER_WORDS = 130;
    private static final String SIGNING = "CLAIMED.signing";

    /** What tells a lead agency to do something: the committee gives some agencies no orders but asks them. */
    private static final Set<ReminderKind> TELLS_TO_DO = EnumSet.of(
            ReminderKind.RETURNED,
            ReminderKind.URGED,
            ReminderKind.REPORT_ASKED,
            ReminderKind.QUESTION_ASKED,
            ReminderKind.RESUMED,
            ReminderKind.REOPENED);

    private final Words words;
    private final MailTemplates templates;

    NoticeLetter(Words words, MailTemplates templates) {
        this.words = words;
        this.templates = templates;
    }

    /**
     * What the letter tells.
     *
     * @param agencyAsked whether the recipient's agency is asked, for the committee gives it no tasks
     * @param claim of the claim that the act is about; null if it is about none
     * @param report null if the act is none
     * @param refusal null if the act is none
     * @param transfer what a former lead is told; null for all others
     * @param request what was asked; null if the act is about nothing of that kind
     * @param hold of a task that goes on, what the reader was not told of; null if he knows
     * @param laid what was laid before the head of the agency; null if the act is about nothing of that kind
     * @param done who did it and how it moved the deadline; null where the letter does not say so
     */
    record Act(
            OwedRow row,
            Line line,
            Told told,
            boolean agencyAsked,
            ActFacts.@Nullable ClaimWords claim,
            ActFacts.@Nullable ReportWords report,
            ActFacts.@Nullable RefusalWords refusal,
            ActFacts.@Nullable RequestWords request,
            ActFacts.@Nullable LaidWords laid,
            ActFacts.@Nullable TransferWords transfer,
            UntoldHolds.@Nullable Untold hold,
            ActFacts.@Nullable DoneWords done) {}

    record Model(
            String title,
            String sentence,
            String glance,
            @Nullable String quoteTitle,
            @Nullable String quote,
            String tone,
            String state,
            String words,
            String facts,
            String link,
            String label,
            List<String> notes) {}

    RenderedMail write(Act act, Run run) {
        Line line = act.line();
        // a draft that waits for its signature is not told as done
        String kind = act.row().kind() == ReminderKind.CLAIMED && line.forSignature()
                ? SIGNING
                : act.row().kind().name();
        boolean office = !isForAgency(act);
        String quote = quote(act);
        boolean released = isReleased(act);
        boolean farewell = act.row().kind().isFarewell() || released;
        DroppedWords dropped = act.row().dropped();
        String content = dropped != null
                ? dropped.content()
                : released
                        ? Objects.requireNonNull(act.request()).content()
                        : farewell && act.transfer() != null ? act.transfer().content() : line.content();
        Words.Mark mark = farewell ? new Words.Mark("idle", words.of("reminder.state.gone")) : words.mark(line, run);
        String sentence = entered(act, sentence(act) + moved(act));
        Model model = new Model(
                words.of("reminder.notice.title." + kind + about(act) + asking(act), line.leadName()),
                words.of("reminder.notice.greeting", act.told().addressee().name(), sentence),
                Words.shortened(quote.isEmpty() ? sentence : quote, PREHEADER_WORDS),
                quote.isEmpty()
                        ? null
                        : words.of("reminder.notice.quote." + (act.hold() == null ? kind : ReminderKind.HELD)),
                quote.isEmpty() ? null : quote,
                mark.tone(),
                mark.words(),
                content,
                farewell ? words.source(line) : words.facts(line, run, office),
                words.link(line.code()),
                words.of(label(act, office)),
                footer(act, office));
        return templates.render(
                words.locale(),
                "reminder-notice",
                words.of(
                        "reminder.subject",
                        words.of(
                                "reminder.notice.subject." + kind + about(act) + asking(act),
                                Words.shortened(content, SUBJECT_WORDS),
                                line.leadName())),
                model);
    }

    /** Whether who asked to be released is told so when another leads the task already: nothing of how it stands there. */
    private static boolean isReleased(Act act) {
        return act.row().kind() == ReminderKind.ANSWERED
                && act.request() != null
                && act.request().moved();
    }

    /** How the key goes on where an agency asks or is answered: the letter says at once what for, and with what answer. */
    private static String about(Act act) {
        ActFacts.RequestWords request = act.request();
        if (request == null) {
            return "";
        }
        return "." + request.kind() + (act.row().kind() == ReminderKind.ANSWERED ? "." + request.outcome() : "");
    }

    /**
     * From which day to which the act moved the deadline, after a space; empty if it did not. A day that has moved on since is
     * another letter's to tell.
     */
    private String moved(Act act) {
        ActFacts.DoneWords done = act.done();
        Line line = act.line();
        if (done == null || !done.movesDue() || act.row().kind() == ReminderKind.ANSWERED) {
            return "";
        }
        String before = words.deadline(done.dueBefore());
        String after = words.deadline(done.dueAfter());
        String now = line.dueOn() == null ? words.undated(line) : words.date(line.dueOn(), line.dueAt());
        return before.equals(after) || !after.equals(now)
                ? ""
                : " "
                        + words.of(
                                act.row().kind() == ReminderKind.CORRECTED
                                        ? "reminder.notice.due.corrected"
                                        : "reminder.notice.due.moved",
                                before,
                                after);
    }

    private String sentence(Act act) {
        OwedRow row = act.row();
        Line line = act.line();
        String key = "reminder.notice.sentence." + row.kind();
        ActFacts.ClaimWords claim = act.claim();
        ActFacts.RefusalWords refusal = act.refusal();
        return switch (row.kind()) {
            case RETURNED ->
                line.dueOn() == null
                        ? words.of(
                                key
                                        + (line.deadlineKind() == DeadlineKind.REGULAR ? ".regular" : ".no-deadline")
                                        + asking(act),
                                byName(row))
                        : words.of(key + asking(act), byName(row), words.date(line.dueOn(), line.dueAt()));
            case CONFIRMED -> words.of(key, byName(row), claim == null ? "" : words.date(claim.claimedOn()));
            case CLAIMED ->
                words.of(
                        line.forSignature() ? "reminder.notice.sentence." + SIGNING : key,
                        byName(row),
                        line.leadName(),
                        document(claim));
            case CLAIM_WITHDRAWN -> {
                String paper = row.actOrThrow().text();
                yield words.of(
                        paper.isEmpty() ? key : key + ".entered",
                        byName(row),
                        line.leadName(),
                        claim == null ? "" : words.date(claim.claimedOn()),
                        paper);
            }
            case REPORTED ->
                words.of(
                        key,
                        byName(row),
                        line.leadName(),
                        act.report() == null ? line.percent() : act.report().percent());
            case REFUSED ->
                refusal == null || refusal.proposed().isEmpty()
                        ? words.of(key, byName(row), line.leadName())
                        : words.of(key + ".proposed", byName(row), line.leadName(), refusal.proposed());
            case TAKEN_BACK ->
                words.of(row.dropped() == null ? key : key + "." + row.dropped().was(), byName(row));
            case HANDED_OVER -> words.of(key, byName(row), line.leadName(), paper(act.transfer()));
            case RESUMED -> resumed(key, act, act.hold());
            case REPORT_ASKED ->
                words.of(
                        key + asking(act),
                        byName(row),
                        line.leadName(),
                        words.date(asked(row).wantedOn()));
            case REQUESTED, ANSWERED -> requested(key, act, act.request());
            case REQUEST_WITHDRAWN -> takenBack(key, row, act.request());
            case SUBMITTED -> laid(key, row, act.laid());
            default -> words.of(key + asking(act), byName(row), line.leadName());
        };
    }

    /** Who was not told that the task stood still reads both in one letter. */
    private String resumed(String key, Act act, UntoldHolds.@Nullable Untold hold) {
        String lead = act.line().leadName();
        if (hold == null) {
            return words.of(key + asking(act), byName(act.row()), lead);
        }
        return words.of(
                key + ".held" + asking(act), byName(act.row()), lead, words.date(hold.on()), words.date(hold.until()));
    }

    /** How the words of the act end where it asks an agency to do what it tells others to do. */
    private static String asking(Act act) {
        return act.agencyAsked() && TELLS_TO_DO.contains(act.row().kind()) ? ".asked" : "";
    }

    /** "VP nhập hộ": whoever reads the notice must know that the agency has not spoken here itself. */
    private String entered(Act act, String sentence) {
        OwedRow row = act.row();
        return ReminderKind.OF_THE_LEAD.contains(row.kind())
                        && !row.actOrThrow().text().isEmpty()
                ? sentence + " "
                        + words.of(
                                "reminder.notice.entered",
                                act.line().leadName(),
                                row.actOrThrow().text())
                : sentence;
    }

    private String requested(String key, Act act, ActFacts.@Nullable RequestWords request) {
        Line line = act.line();
        if (request == null) {
            return line.content();
        }
        boolean answer = act.row().kind() == ReminderKind.ANSWERED;
        boolean stays = answer && request.outcome() == TaskRequest.Outcome.DENIED;
        LocalDate day = stays ? line.dueOn() : request.dueOn();
        LocalTime hour = stays ? line.dueAt() : request.dueAt();
        String sentence = words.of(
                key + about(act),
                answer ? decider(act) : byName(act.row()),
                request.asker(),
                words.date(day, hour),
                words.date(request.askedOn(), request.askedAt()),
                words.date(request.oldOn(), request.oldAt()));
        return answer ? sentence : sentence + " " + words.of("reminder.notice.decides", words.of(request.decider()));
    }

    private String takenBack(String key, OwedRow row, ActFacts.@Nullable RequestWords request) {
        String paper = row.actOrThrow().text();
        return request == null
                ? byName(row)
                : words.of(
                        key + "." + request.kind() + (paper.isEmpty() ? "" : ".entered"),
                        byName(row),
                        request.asker(),
                        words.date(request.askedOn(), request.askedAt()),
                        paper);
    }

    private String laid(String key, OwedRow row, ActFacts.@Nullable LaidWords laid) {
        return laid == null || laid.act() == TaskAct.CLAIM || laid.act() == TaskAct.REFUSE
                ? words.of(key, byName(row))
                : words.of(key + "." + laid.act(), byName(row), words.date(laid.dueOn(), laid.dueAt()));
    }

    private String paper(ActFacts.@Nullable TransferWords transfer) {
        if (transfer == null) {
            return "";
        }
        return words.paper(transfer.document(), transfer.documentOn());
    }

    /** "Phó Chủ tịch UBND tỉnh Nguyễn Văn A": the office and the leaders of the province both answer, so his post is said. */
    private String decider(Act act) {
        ActFacts.DoneWords done = act.done();
        if (done == null) {
            return byName(act.row());
        }
        String name = (done.title() + " " + byName(act.row())).strip();
        return done.inPlaceOf().isEmpty() ? name : words.of("reminder.notice.in-place-of", name, done.inPlaceOf());
    }

    private static String byName(OwedRow row) {
        return row.actOrThrow().byName();
    }

    private String document(ActFacts.@Nullable ClaimWords claim) {
        if (claim == null || claim.document().isEmpty()) {
            return "";
        }
        return claim.documentOn() == null
                ? words.of("reminder.notice.document", claim.document())
                : words.of("reminder.notice.document.day", claim.document(), words.date(claim.documentOn()));
    }

    private String quote(Act act) {
        ActFacts.ClaimWords claim = act.claim();
        ActFacts.RefusalWords refusal = act.refusal();
        return switch (act.row().kind()) {
            case RETURNED -> claim == null ? "" : claim.decision();
            case CLAIMED -> claim == null ? "" : claim.result();
            case REPORTED -> act.report() == null ? "" : reported(act.report());
            case REFUSED -> refusal == null ? "" : refusal.reason();
            case REQUESTED -> act.request() == null ? "" : act.request().reason();
            case ANSWERED -> act.request() == null ? "" : act.request().decision();
            case TAKEN_BACK ->
                act.row().dropped() == null
                        ? act.row().actOrThrow().text()
                        : act.row().dropped().reason();
            case RESUMED -> act.hold() == null ? "" : act.hold().reason();
            case REPORT_ASKED -> asked(act.row()).note();
            case QUESTION_ASKED ->
                QuestionWords.of(act.row().actOrThrow().text()).words();
            case HELD,
                    REOPENED,
                    ENDED,
                    CARRIED_OVER,
                    CORRECTED,
                    HANDED_OVER,
                    URGED,
                    SUBMITTED,
                    SUBMISSION_SENT_BACK,
                    ANSWER_SUBMITTED,
                    ANSWER_SENT_BACK -> act.row().actOrThrow().text();
            default -> "";
        };
    }

    /** What is done, and below it what else the report says. */
    private String reported(ActFacts.ReportWords report) {
        List<String> said = new ArrayList<>(List.of(report.done()));
        if (!report.obstacles().isEmpty()) {
            said.add(words.of("reminder.notice.obstacles", report.obstacles()));
        }
        if (!report.proposals().isEmpty()) {
            said.add(words.of("reminder.notice.proposals", report.proposals()));
        }
        return String.join("\n", said);
    }

    private static ReportAskWords asked(OwedRow row) {
        return ReportAskWords.of(row.actOrThrow().text());
    }

    private static boolean isForAgency(Act act) {
        return act.told().parties().stream().anyMatch(Party::isOfAgency);
    }

    private static String label(Act act, boolean office) {
        return switch (act.row().kind()) {
            case RETURNED, URGED, REPORT_ASKED -> "reminder.label.report";
            case QUESTION_ASKED -> "reminder.label.answer-sheet";
            case CLAIMED, REQUESTED -> office ? "reminder.label.review" : "reminder.label.open";
            default -> "reminder.label.open";
        };
    }

    /** For what the reader gets this letter: who decides in the office follows nothing, and not every agency leads. */
    private static String why(Act act, boolean office) {
        if (office) {
            return act.told().parties().contains(Party.OFFICER)
                    ? "reminder.notice.why.office"
                    : "reminder.notice.why.leader";
        }
        DroppedWords dropped = act.row().dropped();
        if (dropped == null && (act.row().kind().isFarewell() || isReleased(act))) {
            return "reminder.notice.why.former";
        }
        if (dropped == null) {
            return act.line().isCoordination()
                            || !act.told().agency().equals(act.line().lead())
                    ? "reminder.notice.why.helping"
                    : "reminder.notice.why.agency";
        }
        return dropped.was() == Relation.INFORMED ? "reminder.notice.why.informed" : "reminder.notice.why.coordinating";
    }

    private List<String> footer(Act act, boolean office) {
        List<String> footer = new ArrayList<>();
        footer.add(words.of(why(act, office)));
        if (!office) {
            footer.add(words.of("reminder.footer.officers", Words.officer(act.line())));
            footer.add(words.of("reminder.footer.change"));
        }
        return footer;
    }
}
