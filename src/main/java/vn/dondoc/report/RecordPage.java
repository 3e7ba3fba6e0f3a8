package vn.dondoc.report;

import static vn.dondoc.report.PrintedPage.text;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.file.StoredFile;
import vn.dondoc.history.HistoryEntry;
import vn.dondoc.progress.ProgressReport;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.BusinessTime;
import vn.dondoc.shared.Texts;
import vn.dondoc.survey.Answer;
import vn.dondoc.survey.Question;
import vn.dondoc.survey.TaskSurvey;
import vn.dondoc.talk.TalkEntry;
import vn.dondoc.task.BasisRow;
import vn.dondoc.task.Claim;
import vn.dondoc.task.Coordination;
import vn.dondoc.task.LedgerRow;
import vn.dondoc.task.Relation;
import vn.dondoc.task.SignedPaper;
import vn.dondoc.task.TaskDetails;
import vn.dondoc.task.TaskRequest;
import vn.dondoc.task.TaskRow;
import vn.dondoc.task.Turn;

/** The record to be read: one page that any browser shows, without script, and that reaches for nothing outside. */
@Component
class RecordPage {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss dd/MM/yyyy").withZone(BusinessTime.ZONE);

    private static final String STYLE = """
            body { font-family: "Times New Roman", Tinos, serif; font-size: 12pt; line-height: 1.4; max-width: 60em;
              margin: 2em auto; padding: 0 1em; color: #000; background: #fff }
            h1 { font-size: 18pt; margin: 0 } h2 { font-size: 13pt; margin: 1.6em 0 .4em }
            table { border-collapse: collapse; width: 100% }
            th, td { border: 1px solid #999; padding: .3em .5em; text-align: left; vertical-align: top;
              overflow-wrap: break-word }
            td:first-child { min-width: 9em } code { overflow-wrap: anywhere }
            th { background: #eee; font-weight: bold } code { font-size: 9pt }
            """;

    private final Texts texts;
    private final Clock clock;

