package vn.dondoc.ui.task;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.dondoc.file.StoredFile;
import vn.dondoc.history.Change;
import vn.dondoc.history.HistoryEntry;
import vn.dondoc.report.LateWords;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.task.Claim;
import vn.dondoc.task.ClosingKind;
import vn.dondoc.task.DeadlineKind;
import vn.dondoc.task.LaidAnswer;
import vn.dondoc.task.LateReason;
import vn.dondoc.task.ProposalRow;
import vn.dondoc.task.Submission;
import vn.dondoc.task.TaskAct;
import vn.dondoc.task.TaskCoordination;
import vn.dondoc.task.TaskDetails;
import vn.dondoc.task.TaskRequest;
import vn.dondoc.task.TaskRow;
import vn.dondoc.task.Timeliness;
import vn.dondoc.ui.component.Formats;
import vn.dondoc.ui.component.InlineMessage;

/** What there is to decide about a task, with its evidence: a claim, a refusal, a return, what officers propose. */
class DecisionBox extends Div {

    private static final Set<String> ENDINGS = Set.of("TASK_ENDED", "TASK_CANCELLED");

    private final TaskSheet sheet;
    private final Function<StoredFile, Component> chip;

    DecisionBox(TaskSheet sheet, Function<StoredFile, Component> chip) {
        this.sheet = sheet;
        this.chip = chip;
        addClassName("decision");
        TaskDetails task = sheet.details();
        if (task.readUntil() != null) {
            add(new InlineMessage(
                    InlineMessage.Kind.INFO,
                    getTranslation("task.former"),
                    getTranslation("task.former-text", Formats.moment(task.readUntil()))));
        }
        sheet.proposals().forEach(proposal -> add(proposed(proposal)));
        if (task.submission() != null) {
            add(submitted(task.submission()));
        }
        if (task.sentBack() != null && task.sentBack().sentBack() != null) {
            add(sentBack(task.sentBack(), task.sentBack().sentBack()));
        }
        sheet.coordination().lines().stream()
                .map(TaskCoordination.Line::sentBack)
                .filter(Objects::nonNull)
                .forEach(answer -> add(sentBack(answer)));
        TaskRequest asked = task.waitingRequest();
        if (asked != null) {
            add(asked(asked));
        }
        switch (task.row().state()) {
            case ON_HOLD -> add(held(task.holds().getLast()));
            case PENDING_CONFIRMATION -> last(Claim.Outcome.WAITING).ifPresent(claim -> add(claimed(claim)));
            case RETURNED ->
                last(Claim.Outcome.RETURNED, Claim.Outcome.REOPENED).ifPresent(claim -> add(returned(claim)));
            case REFUSED -> {
                if (!task.refusals().isEmpty()) {
                    add(refused(task.refusals().getLast()));
                }
            }
            case CLOSED_NOT_DONE -> ending().ifPresent(entry -> add(ended(entry)));
            default -> {}
        }
        setVisible(getChildren().findAny().isPresent());
    }

    private Optional<Claim> last(Claim.Outcome... outcomes) {
        List<Claim.Outcome> sought = List.of(outcomes);
        return sheet.details().claims().stream()
                .filter(claim -> sought.contains(claim.outcome()))
                .reduce((first, second) -> second);
    }

    private InlineMessage claimed(Claim claim) {
        InlineMessage box = new InlineMessage(
                InlineMessage.Kind.WAIT,
                getTranslation("claim.title"),
                getTranslation("claim.who", claim.claimantName(), Formats.moment(claim.claimedAt())));
        box.addClassName("claim-box");
        box.with(written(claim.resultText()));
        List<String> paper = new ArrayList<>();
        if (claim.documentNumber() != null) {
            paper.add(getTranslation("claim.paper", claim.documentNumber()));
        }
        if (claim.documentOn() != null) {
            paper.add(getTranslation("task.source-day", Formats.date(claim.documentOn())));
        }
        if (!paper.isEmpty()) {
            box.with(new Paragraph(String.join(" ", paper)));
        }
        if (sheet.details().row().nature().forSignature()) {
            box.with(quiet(getTranslation("claim.to-sign")));
        }
        box.with(TimelineList.chips(claim.files().stream().map(chip).toList()));
        entered(box, claim.enteredFrom());
        if (claim.late() != null) {
            box.with(written(LateWords.of(claim.late(), this::getTranslation)));
        }
        box.with(quiet(getTranslation("claim.if-confirmed", Formats.date(claim.claimedOn()), judged())));
        return box;
    }