    RecordPage(Texts texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    String of(Actor actor, RecordParts parts) {
        String title = texts.of("record.title", parts.code());
        return "<!DOCTYPE html>\n<html lang=\"vi\"><head><meta charset=\"utf-8\"><title>" + text(title)
                + "</title><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src"
                + " 'unsafe-inline'\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><style>"
                + STYLE + "</style></head><body><h1>" + text(title) + "</h1><p>"
                + text(texts.of(
                        "record.taken", TIME.format(clock.instant()), actor.name(), actor.title(), actor.agencyName()))
                + "</p>\n"
                + facts(parts.task())
                + bases(parts.bases())
                + ledger(parts.task().ledger())
                + holds(parts.task().holds())
                + requests(parts.task().requests())
                + refusals(parts.task().refusals())
                + reports(parts)
                + coordination(parts)
                + claims(parts)
                + survey(parts.survey())
                + talk(parts.talk())
                + history(parts)
                + mails(parts)
                + files(parts)
                + "<h2>" + text(texts.of("record.check")) + "</h2><p>" + text(texts.of("record.check-text"))
                + "</p></body></html>\n";
    }

    private RecordTable facts(TaskDetails task) {
        TaskRow row = task.row();
        RecordTable table = table("record.facts")
                .fact(texts.of("slip.content"), row.content())
                .fact(
                        texts.of("slip.source"),
                        row.directiveTitle() + " " + texts.of("slip.of-day", row.directiveIssuedOn())
                                + (task.origin() == null
                                        ? ""
                                        : ", " + task.origin().words(texts::of)))
                .fact(texts.of("record.passage"), task.sourcePassage())
                .fact(texts.of("slip.product"), task.product())
                .fact(texts.of(row.nature().isCoordination() ? "slip.helping" : "slip.lead"), row.leadName())
                .fact(
                        texts.of("slip.presiding"),
                        row.nature().isCoordination()
                                ? texts.of("task.coordinates", row.nature().presidingName())
                                : null)
                .fact(texts.of("record.for-signature"), forSignature(task))
                .fact(texts.of("slip.coordinating"), names(task, Relation.COORDINATING))
                .fact(texts.of("record.informed"), names(task, Relation.INFORMED))
                .fact(texts.of("slip.leader"), task.responsibleLeaderName())
                .fact(texts.of("slip.officer"), row.officerName())
                .fact(texts.of("record.field"), task.fieldName())
                .fact(texts.of("record.original-due"), day(task.originalDueOn(), task.originalDueAt()))
                .fact(
                        texts.of("slip.due"),
                        row.dueOn() != null || row.deadlineKind() == null
                                ? day(row.dueOn(), row.dueAt())
                                : texts.of(row.deadlineKind()))
                .fact(texts.of("record.state"), texts.of(row.state()))
                .fact(texts.of("record.ending"), row.closingKind() == null ? null : texts.of(row.closingKind()));
        for (Turn.Owner owner : Turn.Owner.values()) {
            if (owner != Turn.Owner.NOBODY && task.clock().of(owner) > 0) {
                table.fact(
                        texts.of("record.days-of", texts.of(owner)),
                        texts.of("record.days", task.clock().of(owner)));
            }
        }
        return table;
    }

    /** What became of a draft to be signed; null where nothing is to be signed. */
    private @Nullable String forSignature(TaskDetails task) {
        if (!task.row().nature().forSignature()) {
            return null;
        }
        Claim claim = task.standingClaim();
        SignedPaper signed = claim == null ? null : claim.signed();
        return signed == null ? texts.of("record.to-sign") : joined(signed.number(), day(signed.signedOn()));
    }

    /** The further directives that order it, and what became of what they say otherwise. */
    private RecordTable bases(List<BasisRow> bases) {
        RecordTable table = table(
                "record.bases",
                "record.when",
                "record.paper",
                "record.text",
                "record.before",
                "record.after",
                "record.who",
                "record.outcome");
        bases.forEach(one -> table.row(
                TIME.format(one.addedAt()),
                joined(
                        one.directiveTitle() + " " + texts.of("slip.of-day", one.issuedOn()),
                        one.sourcePassage(),
                        one.insteadOf()),
                one.content(),
                joined(one.lead() == null ? null : one.leadBefore(), one.dueOn() == null ? null : day(one.dueBefore())),
                joined(one.leadName(), day(one.dueOn())),
                one.adderName(),
                one.kept() == null
                        ? null
                        : joined(
                                texts.of("basis.keep"),
                                one.kept().reason(),
                                one.kept().by())));
        return table;
    }

    private static String names(TaskDetails task, Relation relation) {
        return task.agencies(relation).stream()
                .map(TaskDetails.AgencyPart::name)
                .collect(Collectors.joining("; "));
    }

    private RecordTable ledger(List<LedgerRow> ledger) {
        RecordTable table = table(
                "record.ledger",
                "record.when",
                "record.what",
                "record.before",
                "record.after",
                "record.reason",
                "record.paper",
                "record.who");
        ledger.forEach(row -> table.row(
                TIME.format(row.decidedAt()),
                texts.of(row.kind()),
                day(row.oldDueOn(), row.oldDueAt()),
                row.newDueOn() == null ? texts.of(row.newKind()) : day(row.newDueOn(), row.newDueAt()),
                row.reason(),
                row.document(),
                row.decider()));
        return table;
    }

    private RecordTable holds(List<TaskDetails.Hold> holds) {
        RecordTable table =
                table("record.holds", "record.when", "record.until", "record.reason", "record.paper", "record.who");
        holds.forEach(hold -> table.row(
                day(hold.heldOn()), day(hold.resumedOn()), hold.reason(), hold.document(), hold.holderName()));
        return table;
    }

    private RecordTable requests(List<TaskRequest> requests) {
        RecordTable table =
                table("record.requests", "record.when", "record.what", "record.reason", "record.who", "record.outcome");
        requests.forEach(one -> table.row(
                TIME.format(one.askedAt()),
                joined(texts.of(one.kind()), day(one.proposedDueOn(), one.proposedDueAt()), one.document()),
                one.reason(),
                joined(one.askerName(), entered(one.enteredFrom())),
                joined(
                        texts.of(one.outcome()),
                        day(one.grantedDueOn(), one.grantedDueAt()),
                        decided(one.deciderName(), one.decidedAt()),
                        one.decisionText())));
        return table;
    }

    private RecordTable refusals(List<TaskDetails.Refusal> refusals) {
        RecordTable table = table("record.refusals", "record.when", "record.who", "record.reason");
        refusals.forEach(one -> table.row(
                TIME.format(one.refusedAt()),
                joined(one.agencyName(), one.refuserName(), entered(one.enteredFrom())),
                one.reason()));
        return table;
    }

    private RecordTable reports(RecordParts parts) {
        RecordTable table =
                table("record.reports", "record.when", "record.who", "record.percent", "record.text", "record.files");
        for (ProgressReport one : parts.reports()) {
            table.markup(
                    text(TIME.format(one.reportedAt())),
                    text(joined(one.agencyName(), one.reporterName(), entered(one.enteredFrom()))),
                    one.percent() + "&#160;%",
                    text(joined(
                            one.done(),
                            one.obstacles() == null ? null : texts.of("record.obstacles", one.obstacles()),
                            one.proposals() == null ? null : texts.of("record.proposals", one.proposals()))),
                    links(parts, one.files()));
        }
        return table;
    }

    /** What the lead asked of coordinating agencies, and what they answered. */
    private RecordTable coordination(RecordParts parts) {
        RecordTable table = table(
                "record.coordination",
                "record.when",
                "record.recipient",
                "record.text",
                "record.until",
                "record.outcome",
                "record.files");
        for (Coordination one : parts.coordination()) {
            table.markup(
                    text(joined(TIME.format(one.askedAt()), one.askerName())),
                    text(one.agencyName()),
                    text(one.text()),
                    text(Texts.day(one.dueOn())),
                    text(joined(
                            texts.of(one.state()),
                            decided(one.answererName(), one.answeredAt()),
                            one.answer(),
                            one.documentNumber(),
                            day(one.documentOn()),
                            entered(one.enteredFrom()),
                            decided(one.closerName(), one.closedAt()),
                            one.closingText())),
                    links(
                            parts,
                            Stream.concat(one.files().stream(), one.answerFiles().stream())
                                    .toList()));
        }
        return table;
    }

    private RecordTable claims(RecordParts parts) {
        RecordTable table =
                table("record.claims", "record.when", "record.who", "record.text", "record.files", "record.outcome");
        for (Claim one : parts.task().claims()) {
            table.markup(
                    text(TIME.format(one.claimedAt())),
                    text(joined(one.claimantName(), entered(one.enteredFrom()))),
                    text(joined(
                            one.resultText(),
                            one.documentNumber(),
                            day(one.documentOn()),
                            one.late() == null ? null : LateWords.of(one.late(), texts::of))),
                    links(parts, one.files()),
                    text(joined(
                            texts.of(one.outcome()), decided(one.deciderName(), one.decidedAt()), one.decisionText())));
        }
        return table;
    }

    /** The sheet as it stands; each answer that was another before stands in the history. */
    private RecordTable survey(TaskSurvey survey) {
        RecordTable table = table("record.survey", "record.question", "record.answer", "record.when", "record.who");
        for (Question question : survey.questions()) {
            Answer answer = survey.answers().get(question.id());
            boolean answered = answer != null && survey.answeredAt() != null;
            table.row(
                    question.label(),
                    answer == null ? texts.of("survey.open") : shown(answer),
                    answered ? TIME.format(survey.answeredAt()) : null,
                    answered ? joined(survey.answeredBy(), entered(survey.enteredFrom())) : null);
        }
        return table;
    }

    private static String shown(Answer answer) {
        if (answer.number() != null) {
            NumberFormat written = NumberFormat.getInstance(Texts.VIETNAMESE);
            written.setMaximumFractionDigits(answer.number().scale());
            return written.format(answer.number());
        }
        return answer.day() != null ? Texts.day(answer.day()) : String.valueOf(answer.text());
    }

    /** Opinions and proposals that this reader may know; of what was taken back only that it was there. */
    private RecordTable talk(List<TalkEntry> entries) {
        RecordTable table =
                table("record.talk", "record.when", "record.who", "record.what", "record.text", "record.audience");
        entries.forEach(one -> table.row(
                TIME.format(one.writtenAt()),
                joined(
                        one.writerName(),
                        one.writerTitle(),
                        one.agencyName(),
                        one.inPlaceOf() == null ? null : texts.of("record.in-place-of", one.inPlaceOf())),
                texts.of(one.kind()),
                one.isWithdrawn() ? texts.of("record.withdrawn") : one.text(),
                texts.of(one.audience())));
        return table;
    }

    private RecordTable history(RecordParts parts) {
        RecordTable table = table("record.history", "record.when", "record.who", "record.what", "record.changes");
        for (int i = 0; i < parts.history().size(); i++) {
            HistoryEntry one = parts.history().get(i);
            table.row(
                    TIME.format(one.at()),
                    joined(
                            one.name(),
                            one.title(),
                            one.agencyName(),
                            one.onBehalfOf() == null ? null : texts.of("record.in-place-of", one.onBehalfOf())),
                    texts.of("history.act." + one.act()),
                    parts.changes().get(i).stream()
                            .map(change ->
                                    change.field() + ": " + orDash(change.before()) + " → " + orDash(change.after()))
                            .collect(Collectors.joining("\n")));
        }
        return table;
    }

    private String mails(RecordParts parts) {
        List<RecordParts.Mail> mails = parts.mails();
        if (mails == null) {
            return "<h2>" + text(texts.of("record.mails")) + "</h2><p>" + text(texts.of("record.mails-closed"))
                    + "</p>";
        }
        RecordTable table = table(
                "record.mails", "record.when", "record.mail-kind", "record.recipient", "record.state", "record.text");
        for (RecordParts.Mail one : mails) {
            table.markup(
                    text(TIME.format(one.row().at())),
                    text(texts.of("MailKind." + one.row().kind())),
                    text(one.row().recipient() + " <" + one.row().address() + ">"),
                    text(texts.of(one.row().state())),
                    one.path() == null ? text(texts.of("record.mail-of-several")) : link(one.path(), one.path()));
        }
        return table.toString();
    }

    private RecordTable files(RecordParts parts) {
        RecordTable table =
                new RecordTable(texts.of("record.files"), texts.of("record.file"), texts.of("record.size"), "SHA-256");
        parts.files()
                .forEach(one -> table.markup(
                        link(one.path(), one.file().name()),
                        Long.toString(one.file().size()),
                        "<code>" + text(one.file().sha256()) + "</code>"));
        return table;
    }

    /** @param keys of the title and of the words above each column */
    private RecordTable table(String title, String... keys) {
        return new RecordTable(
                texts.of(title), Arrays.stream(keys).map(key -> texts.of(key)).toArray(String[]::new));
    }

    private static String links(RecordParts parts, List<StoredFile> files) {
        return files.stream()
                .map(file -> link(parts.path(file.id()), file.name()))
                .collect(Collectors.joining("<br>"));
    }

    /** A path inside the record; each part of it as addresses are written. */
    private static String link(String path, String words) {
        int slash = path.indexOf('/');
        String name = URLEncoder.encode(path.substring(slash + 1), StandardCharsets.UTF_8)
                .replace("+", "%20");
        return "<a href=\"" + path.substring(0, slash + 1) + name + "\">" + text(words) + "</a>";
    }

    private @Nullable String entered(@Nullable String paper) {
        return paper == null ? null : texts.of("record.entered", paper);
    }

    private static @Nullable String decided(@Nullable String who, @Nullable Instant when) {
        return who == null ? null : who + (when == null ? "" : ", " + TIME.format(when));
    }

    private static String joined(@Nullable String... lines) {
        return Arrays.stream(lines)
                .filter(line -> line != null && !line.isBlank())
                .collect(Collectors.joining("\n"));
    }

    private static String orDash(@Nullable String value) {
        return value == null ? "–" : value;
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day(day, null);
    }

    private static @Nullable String day(@Nullable LocalDate day, @Nullable LocalTime at) {
        return day == null ? null : Texts.day(day, at);
    }
}