    /** "đúng hạn", as it will stand if the claim is confirmed. */
    private String judged() {
        TaskRow row = sheet.details().row();
        Timeliness time = row.timeliness();
        return switch (time.kind()) {
            case OVERDUE ->
                time.days() == 0 ? getTranslation("claim.late-less") : getTranslation("claim.late", time.days());
            case NO_DEADLINE ->
                getTranslation(row.deadlineKind() == DeadlineKind.REGULAR ? "claim.regular" : "claim.undated");
            default -> getTranslation("claim.on-time");
        };
    }

    private InlineMessage submitted(Submission submission) {
        InlineMessage box = new InlineMessage(
                InlineMessage.Kind.WAIT,
                getTranslation(
                        "submission." + submission.act().name(),
                        submission.proposed() == null
                                ? ""
                                : submission.proposed().words()),
                getTranslation("claim.who", submission.submitterName(), Formats.moment(submission.submittedAt())));
        box.addClassName("claim-box");
        box.with(written(submission.text()));
        if (!submission.documentNumber().isEmpty()) {
            box.with(new Paragraph(getTranslation(
                    submission.act() == TaskAct.CLAIM ? "claim.paper" : "request.paper", submission.documentNumber())));
        }
        LateReason late = submission.late();
        if (late != null && late.cause() != null) {
            box.with(written(LateWords.of(late.cause(), late.text(), late.answeredBy(), this::getTranslation)));
        }
        withOther(box, submission.proposedAgency());
        box.with(TimelineList.chips(submission.files().stream().map(chip).toList()));
        return box.with(quiet(getTranslation("submission.inside")));
    }

    /** What the head of the agency did not send; there until it is laid before him again, or done otherwise. */
    private InlineMessage sentBack(Submission submission, Submission.SentBack back) {
        return sentBack(
                getTranslation(
                        "submission.what." + submission.act().name(),
                        submission.proposed() == null
                                ? ""
                                : submission.proposed().words()),
                back,
                submission.submitterName(),
                submission.submittedAt());
    }

    /** The same of an answer to what the lead asked of the reader's agency. */
    private InlineMessage sentBack(LaidAnswer answer) {
        return sentBack(
                getTranslation("submission.what.ANSWER"),
                Objects.requireNonNull(answer.sentBack()),
                answer.submitterName(),
                answer.submittedAt());
    }

    private InlineMessage sentBack(String what, Submission.SentBack back, String submitter, Instant submittedAt) {
        InlineMessage box = new InlineMessage(
                InlineMessage.Kind.WARNING,
                getTranslation("submission.sent-back", what),
                getTranslation("return.who", back.by(), Formats.moment(back.at())));
        box.addClassName("return-box");
        return box.with(written(back.reason()))
                .with(quiet(getTranslation("submission.laid", submitter, Formats.moment(submittedAt))));
    }

    /** Whom the refusing agency proposes in its place. */
    private InlineMessage withOther(InlineMessage box, @Nullable AgencyId proposed) {
        sheet.agency(proposed).ifPresent(name -> {
            Paragraph line = new Paragraph(getTranslation("refusal.instead", name));
            line.addClassName("strong");
            box.with(line);
        });
        return box;
    }

    private InlineMessage returned(Claim claim) {
        InlineMessage box = new InlineMessage(
                InlineMessage.Kind.WARNING,
                getTranslation(claim.outcome() == Claim.Outcome.REOPENED ? "reopened.title" : "return.title"),
                getTranslation(
                        "return.who",
                        claim.deciderName(),
                        claim.decidedAt() == null ? "" : Formats.moment(claim.decidedAt())));
        box.addClassName("return-box");
        return box.with(written(claim.decisionText()));
    }

    private InlineMessage refused(TaskDetails.Refusal refusal) {
        InlineMessage box = new InlineMessage(
                InlineMessage.Kind.WARNING,
                getTranslation("refusal.title", refusal.agencyName()),
                getTranslation("claim.who", refusal.refuserName(), Formats.moment(refusal.refusedAt())));
        box.addClassName("refusal-box");
        box.with(written(refusal.reason()));
        entered(box, refusal.enteredFrom());
        return withOther(box, refusal.proposed());
    }

    /** "VP nhập hộ": that the office entered it, and from which paper. */
    private void entered(InlineMessage box, @Nullable String paper) {
        if (paper != null) {
            box.with(quiet(
                    getTranslation("timeline.entered", sheet.details().row().leadName(), paper)));
        }
    }

    private InlineMessage asked(TaskRequest asked) {
        String day =
                asked.proposedDueOn() == null ? "" : Formats.deadline(asked.proposedDueOn(), asked.proposedDueAt());
        InlineMessage box = new InlineMessage(
                InlineMessage.Kind.WAIT,
                getTranslation(
                        "request.title." + asked.kind().name(),
                        sheet.details().row().leadName(),
                        day),
                getTranslation("request.who", asked.askerName(), Formats.moment(asked.askedAt())));
        box.addClassName("request-box");
        box.with(written(asked.reason()));
        if (asked.document() != null) {
            box.with(new Paragraph(getTranslation("request.paper", asked.document())));
        }
        entered(box, asked.enteredFrom());
        if (sheet.details().extensions() > 0) {
            box.with(quiet(getTranslation("request.before", sheet.details().extensions())));
        }
        return box.with(
                quiet(getTranslation("TaskRequest.Decider." + asked.decider().name())));
    }

    private InlineMessage held(TaskDetails.Hold hold) {
        InlineMessage box = new InlineMessage(
                InlineMessage.Kind.INFO,
                getTranslation("hold.title", Formats.date(hold.heldOn())),
                getTranslation("request.who", hold.holderName(), Formats.moment(hold.heldAt())));
        box.addClassName("hold-box");
        return box.with(written(hold.reason())).with(quiet(getTranslation("hold.text", hold.document())));
    }

    private Optional<HistoryEntry> ending() {
        return sheet.history().stream()
                .filter(entry -> ENDINGS.contains(entry.act()))
                .reduce((first, second) -> second);
    }

    private InlineMessage ended(HistoryEntry entry) {
        ClosingKind kind = sheet.details().row().closingKind();
        InlineMessage box = new InlineMessage(
                InlineMessage.Kind.INFO,
                kind == null || kind == ClosingKind.ISSUED_BY_MISTAKE
                        ? getTranslation("ending.cancelled")
                        : getTranslation("ending.title", getTranslation("ClosingKind." + kind.name())),
                getTranslation("request.who", entry.name(), Formats.moment(entry.at())));
        box.addClassName("ending-box");
        after(entry, "reason").ifPresent(reason -> box.with(written(reason)));
        after(entry, "document").ifPresent(paper -> box.with(quiet(getTranslation("hold.text", paper))));
        return box;
    }

    private static Optional<String> after(HistoryEntry entry, String field) {
        return entry.changes().stream()
                .filter(change -> change.field().equals(field))
                .map(Change::after)
                .filter(Objects::nonNull)
                .findFirst();
    }

    private InlineMessage proposed(ProposalRow proposal) {
        InlineMessage box = new InlineMessage(
                InlineMessage.Kind.INFO,
                ProposalWords.whole(proposal),
                getTranslation("proposal.waits", Formats.moment(proposal.proposedAt())));
        if (proposal.signed() != null) {
            box.with(written(getTranslation("proposal.signed", SigningDialog.words(proposal.signed()))));
        }
        return proposal.text() == null ? box : box.with(written(proposal.text()));
    }

    private static Div written(@Nullable String text) {
        Div words = new Div(text == null ? "" : text);
        words.addClassName("written");
        return words;
    }

    private static Span quiet(String text) {
        Span line = new Span(text);
        line.addClassNames("small", "text-2");
        return line;
    }
}
